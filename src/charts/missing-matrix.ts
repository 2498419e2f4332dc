import { sumOf } from "../../pipelines/formula/figures.js";
import { byWords } from "../base/order.js";
import { roving } from "../base/roving.js";
import type { Size } from "../base/sizes.js";
import { label, type SvgChild, s } from "../base/svg.js";
import { colour } from "../base/theme.js";
import { type Cell, WORLD } from "../facts/coverage-cells.js";
import { type CellState, missingWords } from "../text/en/missing.js";
import { traceAddress } from "../trace/address.js";
import { span, yearTicks } from "./parts/year-axis.js";

/** Room for names, for the counts behind the cells, and for the years above them, in pixels. */
const NAMES = { wide: 98, narrow: 86 };
const SUMS = { wide: 64, narrow: 26 };
const AXIS = 22;
const ROW = { wide: 20, narrow: 18 };
/** The world stands apart by this much. */
const APART = 9;
const GAP = 1;

/** Where a cell stands. */
interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/**
 * Returns the matrix of partners and years, a cell a year, the partner with most figures first and the world apart
 * below. A cell with a figure leads to it.
 */
export function missingMatrix(cells: readonly Cell[], { size }: { size: Size }): SVGSVGElement {
  const years = span(cells.map(({ year }) => year));
  const [left, right, step] = [NAMES[size.name], SUMS[size.name], ROW[size.name]];
  const width = (size.width - left - right) / years.length;
  const rows = rowsOf(cells);
  const top = (i: number) => AXIS + i * step + (rows[i]?.code === WORLD && i > 0 ? APART : 0);
  const height = top(rows.length - 1) + step + 2;
  const column = (year: number) => left + (year - (years[0] ?? 0)) * width;
  const drawing = s(
    "svg",
    { viewBox: `0 0 ${size.width} ${height}`, width: size.width, height, "font-size": 12, "data-presence": "" },
    yearTicks(years, size.width - left - right).map((year) =>
      label(String(year), column(year) + width / 2, 13, { fill: colour.faint, "text-anchor": "middle" }),
    ),
    size.name === "wide" && label(missingWords.known, size.width, 13, { fill: colour.faint, "text-anchor": "end" }),
    rows.map(({ name, own, known }, i) => {
      const box = ({ year }: Cell): Box => ({
        x: column(year) + GAP / 2,
        y: top(i),
        width: width - GAP,
        height: step - GAP,
      });
      return s(
        "g",
        {},
        label(name, 0, top(i) + step * 0.7, { "font-weight": 600 }),
        own.map((cell) => drawCell(cell, box(cell))),
        label(String(known), size.width, top(i) + step * 0.7, { class: "count", "text-anchor": "end" }),
      );
    }),
  );
  return roving(drawing as SVGSVGElement);
}

/** The cells of each partner, with how many have a figure. */
function rowsOf(cells: readonly Cell[]) {
  const names = new Map(cells.map(({ code, name }) => [code, name]));
  const rows = [...names].map(([code, name]) => {
    const own = cells.filter((cell) => cell.code === code);
    return { code, name, own, known: own.filter(({ input_ids }) => input_ids !== null).length };
  });
  const place = ({ code }: { code: string }) => (code === WORLD ? 1 : 0);
  return rows.sort((a, b) => place(a) - place(b) || b.known - a.known || byWords(a.name, b.name));
}

function drawCell(cell: Cell, box: Box): SVGElement {
  const sign = SIGNS[cell.state](box);
  const about = s("title", {}, missingWords.tip(cell));
  if (!cell.input_ids) return s("g", {}, about, sign);
  const isDoubtful = cell.obs_status === "U";
  const frame = isDoubtful && s("rect", { ...inset(box, 1), ...DOUBTFUL });
  const link = { href: traceAddress(sumOf(cell.input_ids)), "aria-label": missingWords.tip(cell) };
  return s("a", link, about, sign, frame);
}

const DOUBTFUL = { fill: "none", stroke: colour.warm, "stroke-width": 2, "stroke-dasharray": "3 2" };
const SOFT = "var(--accent-soft)";
const EMPTY = "var(--rule-soft)";

/** How each state is drawn: full, half full, framed, crossed or empty, so that nothing hangs on colour alone. */
const SIGNS: Readonly<Record<CellState, (box: Box) => SvgChild>> = {
  reported: (box) => rect(box, colour.accent),
  partial: (box) => [rect(box, SOFT), rect({ ...box, width: box.width / 2 }, colour.accent)],
  estimated: (box) => [rect(box, SOFT), s("rect", { ...inset(box, 0.75), fill: "none", stroke: colour.accent })],
  not_reported: (box) => [ground(box), cross(box)],
  not_collected: ground,
};

function rect({ x, y, width, height }: Box, fill: string): SVGElement {
  return s("rect", { x, y, width, height, fill });
}

/** A cell without a figure: nothing that leads anywhere. */
function ground({ x, y, width, height }: Box): SVGElement {
  const [left, top, across, down] = [x, y, width, height].map((at) => at.toFixed(1));
  return s("path", { d: `M${left} ${top}h${across}v${down}h-${across}z`, fill: EMPTY });
}

function inset({ x, y, width, height }: Box, by: number): Box {
  return { x: x + by, y: y + by, width: width - 2 * by, height: height - 2 * by };
}

function cross({ x, y, width, height }: Box): SVGElement {
  const arm = Math.min(width, height) * 0.22;
  const [cx, cy] = [x + width / 2, y + height / 2].map((at) => Math.round(at * 10) / 10) as [number, number];
  const lines = [1, -1].map((way) => `M${cx - arm} ${cy - arm * way}L${cx + arm} ${cy + arm * way}`);
  return s("path", { d: lines.join("").replace(/\d+\.\d+/g, (at) => Number(at).toFixed(1)), stroke: colour.soft });
}

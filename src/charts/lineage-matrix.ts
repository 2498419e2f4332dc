import { pageAddress } from "../base/address.js";
import { byWords } from "../base/order.js";
import { roving } from "../base/roving.js";
import { label, type SvgChild, s, textWidth } from "../base/svg.js";
import { colour } from "../base/theme.js";
import { lineageWords } from "../text/en/lineage.js";
import { type LineageNode, madeFrom } from "./lineage.js";

const ROW = 25;
const SIZE = 12;

/** Returns a drawing with a dot where the published table of the row rests on what was read in the column. */
export function lineageMatrix(nodes: readonly LineageNode[], width: number): SVGSVGElement {
  const tables = nodes.filter(({ published }) => published).toSorted((a, b) => byWords(a.name, b.name));
  const rests = new Map(tables.map(({ name }) => [name, madeFrom(nodes, name)]));
  const read = nodes
    .filter(({ name, layer }) => layer === "staging" && [...rests.values()].some((from) => from.has(name)))
    .map(({ name }) => name);
  const left = Math.max(...tables.map(({ name }) => textWidth(name, SIZE))) + 8;
  const top = Math.max(...read.map((name) => textWidth(shortName(name), SIZE))) + 16;
  const step = (width - left) / read.length;
  const x = (i: number) => left + (i + 0.5) * step;
  const y = (i: number) => top + (i + 0.5) * ROW;
  const height = top + tables.length * ROW + 4;
  const drawing = s(
    "svg",
    { class: "lineage file-facts", width, height, viewBox: `0 0 ${width} ${Math.ceil(height)}` },
    read.map((name, i) => [
      label(shortName(name), 0, 0, {
        transform: `translate(${Math.round(x(i) + 4)} ${Math.round(top - 6)}) rotate(-90)`,
        "font-size": SIZE,
        fill: colour.soft,
      }),
      s("line", { x1: x(i), x2: x(i), y1: top, y2: height, stroke: colour.rule }),
    ]),
    [...rests].map(([name, from], row) => [
      s("line", { x1: left, x2: width, y1: y(row), y2: y(row), stroke: colour.rule }),
      tableLink(name, [
        s("rect", { x: 0, y: y(row) - ROW / 2, width: left, height: ROW, fill: colour.paper }),
        label(name, 0, y(row) + 4, { "font-size": SIZE, fill: colour.accent }),
        read.map((one, i) => from.has(one) && s("circle", { cx: x(i), cy: y(row), r: 4.5, fill: colour.accent })),
      ]),
    ]),
  );
  return roving(drawing as SVGSVGElement);
}

/** What was read, without the letters that say only that it was read. */
function shortName(name: string): string {
  return lineageWords.read(name.replace(/^stg_/, ""));
}

/** Returns a link to what the columns of a table mean. */
function tableLink(name: string, parts: SvgChild): SVGElement {
  return s("a", { href: pageAddress("method", { part: `table-${name}` }) }, parts);
}

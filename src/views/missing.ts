import { sumOf } from "../../pipelines/formula/figures.js";
import type { Child } from "../base/dom.js";
import { chart } from "../charts/chart.js";
import { missingMatrix } from "../charts/missing-matrix.js";
import { publishers } from "../charts/parts/publishers.js";
import { form, select } from "../controls/controls.js";
import { type Cell, SIDES, WORLD } from "../facts/coverage-cells.js";
import type { MissingSlice } from "../slices/missing.js";
import { missingWords as words } from "../text/en/missing.js";
import { FLOW_NAMES, type Flow } from "../text/en/trade/trade.js";
import { aboutFormula } from "../trace/printed-links.js";
import { chosen, type View } from "./view.js";

const FLOWS = Object.keys(FLOW_NAMES) as Flow[];

/** What is missing: a cell for each partner and year, from one side and one way. */
export const view: View<MissingSlice> = {
  slices: ({ side, flow }) => [side || flow ? `missing/${chosen(side, SIDES)}/${chosen(flow, FLOWS)}` : "missing"],
  draw(_, [slice]) {
    if (!slice) return { state: {}, parts: { heading: words.none } };
    const { side, flow, cells } = slice;
    const partners = cells.filter(({ code }) => code !== WORLD);
    return {
      state: { side, flow },
      parts: {
        heading: words.heading(slice.reporter, slice, partners),
        controls: controls(slice),
        matrix: matrix(slice, partners),
        notes: words.notes(slice),
      },
    };
  },
};

function matrix({ reporter, side, flow, cells, sources }: MissingSlice, partners: readonly Cell[]) {
  const { columns } = words;
  return chart<Cell>({
    name: "missing",
    title: words.finding(partners),
    unit: words.unit(reporter, { side, flow }, cells),
    key: words.key(cells, partners),
    source: publishers(sources.map((publisher) => ({ publisher }))),
    draw: (size) => missingMatrix(cells, { size }),
    rows: cells,
    columns: [
      { label: columns.partner, cell: ({ name }) => name },
      { label: columns.year, cell: ({ year }) => year },
      { label: columns.state, cell: (cell) => known(cell), value: (cell) => words.cell(cell) },
      { label: columns.status, cell: ({ obs_status }) => obs_status },
    ],
  });
}

function known(cell: Cell): Child {
  return cell.input_ids === null ? words.cell(cell) : aboutFormula(words.cell(cell), sumOf(cell.input_ids));
}

function controls({ reporter, side, flow }: MissingSlice) {
  const sides = SIDES.map((value) => ({ value, label: words.side(reporter, value) }));
  const flows = FLOWS.map((value) => ({ value, label: FLOW_NAMES[value] }));
  return form(
    [
      select({ name: "side", label: words.label.side, choices: sides, value: side }),
      select({ name: "flow", label: words.label.flow, choices: flows, value: flow }),
    ],
    { label: words.label.controls },
  );
}

import { form, select } from "../controls/controls.js";
import { SIDES, WORLD } from "../facts/coverage-cells.js";
import type { MissingSlice } from "../slices/missing.js";
import { coverageKey, coverageMatrix } from "../tables/coverage-matrix.js";
import { missingWords } from "../text/en/missing.js";
import { FLOW_NAMES, type Flow } from "../text/en/trade/trade.js";
import { chosen, type View } from "./view.js";

const FLOWS = Object.keys(FLOW_NAMES) as Flow[];

/** What is missing: a sign for each partner and year, from one side and one way. */
export const view: View<MissingSlice> = {
  slices: ({ side, flow }) => [side || flow ? `missing/${chosen(side, SIDES)}/${chosen(flow, FLOWS)}` : "missing"],
  draw(_, [slice]) {
    if (!slice) return { state: {}, parts: { heading: missingWords.none } };
    const { side, flow, cells } = slice;
    const partners = cells.filter(({ code }) => code !== WORLD);
    const caption = missingWords.caption(slice.reporter, side, flow);
    return {
      state: { side, flow },
      parts: {
        heading: missingWords.heading(slice.reporter, slice, partners),
        controls: controls(slice),
        matrix: coverageMatrix(cells, caption),
        key: coverageKey(cells),
        notes: missingWords.notes(slice, cells),
      },
    };
  },
};

function controls({ reporter, side, flow }: MissingSlice) {
  const { label } = missingWords;
  const sides = SIDES.map((value) => ({ value, label: missingWords.side(reporter, value) }));
  const flows = FLOWS.map((value) => ({ value, label: FLOW_NAMES[value] }));
  return form(
    [
      select({ name: "side", label: label.side, choices: sides, value: side }),
      select({ name: "flow", label: label.flow, choices: flows, value: flow }),
    ],
    { label: label.controls },
  );
}

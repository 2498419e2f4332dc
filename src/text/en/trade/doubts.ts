import { percent, usd } from "../../../../pipelines/text/en/values.js";
import { unmarked } from "../../../../pipelines/text/marks.js";
import { pageAddress } from "../../../base/address.js";
import { type Child, h } from "../../../base/dom.js";
import type { FigureConflict } from "../../../rows/conflicts.js";
import type { Span } from "../../../rows/spans.js";
import { figureAddress } from "../../../trace/address.js";
import { computed, stated } from "../../../trace/number.js";
import { about } from "../../../trace/printed-links.js";
import { FLOW_NAMES } from "./trade.js";

/** A figure of a year or a part of one, and whether others contradict it. */
type Contested = Pick<Span, "flow" | "period" | "value" | "publisher" | "input_ids" | "note" | "in_conflict">;

/**
 * Returns what speaks against the figures of the contested spans, a paragraph each; nothing where none is contested.
 */
export function yearDoubts(rows: readonly Contested[], conflicts: readonly FigureConflict[]): HTMLElement | null {
  const contested = rows.filter((row) => row.in_conflict);
  if (contested.length === 0) return null;
  return h(
    "div",
    { class: "warning" },
    contested.map((row) => doubt(row, conflicts)),
    h("p", {}, h("a", { href: pageAddress("disagreement") }, "What all sources say, year by year")),
  );
}

function doubt({ flow, period, value, publisher, input_ids, note }: Contested, conflicts: readonly FigureConflict[]) {
  const ids = input_ids.split(" ");
  const own = conflicts.filter(({ left_id, right_id }) => ids.includes(left_id) || ids.includes(right_id));
  return [
    h(
      "p",
      {},
      h("b", {}, `${period}: `),
      stated(usd(value), input_ids),
      ", ",
      h("cite", {}, publisher),
      ", is contradicted. ",
      note && about(note, ids[0] ?? ""),
    ),
    h(
      "ul",
      {},
      own.map((conflict) => {
        const isLeft = ids.includes(conflict.left_id);
        const address = figureAddress(isLeft ? conflict.right_id : conflict.left_id);
        const other = h("cite", {}, isLeft ? conflict.right_publisher : conflict.left_publisher);
        return h(
          "li",
          {},
          conflict.kind === "same_thing" && conflict.flow && conflict.flow !== flow && `${FLOW_NAMES[conflict.flow]}: `,
          h("a", { href: address }, unmarked(conflict.explanation_traced)),
          " (",
          other,
          apart(conflict),
          ")",
        );
      }),
    ),
  ];
}

/** ", 4.1 % apart", of two figures for one thing. */
function apart({ apart: part, left_id, right_id }: FigureConflict): Child {
  const both = `[${left_id}], [${right_id}]`;
  const formula = `(max(${both}) - min(${both})) / min(${both})`;
  return part !== null && [", ", computed(percent(part, part < 0.01 ? 2 : 1), formula), " apart"];
}

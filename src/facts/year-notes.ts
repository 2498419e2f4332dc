import { usd } from "../../pipelines/text/en/values.js";
import { unmarked } from "../../pipelines/text/marks.js";
import { h } from "../base/dom.js";
import type { Annual } from "../rows/annual.js";
import type { FigureConflict } from "../rows/conflicts.js";
import type { Span } from "../rows/spans.js";
import { computed, figureAddress, stated } from "../trace/number.js";
import { about } from "../trace/printed-links.js";
import { averageMonth, compute } from "./computing.js";
import { underDoubt } from "./span-doubts.js";
import { moves } from "./words.js";

/** A figure of a year or a part of one, and whether others contradict it. */
type Contested = Pick<Span, "period" | "value" | "publisher" | "input_ids" | "note" | "in_conflict">;

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
    h("p", {}, h("a", { href: "./disagreement" }, "What all sources say, year by year")),
  );
}

function doubt({ period, value, publisher, input_ids, note }: Contested, conflicts: readonly FigureConflict[]) {
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
        return h("li", {}, h("a", { href: address }, unmarked(conflict.explanation_traced)), " (", other, ")");
      }),
    ),
  ];
}

/** Returns the span of the same months of the year before, or nothing where no source states it. */
export function sameMonthsBefore(part: Annual, spans: readonly Span[]): Span | undefined {
  return spans.find(
    (span) =>
      span.partner === part.partner &&
      span.flow === part.flow &&
      span.months === part.months_covered &&
      Number(span.period_start.slice(0, 4)) === part.year - 1 &&
      span.period_start.slice(5) === part.period_start.slice(5),
  );
}

/** Returns what can be said of a year of which only some months are stated: against the same months, else per month. */
export function partialYearNote(part: Annual, before: Annual | undefined, spans: readonly Span[]): HTMLElement {
  const { period, value, months_covered: months, year } = part;
  const same = sameMonthsBefore(part, spans);
  const amount = stated(usd(value), part.input_ids);
  const years = h("a", { href: "./years" }, "Compare any two spans");
  const ratio = same && compute("[part] / [same]", { part, same });
  if (same && ratio) {
    const change = moves(ratio.value, ratio.formula);
    const then = stated(usd(same.value), same.input_ids);
    return h(
      "p",
      {},
      `${period} brought `,
      amount,
      ` against `,
      then,
      ` in ${same.period}: trade `,
      change,
      underDoubt(same, part),
      ". ",
      years,
      ".",
    );
  }
  const monthly = (row: Annual) => {
    const average = averageMonth(row, row.months_covered);
    return computed(usd(average.value), average.formula, "average month");
  };
  return h(
    "p",
    {},
    `Of ${year} only ${months} months are stated: ${period} brought `,
    amount,
    ". No source states the same months ",
    `of ${year - 1}, so no growth is given; a month brought `,
    monthly(part),
    " on average",
    before && !before.is_partial && [`, a month of ${before.period} `, monthly(before)],
    ". ",
    years,
    ".",
  );
}

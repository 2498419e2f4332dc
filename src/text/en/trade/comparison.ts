import { times, usd } from "../../../../pipelines/text/en/values.js";
import { type Child, h, sentence } from "../../../base/dom.js";
import { averageMonth, turned } from "../../../facts/computing.js";
import { type Comparison, growth } from "../../../facts/trade/compare.js";
import type { Span } from "../../../rows/spans.js";
import { growthNumber } from "../../../trace/growth-number.js";
import { computed, stated } from "../../../trace/number.js";
import { moves } from "./moves.js";
import { changesSeries, doubtSentence, underDoubt } from "./span-doubts.js";

/**
 * Returns what a comparison finds; across other months both amounts, across unequal spans both monthly averages, and no
 * rate of change.
 */
export function comparisonFinding(
  subject: string,
  series: readonly Span[],
  a: Span | undefined,
  b: Span | undefined,
  result: Comparison | null,
): Child {
  const [only] = series;
  if (!only) return `No source here gives ${subject}`;
  if (series.length === 1) {
    return sentence(
      `Only one figure is known for ${subject}: `,
      stated(usd(only.value), only.input_ids),
      ` in ${only.period}`,
    );
  }
  if (!result || !a || !b) return `Choose two different periods of ${subject}`;
  if (result.footing === "per_month") {
    return sentence(`${subject}: `, average(a), ` a month in ${a.period}, `, average(b), ` in ${b.period}`);
  }
  if (result.footing === "other_months") {
    return sentence(`${subject}: `, whole(a), ` in ${a.period}, `, whole(b), ` in ${b.period}`);
  }
  if (!result.ratio) return sentence(`${subject}: `, whole(a), ` in ${a.period}, `, whole(b), ` in ${b.period}`);
  return sentence(
    `${subject} `,
    moves(result.ratio.value, result.ratio.formula),
    ` from ${a.period} to ${b.period}${underDoubt(a, b)}`,
  );
}

/** Returns by how much the later span is more or less, per month where the spans are unequal. */
export function differenceFinding(a: Span, b: Span, { difference, footing }: Comparison): Child {
  if (difference.value === 0) return `${a.period} and ${b.period} brought the same`;
  const rises = difference.value > 0;
  const amount = computed(usd(Math.abs(difference.value)), rises ? difference.formula : turned(difference.formula));
  const per = footing === "per_month" ? "A month of " : "";
  return sentence(
    `${per}${b.period} brought `,
    amount,
    ` ${rises ? "more" : "less"} than ${per.toLowerCase()}${a.period}`,
  );
}

/** Returns what a reader must know before comparing: that the months are the same, or a warning. */
export function footingNote(a: Span, b: Span, { footing }: Comparison): HTMLElement {
  if (footing === "same_months" && underDoubt(a, b) !== "") {
    const cite = ({ publisher }: Span) => h("cite", {}, publisher);
    return h(
      "p",
      { class: "warning" },
      `Both cover the same ${a.months} months of their year. `,
      changesSeries(a, b) && [
        "They are of two series, by ",
        cite(a),
        " and by ",
        cite(b),
        ", so part of the difference may be one of counting. ",
      ],
      doubtSentence(a, b),
    );
  }
  if (footing === "same_months") {
    return h(
      "p",
      { class: "note" },
      `Both cover the same ${a.months} months of their year, so amounts and growth can be compared.`,
    );
  }
  if (footing === "other_months") {
    return h(
      "p",
      { class: "warning" },
      `Both cover ${a.months} months, but not the same ones: the season may account for the difference. No ` +
        `growth rate is given.`,
    );
  }
  return h(
    "p",
    { class: "warning" },
    `${a.period} covers ${a.months} months, ${b.period} ${b.months} months. Their amounts cannot be compared ` +
      "with each other, and no growth rate is given; below, both are divided by their months.",
  );
}

/**
 * Returns the comparison in figures: both amounts, difference, ratio, monthly averages, and growth where it is fair.
 */
export function comparisonFacts(a: Span, b: Span, result: Comparison): HTMLElement {
  const { footing, difference, ratio } = result;
  const monthly = footing === "per_month";
  const per = monthly ? " a month" : "";
  const sign = difference.value < 0 ? "−" : "+";
  return h(
    "dl",
    { class: "facts" },
    fact(a.period, stated(usd(a.value), a.input_ids), [`${a.months} months, `, h("cite", {}, a.publisher)]),
    fact(b.period, stated(usd(b.value), b.input_ids), [`${b.months} months, `, h("cite", {}, b.publisher)]),
    fact("Per month", [average(a), " → ", average(b)], "amount divided by months"),
    fact(
      `Difference${per}`,
      computed(`${sign}${usd(Math.abs(difference.value))}`, difference.formula),
      monthly ? "of the monthly averages" : "of the amounts",
    ),
    fact(
      `Ratio${per}`,
      ratio ? computed(times(ratio.value), ratio.formula) : "–",
      ratio ? "the later by the earlier" : MAY_BE_ZERO,
    ),
    footing === "same_months"
      ? fact("Growth", growthOf(a, b), `same months of two years${underDoubt(a, b)}`)
      : fact("Growth", "–", "refused: not the same months of two years"),
  );
}

const MAY_BE_ZERO = "not computed: the amount to divide by may be zero";

function growthOf(a: Span, b: Span): Child {
  const rate = growth(a, b);
  return rate ? growthNumber(rate.value, rate) : "–";
}

function whole({ value, input_ids }: Span): HTMLElement {
  return stated(usd(value), input_ids);
}

function average(span: Span): HTMLElement {
  const { value, formula } = averageMonth(span, span.months);
  return computed(usd(value), formula, "average month");
}

function fact(term: string, value: Child, remark: Child): HTMLElement {
  return h("div", {}, h("dt", {}, term), h("dd", {}, value, h("small", {}, remark)));
}

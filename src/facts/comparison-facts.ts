import { type Child, h, sentence } from "../base/dom.js";
import { plain, times, usd } from "../base/format.js";
import type { Span } from "../base/rows.js";
import { sumOf } from "../trace/formula.js";
import { growthNumber } from "../trace/growth-number.js";
import { computed, stated } from "../trace/number.js";
import { aboutFormula } from "../trace/printed-links.js";
import { type Comparison, type Footing, growth } from "./compare.js";
import { changesSeries, doubtSentence, underDoubt } from "./span-doubts.js";
import { moves } from "./words.js";

/** Returns what a comparison finds; across other months both amounts, across unequal spans both monthly averages, and no rate of change. */
export function comparisonFinding(
  subject: string,
  series: readonly Span[],
  a: Span | undefined,
  b: Span | undefined,
  result: Comparison | null,
): Child {
  const [only] = series;
  if (!only) return `No source here states ${subject}`;
  if (series.length === 1) {
    return sentence(
      `Only one figure is stated for ${subject}: `,
      stated(usd(only.value), only.input_ids),
      ` in ${only.period}`,
    );
  }
  if (!result || !a || !b) return `Choose two different spans of ${subject}`;
  if (result.footing === "per_month") {
    return sentence(`${subject}: `, average(a), ` a month in ${a.period}, `, average(b), ` in ${b.period}`);
  }
  if (result.footing === "other_months") {
    const amount = ({ value, input_ids }: Span) => stated(usd(value), input_ids);
    return sentence(`${subject}: `, amount(a), ` in ${a.period}, `, amount(b), ` in ${b.period}`);
  }
  return sentence(
    `${subject} `,
    moves(result.ratio, ratioFormula(a, b, result.footing)),
    ` from ${a.period} to ${b.period}${underDoubt(a, b)}`,
  );
}

/** Returns by how much the later span is more or less, per month where the spans are unequal. */
export function differenceFinding(a: Span, b: Span, { difference, footing }: Comparison): Child {
  if (difference === 0) return `${a.period} and ${b.period} brought the same`;
  const [less, more] = difference > 0 ? [a, b] : [b, a];
  const amount = computed(usd(Math.abs(difference)), differenceFormula(less, more, footing));
  const per = footing === "per_month" ? "A month of " : "";
  return sentence(
    `${per}${b.period} brought `,
    amount,
    ` ${difference > 0 ? "more" : "less"} than ${per.toLowerCase()}${a.period}`,
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
      `Both cover ${a.months} months, but not the same ones: the season may account for the difference. No growth rate is given.`,
    );
  }
  return h(
    "p",
    { class: "warning" },
    `${a.period} covers ${a.months} months, ${b.period} ${b.months} months. Their amounts cannot be set against each other, ` +
      "and no growth rate is given; below, both are divided by their months.",
  );
}

/** Returns the comparison in figures: both amounts, difference, ratio, monthly averages, and growth where it is fair. */
export function comparisonFacts(a: Span, b: Span, result: Comparison): HTMLElement {
  const { footing, difference, ratio, ratioLow, ratioHigh } = result;
  const monthly = footing === "per_month";
  const per = monthly ? " a month" : "";
  const sign = difference < 0 ? "−" : "+";
  const quotient = ratioFormula(a, b, footing);
  const range =
    ratioLow !== null && ratioHigh !== null
      ? ["the print allows ", aboutFormula(`${plain(ratioLow, 4)} to ${plain(ratioHigh, 4)}`, quotient)]
      : "";
  return h(
    "dl",
    { class: "facts" },
    fact(a.period, stated(usd(a.value), a.input_ids), [`${a.months} months, `, h("cite", {}, a.publisher)]),
    fact(b.period, stated(usd(b.value), b.input_ids), [`${b.months} months, `, h("cite", {}, b.publisher)]),
    fact("Per month", [average(a), " → ", average(b)], "amount divided by months"),
    fact(
      `Difference${per}`,
      computed(`${sign}${usd(Math.abs(difference))}`, differenceFormula(a, b, footing)),
      monthly ? "of the monthly averages" : "of the amounts",
    ),
    fact(`Ratio${per}`, computed(times(ratio), quotient), range),
    footing === "same_months"
      ? fact("Growth", growthOf(a, b, result, quotient), `same months of two years${underDoubt(a, b)}`)
      : fact("Growth", "–", "refused: not the same months of two years"),
  );
}

/** Returns the formula of a span on a footing: its amount, or that divided by its months. */
export function spanFormula({ input_ids, months }: Span, footing: Footing): string {
  return footing === "per_month" ? `${sumOf(input_ids)} / ${months}` : sumOf(input_ids);
}

/** Returns the formula of b against a on a footing. */
function ratioFormula(a: Span, b: Span, footing: Footing): string {
  return footing === "per_month"
    ? `(${spanFormula(b, footing)}) / (${spanFormula(a, footing)})`
    : `${spanFormula(b, footing)} / ${spanFormula(a, footing)}`;
}

function differenceFormula(a: Span, b: Span, footing: Footing): string {
  return `${spanFormula(b, footing)} - ${spanFormula(a, footing)}`;
}

function growthOf(a: Span, b: Span, { ratioLow, ratioHigh }: Comparison, quotient: string): Child {
  const less = (ratio: number | null) => (ratio === null ? null : ratio - 1);
  return growthNumber(growth(a, b), { low: less(ratioLow), high: less(ratioHigh), formula: `${quotient} - 1` });
}

function average(span: Span): HTMLElement {
  return computed(usd(span.value / span.months), spanFormula(span, "per_month"), "average month");
}

function fact(term: string, value: Child, remark: Child): HTMLElement {
  return h("div", {}, h("dt", {}, term), h("dd", {}, value, h("small", {}, remark)));
}

import { type Comparison, growth } from "./compare.js";
import { type Child, h } from "./dom.js";
import { change, plain, times, usd } from "./format.js";
import { computed, stated } from "./number.js";
import type { Span } from "./rows.js";

/** Returns what a reader must know before comparing: nothing where the months are the same, else a warning. */
export function footingNote(a: Span, b: Span, { footing }: Comparison): HTMLElement | string {
  if (a === b) return "";
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
    `${a.period} covers ${a.months} months and ${b.period} ${b.months}. Their amounts cannot be set against each other, ` +
      "and no growth rate is given; below, both are divided by their months.",
  );
}

/** Returns the comparison in figures: both amounts, difference, ratio, monthly averages, and growth where it is fair. */
export function comparisonFacts(a: Span, b: Span, result: Comparison): HTMLElement {
  const { footing, difference, ratio, ratioLow, ratioHigh } = result;
  const inputIds = [a.input_ids, b.input_ids];
  const monthly = footing === "per_month";
  const per = monthly ? " a month" : "";
  const sign = difference < 0 ? "−" : "+";
  const range =
    ratioLow !== null && ratioHigh !== null ? `the print allows ${plain(ratioLow, 3)} to ${plain(ratioHigh, 3)}` : "";
  return h(
    "dl",
    { class: "facts" },
    fact(a.period, stated(usd(a.value), a.input_ids), `${a.months} months, ${a.publisher}`),
    fact(b.period, stated(usd(b.value), b.input_ids), `${b.months} months, ${b.publisher}`),
    fact("Per month", [average(a), " → ", average(b)], "amount divided by months"),
    fact(
      `Difference${per}`,
      computed(`${sign}${usd(Math.abs(difference))}`, { formula: `${b.period} − ${a.period}${per}`, inputIds }),
      monthly ? "of the monthly averages" : "of the amounts",
    ),
    fact(`Ratio${per}`, computed(times(ratio), { formula: `${b.period} / ${a.period}${per}`, inputIds }), range),
    footing === "same_months"
      ? fact(
          "Growth",
          computed(change(growth(a, b)), { formula: `${b.period} / ${a.period} − 1`, inputIds }),
          "same months of two years",
        )
      : fact("Growth", "–", "refused: not the same months of two years"),
  );
}

function average(span: Span): HTMLElement {
  return computed(usd(span.value / span.months), {
    formula: `${usd(span.value)} / ${span.months} months`,
    inputIds: [span.input_ids],
  });
}

function fact(term: string, value: Child, remark: string): HTMLElement {
  return h("div", {}, h("dt", {}, term), h("dd", {}, value, h("small", {}, remark)));
}

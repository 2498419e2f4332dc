import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Comparison, compare, footingOf, growth } from "../../../src/facts/trade/compare.js";
import type { Span } from "../../../src/rows/spans.js";

function span(year: number, from: number, months: number, value: number): Span {
  const two = (month: number) => String(month).padStart(2, "0");
  const end = new Date(Date.UTC(year, from - 1 + months, 0)).toISOString().slice(0, 10);
  return {
    reporter: "KAZ",
    partner: "AFG",
    partner_name: "Afghanistan",
    flow: "total",
    period: `${year}, ${months} months`,
    period_start: `${year}-${two(from)}-01`,
    period_end: end,
    months,
    value,
    value_low: value - 1,
    value_high: value + 1,
    obs_status: "A",
    is_computed: false,
    input_ids: `x.${year}`,
    in_conflict: false,
    note: null,
    doubt: null,
    doubt_name: null,
    series: "quoted_press",
    publisher: "X",
  };
}

const values = ({ footing, a, b, difference, ratio }: Comparison) => ({
  footing,
  a: a.value,
  b: b.value,
  difference: difference.value,
  ratio: ratio?.value,
});

describe("two spans", () => {
  test("of the same months are compared by their amounts", () => {
    const result = compare(span(2021, 1, 12, 200), span(2022, 1, 12, 500));
    expect(values(result)).toEqual({ footing: "same_months", a: 200, b: 500, difference: 300, ratio: 2.5 });
    expect(result.ratio?.formula).toBe("[x.2022] / [x.2021]");
    expect(growth(span(2021, 1, 12, 200), span(2022, 1, 12, 500))?.value).toBe(1.5);
  });

  test("of unequal length are compared per month only, and have no growth", () => {
    const year = span(2022, 1, 12, 1200);
    const part = span(2023, 1, 11, 550);
    const result = compare(year, part);
    expect(values(result)).toEqual({ footing: "per_month", a: 100, b: 50, difference: -50, ratio: 0.5 });
    expect(result.ratio?.formula).toBe("([x.2023] / 11) / ([x.2022] / 12)");
    expect(() => growth(year, part)).toThrow(/not the same months/);
    expect(() => growth(part, year)).toThrow(/not the same months/);
  });

  test("of as many but other months have no growth", () => {
    const spring = span(2022, 1, 6, 100);
    const autumn = span(2022, 7, 6, 120);
    expect(footingOf(spring, autumn)).toBe("other_months");
    expect(() => growth(spring, autumn)).toThrow(/not the same months/);
  });

  test("have no ratio to one that may be nothing", () => {
    const upTo = { ...span(2021, 1, 12, 200), value_low: null };
    expect(compare(upTo, span(2022, 1, 12, 500)).ratio).toBeNull();
    expect(growth(upTo, span(2022, 1, 12, 500))).toBeNull();
    expect(compare(span(2022, 1, 12, 500), upTo).ratio).toMatchObject({ low: null });
  });

  test("have a ratio inside its bounds, and growth exists just where months agree", () => {
    const spans = fc.record({
      year: fc.integer({ min: 2000, max: 2030 }),
      from: fc.integer({ min: 1, max: 12 }),
      months: fc.integer({ min: 1, max: 12 }),
      value: fc.double({ min: 10, max: 1e9, noNaN: true }),
    });
    fc.assert(
      fc.property(spans, spans, (p, q) => {
        const a = span(p.year, p.from, p.months, p.value);
        const b = span(q.year, q.from, q.months, q.value);
        const { ratio } = compare(a, b);
        const value = ratio?.value ?? Number.NaN;
        expect(ratio?.low).toBeLessThanOrEqual(value);
        expect(ratio?.high).toBeGreaterThanOrEqual(value);
        if (p.months === q.months && p.from === q.from) expect(growth(a, b)?.value).toBeCloseTo(value - 1, 9);
        else expect(() => growth(a, b)).toThrow();
      }),
    );
  });
});

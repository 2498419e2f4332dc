import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { disagreementStrips } from "../../../src/charts/disagreement-strips.js";
import { intervalPath, reach } from "../../../src/charts/parts/interval-path.js";
import { type LinkedWords, linkedLines } from "../../../src/charts/parts/linked-lines.js";
import { niceAxis } from "../../../src/charts/parts/nice-axis.js";
import { useDocument } from "../../../src/draw/document.js";
import { disputed } from "../../../src/facts/disagreement-rows.js";
import type { DisagreementFigure } from "../../../src/rows/disagreement-figures.js";
import type { Disagreement } from "../../../src/rows/disagreements.js";

describe("an axis", () => {
  test("starts at zero where the smallest is far below the largest, else near it", () => {
    expect(niceAxis([316e6, 1.5e9], 5)).toMatchObject({ from: 0, to: 1.5e9 });
    expect(niceAxis([204.5, 205.55], 5)).toMatchObject({ from: 204.5, to: 206 });
    expect(niceAxis([600, 600], 4).from).toBeLessThan(600);
  });

  test("holds all values, ends in ticks, and has no more steps than asked for", () => {
    const value = fc.double({ min: 0.001, max: 1e13, noNaN: true });
    fc.assert(
      fc.property(fc.array(value, { minLength: 1, maxLength: 20 }), fc.integer({ min: 3, max: 6 }), (values, most) => {
        const { from, to, ticks } = niceAxis(values, most);
        const slack = Math.max(...values) * 1e-9;
        expect(from).toBeLessThanOrEqual(Math.min(...values) + slack);
        expect(to).toBeGreaterThanOrEqual(Math.max(...values) - slack);
        expect([ticks[0], ticks.at(-1)]).toEqual([from, to]);
        expect(ticks.length).toBeGreaterThan(1);
        expect(ticks.length).toBeLessThanOrEqual(most + 1);
      }),
    );
  });
});

describe("a bar of what a figure allows", () => {
  const place = { from: 100, to: 200, x: (value: number) => value, y: 0, half: 4 };
  const tips = (path: string) => path.match(/-7\.0/g)?.length ?? 0;

  test("ends in an arrow where it has no end or leaves the axis, and only there", () => {
    expect(tips(intervalPath({ low: 120, high: 180 }, place))).toBe(0);
    expect(tips(intervalPath({ low: 120, high: null }, place))).toBe(1);
    expect(tips(intervalPath({ low: 50, high: 180 }, place))).toBe(1);
    expect(tips(intervalPath({ low: null, high: 300 }, place))).toBe(2);
    expect(tips(intervalPath({ low: null, high: 150 }, { ...place, from: 0 }))).toBe(0);
  });

  test("has room for its arrow beyond the figure", () => {
    const [low, high] = reach([
      { value: 10, low: 9.5, high: 10.5 },
      { value: 20, low: 20, high: null },
    ]);
    expect(low).toBe(9.5);
    expect(high).toBeGreaterThan(20);
  });
});

test("linked words are broken at blanks, and words of one link stay one link in a line", () => {
  const parts = [
    { text: "The Asia Today,", href: "a" },
    { text: "Kazinform", href: "b" },
  ];
  expect(linkedLines(parts, 1000, 12)).toEqual([parts]);
  expect(linkedLines(parts, 70, 12)).toEqual([
    [{ text: "The Asia", href: "a" }],
    [{ text: "Today,", href: "a" }],
    [{ text: "Kazinform", href: "b" }],
  ]);
});

test("a joined word never begins a line", () => {
  const parts: LinkedWords[] = [
    { text: "Amu TV,", href: "a" },
    { text: "Kazinform", href: "b" },
    { text: "(2)", href: "c", joined: true },
  ];
  expect(linkedLines(parts, 130, 12)).toEqual([
    [{ text: "Amu TV,", href: "a" }],
    [
      { text: "Kazinform", href: "b" },
      { text: "(2)", href: "c" },
    ],
  ]);
});

describe("strips of figures that differ", () => {
  beforeAll(useDocument);

  function figure(input_ids: string, value: number, is_later_edition: boolean): DisagreementFigure {
    const said = { printed: null, qualifier: "exact", obs_status: "A", authority: "statistics", published: null };
    const of = { thing_id: "t", input_ids, observation_id: input_ids, formula: `[${input_ids}]`, publisher: "Bank" };
    const how = { agrees: true, reason: null, is_guess: null, is_chosen: false, is_later_edition };
    return { ...said, ...of, ...how, value, low: value, high: value } as DisagreementFigure;
  }

  const thing = {
    thing_id: "t",
    period: "2019",
    unit: "USD",
    is_contradicted: false,
    spread: null,
  } as unknown as Disagreement;
  const strips = (...figures: DisagreementFigure[]) =>
    disagreementStrips([disputed(thing, figures)], { size: { name: "wide", width: 700, height: 300 } as never });
  const textsOf = (drawing: SVGSVGElement) =>
    [...drawing.querySelectorAll("text")].map(({ textContent }) => textContent);

  test("tell editions of one table apart", () => {
    const texts = textsOf(strips(figure("a", 229.61e6, false), figure("b", 229.66e6, true)));
    expect(texts).toContain("Bank");
    expect(texts).toContain("Bank, later edition");
  });

  test("have an axis of which no two ticks are named alike", () => {
    const axis = strips(figure("a", 229.61e6, false), figure("b", 229.66e6, true)).querySelector("g.axis");
    const [above = []] = [textsOf(axis as SVGSVGElement)];
    const names = above.slice(0, above.length / 2);
    expect(names.length).toBeGreaterThan(2);
    expect(new Set(names).size).toBe(names.length);
    expect(names.every((name) => /^\$229\.\d\d? m$/.test((name ?? "").replaceAll("\u00a0", " ")))).toBe(true);
  });
});

import Big from "big.js";
import { describe, expect, it } from "vitest";
import type { CheckRow } from "../../../data-loaders/read/checks.js";
import { CheckError, type Checked, type CheckedSet, type Reading, type Side } from "../../../pipelines/audit/check.js";
import { textOf } from "../../../pipelines/audit/words.js";
import type { Cell } from "../../../pipelines/engine/duckdb.js";
import { parseFormula } from "../../../pipelines/formula/parse.js";

const side = (value: number, formula: string | null, width: number | null = 0.5): Side => ({
  value: new Big(value),
  low: new Big(value).minus(0.5),
  high: width === null ? null : new Big(value).plus(width),
  formula,
  unit: "km",
});

/** A set of what a selection found: a formula or none, its source, its value, and words. */
function setOf(
  rows: [formula: string | null, source: string | null, value: number | null, words: Record<string, Cell>][],
) {
  return {
    columns: ["printed", "date", "as_of", "pairs", "publisher"],
    rows: rows.map(([formula, source, , words]) => ({
      formula: formula === null ? null : parseFormula(formula),
      counted: null,
      months: null,
      source,
      words,
    })),
    quantities: rows.map(([, , value]) => (value === null ? null : side(value, null))),
  } satisfies CheckedSet;
}

const CHECKED: Omit<Checked, "row"> = {
  sets: new Map(),
  left: side(10, "[a.x]"),
  right: side(12, "[b.y]"),
  relation: "=",
  unit: "km",
  values: new Map(),
  readings: [],
  outcome: "does_not_hold",
  verdict: "does_not_hold",
  doubt: null,
};

/** The explanation that a message comes to, of a check that is otherwise as given. */
function told(explanation: string, checked: Partial<Checked> = {}, printed: readonly string[] = []): string {
  const en = { name: "N", statement: "S", compared: "C", explanation };
  return textOf({ ...CHECKED, ...checked, row: { check: { en } } as CheckRow }, printed).explanation;
}

/** All the words of a check. */
function wordsOf(en: object, checked: Partial<Checked> = {}) {
  const words = { name: "N", statement: "S", compared: "C", explanation: "E", ...en };
  return textOf({ ...CHECKED, ...checked, row: { check: { en: words } } as CheckRow }, ["first", "second"]);
}

describe("the words of a check", () => {
  it("are its own, without blanks around them; why is both sides against each other where it does not say", () => {
    expect(wordsOf({ statement: " {printed}: {left} ", explanation: "E " })).toEqual({
      statement: "first: {{10 km|[a.x]}}",
      reason: "{{10 km|[a.x]}} against {{12 km|[b.y]}}",
      explanation: "E",
      defence: null,
      readings: [],
    });
    expect(wordsOf({ reason: "because" }).reason).toBe("because");
  });

  it("defend the statement where the verdict is adverse, and only with words", () => {
    const defence = (verdict: Checked["verdict"], message = "but") =>
      wordsOf({ defence: message }, { verdict }).defence;
    expect(defence("does_not_hold")).toBe("but");
    expect(defence("cannot_be_checked")).toBe("but");
    expect(defence("holds")).toBeNull();
    expect(defence("holds_within_rounding")).toBeNull();
    expect(defence("does_not_hold", " {verdict, select, holds {but} other {}} ")).toBeNull();
  });

  it.each([{ left: null }, { right: null }])("say alone that there is nothing to check where %j", (missing) => {
    const nothing = "No source here gives what this check needs.";
    expect(wordsOf({ reason: "R", defence: "D", statement: "{left} {right}" }, missing)).toMatchObject({
      reason: nothing,
      explanation: nothing,
      defence: null,
      statement: expect.stringContaining("(not given)"),
    });
  });

  it("name the part in which a message is wrong", () => {
    expect(() => wordsOf({ defence: "{lost}" })).toThrow(CheckError);
    expect(() => wordsOf({ defence: "{lost}" })).toThrow(
      /^en\.defence: no value "lost"; known: printed, left, right, /,
    );
  });
});

describe("the words of a reading", () => {
  const reading = (en: Reading["en"], own: Partial<Reading> = {}): Reading => ({
    left: side(1, "[c.left]"),
    right: side(2, "[c.right]"),
    relation: "<=",
    unit: "km",
    outcome: "holds",
    verdict: "holds",
    doubt: "misprint",
    en,
    ...own,
  });
  const told = (one: Reading) =>
    wordsOf({}, { values: new Map([["more", side(3, "[d.e]")]]), readings: [one] }).readings;

  it("have its own sides, what they come to and doubts, and the figures and values of the check", () => {
    const en = { words: " as {printed} ", meaning: "{left} {right} {outcome} {verdict} {doubt} {more}" };
    expect(told(reading(en))).toEqual([
      { words: "as first", meaning: "{{1 km|[c.left]}} {{2 km|[c.right]}} holds holds misprint {{3 km|[d.e]}}" },
    ]);
  });

  it("say so where what it needs is not given", () => {
    const [only] = told(reading({ words: "as said", meaning: "{left}" }, { right: null }));
    expect(only).toEqual({ words: "as said", meaning: "No source here gives what this check needs." });
  });

  it("name the reading and the part in which a message is wrong", () => {
    expect(() => told(reading({ words: "{lost}", meaning: "m" }))).toThrow(/^readings\.0\.en\.words: no value "lost"/);
    expect(() => told(reading({ words: "w", meaning: "{" }))).toThrow(/^readings\.0\.en\.meaning: not a message/);
  });
});

describe("a message of a check may name", () => {
  it("its sides, values and figures, each with its formula where it has one", () => {
    const values = new Map([
      ["more", side(3, null)],
      ["lost", null],
    ]);
    expect(told("{left} {more} {lost}", { values })).toBe("{{10 km|[a.x]}} 3 km (not given)");
    expect(told("{printed}")).toBe("(not given)");
    expect(told("{printed}", {}, ["{{12 km|[a.x]}}"])).toBe("{{12 km|[a.x]}}");
  });

  it("whether a value can be that of the left side", () => {
    const values = new Map([
      ["near", side(10.5, null)],
      ["far", side(12, null)],
      ["lost", null],
    ]);
    expect(told("{near_meets} {far_meets} {lost_meets}", { values })).toBe("yes no no");
  });

  it("what the check comes to, what speaks against a figure, and whether the right side is open", () => {
    const message = "{outcome} {verdict} {doubt} {open}";
    expect(told(message)).toBe("does_not_hold does_not_hold none no");
    const open = { right: side(12, null, null), doubt: "misprint", verdict: "cannot_be_checked" as const };
    expect(told(message, open)).toBe("does_not_hold cannot_be_checked misprint yes");
  });

  it("what the first row of a set tells, as each is written", () => {
    const words = { printed: "12 km", date: "2032-12-24", date_precision: "month", as_of: "2032-05", pairs: 1200 };
    const sets = new Map([["set", setOf([["[c.z]", "c", 12, { ...words, publisher: "Page" }]])]]);
    expect(told("{set_printed}; {set_date}; {set_as_of}; {set_publisher}", { sets })).toBe(
      "{{12 km|[c.z]}}; December 2032; May 2032; Page",
    );
    expect(told("{set_pairs, plural, one {#} other {# pairs}}", { sets })).toBe("1,200 pairs");
    const bare = new Map([["set", setOf([[null, "c", 12, { printed: "12 km" }]])]]);
    expect(told("{set_printed} {set_date} {set_as_of}", { sets: bare })).toBe("12 km (not given) (not given)");
  });

  it("the span of a set, and nothing of one that is empty", () => {
    const span = { period_start: "2032-01-01", period_end: "2032-09-30" };
    const sets = new Map([
      ["set", setOf([["[c.z]", "c", 12, span]])],
      ["none", setOf([])],
    ]);
    expect(told("{set_period}; {none_period}; {none_printed}; {none_count}", { sets })).toBe(
      "January–September 2032; (not given); (not given); 0",
    );
  });

  it("counts of a set: rows, sources, those of the same value, of another, and those that cannot be squared", () => {
    const sets = new Map([
      [
        "set",
        setOf([
          ["[c.a]", "c", 10, {}],
          ["[c.b]", "c", 10, {}],
          ["[d.a]", "d", 10.5, {}],
          ["[e.a]", "e", 12, {}],
          ["[f.a]", "f", null, {}],
        ]),
      ],
    ]);
    const message = "{set_count} {set_sources} {set_same} {set_other} {set_differing}";
    expect(told(message, { sets })).toBe("5 4 1 3 1");
    expect(wordsOf({ statement: message }, { sets, left: null }).statement).toBe("5 4 0 4 0");
  });
});

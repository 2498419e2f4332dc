import { describe, expect, it } from "vitest";
import { type CheckRow, checkSchema } from "../../../data-loaders/read/checks.js";
import type { RawTables } from "../../../data-loaders/read/rows.js";
import { stated, worldOf } from "../../helpers/rows.js";
import { tableOf } from "../../helpers/tables.js";

const SOURCE = "article-of-tests";

const year = (printed: string, period: string, source = SOURCE) => ({
  ...stated(source, printed, { period }),
  observation_id: `${source}.total-${period}`,
});

const FIGURES = [
  year("$300 million", "2022"),
  year("$200 million", "2021"),
  year("$310 million", "2022", "page-a"),
  year("$305.5 million", "2022", "page-b"),
  year("$295 million", "2022", "page-c"),
];

const WORDS = { name: "A check", statement: "trade came to {printed}.", compared: "this, against that" };

const PLAIN = { topic: "trade", claims: ["total-2022"], unit: "USD", relation: "=", left: "[total-2022]" };

/** A check of the invented source, its parts other than those given being plain. */
function checkRow(id: string, check: object): CheckRow {
  const en = { ...WORDS, explanation: "It is {right}." };
  const parsed = checkSchema.parse({ id, ...PLAIN, right: "[page-a.total-2022]", en, ...check });
  return { source_id: SOURCE, check: parsed, subject: "Trade", file: "checks.yaml", line: () => 7 };
}

/** The rows of the table `audit` that checks make, in their order. */
async function audited(checks: readonly object[], raw: RawTables = worldOf(FIGURES)) {
  const rows = checks.map((check, i) => checkRow(`check-${100 + i}`, check));
  return tableOf({ ...raw, checks: rows }, "audit");
}

describe("a check of a source", () => {
  it("names its own figures briefly, those of others in full", async () => {
    expect((await audited([{}]))[0]).toMatchObject({
      verdict: "does_not_hold",
      statement: "trade came to $300 million.",
      statement_traced: `trade came to {{$300 million|[${SOURCE}.total-2022]}}.`,
      explanation: "It is $310 m.",
      right_formula: "[page-a.total-2022]",
      right_low: "309500000.000000",
      claim_ids: `${SOURCE}.total-2022`,
      source_ids: `${SOURCE} page-a`,
    });
  });

  it("cannot be made where a figure or a set is missing, and says so by itself", async () => {
    const missing = { verdict: "cannot_be_checked", explanation: "No source here gives what this check needs." };
    const find = { years: { select: "years_before", of: "total-2021" } };
    const rows = await audited([
      { right: "[page-x.total-2022]" },
      { find, right: "max(years)" },
      { find, right: "first(years)" },
      { right: "monthly([page-x.total-2022])" },
    ]);
    expect(rows).toMatchObject([missing, missing, missing, missing]);
  });

  it("counts what a selection found: sources, those of the same value, and those that cannot be squared", async () => {
    const find = { others: { select: "same_elsewhere", of: "total-2022" } };
    const explanation =
      "{others_sources, plural, one {<n># page</n>} other {<n># pages</n>}}, {others_same} the same, " +
      "<n>{others_differing}</n> apart; first {others_printed}.";
    const [row] = await audited([{ find, right: "median(others)", en: { ...WORDS, explanation } }]);
    expect(row?.["explanation_traced"]).toBe(
      "{{#3 pages}}, 0 the same, {{#3}} apart; first {{$305.5 million|[page-b.total-2022]}}.",
    );
    expect(row?.["right_formula"]).toBe("median([page-b.total-2022], [page-a.total-2022], [page-c.total-2022])");
  });

  it("puts spans in terms of their months", async () => {
    const [row] = await audited([
      {
        left: "monthly([total-2022])",
        right: "(left + 12) / months([total-2021])",
        values: { twice: "2 * monthly([total-2021])" },
        en: { ...WORDS, explanation: "{twice}" },
      },
    ]);
    expect(row).toMatchObject({
      left_formula: `[${SOURCE}.total-2022] / 12`,
      right_formula: `([${SOURCE}.total-2022] / 12 + 12) / 12`,
      explanation: "$33.3 m",
    });
  });

  it("is told in a few words, by both sides where it has none of its own", async () => {
    const missing = { right: "[page-x.total-2022]" };
    const rows = await audited([{}, { en: { ...WORDS, explanation: "So.", reason: "Not {right}" } }, missing]);
    expect(rows.map((row) => row["reason"])).toEqual([
      "$300 m against $310 m",
      "Not $310 m",
      "No source here gives what this check needs.",
    ]);
    expect(rows[1]?.["reason_traced"]).toBe("Not {{$310 m|[page-a.total-2022]}}");
  });

  it("is defended only where its verdict is adverse, and something can be said", async () => {
    const defended = (defence: string) => ({ ...WORDS, explanation: "So.", defence });
    const values = { other: "[page-b.total-2022]" };
    const rows = await audited([
      { values, en: defended("{other} is nearer.") },
      { values, relation: "<=", en: defended("{other} is nearer.") },
      { values, en: defended("{other_meets, select, yes {It fits.} other {}}") },
      {},
    ]);
    const defence = rows.map((row) => row["defence"]);
    expect(defence).toEqual(["$305.5 m is nearer.", null, null, null]);
    expect(rows[0]?.["input_ids"]).toContain("page-b.total-2022");
    expect(rows[1]?.["input_ids"]).not.toContain("page-b.total-2022");
  });

  it("that can be read in several ways has a row for each, and rests on what any of them needs", async () => {
    const en = { words: "as {right}", meaning: "It is {verdict, select, holds {so} other {not so}}: {left}." };
    const readings = [{ en }, { right: "[page-b.total-2022]", relation: "<=", en }];
    const raw = { ...worldOf(FIGURES), checks: [checkRow("check-1", { readings }), checkRow("check-2", {})] };
    const [row] = await tableOf(raw, "audit");
    expect(row).toMatchObject({
      verdict: "cannot_be_checked",
      right_formula: "[page-a.total-2022]",
      input_ids: `${SOURCE}.total-2022 page-a.total-2022 page-b.total-2022`,
      source_ids: `${SOURCE} page-a page-b`,
    });
    expect(await tableOf(raw, "audit_readings")).toMatchObject([
      {
        check_id: "check-1",
        reading: 1,
        words: "as $310 m",
        words_traced: "as {{$310 m|[page-a.total-2022]}}",
        meaning: "It is not so: $300 m.",
        verdict: "does_not_hold",
        relation: "=",
        right_low: "309500000.000000",
      },
      { reading: 2, words: "as $305.5 m", meaning: "It is so: $300 m.", verdict: "holds", relation: "<=", unit: "USD" },
    ]);
  });

  it("stands where its first claim does, or where it says itself", async () => {
    const raw = worldOf(FIGURES.map((row) => ({ ...row, locator: `p1:${row.observation_id}` })));
    const rows = await audited([{}, { claims: [], locator: "p7:1-2" }, { claims: [] }], raw);
    expect(rows.map((row) => row["locator"])).toEqual([`p1:${SOURCE}.total-2022`, "p7:1-2", null]);
  });

  const LIMITS: [check: object, verdict: string][] = [
    [{ refutes: false }, "cannot_be_checked"],
    [{ refutes: { beyond: 2 } }, "cannot_be_checked"],
    [{ refutes: { beyond: 1.02 } }, "does_not_hold"],
    [{ proves: false }, "does_not_hold"],
    [{ proves: false, relation: "<=" }, "cannot_be_checked"],
    [{ relation: "<=" }, "holds"],
  ];

  it("refutes and proves no more than it says it can", async () => {
    const rows = await audited(LIMITS.map(([check]) => check));
    expect(rows.map((row) => row["verdict"])).toEqual(LIMITS.map(([, verdict]) => verdict));
  });

  it("refutes nothing by a figure that is in doubt, but by the middle of several", async () => {
    const kind = { kind: "part_of_trade", explanation: "farm goods", source_id: null, locator: null };
    const raw = { ...worldOf(FIGURES), reasons: [{ observation_id: "page-a.total-2022", ...kind }] };
    const en = { ...WORDS, explanation: "{doubt, select, part_of_trade {Doubtful} other {Sure}}" };
    const right = "median([page-a.total-2022], 310000000, 320000000)";
    expect(await audited([{ en }, { en, right }], raw)).toMatchObject([
      { verdict: "cannot_be_checked", explanation: "Doubtful" },
      { verdict: "does_not_hold", explanation: "Sure" },
    ]);
  });
});

/** Checks that are written wrongly, and what is said of them. */
const WRONG: [check: object, message: RegExp][] = [
  [{ right: "max(" }, /formula "max\(": /],
  [{ right: "years" }, /"years" is neither a figure, a number, a function or one of its names/],
  [{ find: { years: { select: "years_befor", of: "total-2022" } } }, /no selection "years_befor"; known: years_before/],
  [{ find: { years: { select: "years_before", off: "x" } } }, /years_before takes of, mirrored, not off/],
  [{ right: "others", find: { others: { select: "same_elsewhere", of: "total-2022" } } }, /use first\(…\)/],
  [{ right: "1 / ([total-2022] - [total-2022])" }, /right: .*may be zero/],
  [{ en: { ...WORDS, explanation: "It is {rihgt}." } }, /en\.explanation: no value "rihgt"/],
  [{ en: { ...WORDS, explanation: "It is {right" } }, /en\.explanation: not a message in ICU format/],
];

describe("checks that are written wrongly", () => {
  it("are all refused in one run, with file and line", async () => {
    const error: Error = await audited(WRONG.map(([check]) => check)).then(
      () => new Error("none was refused"),
      (caught: Error) => caught,
    );
    const told = error.message.split("\n");
    expect(told[0]).toBe(`${WRONG.length} problems in the inputs; nothing was changed:`);
    for (const [i, [, message]] of WRONG.entries()) {
      expect(told[i + 1]).toMatch(new RegExp(`checks\\.yaml:7: check check-${100 + i}: `));
      expect(told[i + 1]).toMatch(message);
    }
  });
});

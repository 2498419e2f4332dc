import Big from "big.js";
import { describe, expect, it } from "vitest";
import { type CheckRow, checkSchema } from "../../../data-loaders/read/checks.js";
import { CheckError, type Grounds, make } from "../../../pipelines/audit/check.js";

const FIGURES: Record<string, [value: number, months: number | null, doubt: string | null]> = {
  "own.one": [100, 12, null],
  "own.part": [30, 3, null],
  "own.day": [1, null, null],
  "other.two": [200, 12, null],
  "other.odd": [210, 12, "misprint"],
};

const GROUNDS: Grounds = {
  db: null as never,
  selections: new Map(),
  figures: (id) => {
    const value = FIGURES[id]?.[0];
    return value === undefined ? null : { value: new Big(value), low: new Big(value - 1), high: new Big(value + 1) };
  },
  months: (id) => FIGURES[id]?.[1] ?? null,
  doubt: (id) => FIGURES[id]?.[2] ?? null,
};

const EN = { name: "N", statement: "S", compared: "C", explanation: "E" };
const EN_OF_READING = { words: "W", meaning: "M" };
const PLAIN = { id: "check", topic: "t", left: "[one]", relation: "=", right: "[other.two]", unit: "km", en: EN };

function made(check: object) {
  const row = { source_id: "own", check: checkSchema.parse({ ...PLAIN, ...check }) } as CheckRow;
  return make(row, GROUNDS);
}

describe("a check as it is made", () => {
  it("has sides with their ends, formula and unit, and values in units of their own", async () => {
    const values = {
      twice: "2 * left",
      share: { formula: "left / right", unit: "fraction" },
      plain: "7",
      lost: "[lost]",
    };
    const { left, right, values: found } = await made({ values });
    expect([left?.value, left?.low, left?.high].map(Number)).toEqual([100, 99, 101]);
    expect(left).toMatchObject({ formula: "[own.one]", unit: "km" });
    expect(right).toMatchObject({ formula: "[other.two]" });
    expect(found.get("twice")).toMatchObject({ formula: "2 * [own.one]", unit: "km" });
    expect(found.get("share")).toMatchObject({ formula: "[own.one] / [other.two]", unit: "fraction" });
    expect(found.get("plain")).toMatchObject({ formula: null });
    expect(found.get("lost")).toBeNull();
  });

  it("knows the months of figures, and of sides that are one", async () => {
    const { left, values } = await made({
      left: "[part]",
      values: { month: "monthly(left)", pace: "12 * monthly([part])" },
    });
    expect(left?.formula).toBe("[own.part]");
    expect(values.get("month")?.formula).toBe("[own.part] / 3");
    expect(values.get("pace")?.formula).toBe("12 * ([own.part] / 3)");
    expect((await made({ left: "monthly([day])" })).left).toBeNull();
  });
});

describe("what a check comes to", () => {
  it.each<[what: string, check: object, outcome: string, verdict: string]>([
    ["refutes where it does not hold", {}, "does_not_hold", "does_not_hold"],
    ["cannot refute what it may not", { refutes: false }, "does_not_hold", "cannot_be_checked"],
    ["cannot refute what is near enough", { refutes: { beyond: 2 } }, "does_not_hold", "cannot_be_checked"],
    ["refutes what is further off", { refutes: { beyond: 1.99 } }, "does_not_hold", "does_not_hold"],
    [
      "cannot refute what is near enough from above",
      { left: "[other.two]", right: "[one]", refutes: { beyond: 2 } },
      "does_not_hold",
      "cannot_be_checked",
    ],
    [
      "refutes what is further off from above",
      { left: "[other.two]", right: "[one]", refutes: { beyond: 1.99 } },
      "does_not_hold",
      "does_not_hold",
    ],
    ["refutes nothing by a figure in doubt", { right: "[other.odd]" }, "does_not_hold", "cannot_be_checked"],
    ["nor by one that is part of a sum", { right: "[other.two] + [other.odd]" }, "does_not_hold", "cannot_be_checked"],
    ["nor by the largest of several", { right: "max([other.two], [other.odd])" }, "does_not_hold", "cannot_be_checked"],
    [
      "but by the middle of several",
      { right: "median([other.two], [other.odd], 220)" },
      "does_not_hold",
      "does_not_hold",
    ],
    ["and by how many lie above", { right: "above([one], [other.odd])" }, "does_not_hold", "does_not_hold"],
    ["and by how many there are", { right: "count([one], [other.odd])" }, "does_not_hold", "does_not_hold"],
    [
      "is not softened by a doubt on its own side",
      { left: "[other.odd]", right: "[one]" },
      "does_not_hold",
      "does_not_hold",
    ],
    ["holds though a figure is in doubt", { relation: "<=", right: "[other.odd]" }, "holds", "holds"],
    ["proves nothing where it may not", { relation: "<=", proves: false }, "holds", "cannot_be_checked"],
    ["refutes though it may not prove", { proves: false }, "does_not_hold", "does_not_hold"],
    [
      "proves nothing within rounding either",
      { right: "101", proves: false },
      "holds_within_rounding",
      "cannot_be_checked",
    ],
    ["within rounding holds", { right: "101" }, "holds_within_rounding", "holds_within_rounding"],
    ["cannot be made of what is not there", { right: "[lost]" }, "cannot_be_checked", "cannot_be_checked"],
  ])("%s", async (_, check, outcome, verdict) => {
    expect(await made(check)).toMatchObject({ outcome, verdict });
  });

  it("names the first doubt on what it is held against", async () => {
    expect((await made({})).doubt).toBeNull();
    expect((await made({ right: "[other.two] - [other.odd]" })).doubt).toBe("misprint");
  });
});

describe("a check that can be read in several ways", () => {
  const en = EN_OF_READING;

  it("has the sides of its own, and in each reading those that the reading does not have", async () => {
    const readings = [
      { en },
      { right: "3 * left", relation: "<=", en },
      { left: "2 * share", unit: "fraction", refutes: false, proves: false, en },
    ];
    const values = { share: { formula: "left / right", unit: "fraction" } };
    const { left, right, readings: found } = await made({ values, readings });
    expect([left?.formula, right?.formula]).toEqual(["[own.one]", "[other.two]"]);
    expect(found).toMatchObject([
      { left: { formula: "[own.one]" }, right: { formula: "[other.two]" }, relation: "=", unit: "km", en },
      { right: { formula: "3 * [own.one]" }, relation: "<=", unit: "km", verdict: "holds" },
      { left: { formula: "2 * ([own.one] / [other.two])", unit: "fraction" }, verdict: "cannot_be_checked" },
    ]);
  });

  it.each<[what: string, check: object, readings: object[], verdict: string]>([
    ["cannot be checked where they differ", {}, [{ en }, { right: "[one]", en }], "cannot_be_checked"],
    ["does not hold where none does", {}, [{ en }, { right: "3 * [one]", en }], "does_not_hold"],
    ["holds where all do", { relation: "<=" }, [{ en }, { right: "[one] + 2", en }], "holds"],
    [
      "holds within rounding where one does",
      { right: "101" },
      [{ en }, { right: "[one]", en }],
      "holds_within_rounding",
    ],
    ["cannot be checked where one cannot", {}, [{ en }, { refutes: false, en }], "cannot_be_checked"],
    [
      "cannot be checked where a figure of one is not there",
      {},
      [{ en }, { right: "[lost]", en }],
      "cannot_be_checked",
    ],
  ])("%s", async (_, check, readings, verdict) => {
    expect(await made({ ...check, readings })).toMatchObject({ verdict });
  });

  it("doubts what each reading is held against, and no other", async () => {
    const readings = [{ right: "[other.odd]", en }, { en }, { right: "[lost]", en }];
    expect((await made({ readings })).readings.map(({ doubt }) => doubt)).toEqual(["misprint", null, null]);
  });
});

describe("a check that is written wrongly", () => {
  it.each([
    [{ left: "max(" }, "left: ", ["left"]],
    [{ right: "1 / ([one] - [one])" }, "right: ", ["right"]],
    [{ values: { a: "b" } }, "values.a: ", ["values", "a"]],
    [
      { readings: [{ right: "min(", en: EN_OF_READING }, { en: EN_OF_READING }] },
      "readings.0.right: ",
      ["readings", 0, "right"],
    ],
    [{ find: { a: { select: "lost" } } }, 'find.a: no selection "lost"; known: ', ["find", "a"]],
  ])("says where: %j", async (check, message, path) => {
    const error = await made(check).catch((caught: unknown) => caught);
    expect(error).toBeInstanceOf(CheckError);
    expect((error as CheckError).message.startsWith(message)).toBe(true);
    expect((error as CheckError).path).toEqual(path);
  });
});

import { describe, expect, it } from "vitest";
import { changesBetween, contributionsOf, nearestPair, sideChanges } from "../../../../src/facts/partners/changes.js";
import type { Annual } from "../../../../src/rows/annual.js";
import type { PartnerYear } from "../../../../src/rows/partner-years.js";

const exactly = (value: number) => ({ value, value_low: value, value_high: value });
const row = (partner: string, year: number, value: number): PartnerYear =>
  ({ partner, partner_name: partner, year, ...exactly(value), input_ids: `${partner}.${year}` }) as PartnerYear;
const world = (year: number, value: number): Annual =>
  ({ year, ...exactly(value), input_ids: `WLD.${year}` }) as Annual;

const rows = [
  ...[row("A", 2019, 50), row("A", 2020, 100), row("A", 2022, 160)],
  ...[row("B", 2020, 200), row("B", 2022, 180)],
  ...[row("C", 2022, 30)],
];

describe("partners in two years", () => {
  const changes = changesBetween(rows, ["A", "B", "C"], [2020, 2022]);

  it("are those that have both, with what lies between and its formula", () => {
    expect(changes.map(({ partner, change, ratio }) => [partner, change.value, change.formula, ratio?.value])).toEqual([
      ["A", 60, "[A.2022] - [A.2020]", 1.6],
      ["B", -20, "[B.2022] - [B.2020]", 0.9],
    ]);
  });

  it("add up by the side that they are of", () => {
    const sides = sideChanges(changes, [
      { country: "A", side: "south" },
      { country: "C", side: "south" },
      { country: "B", side: "north" },
    ]);
    expect([...sides.keys()]).toEqual(["south", "north"]);
    expect(sides.get("south")?.ratio).toMatchObject({ value: 1.6, formula: "([A.2022]) / ([A.2020])" });
    const together = sideChanges(changes, [
      { country: "A", side: "south" },
      { country: "B", side: "south" },
    ]).get("south");
    expect(together?.ratio.value).toBeCloseTo(340 / 300);
    expect(together?.ratio.formula).toBe("([A.2022] + [B.2022]) / ([A.2020] + [B.2020])");
  });

  it("bring parts of the change of all trade, and the rest of the world what is left", () => {
    const found = contributionsOf(changes, [world(2020, 1000), world(2022, 1100)], [2020, 2022]);
    expect(found?.rows.map(({ partner, change, points }) => [partner, change.value, points?.value])).toEqual([
      ["A", 60, 0.06],
      ["B", -20, -0.02],
      [null, 60, 0.06],
    ]);
    expect(found?.rows[0]?.points?.formula).toBe("([A.2022] - [A.2020]) / [WLD.2020]");
    expect(found?.rows[2]?.change.formula).toBe(
      "[WLD.2022] - [WLD.2020] - (([A.2022] + [B.2022]) - ([A.2020] + [B.2020]))",
    );
    expect([found?.whole.value, found?.growth?.value]).toEqual([100, 0.1]);
    const sum = found?.rows.reduce((all, { change }) => all + change.value, 0);
    expect(sum).toBe(found?.whole.value);
  });

  it("leave the rest of the world out where all trade of either year is unknown", () => {
    const found = contributionsOf(changes, [world(2020, 1000)], [2020, 2022]);
    expect(found?.rows.map(({ partner, points }) => [partner, points?.value])).toEqual([
      ["A", 0.06],
      ["B", -0.02],
    ]);
    expect(found?.whole).toMatchObject({ value: 40 });
    const alone = contributionsOf(changes, [], [2020, 2022]);
    expect(alone?.rows[0]?.points).toMatchObject({
      value: 0.2,
      formula: "([A.2022] - [A.2020]) / ([A.2020] + [B.2020])",
    });
    expect(contributionsOf([], [], [2020, 2022])).toBeNull();
  });
});

describe("the two years to compare", () => {
  const all = ["A", "B", "C"];
  const ask = (since: number | null, until: number | null, partners = all) =>
    nearestPair(rows, partners, { since, until, drawn: [2019, 2022] });

  it("are the last that most have and the first that they share, where none is asked for", () => {
    expect(ask(null, null)).toEqual([2020, 2022]);
  });

  it("give way to the nearest that two partners have, or one where no two have", () => {
    expect(ask(2019, 2022)).toEqual([2020, 2022]);
    expect(ask(2022, 2019)).toEqual([2020, 2022]);
    expect(ask(2019, 2020, ["A"])).toEqual([2019, 2020]);
    expect(ask(1990, 2030, ["A"])).toEqual([2019, 2022]);
    expect(ask(null, null, ["C"])).toBeUndefined();
  });
});

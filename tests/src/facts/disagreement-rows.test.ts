import { describe, expect, test } from "vitest";
import { disputed, subjectOf, useOf } from "../../../src/facts/disagreement-rows.js";
import type { DisagreementFigure } from "../../../src/rows/disagreement-figures.js";
import type { Disagreement } from "../../../src/rows/disagreements.js";
import { agreementWords, apartWords, thingName } from "../../../src/text/en/disagreement.js";

function thing(own: Partial<Disagreement> = {}): Disagreement {
  return {
    thing_id: "t",
    indicator: "trade_value",
    reporter: "AAA",
    partner: "BBB",
    flow: "export",
    product: "TOTAL",
    route_id: null,
    period: "2020",
    period_start: "2020-01-01",
    period_end: "2020-12-31",
    about_year: null,
    unit: "USD",
    figure_count: 2,
    source_count: 2,
    agreeing_count: 2,
    is_contradicted: false,
    is_tied: false,
    is_of_tables: false,
    lowest: 10,
    highest: 10,
    spread: 0,
    spread_formula: "max([a.x], [b.x]) - min([a.x], [b.x])",
    reason: null,
    is_guess: null,
    chosen_reason: null,
    indicator_name: "merchandise trade",
    reporter_name: "Aland",
    partner_name: "Bland",
    route_name: null,
    product_name: "all goods",
    ...own,
  };
}

function figure(publisher: string, value: number, own: Partial<DisagreementFigure> = {}): DisagreementFigure {
  const id = `${publisher.toLowerCase()}.x`;
  return {
    thing_id: "t",
    input_ids: id,
    observation_id: id,
    value,
    low: value - 0.5,
    high: value + 0.5,
    agrees: true,
    reason: null,
    is_guess: null,
    formula: `[${id}]`,
    is_chosen: false,
    printed: String(value),
    qualifier: "exact",
    is_later_edition: false,
    obs_status: "A",
    authority: "press",
    publisher,
    published: "2021",
    reason_publisher: null,
    reason_url: null,
    ...own,
  };
}

describe("the figure to use of a thing", () => {
  const authorities = ["statistics", "press"];
  const used = (figures: DisagreementFigure[], own: Partial<Disagreement> = {}) => {
    const use = useOf(disputed(thing(own), figures), authorities);
    return use && [use.figure.publisher, "rule" in use ? use.rule : use.advantage];
  };

  test("is the one that other pages show, for the reason that the tables name", () => {
    const figures = [figure("A", 10, { authority: "statistics" }), figure("B", 12, { is_chosen: true })];
    expect(used(figures, { chosen_reason: "newest" })).toEqual(["B", "newest"]);
  });

  test("is else a sound one, one that agrees, one of the better authority", () => {
    const office = { authority: "statistics" };
    expect(used([figure("A", 10, { ...office, obs_status: "U" }), figure("B", 12)])).toEqual(["B", "sound"]);
    expect(used([figure("A", 10, { ...office, agrees: false }), figure("B", 12)])).toEqual(["B", "agrees"]);
    expect(used([figure("B", 12), figure("C", 13), figure("A", 10, office)])).toEqual(["A", "authority"]);
    expect(used([])).toBeNull();
  });
});

describe("figures of one thing", () => {
  test("that say the same stand together, the lowest first, and the one shown elsewhere stands for them", () => {
    const figures = [figure("C", 12), figure("A", 10), figure("B", 10, { is_chosen: true })];
    const { groups } = disputed(thing(), figures);
    expect(groups.map(({ value, isChosen }) => [value, isChosen])).toEqual([
      [10, true],
      [12, false],
    ]);
    expect(groups[0]?.first.publisher).toBe("B");
    expect(groups[0]?.figures.map(({ publisher }) => publisher)).toEqual(["A", "B"]);
  });

  test("that allow something else, or have another reason, do not", () => {
    const figures = [figure("A", 10), figure("B", 10, { high: null }), figure("C", 10, { reason: "Why." })];
    expect(disputed(thing(), figures).groups).toHaveLength(3);
  });

  test("of other things are left", () => {
    expect(disputed(thing(), [figure("A", 10, { thing_id: "other" })]).groups).toEqual([]);
  });
});

describe("agreement in words", () => {
  const words = (own: Partial<Disagreement>, figures: readonly DisagreementFigure[]) =>
    agreementWords(disputed(thing(own), figures));

  test("says what makes different figures agree, and nothing of rounding where they are the same", () => {
    expect(words({}, [figure("A", 10), figure("B", 10)])).toBe("both agree");
    expect(words({}, [figure("A", 10), figure("B", 10.4)])).toBe("both agree within rounding");
    expect(words({}, [figure("A", 10, { high: null }), figure("B", 12)])).toBe("both agree as worded");
    expect(words({ figure_count: 13, agreeing_count: 13 }, [figure("A", 10), figure("B", 10.4)])).toBe(
      "all 13 agree within rounding",
    );
  });

  test("says how many contradict each other", () => {
    const two = [figure("A", 10), figure("B", 20)];
    expect(words({ is_contradicted: true, agreeing_count: 0 }, two)).toBe("the two contradict each other");
    expect(words({ is_contradicted: true, agreeing_count: 0, figure_count: 5 }, two)).toBe("no two of 5 agree");
    expect(words({ is_contradicted: true, agreeing_count: 2, figure_count: 5, is_tied: true }, two)).toBe(
      "2 of 5 agree; another group is as large",
    );
  });

  test("says how far apart only where they are", () => {
    expect(apartWords(thing())).toBeNull();
    expect(apartWords(thing({ spread: 12_100_000 }))).toBe("$12.1 m apart");
  });
});

test("things are told by what they are about", () => {
  expect(subjectOf(thing())).toBe("trade");
  expect(subjectOf(thing({ product: "1101" }))).toBe("goods");
  expect(subjectOf(thing({ indicator: "volume_growth" }))).toBe("goods");
  expect(subjectOf(thing({ indicator: "route_length" }))).toBe("lengths");
  expect(subjectOf(thing({ indicator: "route_days" }))).toBe("lines");
  expect(subjectOf(thing({ indicator: "share_of_turnover" }))).toBe("shares");
  expect(subjectOf(thing({ indicator: "never_heard_of" }))).toBe("other");
});

test("things are named by trade and time, lines by their name and the year they are compared within", () => {
  expect(thingName(thing(), "trade")).toBe("Aland’s exports to Bland, 2020");
  const flour = thing({ product: "1101", product_name: "flour", indicator_name: "volume of trade" });
  expect(thingName(flour, "goods")).toBe("Aland’s exports to Bland, flour: volume of trade, 2020");
  const line = thing({ indicator: "route_cost", route_name: "A - B railway", period: null, about_year: "2019" });
  expect(thingName(line, "costs")).toBe("A - B railway, 2019");
  expect(thingName({ ...line, indicator_name: "track gauge", about_year: null }, "lines")).toBe(
    "A - B railway: track gauge",
  );
});

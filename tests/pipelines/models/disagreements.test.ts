import fc from "fast-check";
import { describe, expect, inject, it } from "vitest";
import type { ObservationRow, RawTables } from "../../../data-loaders/read/rows.js";
import { ofWorld, rowsOf, type Said, sideBySide, stated, worldOf } from "../../helpers/rows.js";
import { parquetRows, tableOf } from "../../helpers/tables.js";

const figuresOf = (world: RawTables) => tableOf(world, "disagreement_figures");
const thingsOf = (world: RawTables) => tableOf(world, "disagreements");
const agreeing = async (said: Said[]) => {
  const figures = await figuresOf(worldOf(rowsOf(said)));
  return figures.map((row) => [Number(row["value"]) / 1e6, row["agrees"]]);
};

const figureOf = ([value, width, open]: [number, number, boolean], i: number): ObservationRow => ({
  ...stated(`page-${i}`, "$10 million"),
  value: `${value}`,
  value_low: `${value - width}`,
  value_high: open ? null : `${value + width}`,
});

describe("figures of one thing", () => {
  it("agree where their intervals have a point in common; of two such groups the more precise counts", async () => {
    expect(await agreeing([["$987.9 million"], ["about $1 billion"], ["$863 million"]])).toEqual([
      [863, false],
      [987.9, true],
      [1000, true],
    ]);
  });

  it("agree as the most that can be true together, of which the others may meet some", async () => {
    const said: Said[] = [["$10 million"], ["$11 million"], ["$11.5 million"], ["$12 million"]];
    expect(await agreeing(said)).toEqual([
      [10, false],
      [11, true],
      [11.5, true],
      [12, true],
    ]);
  });

  it("agree with none where no two meet", async () => {
    const [thing] = await thingsOf(worldOf(rowsOf([["$10 million"], ["$20 million"]])));
    expect(thing).toMatchObject({ figure_count: 2, agreeing_count: 0, outlying_count: 2, is_contradicted: true });
    expect(Number(thing?.["spread"])).toBe(10_000_000);
  });

  it("lie apart by what two plain figures say: a doubtful one and an open end do not count", async () => {
    const spread = async (said: Said[]) => Number((await thingsOf(worldOf(rowsOf(said))))[0]?.["spread"]);
    const plain: Said[] = [["$10 million"], ["$20 million"]];
    expect(await spread([...plain, ["$90 million", { obs_status: "U" }]])).toBe(10_000_000);
    expect(await spread([...plain, ["more than $90 million"]])).toBe(10_000_000);
    expect(await spread([["$10 million"], ["$90 million", { obs_status: "U" }]])).toBe(80_000_000);
  });

  it("are compared with the turnover that a source's own exports and imports make", async () => {
    const rows = rowsOf([
      ["$100 million"],
      ["$60 million", { flow: "export" }, "parts"],
      ["$50 million", { flow: "import" }, "parts"],
    ]);
    const figures = await figuresOf(worldOf(rows));
    expect(figures.map((row) => [Number(row["value"]), String(row["input_ids"]).split(" ").length])).toEqual([
      [100_000_000, 1],
      [110_000_000, 2],
    ]);
  });

  it.each<[string, Said[]]>([
    [
      "one source alone",
      [
        ["$10 million", {}, "one"],
        ["$20 million", {}, "one"],
      ],
    ],
    ["a plan", [["$10 million"], ["$20 million", { obs_status: "F" }]]],
    ["a figure of something else", [["$10 million"], ["$20 million", { obs_status: "D" }]]],
    ["other years", [["$10 million"], ["$20 million", { period: "2021" }]]],
    ["another flow", [["$10 million"], ["$20 million", { flow: "export" }]]],
    ["a part of the year", [["$10 million"], ["$20 million", { period: "January-November 2022" }]]],
  ])("are not compared with %s", async (_, said) => {
    expect(await thingsOf(worldOf(rowsOf(said)))).toEqual([]);
  });

  it("contradict each other in pairs exactly where not all agree", async () => {
    const interval = fc.tuple(fc.integer({ min: 10, max: 40 }), fc.integer({ min: 0, max: 8 }), fc.boolean());
    const worlds = fc.array(fc.array(interval, { minLength: 2, maxLength: 6 }), { minLength: 40, maxLength: 40 });
    await fc.assert(
      fc.asyncProperty(worlds, async (drawn) => {
        const rows = sideBySide(drawn.map((intervals) => intervals.map(figureOf)));
        const things = await thingsOf(worldOf(rows));
        const conflicts = await tableOf(worldOf(rows), "conflicts");
        for (const i of drawn.keys()) {
          const [thing] = ofWorld(things, "figure_ids", i);
          const apart = ofWorld(conflicts, "left_id", i).length > 0;
          expect(thing?.["is_contradicted"], JSON.stringify(drawn[i])).toBe(apart);
        }
        expect(await thingsOf(worldOf(rows.toReversed()))).toEqual(things);
      }),
      { numRuns: 2, endOnFailure: true },
    );
  });
});

describe("the likely reason", () => {
  const reasonsOf = async (said: Said[], published: Record<string, string> = {}) => {
    const figures = await figuresOf(worldOf(rowsOf(said), published));
    return figures.map((row) => [Number(row["value"]) / 1e6, row["reason_kind"], row["is_guess"]]);
  };
  const pair: Said[] = [["$100 million"], ["$100 million"]];

  it.each<[kind: string, said: Said, published?: Record<string, string>]>([
    ["doubtful", ["$900 million", { obs_status: "U" }]],
    ["other_months", ["$70 million"], { "page-2": "2022-10" }],
    ["revision", ["$70 million", { obs_status: "P" }]],
    ["unknown", ["$70 million"]],
    ["rounding", ["$100.8 million"]],
  ])("of one that stands apart is guessed: %s", async (kind, said, published) => {
    const reasons = await reasonsOf([...pair, said], published);
    expect(reasons.filter(([, reason]) => reason !== null)).toEqual([
      [expect.anything(), kind, kind === "unknown" ? null : true],
    ]);
  });

  it("is valuation where one counts freight and the other does not", async () => {
    const said: Said[] = [
      ["$100 million", { flow: "export", valuation: "FOB" }],
      ["$112 million", { flow: "export", valuation: "CIF" }],
    ];
    expect((await reasonsOf(said)).map(([, kind]) => kind)).toEqual(["valuation", "valuation"]);
  });

  it("that people wrote down comes first, with its source where it has one", async () => {
    const rows = rowsOf([...pair, ["$70 million"]]);
    const world = worldOf(rows);
    const observation_id = rows[2]?.observation_id ?? "";
    const reason = {
      observation_id,
      kind: "part_of_trade",
      explanation: "Without flour.",
      source_id: "page-0",
      locator: "p1:1-2",
    };
    const [figure] = await figuresOf({ ...world, reasons: [reason] });
    expect(figure).toMatchObject({
      reason_kind: "part_of_trade",
      reason: "Without flour.",
      reason_source_id: "page-0",
      is_guess: false,
    });
    const [thing] = await thingsOf({ ...world, reasons: [{ ...reason, source_id: null, locator: null }] });
    expect(thing).toMatchObject({ reason_kind: "part_of_trade", reason_source_id: null, is_guess: true });
  });
});

describe("the disagreements of the real sources", () => {
  const { folder } = inject("built");

  it("hold, without being told: what is known to contradict, and not what agrees within rounding", async () => {
    const observations = new Map(
      (await parquetRows(folder, "observations")).map((row) => [row["observation_id"], row]),
    );
    const conflicts = await parquetRows(folder, "conflicts");
    const pairs = conflicts.map((row) => {
      const side = (id: string) => observations.get(row[id] ?? "") ?? {};
      return { kind: row["kind"], left: side("left_id"), right: side("right_id"), route: row["route_id"] };
    });
    const between = (a: object, b: object) =>
      pairs.filter(({ left, right }) => (fits(left, a) && fits(right, b)) || (fits(left, b) && fits(right, a)));
    const fits = (row: object, wanted: object) =>
      Object.entries(wanted).every(([key, value]) => (row as Record<string, unknown>)[key] === value);
    const afghan = { reporter: "KAZ", partner: "AFG", indicator: "trade_value" };

    const eleven = { ...afghan, value: 583e6, period: "January–November 2023" };
    expect(between(eleven, { ...afghan, value: 567.5e6, period: "2023" }).map(({ kind }) => kind)).toContain(
      "part_larger_than_whole",
    );
    const twice = { ...afghan, value: 545.2e6 };
    expect(between({ ...twice, period: "2023" }, { ...twice, period: "2024" }).map(({ kind }) => kind)).toContain(
      "one_figure_two_dates",
    );
    const lengths = pairs.filter(
      ({ kind, left, route }) =>
        kind === "same_thing" && route === "trans-afghan-kabul" && fits(left, { indicator: "route_length" }),
    );
    expect(lengths.length).toBeGreaterThan(3);
    const share = { reporter: "KAZ", partner: "AFG", indicator: "share_of_turnover", flow: "export", value: 0.9 };
    expect(between(share, { ...afghan, flow: "import", value: 9.1e6 }).map(({ kind }) => kind)).toContain(
      "share_and_amount",
    );
    const record = pairs.filter(({ left, right }) =>
      [left, right].some((row) => fits(row, { ...afghan, value: 987.9e6 })),
    );
    expect(record).toEqual([]);
    const rounded = [...observations.values()].filter((row) => fits(row, { ...afghan, value: 1e9, period: "2022" }));
    expect(rounded.length).toBeGreaterThan(2);
  });
});

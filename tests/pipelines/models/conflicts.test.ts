import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import type { Claim } from "../../../data-loaders/read/claims.js";
import type { ObservationRow } from "../../../data-loaders/read/rows.js";
import { ofWorld, rowsOf, type Said, sideBySide, stated, worldOf } from "../../helpers/rows.js";
import { tableOf } from "../../helpers/tables.js";

const conflictsOf = (rows: ObservationRow[]) => tableOf(worldOf(rows), "conflicts");
const kindsOf = async (said: Said[]) =>
  [...new Set((await conflictsOf(rowsOf(said))).map((row) => row["kind"]))].sort();

type Row = Awaited<ReturnType<typeof conflictsOf>>[number];

const figureOf = ([value, width, open]: [number, number, boolean], i: number): ObservationRow => ({
  ...stated(`page-${i}`, "$10 million"),
  value: `${value}`,
  value_low: `${value - width}`,
  value_high: open ? null : `${value + width}`,
});

const eleven = { period: "January-November 2023" };
const year = { period: "2023" };
const exports: Partial<Claim> = { flow: "export" };
const imports: Partial<Claim> = { flow: "import" };
const share: Partial<Claim> = { indicator: "share_of_turnover", flow: "export" };
const growth: Partial<Claim> = { indicator: "trade_growth" };
const length: Partial<Claim> = {
  indicator: "route_length",
  route: "north-line",
  reporter: undefined,
  partner: undefined,
  flow: undefined,
  period: undefined,
};

/** Figures that contradict each other, and figures as close to them that do not. */
const CASES: [kind: string, contradicting: Said[], agreeing: Said[]][] = [
  ["same_thing", [["$987.9 million"], ["$863 million"]], [["$987.9 million"], ["about $1 billion"]]],
  ["same_thing", [["$600 million"], ["more than $700 million"]], [["$987.9 million"], ["more than $700 million"]]],
  ["same_thing", [["$987.9 million"], ["$987.7 million"]], [["$987.9 million"], ["$988 million"]]],
  ["same_thing", [["$90 million"], ["$80 million"]], [["$90 million"], ["$80 million", { period: "2021" }]]],
  [
    "same_thing",
    [["$90 million"], ["$80 million"]],
    [["$90 million"], ["$80 million", { reporter: "AFG", partner: "KAZ" }]],
  ],
  [
    "same_thing",
    [
      ["120 km", length],
      ["173 km", length],
    ],
    [
      ["172.8 km", length],
      ["173 km", length],
    ],
  ],
  [
    "part_larger_than_whole",
    [
      ["$583 million", eleven],
      ["$567.5 million", year],
    ],
    [
      ["$568.4 million", eleven],
      ["$568 million", year],
    ],
  ],
  [
    "part_larger_than_whole",
    [["$583 million", exports], ["$567.5 million"]],
    [["$583 million", exports], ["about $600 million"]],
  ],
  [
    "part_larger_than_whole",
    [
      ["$60 million", { ...exports, product: "1001" }],
      ["$50 million", exports],
    ],
    [
      ["$60 million", { ...exports, product: "1001" }],
      ["$50 million", imports],
    ],
  ],
  [
    "part_larger_than_whole",
    [
      ["$60 million", exports],
      ["$50 million", { ...exports, partner: "WLD" }],
    ],
    [
      ["$60 million", exports],
      ["$50 million", { ...exports, partner: "UZB" }],
    ],
  ],
  [
    "cumulative_falls",
    [
      ["$300 million", { period: "January-May 2023" }],
      ["$280 million", { period: "January-June 2023" }],
    ],
    [
      ["$300 million", { period: "January-May 2023" }],
      ["$300.4 million", { period: "January-June 2023" }],
    ],
  ],
  [
    "parts_and_total",
    [["$400 million", exports, "one"], ["$100 million", imports, "one"], ["$520 million"]],
    [["$400 million", exports, "one"], ["$100.4 million", imports, "one"], ["$501 million"]],
  ],
  [
    "share_and_amount",
    [["60 percent", share], ["$500 million"], ["$400 million", exports]],
    [["80 percent", share], ["$500 million"], ["$400 million", exports]],
  ],
  [
    "share_and_amount",
    [["60 percent", share], ["$500 million"], ["$100 million", imports]],
    [["80 percent", share], ["$500 million"], ["$100 million", imports]],
  ],
  [
    "growth_and_levels",
    [
      ["50 percent", growth, "one"],
      ["$400 million", {}, "one"],
      ["$200 million", { period: "2021" }, "one"],
    ],
    [
      ["100 percent", growth, "one"],
      ["$400 million", {}, "one"],
      ["$200 million", { period: "2021" }, "one"],
    ],
  ],
  [
    "growth_and_levels",
    [
      ["50 percent", growth, "one"],
      ["$400 million", {}, "one"],
      ["$200 million", { period: "2021" }, "one"],
    ],
    [
      ["50 percent", growth, "one"],
      ["$400 million", {}, "one"],
      ["$200 million", { period: "January-November 2021" }, "one"],
    ],
  ],
  [
    "one_figure_two_dates",
    [["$583.4 million"], ["$583.4 million", { period: "2021" }]],
    [["$583.4 million"], ["$583.5 million", { period: "2021" }]],
  ],
  [
    "one_figure_two_dates",
    [["$583.4 million"], ["$583.4 million", { period: "2021" }]],
    [["$600 million"], ["$600 million", { period: "2021" }]],
  ],
];

describe("conflicts", () => {
  let apart: Row[];
  let close: Row[];

  beforeAll(async () => {
    apart = await conflictsOf(sideBySide(CASES.map(([, contradicting]) => rowsOf(contradicting))));
    close = await conflictsOf(sideBySide(CASES.map(([, , agreeing]) => rowsOf(agreeing))));
  });

  it.each(CASES.map((one, i) => [...one, i] as const))("of the kind %s are %j, and not %j", (kind, _, __, i) => {
    expect(ofWorld(apart, "left_id", i).map((row) => row["kind"])).toContain(kind);
    expect(ofWorld(close, "left_id", i)).toEqual([]);
  });

  it("leave targets out, which are no trade yet", async () => {
    const target: Partial<Claim> = { obs_status: "F" };
    expect(await kindsOf([["$3 billion", target], ["$987.9 million"]])).toEqual([]);
  });

  it("tell how far apart the intervals are", async () => {
    const [conflict] = await conflictsOf(rowsOf([["$50 million"], ["$60 million"]]));
    const numbers = ["left_high", "right_low", "gap", "relative_gap"].map((column) => Number(conflict?.[column]));
    expect(numbers).toEqual([50_500_000, 59_500_000, 9_000_000, 0.181818182]);
  });

  it("have a name of their own each, even where one page states a figure twice", async () => {
    const twice: Said[] = [
      ["50 percent", growth, "one"],
      ["$400 million", {}, "one"],
      ["$200 million", { period: "2021" }, "one"],
      ["$210 million", { period: "2021" }, "one"],
      ["$300 million", exports, "two"],
      ["$50 million", imports, "two"],
      ["$60 million", imports, "two"],
    ];
    const names = (await conflictsOf(rowsOf(twice))).map((row) => row["conflict_id"]);
    expect(names.length).toBeGreaterThan(0);
    expect(names).toEqual([...new Set(names)]);
  });
});

describe("the set of conflicts", () => {
  const everything = rowsOf(CASES.flatMap(([, contradicting]) => contradicting));

  /** The pairs in conflict, without regard to which stands left. */
  const pairsOf = async (rows: ObservationRow[], name = (id: string) => id) =>
    (await conflictsOf(rows))
      .map((row) => [row["kind"], ...[row["left_id"], row["right_id"]].map((id) => name(String(id))).sort()].join(" "))
      .sort();

  it("does not depend on the order of the rows", async () => {
    const expected = await pairsOf(everything);
    expect(expected.length).toBeGreaterThan(CASES.length);
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray(everything, { minLength: everything.length }), async (rows) => {
        expect(await pairsOf(rows)).toEqual(expected);
      }),
      { numRuns: 6 },
    );
  });

  it("does not depend on which observation comes first by name", async () => {
    const turned = everything.map((row, i) => ({ ...row, observation_id: `z-${1000 - i}` }));
    const back = new Map(turned.map((row, i) => [row.observation_id, everything[i]?.observation_id ?? ""]));
    expect(await pairsOf(turned, (id) => back.get(id) ?? "")).toEqual(await pairsOf(everything));
  });

  it("of figures of one thing is the pairs whose intervals do not meet, and no others", async () => {
    const interval = fc.tuple(fc.integer({ min: 10, max: 40 }), fc.integer({ min: 0, max: 8 }), fc.boolean());
    const worlds = fc.array(fc.array(interval, { minLength: 2, maxLength: 6 }), { minLength: 60, maxLength: 60 });
    const apart = (a: ObservationRow, b: ObservationRow) =>
      b.value_high !== null && Number(a.value_low) > Number(b.value_high);
    await fc.assert(
      fc.asyncProperty(worlds, async (drawn) => {
        const rows = drawn.map((intervals) => intervals.map(figureOf));
        const found = (await conflictsOf(sideBySide(rows))).filter((row) => row["kind"] === "same_thing");
        for (const [i, own] of rows.entries()) {
          const expected = own.flatMap((a, at) => own.slice(at + 1).filter((b) => apart(a, b) || apart(b, a)));
          expect(ofWorld(found, "left_id", i), JSON.stringify(drawn[i])).toHaveLength(expected.length);
        }
      }),
      { numRuns: 2, endOnFailure: true },
    );
  });
});

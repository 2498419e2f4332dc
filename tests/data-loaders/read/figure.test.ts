import { describe, expect, it } from "vitest";
import { type Claim, claimSchema } from "../../../data-loaders/read/claims.js";
import { observe } from "../../../data-loaders/read/observe.js";
import type { Source } from "../../../data-loaders/read/sources.js";
import { codes } from "../../helpers/rows.js";

const SOURCE = { id: "page", kind: "press", language: "en", published: "2033-05" } as Source;

const TRADE = { indicator: "trade_value", reporter: "KAZ", partner: "AFG", flow: "export", period: "2032" };
const LINE = { indicator: "route_length", route: "north-line" };
const GRAIN = { indicator: "volume", reporter: "KAZ", partner: "AFG", flow: "export", product: "10", period: "2032" };
const CHANGE = { ...TRADE, indicator: "trade_growth" };

function read(claim: Partial<Claim>, from = SOURCE) {
  const told: string[] = [];
  const given = claimSchema.parse({ id: "c", ...claim });
  const row = observe(given, from, { codes, routes: new Set(["north-line"]) }, (field, message) =>
    told.push(`${field}: ${message}`),
  );
  return { row, told };
}

/** Prints of each unit, none of which is of another kind. */
const OF_UNITS: Readonly<Record<string, readonly string[]>> = {
  USD: [
    "$12 million",
    "12 million dollars",
    "USD 12 million",
    "$12mn",
    "US$12 million",
    "$12,000,000",
    "12 mln dollars",
  ],
  EUR: ["12 million euros", "€12 million"],
  km: ["12 km", "12 kilometers", "12 kilometres", "12-kilometer", "12.5 km", "573 km", "twelve km"],
  t: ["12 tons", "12 tonnes", "12 t", "12 million tons", "12 thousand tonnes", "12 metric tons"],
  fraction: ["12%", "12 percent", "12 per cent", "12.5 %"],
  persons: ["12 people", "12,000 people", "12 thousand people"],
};

const ASKED: readonly [unit: string, of: Partial<Claim>][] = [
  ["USD", TRADE],
  ["km", LINE],
  ["t", GRAIN],
  ["fraction", CHANGE],
];

const pairs = ASKED.flatMap(([asked, of]) =>
  Object.entries(OF_UNITS).flatMap(([unit, prints]) => prints.map((printed) => ({ asked, of, unit, printed }))),
);

describe("a figure of some unit", () => {
  it("is read as that, and is none of any other kind, whatever unit: says", () => {
    expect(pairs.length).toBeGreaterThan(100);
    for (const { asked, of, unit, printed } of pairs) {
      const isOwn = unit === asked;
      expect(read({ ...of, printed }).row !== null, `${printed} as ${asked}`).toBe(isOwn);
      if (isOwn) expect(read({ ...of, printed, unit: asked }).row?.unit, printed).toBe(asked);
      else {
        const { row, told } = read({ ...of, printed, unit: asked });
        expect(row, `${printed} with unit: ${asked}`).toBeNull();
        expect(told.join("\n")).toMatch(new RegExp(`^unit: .* is in ${unit}, not in ${asked}: remove unit`, "m"));
      }
    }
  });

  it.each([
    "12 km²",
    "12 sq km",
    "12 km/h",
    "12 m²",
    "12 miles",
    "12 hectares",
    "12 litres",
    "12 kg",
    "12 TEU",
    "12 cars",
  ])("that is not kept, %s, is none, whatever unit: says", (printed) => {
    for (const [unit, of] of ASKED) {
      expect(read({ ...of, printed }).row).toBeNull();
      expect(read({ ...of, printed, unit }).row).toBeNull();
      expect(read({ ...of, printed, unit, reading: `${printed} km` }).row).toBeNull();
    }
  });

  it("is not multiplied twice", () => {
    const SCALED = ["$12 million", "12 million dollars", "$12mn", "$12 mln", "$12 bn", "$12 billion", "$12 thousand"];
    const WORDS = [
      "12 million",
      "twelve million",
      "12 mln",
      "12 bn",
      "12 thousand",
      "12k",
      "12 trillion",
      "two billion",
    ];
    const RANGES = ["$12-13 million", "12 to 13 million dollars", "$1.2 bn to $1.3 bn"];
    for (const printed of [...SCALED, ...WORDS, ...RANGES]) {
      for (const scale of [1_000, 1_000_000, 1_000_000_000] as const) {
        const { row, told } = read({ ...TRADE, printed, scale, unit: "USD" });
        expect(row, `${printed} times ${scale}`).toBeNull();
        expect(told.join("\n"), printed).toMatch(/^printed: /);
      }
    }
  });

  it("is not below zero, unless it is a change", () => {
    for (const printed of ["-$12 million", "−$12 million", "$-12 million", "minus $12 million", "–$12 million"]) {
      expect(read({ ...TRADE, printed }).row, printed).toBeNull();
      expect(read({ ...TRADE, printed: "$12 million", reading: printed }).row, printed).toBeNull();
    }
    for (const printed of ["-12 km", "−12 km", "minus 12 km"])
      expect(read({ ...LINE, printed }).row, printed).toBeNull();
    for (const printed of ["-12 tons", "−12 tons"]) expect(read({ ...GRAIN, printed }).row, printed).toBeNull();
    expect(read({ ...CHANGE, printed: "-12%" }).row?.value).toBe("-0.12");
    expect(read({ ...CHANGE, printed: "fell by 12%" }).row?.value).toBe("-0.12");
  });

  it("fits the columns it is kept in", () => {
    expect(read({ ...TRADE, printed: "$9999999 trillion" }).told.join()).toMatch(/more than the tables hold/);
    expect(read({ ...TRADE, printed: "0.0000000001", unit: "USD", scale: 1 }).told.join()).toMatch(
      /less than the tables/,
    );
  });
});

describe("a reading", () => {
  it.each([
    ["12", "$12", LINE, "12 km"],
    ["12 million tons", "", { ...GRAIN, indicator: "route_capacity", route: "north-line" }, "12 million tons a year"],
    ["12 million", "", TRADE, "12 million dollars"],
    ["12", "", { ...TRADE, indicator: "militants" }, "12 people"],
  ] as const)("of “%s” may add words, and is kept as ours", (printed, _, of, reading) => {
    const { row, told } = read({ ...of, printed, reading } as Partial<Claim>);
    expect(told).toEqual([]);
    expect(row).toMatchObject({ printed, reading, reading_reason: null });
  });

  it.each([
    ["$12 million", "$12 billion", /comes to 12000000000, printed “\$12 million” to 12000000; say why/],
    ["$12.5 million", "$1.25 million", /comes to 1250000, printed “\$12\.5 million” to 12500000/],
    ["$12.5 million", "$125 million", /comes to 125000000/],
    ["12", "12 million dollars", /comes to 12000000, printed “12” to 12/],
    [
      "twelve million dollars",
      "twenty million dollars",
      /comes to 20000000, printed “twelve million dollars” to 12000000/,
    ],
    ["about $12 million", "$12 million", /is “exact”, printed “about \$12 million” “about”/],
    ["over $12 million", "up to $12 million", /is “up to”, printed “over \$12 million” “more than”/],
    ["12 million tons", "12 million dollars", /is in USD, printed “12 million tons” in t/],
    ["12 million euros", "12 million dollars", /is in USD, printed “12 million euros” in EUR/],
    ["$12 milli", "$12 million", /stands for “\$12 milli”, which does not read by itself/],
  ])("of “%s” as “%s” needs a reason, which is kept", (printed, reading, message) => {
    const { row, told } = read({ ...TRADE, printed, reading, note: "A note on something else." });
    expect(row).toBeNull();
    expect(told.join("\n")).toMatch(message);
    const because = "The source says so elsewhere.";
    expect(read({ ...TRADE, printed, reading, because }).row).toMatchObject({ reading, reading_reason: because });
  });

  it("is there where a reason for it is", () => {
    const { error } = claimSchema.safeParse({ id: "c", ...TRADE, printed: "$12 million", because: "It was so." });
    expect(error?.issues.map(({ path, message }) => `${path}: ${message}`)).toEqual([
      "because: says why a figure is read otherwise, and there is no reading: use note",
    ]);
  });

  it("has the digits of the source, whatever the reason", () => {
    const claim = { ...TRADE, printed: "$12 million", reading: "$13 million", because: "It says so." };
    expect(read(claim).told).toEqual([expect.stringMatching(/other digits than printed/)]);
  });
});

describe("when a figure is of", () => {
  const told = (claim: Partial<Claim>) => read({ ...TRADE, printed: "$12 million", ...claim }).told;

  it("is a year between the first and the last that there are figures of", () => {
    expect(told({ period: "1849" })).toEqual(["period: the year 1849 does not lie between 1850 and 2060"]);
    expect(told({ period: "2061", obs_status: "F" })).toEqual([expect.stringMatching(/the year 2061 does not/)]);
  });

  it("is no day behind that of its source, unless it is a forecast", () => {
    expect(told({ period: "2034" })).toEqual([
      expect.stringMatching(/^period: begins behind 2033-05, when its source/),
    ]);
    expect(told({ period: "June 2033" })).toEqual([expect.stringMatching(/^period: begins behind 2033-05/)]);
    expect(told({ period: "May 2033" })).toEqual([]);
    expect(told({ period: "2033" })).toEqual([]);
    expect(told({ period: "2034", obs_status: "F" })).toEqual([]);
    const length = { ...LINE, printed: "12 km" };
    expect(read({ ...length, as_of: "2033-06-01" }).told).toEqual([expect.stringMatching(/^as_of: begins behind/)]);
    expect(read({ ...length, as_of: "2033" }).told).toEqual([]);
  });

  it("may be any where the day of its source is only near", () => {
    const from = { ...SOURCE, published_is_approximate: true };
    expect(read({ ...TRADE, printed: "$12 million", period: "2034" }, from).told).toEqual([]);
  });

  it("goes in statistics with how it is valued", () => {
    const valued = (claim: Partial<Claim>, kind: Source["kind"] = "statistics") =>
      read({ ...TRADE, printed: "$12 million", ...claim }, { ...SOURCE, kind }).told;
    expect(valued({ valuation: "CIF" })).toEqual([expect.stringMatching(/^valuation: exports are FOB, not CIF/)]);
    expect(valued({ flow: "import", valuation: "FOB" })).toEqual([expect.stringMatching(/imports are CIF, not FOB/)]);
    expect(valued({ valuation: "FOB" })).toEqual([]);
    expect(valued({ flow: "import", valuation: "FOB", note: "The yearbook values imports so." })).toEqual([]);
    expect(valued({ valuation: "CIF" }, "press")).toEqual([]);
  });
});

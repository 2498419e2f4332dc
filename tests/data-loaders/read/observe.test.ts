import { describe, expect, it } from "vitest";
import { type Claim, claimSchema } from "../../../data-loaders/read/claims.js";
import { observe } from "../../../data-loaders/read/observe.js";
import type { Source } from "../../../data-loaders/read/sources.js";
import { codes } from "../../helpers/rows.js";

const CLAIM = {
  id: "c",
  printed: "$12 million",
  indicator: "trade_value",
  reporter: "KAZ",
  partner: "AFG",
  flow: "export",
  period: "2032",
};

const source = (kind: Source["kind"] = "press", language = "en") => ({ id: "page", kind, language }) as Source;

/** What is told of a claim, and the row that it makes. */
function read(claim: Partial<Claim>, from = source()) {
  const told: string[] = [];
  const given = claimSchema.parse({ ...CLAIM, ...claim });
  const row = observe(given, from, { codes, routes: new Set(["north-line"]) }, (field, message) =>
    told.push(`${field}: ${message}`),
  );
  return { row, told };
}

describe("a claim", () => {
  it("is an observation with all that it says, and nothing where it says nothing", () => {
    expect(read({})).toEqual({
      told: [],
      row: {
        observation_id: "page.c",
        source_id: "page",
        indicator: "trade_value",
        reporter: "KAZ",
        partner: "AFG",
        flow: "export",
        product: "TOTAL",
        route_id: null,
        period_start: "2032-01-01",
        period_end: "2032-12-31",
        as_of: null,
        value: "12000000",
        value_low: "11500000",
        value_high: "12500000",
        unit: "USD",
        obs_status: "A",
        valuation: null,
        qualifier: "exact",
        authority: "press",
        printed: "$12 million",
        reading: null,
        reading_reason: null,
        locator: "$12 million",
        note: null,
      },
    });
  });

  it("keeps what else is said of it", () => {
    const said = {
      product: "1001",
      as_of: "2032-05",
      valuation: "FOB",
      authority: "ministry",
      note: "N.",
      locator: "p1",
    };
    expect(read({ ...said, obs_status: "P" } as Partial<Claim>).row).toMatchObject({
      ...said,
      obs_status: "P",
      // What the press says a ministry states is a quotation.
      authority: "official",
    });
    const length = { indicator: "route_length", printed: "12 km", route: "north-line" };
    const nothing = { reporter: undefined, partner: undefined, flow: undefined, period: undefined };
    expect(read({ ...length, ...nothing }).row).toMatchObject({
      route_id: "north-line",
      reporter: null,
      product: null,
    });
  });

  it("is multiplied by the scale of its table, open ends staying open", () => {
    const cell = { printed: "15.2", scale: 1_000 as const, unit: "USD" };
    expect(read(cell).row).toMatchObject({ value: "15200", value_low: "15150", value_high: "15250" });
    expect(read({ ...cell, printed: "up to 15.2" }).row).toMatchObject({ value_low: null, value_high: "15200" });
    expect(read({ ...cell, printed: "over 15.2" }).row).toMatchObject({ value_low: "15200", value_high: null });
  });

  it("is estimated where the table flags it, else what its kind is, else normal", () => {
    expect(read({ printed: "50000 e", unit: "USD" }).row?.obs_status).toBe("E");
    expect(read({ printed: "50000 e", unit: "USD", obs_status: "A" }).row?.obs_status).toBe("A");
    expect(read({ indicator: "trade_target" }).row?.obs_status).toBe("F");
  });

  it("has the authority of statistics in a statistical source alone", () => {
    expect(read({}, source("statistics")).row?.authority).toBe("statistics");
    expect(read({}, source("reference")).row?.authority).toBe("press");
  });

  it("may count things and persons without their name", () => {
    const counted = (indicator: string, printed: string) => read({ indicator, printed }).row?.unit;
    expect(counted("militants", "1,500")).toBe("persons");
    expect(counted("militants", "1,500 units")).toBe("persons");
    expect(counted("armed_groups", "12")).toBe("count");
    expect(counted("armed_groups", "12 people")).toBeUndefined();
    expect(counted("trade_value", "12")).toBeUndefined();
  });
});

describe("a claim is refused", () => {
  const REFUSED: [what: string, claim: Partial<Claim>, told: string | RegExp][] = [
    [
      "with an unknown kind",
      { indicator: "trade_valeu" },
      'indicator: unknown code "trade_valeu"; did you mean trade_value?',
    ],
    ["with an unknown country", { reporter: "KAX" }, 'reporter: unknown code "KAX"; did you mean KAZ?'],
    ["with an unknown flow", { flow: "transit" }, 'flow: unknown code "transit"; known: export, import, total'],
    ["with an unknown product", { product: "99999" }, /^product: unknown code "99999"; known: 10, .*agricultural, /],
    [
      "with an unknown line",
      { route: "south-line" },
      /^route: unknown code "south-line"; (did you mean|known:) north-line/,
    ],
    ["with an unknown status", { obs_status: "X" }, /^obs_status: unknown code "X"; did you mean \w\?/],
    [
      "with an unknown authority",
      { authority: "king" },
      'authority: unknown code "king"; known: statistics, ministry, official, press',
    ],
    ["with itself as its partner", { partner: "KAZ" }, "partner: KAZ is the reporter too; name the other country"],
    ["without a partner", { partner: undefined }, "partner: missing: a claim of trade_value needs partner"],
    ["without a period", { period: undefined }, "period: missing: a claim of trade_value needs period"],
    ["with a period that is none", { period: "soon" }, /^period: “soon” is not a period/],
    ["with a figure that is none", { printed: "much" }, /^printed: “much”: “much” is no word that is known/],
    ["in another unit", { printed: "12 km" }, 'printed: "12 km" reads as km; trade_value is in USD'],
    ["in no unit", { printed: "12" }, 'printed: "12" names no unit; trade_value is in USD'],
    ["in another unit than its print", { unit: "EUR" }, "unit: “$12 million” is in USD, not in EUR: remove unit"],
    [
      "with a scale twice",
      { scale: 1_000_000 },
      /^printed: “\$12 million” has a scale of its own, which scale: 1000000/,
    ],
    ["that lost its scale", { printed: "$987.9" }, /^printed: “\$987\.9” comes to 987\.9 USD; is a word like million/],
    ["of less than nothing", { printed: "-$12 million" }, "printed: “-$12 million” is below zero; only changes can be"],
    [
      "with a reading of another size, of which nothing says why",
      { reading: "$12 billion" },
      /^printed: reading “\$12 billion” comes to 12000000000, printed “\$12 million” to 12000000; say why/,
    ],
    [
      "that needs a product",
      { indicator: "volume", printed: "2 tons" },
      "product: missing: a claim of volume needs product",
    ],
    [
      "that needs a line",
      { indicator: "route_length", printed: "2 km" },
      "route: missing: a claim of route_length needs route",
    ],
    [
      "with a reading of other digits",
      { reading: "$13 million" },
      'printed: reading "$13 million" has other digits than printed "$12 million"; it may only add words',
    ],
  ];

  it.each(REFUSED)("%s", (_, claim, message) => {
    const { row, told } = read(claim);
    expect(row).toBeNull();
    expect(told).toHaveLength(1);
    if (typeof message === "string") expect(told[0]).toBe(message);
    else expect(told[0]).toMatch(message);
  });

  it("with all that is wrong with it told at once", () => {
    const { row, told } = read({ partner: "KAZ", flow: "transit", period: "soon", printed: "much" });
    expect(row).toBeNull();
    expect(told.map((message) => message.split(":")[0])).toEqual(["flow", "partner", "period", "printed"]);
  });

  it("with an unknown unit, which is no unit of its kind either", () => {
    const { told } = read({ unit: "dollars" });
    expect(told).toHaveLength(2);
    expect(told[0]).toMatch(/^unit: unknown code "dollars"; known: USD, EUR, /);
    expect(told[1]).toMatch(/^unit: .* is in USD, not in dollars/);
  });

  it("with some of the codes there are, where there are many", () => {
    const [message = ""] = read({ indicator: "weather" }).told;
    expect(message.split("known: ")[1]?.split(", ")).toHaveLength(24);
    expect(message).toMatch(/ \.\.\.$/);
    expect(read({ reporter: "NOWHERE" }).told[0]).not.toMatch(/\.\.\.$/);
  });

  it("in an article without its place there, and nowhere else", () => {
    expect(read({}, source("article"))).toEqual({
      row: null,
      told: ["locator: missing: a claim read out of an article says where it stands, as p<paragraph>:<start>-<end>"],
    });
    expect(read({ locator: "p1:2-3" }, source("article")).row?.locator).toBe("p1:2-3");
  });

  it("where the language of its page reads it otherwise", () => {
    expect(read({ printed: "$1,234 million" }).row?.value).toBe("1234000000");
    expect(read({ printed: "1,234 млн долларов" }, source("press", "ru")).row?.value).toBe("1234000");
    expect(read({ printed: "1.234 млн долларов" }, source("press", "ru")).told[0]).toMatch(/can be read two ways/);
  });
});

import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { type Child, textOf } from "../../../src/base/dom.js";
import { useDocument } from "../../../src/draw/document.js";
import { htmlOf } from "../../../src/draw/fill.js";
import { FILTER_NAMES } from "../../../src/facts/figure-search.js";
import { BATCH } from "../../../src/facts/figure-state.js";
import type { Observation } from "../../../src/rows/observations.js";
import type { Source } from "../../../src/rows/sources.js";
import { cut } from "../../../src/slices/figures.js";
import type { Tables } from "../../../src/slices/tables.js";
import { ROW_SLICES, rowsOf, view } from "../../../src/views/figures.js";
import type { State } from "../../../src/views/view.js";

function observation(id: string, own: Partial<Observation> = {}): Observation {
  const [source_id = ""] = id.split(".");
  return {
    observation_id: id,
    source_id,
    indicator: "trade_value",
    indicator_name: "merchandise trade",
    reporter: "AAA",
    reporter_name: "Aland",
    partner: "BBB",
    partner_name: "Béland",
    flow: "export",
    product: "1101",
    product_name: "wheat flour",
    route_id: null,
    route_name: null,
    period: "2022",
    period_start: "2022-01-01",
    period_end: "2022-12-31",
    months: 12,
    as_of: null,
    value: 987_900_000,
    value_low: 987_850_000,
    value_high: 987_950_000,
    unit: "USD",
    obs_status: "A",
    valuation: null,
    qualifier: "exact",
    ...{ authority: "press", series: "quoted_press", doubt: null, marks: "unofficial" },
    printed: "$987.9 million",
    locator: own.printed ?? "$987.9 million",
    ...{ reading: null, reading_reason: null, note: null },
    thing_id: null,
    ...own,
  };
}

function source(source_id: string, published: string | null): Source {
  return {
    source_id,
    kind: "press",
    title: `On ${source_id}`,
    title_note: null,
    publisher: `The ${source_id}`,
    author: null,
    published,
    published_is_approximate: false,
    accessed: null,
    language: "en",
    url: `https://example.org/${source_id}`,
    licence: "",
    sha256: null,
    citation: "",
    observation_count: 1,
    event_count: 0,
  };
}

const length = { indicator: "route_length", indicator_name: "published length of a line", unit: "km", partner: null };

const tables = {
  observations: [
    observation("old.total"),
    observation("new.length", {
      ...length,
      value: 47.3,
      printed: "47,3 km",
      route_id: "north",
      route_name: "North line",
    }),
    observation("new.target", {
      obs_status: "F",
      period: null,
      period_start: null,
      period_end: null,
      value: 3e8,
      printed: "$300 million",
    }),
    observation("undated.share", { unit: "fraction", value: 0.26, authority: "ministry", printed: "26 percent" }),
    ...Array.from({ length: 60 }, (_, i) =>
      observation(`series.${i}`, { value: i, printed: `${i}`, authority: "statistics", marks: null, partner: "CCC" }),
    ),
  ],
  sources: [source("old", "2023-04"), source("new", "2025-10-29"), source("undated", null), source("series", "2022")],
  codes: [{ list: "units", code: "USD", name: "US dollars", description: null }],
  conflicts: [{ left_id: "old.total", right_id: "series.1", other_ids: null }],
  corrections: [{ observation_id: "series.2" }],
} as unknown as Tables;

const slices = () => cut(tables);

const whole = () => ROW_SLICES.map((name) => slices().get(name)).filter((slice) => slice !== undefined);

const PAGE = "https://example.org/site/figures.html";

function draw(state: State) {
  const made = slices();
  return view.draw(
    state,
    view.slices(state).map((name) => made.get(name) as never),
  );
}

/** The ids of the figures that a state lists, in order. */
function listed(state: State): string[] {
  return [...htmlOf(draw(state).parts["list"]).matchAll(/data-figure="([^"]*)"/g)].map(([, id = ""]) => id);
}

const words = (part: Child | undefined) => textOf(part).replace(/\s+/g, " ").trim();

beforeAll(useDocument);

describe("the first state", () => {
  test("shows the newest reported figures, undated ones after dated ones and targets last", () => {
    expect(draw({}).state).toEqual({});
    expect(listed({})).toHaveLength(BATCH);
    expect(listed({}).slice(0, 2)).toEqual(["new.length", "old.total"]);
    expect(listed({ rows: "90" }).slice(-2)).toEqual(["undated.share", "new.target"]);
    expect(listed({ order: "reported", rows: "90" }).slice(-2)).toEqual(["undated.share", "new.target"]);
  });

  test("is the same from its own slice and from all rows", () => {
    const { parts } = draw({});
    const again = view.draw({}, whole()).parts;
    for (const [name, part] of Object.entries(parts)) expect(htmlOf(again[name]), name).toBe(htmlOf(part));
  });

  test("marks exceptions only", () => {
    const html = htmlOf(draw({ q: "aland", rows: "90" }).parts["list"]);
    expect(html.match(/class="mark"/g)).toHaveLength(4);
    expect(html).not.toContain("normal");
  });

  test("of no figures at all still reads", () => {
    const none = cut({ observations: [], sources: [], codes: [], conflicts: [], corrections: [] } as never);
    const { parts } = view.draw({}, [none.get("figures") as never]);
    expect(words(parts["heading"])).toBe("No source here gives a figure");
  });
});

describe("search", () => {
  test.each([
    ["987,9", "old.total"],
    ["987.9", "old.total"],
    ["987900000", "old.total"],
    ["987,900,000", "old.total"],
    ["47.3", "new.length"],
    ["47,3", "new.length"],
    ["line NORTH", "new.length"],
    ["beland 26", "undated.share"],
    ["béland 26 percent", "undated.share"],
    ["ministry", "undated.share"],
  ])("for “%s” finds %s", (q, id) => {
    expect(listed({ q })).toContain(id);
    expect(listed({ q }).length).toBeLessThan(BATCH);
  });

  test("that finds nothing says what each choice less would find", () => {
    const { parts } = draw({ q: "north", partner: "CCC" });
    expect(parts["list"]).toBe(false);
    expect(words(parts["chosen"])).toContain("Without words “north”: 60 figures");
    expect(words(parts["chosen"])).toContain("Without partner “Béland”: 1 figure");
  });
});

describe("filters", () => {
  test("narrow the list down", () => {
    expect(listed({ route: "north" })).toEqual(["new.length"]);
    expect(listed({ authority: "ministry" })).toEqual(["undated.share"]);
    expect(listed({ official: "only", partner: "BBB" })).toEqual([]);
    expect(listed({ status: "conflict" })).toEqual(["old.total", "series.1"]);
    expect(listed({ status: "corrected" })).toEqual(["series.2"]);
    expect(listed({ status: "F" })).toEqual(["new.target"]);
  });

  test("give way where they name what there is not: years to the nearest, others to none", () => {
    expect(draw({ year: "1900" }).state).toEqual({ year: "2022" });
    expect(draw({ partner: "nobody", kind: "toString", order: "sideways", rows: "many" }).state).toEqual({});
  });

  test("say how many figures fit each choice", () => {
    expect(words(draw({}).parts["controls"])).toContain("official statistics (60)");
  });
});

test("values are ordered within their unit, which is said", () => {
  const { parts } = draw({ order: "-value", authority: "press" });
  expect(listed({ order: "-value", authority: "press" })).toEqual(["old.total", "new.target", "new.length"]);
  expect(words(parts["hits"])).toContain("by unit: US dollars and km");
  expect(words(parts["list"])).toContain("US dollarsMerchandise");
});

test("more rows are a step of the address, and end with the last", () => {
  expect(htmlOf(draw({}).parts["more"])).toContain("rows=60");
  expect(listed({ rows: "90" })).toHaveLength(64);
  expect(draw({ rows: "100000" }).state).toEqual({ rows: "90" });
  expect(draw({ rows: "90" }).parts["more"]).toBe(null);
});

test("every state that an address can hold is drawn, and its canonical form leads back to itself", () => {
  const value = fc.oneof(
    fc.string(),
    fc.constantFrom("", "BBB", "USD", "2022", "-value", "official", "conflict", "80"),
  );
  const name = fc.constantFrom(...FILTER_NAMES, "q", "order", "rows", "sort", "other");
  fc.assert(
    fc.property(fc.dictionary(name, value), (state) => {
      const { state: now } = draw(state);
      expect(draw(now).state).toEqual(now);
      expect(rowsOf(state, whole(), PAGE).rows).toEqual(rowsOf(now, whole(), PAGE).rows);
    }),
    { numRuns: 30 },
  );
});

test("rows are taken away whole, with units and addresses", () => {
  const { header, rows } = rowsOf({ q: "987,9" }, whole(), PAGE);
  const [row = []] = rows;
  expect(rows.every(({ length: cells }) => cells === header.length)).toBe(true);
  const cell = Object.fromEntries(header.map((column, i) => [column, row[i]]));
  expect(cell).toMatchObject({
    Figure: "Merchandise trade",
    Value: 987_900_000,
    Unit: "US dollars",
    "As written": "$987.9 million",
    Marks: "disputed",
    "Address of the figure": "https://example.org/site/figure/old.total.html",
    "Address of the source": "https://example.org/old",
  });
  expect(rowsOf({}, whole(), PAGE).rows).toHaveLength(64);
});

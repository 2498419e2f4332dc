import { describe, expect, it } from "vitest";
import { withDatabase } from "../../../pipelines/engine/duckdb.js";
import { compare, figuresFrom } from "../../../pipelines/publish/changes.js";

/** The columns of a figure, all texts but the values; those of a build that knew fewer are some of them. */
const OBSERVATION = {
  observation_id: "'page.total'",
  source_id: "'page'",
  value: "1.5",
  value_low: "1.45",
  value_high: "1.55",
  unit: "'USD'",
  printed: "'$1.5'",
  period: "'2032'",
  as_of: "null::varchar",
  indicator: "'trade_value'",
  reporter: "'FIN'",
  partner: "'ITA'",
  flow: "'total'",
  product: "'TOTAL'",
  route_id: "null::varchar",
  obs_status: "'A'",
  valuation: "null::varchar",
  qualifier: "'exact'",
  note: "null::varchar",
};

type Values = Partial<typeof OBSERVATION>;

const selectOf = (values: Values, as: string) =>
  `select ${Object.entries(values)
    .map(([name, value]) => (name.startsWith("value") ? `cast(${value} as ${as}) as ${name}` : `${value} as ${name}`))
    .join(", ")}`;

const SOURCES = "select 'page' as source_id, 'Page' as publisher, 'https://example.org/' as url";

/** What became of figures between an earlier state, in doubles, and a later one, in decimals. */
function changes(before: Values, now: Values) {
  const from = (values: Values, as: string) => figuresFrom(`(${selectOf(values, as)})`, `(${SOURCES})`);
  return withDatabase((db) => compare(db, from(before, "double"), from(now, "decimal(24, 6)")));
}

describe("what became of figures", () => {
  it("is nothing where a figure says the same, as a double and as a decimal", async () => {
    const third = { ...OBSERVATION, value: "0.1", value_low: "0.3" };
    expect(await changes(third, third)).toEqual([]);
    expect(await changes(OBSERVATION, { ...OBSERVATION, note: "'Another note.'" })).toEqual([]);
  });

  const FIELDS = Object.keys(OBSERVATION).filter((name) => !["observation_id", "source_id", "note"].includes(name));
  it.each(FIELDS)("is a change where %s is another", async (field) => {
    const other = field.startsWith("value") ? "7" : "'other'";
    const found = await changes(OBSERVATION, { ...OBSERVATION, [field]: other });
    expect(found).toMatchObject([{ observation_id: "page.total", kind: "changed", changed_fields: field }]);
  });

  it("is told old beside new, with the source", async () => {
    const now = { ...OBSERVATION, value: "2.5", printed: "'$2.5'", period: "'2033'" };
    expect(await changes(OBSERVATION, now)).toEqual([
      {
        observation_id: "page.total",
        kind: "changed",
        changed_fields: "value printed period",
        printed_before: "$1.5",
        printed_after: "$2.5",
        value_before: 1.5,
        value_after: 2.5,
        period_before: "2032",
        period_after: "2033",
        unit: "USD",
        source_id: "page",
        publisher: "Page",
        url: "https://example.org/",
        subject: {
          indicator: "trade_value",
          reporter: "FIN",
          partner: "ITA",
          flow: "total",
          product: "TOTAL",
          route_id: null,
        },
        differences: [],
      },
    ]);
  });

  it("says what else was and is, of what shows beside neither value, wording nor period", async () => {
    const now = { ...OBSERVATION, obs_status: "'E'", as_of: "'2033-01'", value_high: "1.6" };
    expect(await changes(OBSERVATION, now)).toMatchObject([
      {
        differences: [
          { field: "value_high", was: "1.55", is: "1.6" },
          { field: "as_of", was: null, is: "2033-01" },
          { field: "obs_status", was: "A", is: "E" },
        ],
      },
    ]);
  });

  it("says what a figure was of that is gone", async () => {
    const [gone] = await changes(OBSERVATION, { ...OBSERVATION, observation_id: "'page.other'" });
    expect(gone).toMatchObject({ subject: { indicator: "trade_value", partner: "ITA", flow: "total" } });
  });

  it("counts what an older build did not publish as unchanged", async () => {
    const { printed: _, period: __, qualifier: ___, ...older } = OBSERVATION;
    expect(await changes(older, OBSERVATION)).toEqual([]);
    expect(await changes(older, { ...OBSERVATION, flow: "'export'" })).toMatchObject([
      { changed_fields: "flow", printed_before: null, printed_after: "$1.5", period_before: null },
    ]);
  });
});

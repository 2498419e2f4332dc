import { mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { literal, withDatabase } from "../../../pipelines/engine/duckdb.js";
import { type Change, historyOf, writeHistory } from "../../../pipelines/publish/changes.js";
import { scratchFolder, write } from "../../helpers/project.js";

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

/** What became of figures between a last build and this one. */
function history(before: Values | null, now: Values, folder = scratchFolder()) {
  return withDatabase(async (db) => {
    const last = (name: string, sql: string) =>
      db.run(`copy (${sql}) to ${literal(join(folder, `${name}.parquet`))} (format parquet)`);
    if (before) {
      await last("observations", selectOf(before, "double"));
      await last("sources", SOURCES);
    }
    await db.run(`create table observations as ${selectOf(now, "decimal(24, 6)")}`);
    await db.run(`create table sources as ${SOURCES}`);
    return historyOf(db, folder, { since: "one", now: "two" });
  });
}

describe("what became of figures", () => {
  it("is nothing where a figure says the same, as a double and as a decimal", async () => {
    const third = { ...OBSERVATION, value: "0.1", value_low: "0.3" };
    expect(await history(third, third)).toEqual({ since: "one", now: "two", changes: [] });
    expect((await history(OBSERVATION, { ...OBSERVATION, note: "'Another note.'" })).changes).toEqual([]);
  });

  const FIELDS = Object.keys(OBSERVATION).filter((name) => !["observation_id", "source_id", "note"].includes(name));
  it.each(FIELDS)("is a change where %s is another", async (field) => {
    const other = field.startsWith("value") ? "7" : "'other'";
    const { changes } = await history(OBSERVATION, { ...OBSERVATION, [field]: other });
    expect(changes).toMatchObject([{ observation_id: "page.total", kind: "changed", changed_fields: field }]);
  });

  it("is told old beside new, with the source", async () => {
    const now = { ...OBSERVATION, value: "2.5", printed: "'$2.5'", period: "'2033'" };
    expect((await history(OBSERVATION, now)).changes).toEqual([
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
      },
    ]);
  });

  it("counts what an older build did not publish as unchanged", async () => {
    const { printed: _, period: __, qualifier: ___, ...older } = OBSERVATION;
    expect((await history(older, OBSERVATION)).changes).toEqual([]);
    expect((await history(older, { ...OBSERVATION, flow: "'export'" })).changes).toMatchObject([
      { changed_fields: "flow", printed_before: null, printed_after: "$1.5", period_before: null },
    ]);
  });

  it("is that of a first build where the last cannot be read", async () => {
    expect(await history(null, OBSERVATION)).toEqual({ since: null, now: "two", changes: [] });
    const { observation_id: _, ...odd } = OBSERVATION;
    expect(await history(odd, OBSERVATION)).toEqual({ since: null, now: "two", changes: [] });
  });

  it("stays what it was where the inputs are those of the last build", async () => {
    const folder = scratchFolder();
    const told = { since: "zero", now: "one", changes: [] };
    const same = () => withDatabase((db) => historyOf(db, folder, { since: "one", now: "one" }));
    expect(await same()).toEqual({ since: null, now: "one", changes: [] });
    write(join(folder, "pages", "changes.json"), JSON.stringify(told));
    expect(await same()).toEqual(told);
    expect(await withDatabase((db) => historyOf(db, folder, { since: null, now: "one" }))).toEqual({
      since: null,
      now: "one",
      changes: [],
    });
  });

  it("is written as a table and for the page", () => {
    const folder = scratchFolder();
    mkdirSync(join(folder, "pages"));
    const one = { observation_id: "a.b", kind: "gone", printed_before: "1, 2", value_before: 1 } as Change;
    writeHistory(folder, { since: "one", now: "two", changes: [one] });
    expect(readFileSync(join(folder, "changes.csv"), "utf8")).toBe(
      "observation_id,kind,changed_fields,printed_before,printed_after,value_before,value_after,period_before," +
        'period_after,unit,source_id,publisher,url\na.b,gone,,"1, 2",,1,,,,,,,\n',
    );
    expect(JSON.parse(readFileSync(join(folder, "pages", "changes.json"), "utf8"))).toEqual({
      since: "one",
      now: "two",
      changes: [one],
    });
  });
});

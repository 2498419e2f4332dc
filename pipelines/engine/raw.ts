import type { DuckDBConnection } from "@duckdb/node-api";
import type { RawTables } from "../../data-loaders/read/rows.js";
import { identifier } from "./duckdb.js";

/** What becomes a table; checks are read by the audit as they are. */
type TableName = Exclude<keyof RawTables, "checks">;

/** The columns of each raw table, in order. Typed, so that a row type and its table cannot drift apart. */
const COLUMNS: { [T in TableName]: readonly (keyof RawTables[T][number])[] } = {
  sources: [
    "source_id",
    "kind",
    "title",
    "title_note",
    "continues",
    "publisher",
    "author",
    "published",
    "published_is_approximate",
    "accessed",
    "language",
    "url",
    "licence",
    "sha256",
  ],
  observations: [
    "observation_id",
    "source_id",
    "indicator",
    "reporter",
    "partner",
    "flow",
    "product",
    "route_id",
    "period_start",
    "period_end",
    "as_of",
    "value",
    "value_low",
    "value_high",
    "unit",
    "obs_status",
    "valuation",
    "qualifier",
    "authority",
    "printed",
    "reading",
    "reading_reason",
    "locator",
    "note",
  ],
  events: ["event_id", "source_id", "date", "title", "actors", "kind", "locator", "note"],
  route_mentions: ["source_id", "route_id", "locator", "note"],
  places: ["place_id", "name", "country", "lat", "lon", "coordinate_source_id", "near_place_id", "note"],
  routes: [
    "route_id",
    "name",
    "short_name",
    "takes_article",
    "from_place_id",
    "to_place_id",
    "via_place_ids",
    "sea_place_ids",
    "part_of",
    "kind",
    "state",
    "countries",
    "note",
  ],
  borders: ["country_a", "country_b", "source_id"],
  codes: ["list", "code", "name", "description", "position"],
  names: ["list", "code", "language", "name"],
  corrections: [
    "observation_id",
    "field",
    "before",
    "after",
    "value_before",
    "value_after",
    "reason",
    "support_source_id",
  ],
  focus: ["reporter", "partner", "article"],
  focus_groups: ["name", "country", "position"],
  reasons: ["observation_id", "kind", "explanation", "source_id", "locator"],
};

/** Writes the raw tables into the database as `raw_<table>`, every column text: casting is the staging models' work. */
export async function loadRaw(db: DuckDBConnection, tables: RawTables): Promise<void> {
  for (const [table, columns] of Object.entries(COLUMNS)) {
    await loadText(db, `raw_${table}`, columns, tables[table as TableName]);
  }
}

/** Writes rows into a new table, every column text. */
export async function loadText(
  db: DuckDBConnection,
  name: string,
  columns: readonly string[],
  rows: readonly object[],
): Promise<void> {
  const defined = columns.map((column) => `${identifier(column)} varchar`).join(", ");
  await db.run(`create table ${identifier(name)} (${defined})`);
  const appender = await db.createAppender(name);
  for (const row of rows) {
    for (const column of columns) {
      const value = (row as Record<string, string | boolean | null | undefined>)[column];
      if (value === null || value === undefined) appender.appendNull();
      else appender.appendVarchar(String(value));
    }
    appender.endRow();
  }
  appender.closeSync();
}

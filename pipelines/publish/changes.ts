import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { DuckDBConnection } from "@duckdb/node-api";
import { csvFormat } from "d3-dsv";
import { identifier, literal, query } from "../engine/duckdb.js";
import { csvText } from "../text/csv.js";
import { columnsOf } from "./extracts.js";

/** A figure that is new, gone or different since the last build, old beside new; values in base units. */
export interface Change {
  observation_id: string;
  kind: "new" | "gone" | "changed";
  /** What became different, separated by blanks; empty where the figure is new or gone. */
  changed_fields: string;
  printed_before: string | null;
  printed_after: string | null;
  value_before: number | null;
  value_after: number | null;
  period_before: string | null;
  period_after: string | null;
  unit: string;
  source_id: string;
  publisher: string;
  url: string;
}

/**
 * What became of the figures between two builds, named by the hashes of their inputs; `since` is null for a first
 * build.
 */
export interface History {
  since: string | null;
  now: string;
  changes: Change[];
}

const COLUMNS: (keyof Change)[] = [
  "observation_id",
  "kind",
  "changed_fields",
  "printed_before",
  "printed_after",
  "value_before",
  "value_after",
  "period_before",
  "period_after",
  "unit",
  "source_id",
  "publisher",
  "url",
];

/** What a figure says: a difference in one of these is a change. */
const FIELDS = [
  "value",
  "value_low",
  "value_high",
  "unit",
  "printed",
  "period",
  "as_of",
  "indicator",
  "reporter",
  "partner",
  "flow",
  "product",
  "route_id",
  "obs_status",
  "valuation",
  "qualifier",
];

/**
 * Returns what became of the figures since the last build, whose tables are in `folder` and whose inputs had the hash
 * `since`. Where its inputs are those of now, the tables are only mended: what was told of them stays.
 */
export async function historyOf(
  db: DuckDBConnection,
  folder: string,
  { since, now }: { since: string | null; now: string },
): Promise<History> {
  if (since === now) return lastHistory(folder) ?? { since: null, now, changes: [] };
  const changes = since === null ? null : await changesSince(db, folder);
  return { since: changes && since, now, changes: changes ?? [] };
}

/**
 * Compares the observations with those of the last build in `folder`. Returns null where there is none that can be
 * read. What an older build did not publish counts as unchanged.
 */
async function changesSince(db: DuckDBConnection, folder: string): Promise<Change[] | null> {
  try {
    return await compare(db, folder);
  } catch {
    return null;
  }
}

function lastHistory(folder: string): History | null {
  try {
    return JSON.parse(readFileSync(join(folder, "pages", "changes.json"), "utf8"));
  } catch {
    return null;
  }
}

async function compare(db: DuckDBConnection, folder: string): Promise<Change[]> {
  const last = join(folder, "observations.parquet");
  const lastSources = join(folder, "sources.parquet");
  await db.run(`create or replace temp view last_observations as from read_parquet(${literal(last)})`);
  await db.run(`create or replace temp view last_sources as from read_parquet(${literal(lastSources)})`);
  const known = new Set((await columnsOf(db, "last_observations")).map(({ name }) => name));
  const before = (field: string) => (known.has(field) ? `b.${field}` : "null");
  const differs = FIELDS.filter((field) => known.has(field)).map(
    (field) =>
      `case when ${comparable("a", field)} is distinct from ${comparable("b", field)} then ${literal(field)} end`,
  );
  const fields = `concat_ws(' ', ${differs.join(", ")})`;
  return query<Change>(
    db,
    `select
       observation_id,
       case when b.observation_id is null then 'new' when a.observation_id is null then 'gone' else 'changed' end
         as kind,
       case when a.observation_id is null or b.observation_id is null then '' else ${fields} end as changed_fields,
       ${before("printed")} as printed_before, a.printed as printed_after,
       cast(b.value as double) as value_before, cast(a.value as double) as value_after,
       ${before("period")} as period_before, a.period as period_after,
       coalesce(a.unit, b.unit) as unit,
       coalesce(a.source_id, b.source_id) as source_id,
       coalesce(s.publisher, t.publisher) as publisher, coalesce(s.url, t.url) as url
     from observations as a
     full join last_observations as b using (observation_id)
     left join sources as s on s.source_id = a.source_id
     left join last_sources as t on t.source_id = b.source_id
     where a.observation_id is null or b.observation_id is null or ${fields} <> ''
     order by observation_id`,
  );
}

/** Writes the history as changes.csv and for the page that shows it. It tells of builds, so no package lists it. */
export function writeHistory(folder: string, history: History): void {
  const rows = history.changes.map((change) =>
    Object.fromEntries(
      Object.entries(change).map(([name, cell]) => [name, typeof cell === "string" ? csvText(cell) : cell]),
    ),
  );
  writeFileSync(join(folder, "changes.csv"), `${csvFormat(rows, COLUMNS)}\n`);
  writeFileSync(join(folder, "pages", "changes.json"), JSON.stringify(history));
}

/** Extracts hold doubles where the tables hold decimals. */
function comparable(side: "a" | "b", field: string): string {
  const column = `${side}.${identifier(field)}`;
  return field.startsWith("value") ? `cast(${column} as double)` : column;
}

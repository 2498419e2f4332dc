import { existsSync } from "node:fs";
import { join } from "node:path";
import type { DuckDBConnection } from "@duckdb/node-api";
import { identifier, literal, query } from "../engine/duckdb.js";
import { columnsOf } from "./extracts.js";

/** What of a figure is different: a field, and what it was and is; numbers are text, too. */
export interface Difference {
  field: string;
  was: string | null;
  is: string | null;
}

/** A figure that is new, gone or different, old beside new; values in base units. */
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
  /** What the figure is of, by codes; of one that is gone as it was. */
  subject: Readonly<Record<(typeof SUBJECT)[number], string | null>>;
  /** What is different in fields beside value, wording and period, which stand above. */
  differences: readonly Difference[];
}

/** What says what a figure is of. */
const SUBJECT = ["indicator", "reporter", "partner", "flow", "product", "route_id"] as const;

const SHOWN = new Set(["value", "printed", "period"]);

/** What a figure says: a difference in one of these is a change. */
export const FIELDS = [
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

/** What of its source stands with a figure, as a figure that is gone leads to nothing else. */
export const SOURCE_FIELDS = ["source_id", "publisher", "url"];

/** Returns the select of figures with their sources from the tables of a build, in memory or as Parquet files. */
export function figuresFrom(observations: string, sources: string): string {
  return `select o.*, s.publisher, s.url from ${observations} as o left join ${sources} as s using (source_id)`;
}

/** Returns the select of the figures whose extracts are in a folder. */
export function figuresIn(folder: string): string {
  const file = (table: string) => `read_parquet(${literal(join(folder, `${table}.parquet`))})`;
  return figuresFrom(file("observations"), file("sources"));
}

/**
 * Compares the figures of the tables with those of the last build in `folder`. Returns null where there is none that
 * can be read.
 */
export async function changesSince(db: DuckDBConnection, folder: string): Promise<Change[] | null> {
  if (!existsSync(join(folder, "observations.parquet"))) return null;
  try {
    return await compare(db, figuresIn(folder), figuresFrom("observations", "sources"));
  } catch {
    return null;
  }
}

/** Returns what became of the figures of one select in another. What the first does not tell counts as unchanged. */
export async function compare(db: DuckDBConnection, earlier: string, later: string): Promise<Change[]> {
  await db.run(`create or replace temp view earlier_figures as ${earlier}`);
  const known = new Set((await columnsOf(db, "earlier_figures")).map(({ name }) => name));
  const before = (field: string) => (known.has(field) ? `b.${field}` : "null");
  const compared = FIELDS.filter((field) => known.has(field));
  const differs = (field: string) => `${comparable("a", field)} is distinct from ${comparable("b", field)}`;
  const each = compared.map((field) => `case when ${differs(field)} then ${literal(field)} end`);
  const fields = `concat_ws(' ', ${each.join(", ")})`;
  const differences = compared
    .filter((field) => !SHOWN.has(field))
    .map((field) => {
      const [was, is] = (["b", "a"] as const).map((side) => `cast(${comparable(side, field)} as varchar)`);
      return `case when ${differs(field)} then {'field': ${literal(field)}, 'was': ${was}, 'is': ${is}} end`;
    });
  const subject = SUBJECT.map((field) => `${literal(field)}: coalesce(a.${field}, ${before(field)})`);
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
       coalesce(a.publisher, b.publisher) as publisher, coalesce(a.url, b.url) as url,
       {${subject.join(", ")}} as subject,
       case when a.observation_id is null or b.observation_id is null then []
         else list_filter([${differences.join(", ")}], lambda each: each is not null) end as differences
     from (${later}) as a
     full join earlier_figures as b using (observation_id)
     where a.observation_id is null or b.observation_id is null or ${fields} <> ''
     order by observation_id`,
  );
}

/** Extracts hold doubles where the tables hold decimals; files of text hold text. */
function comparable(side: "a" | "b", field: string): string {
  const column = `${side}.${identifier(field)}`;
  return field.startsWith("value") ? `cast(${column} as double)` : `cast(${column} as varchar)`;
}

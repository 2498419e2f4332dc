import { existsSync } from "node:fs";
import { join } from "node:path";
import type { DuckDBConnection } from "@duckdb/node-api";
import { literal, query } from "./duckdb.js";

/** A figure that is new, gone or different since the last build; values in base units as text. */
export interface Change {
  observation_id: string;
  kind: "new" | "gone" | "changed";
  before: string | null;
  after: string | null;
}

/** Compares the observations with those of the last build in `folder`. Returns null where there is no last build. */
export async function changesSince(db: DuckDBConnection, folder: string): Promise<Change[] | null> {
  const last = join(folder, "observations.parquet");
  if (!existsSync(last)) return null;
  return query<Change>(
    db,
    `select
       observation_id,
       case when b.value is null then 'new' when a.value is null then 'gone' else 'changed' end as kind,
       cast(b.value as varchar) as before, cast(a.value as varchar) as after
     from (select observation_id, cast(value as double) as value from observations) as a
     full join (select observation_id, value from read_parquet(${literal(last)})) as b using (observation_id)
     where a.value is distinct from b.value
     order by observation_id`,
  );
}

import { join } from "node:path";
import type { DuckDBConnection } from "@duckdb/node-api";
import { rowsOf } from "../bulk/manifest.js";
import { identifier, literal, query } from "../engine/duckdb.js";
import type { Engine } from "./engine.js";
import { type Statement, statementOf } from "./statements.js";

/** Makes the view `flows` of the partitions, of which answers have their types. */
export async function openFlows(db: DuckDBConnection, files: readonly string[]): Promise<void> {
  await db.run(`create view flows as ${rowsOf(files)}`);
}

/**
 * Asks an engine and returns SQL for the rows of its answer, which lies in `scratch`: in the types that DuckDB would
 * give, those of trade_flows where a column is of it, and in one order.
 */
export async function ask(
  db: DuckDBConnection,
  engine: Engine,
  statement: Statement,
  { country, scratch }: { country: string; scratch: string },
): Promise<string> {
  const file = join(scratch, `${statement}.csv`);
  await engine.select(statementOf(statement, engine.flows, country), file);
  const columns = await typesOf(db, statement, country);
  const types = [...columns].map(([name, type]) => `${literal(name)}: ${literal(type)}`);
  return `from read_csv(${literal(file)}, header = false, auto_detect = false, delim = ',', quote = '"', escape = '"',
    nullstr = '\\N', columns = {${types.join(", ")}}) order by all`;
}

async function typesOf(db: DuckDBConnection, statement: Statement, country: string): Promise<Map<string, string>> {
  const described = async (sql: string) => {
    const found = await query<{ column_name: string; column_type: string }>(db, `describe ${sql}`);
    return new Map(found.map(({ column_name, column_type }) => [column_name, column_type]));
  };
  const given = await described(statementOf(statement, "flows", country));
  const own = await described("from flows");
  return new Map([...given].map(([name, type]) => [name, own.get(name) ?? type]));
}

/** A file of imports in a year that an engine has otherwise than it was brought in. */
export interface Difference {
  year: number;
  file_id: string;
  /** How many rows it has of it, and how many there are. */
  found: number;
  expected: number;
}

/** Returns where rows of an engine are not those of the partitions, by number and by sums. */
export async function differences(db: DuckDBConnection, engine: Engine, scratch: string): Promise<Difference[]> {
  const found = await ask(db, engine, "counts", { country: "", scratch });
  return query<Difference>(
    db,
    `with expected as (${statementOf("counts", "flows", "")}), found as (${found})
    select
      coalesce(expected.year, found.year)::integer as year, coalesce(expected.file_id, found.file_id) as file_id,
      coalesce(found.row_count, 0)::double as found, coalesce(expected.row_count, 0)::double as expected
    from expected
    full join found using (year, source_id, file_id)
    where ${["row_count", "total_value", "total_weight", "row_sum"]
      .map(identifier)
      .map((name) => `expected.${name} is distinct from found.${name}`)
      .join(" or ")}
    order by all`,
  );
}

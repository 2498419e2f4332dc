import { randomBytes } from "node:crypto";
import { rmSync } from "node:fs";
import { join } from "node:path";
import type { DuckDBConnection } from "@duckdb/node-api";
import { identifier, literal, query } from "../engine/duckdb.js";
import type { TableSchema } from "../engine/schema.js";
import { type Difference, differences } from "./answers.js";
import type { Engine } from "./engine.js";
import { Node, nodesOf, type Place } from "./server.js";

/** What the rows are called on a server, and what the names of the tables of a load begin with. */
const FLOWS = "trade_flows";
const RUN = `${FLOWS}_run_`;

/** A server, its nodes, and the engine that it is. */
export interface Warehouse {
  engine: Engine;
  here: Node;
  nodes: readonly Node[];
  place: Place;
}

/** Runs `work` with a server. Throws an Error that says where none answers. */
export async function withWarehouse<T>(place: Place, work: (warehouse: Warehouse) => Promise<T>): Promise<T> {
  const here = new Node(place.url);
  let nodes: Node[] = [];
  try {
    const [[version] = []] = await here.rows("select version()");
    const addresses = place.cluster === null ? [] : await nodesOf(here, place);
    nodes = addresses.map((url) => new Node(url));
    const cluster = nodes.length === 0 ? "" : `, cluster ${place.cluster} of ${nodes.length} nodes`;
    const engine = {
      name: `ClickHouse ${version}${cluster}`,
      flows: `${place.database}.${FLOWS}`,
      select: (sql: string, file: string) => here.select(sql, file),
    };
    return await work({ engine, here, nodes, place });
  } finally {
    await Promise.all([here, ...nodes].map((node) => node.close()));
  }
}

/** Whether a server has the rows of the partitions already. */
export async function isLoaded(db: DuckDBConnection, { engine, here, place }: Warehouse, scratch: string) {
  return (await exists(here, place.database)) && (await differences(db, engine, scratch)).length === 0;
}

async function exists(node: Node, database: string): Promise<boolean> {
  const found = await node.rows(`select name from system.tables where database = '${database}' and name = '${FLOWS}'`);
  return found.length > 0;
}

/**
 * Puts the rows of the partitions on a server, in tables of this run that take the place of what is there when all of
 * them arrived. What is there stays as it is where anything fails; tables of runs that failed are cleared away by the
 * next that does not.
 */
export async function load(
  db: DuckDBConnection,
  { engine, here, nodes, place }: Warehouse,
  { schema, scratch, tell }: { schema: TableSchema; scratch: string; tell: (year: number) => void },
): Promise<void> {
  const { database, cluster } = place;
  const own = `${RUN}${randomBytes(6).toString("hex")}`;
  const all = cluster === null ? own : `${own}_all`;
  const everywhere = [here, ...nodes.filter(({ url }) => url !== here.url)];
  const holders = cluster === null ? [here] : nodes;
  try {
    const columns = (await columnsOf(db, schema)).join(", ");
    await each(everywhere, (node) => node.run(`create database if not exists ${database}`));
    await each(holders, (node) =>
      node.run(`create table ${database}.${own} (${columns})
        engine = MergeTree partition by year order by (reporter, partner, source_id, product, flow)`),
    );
    if (cluster !== null) {
      await here.run(`create table ${database}.${all} (${columns})
        engine = Distributed(${cluster}, ${database}, ${own}, halfMD5(reporter))`);
    }
    await insertYears(db, here, { table: `${database}.${all}`, scratch, tell });
    const wrong = await differences(db, { ...engine, flows: `${database}.${all}` }, scratch);
    if (wrong.length > 0) throw new Error(`${here.url}: ${differ(wrong)}`);
    const old = (await exists(here, database)) ? `${database}.${FLOWS} to ${database}.${own}_old, ` : "";
    await here.run(`rename table ${old}${database}.${all} to ${database}.${FLOWS}`);
  } catch (error) {
    const words = error instanceof Error ? error.message : String(error);
    throw new Error(`${words}\nWhat was there is as it was; run the command again when that is mended.`, {
      cause: error,
    });
  }
  await each(everywhere, (node) => clear(node, database, cluster === null ? null : own));
}

async function each(nodes: readonly Node[], work: (node: Node) => Promise<void>): Promise<void> {
  await Promise.all(nodes.map(work));
}

/** The columns of trade_flows as ClickHouse declares them. */
async function columnsOf(db: DuckDBConnection, { columns }: TableSchema): Promise<string[]> {
  const found = await query<{ column_name: string; column_type: string }>(db, "describe flows");
  return found.map(({ column_name, column_type }) => {
    const type = typeOf(column_type);
    return `${column_name} ${columns[column_name]?.optional ? `Nullable(${type})` : type}`;
  });
}

const TYPES: Readonly<Record<string, string>> = {
  VARCHAR: "String",
  TINYINT: "Int8",
  SMALLINT: "Int16",
  INTEGER: "Int32",
  BIGINT: "Int64",
};

function typeOf(type: string): string {
  const known = TYPES[type] ?? (type.startsWith("DECIMAL") ? type.replace("DECIMAL", "Decimal") : undefined);
  if (known === undefined) throw new Error(`trade_flows has a column of type ${type}, which has no name in ClickHouse`);
  return known;
}

async function insertYears(
  db: DuckDBConnection,
  here: Node,
  { table, scratch, tell }: { table: string; scratch: string; tell: (year: number) => void },
): Promise<void> {
  const years = await query<{ year: number }>(db, "select distinct year::integer as year from flows order by year");
  for (const { year } of years) {
    tell(year);
    const file = join(scratch, `${year}.csv`);
    await db.run(
      `copy (from flows where year = ${year}) to ${literal(file)} (format csv, header false, nullstr '\\N')`,
    );
    await here.insert(table, file);
    rmSync(file);
  }
}

function differ(wrong: readonly Difference[]): string {
  const shown = wrong.slice(0, 5).map(({ year, found, expected }) => `${year}: ${found} rows of ${expected}`);
  return `did not take all rows as they are (${shown.join("; ")}${wrong.length > 5 ? " and more" : ""})`;
}

/** Drops the tables of all runs but that which holds the rows. */
async function clear(node: Node, database: string, kept: string | null): Promise<void> {
  const found = await node.rows(`select name from system.tables where database = '${database}'`);
  for (const [name = ""] of found.filter(([table = ""]) => table.startsWith(RUN) && table !== kept)) {
    await node.run(`drop table ${database}.${identifier(name)}`);
  }
}

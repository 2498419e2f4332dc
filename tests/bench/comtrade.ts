import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { DuckDBConnection } from "@duckdb/node-api";
import { literal } from "../../pipelines/engine/duckdb.js";

/** What a made file of UN Comtrade holds. */
export interface MadeTrade {
  /** The list of areas that reporters and partners are taken from. */
  areas: string;
  /** About as many rows. */
  rows: number;
  years: { first: number; last: number };
}

/**
 * Writes a CSV of trade that nobody had, in the columns of UN Comtrade's current files: every year reporters and
 * partners with few or many products, six digits with their chapters and totals, the world as the sum of partners,
 * re-exports beside exports, and a part of the rows by mode of transport beside their total. Returns how many rows.
 */
export async function writeComtrade(db: DuckDBConnection, file: string, made: MadeTrade): Promise<number> {
  const { areas, rows, years } = made;
  await db.run(`set variable areas = ${literal(areas)}; set variable rows = ${rows};
    set variable first = ${years.first}; set variable last = ${years.last}`);
  await db.run(sqlOf("comtrade.sql"));
  const { rowsChanged } = await db.run(
    `copy (${sqlOf("comtrade-rows.sql")}) to ${literal(file)} (format csv, header true, null '')`,
  );
  await db.run("drop table trade; drop table leaf; drop table pair");
  return rowsChanged;
}

function sqlOf(name: string): string {
  return readFileSync(fileURLToPath(new URL(name, import.meta.url)), "utf8");
}

import { join } from "node:path";
import type { DuckDBConnection } from "@duckdb/node-api";
import Big from "big.js";
import { ID_PARAMETERS } from "../../data-loaders/read/checks.js";
import { type Cell, SqlError } from "../engine/duckdb.js";
import { sqlFiles, tablesOf } from "../engine/models.js";
import type { Quantity } from "../formula/evaluate.js";
import { type Formula, parseFormula } from "../formula/parse.js";

/** A named way to choose figures, any article's: a select with parameters, and the tables it reads. */
export interface Selection {
  name: string;
  file: string;
  sql: string;
  parameters: string[];
  reads: string[];
}

/**
 * A row that a selection found: a formula over figures or a value counted by us, and what else the select tells of it.
 */
export interface Found {
  formula: Formula | null;
  counted: Quantity | null;
  months: number | null;
  source: string | null;
  words: Record<string, Cell>;
}

/** What a selection found, and the names of what it tells of each row. */
export interface FoundSet {
  rows: Found[];
  columns: string[];
}

/** Returns the selections in the audit folder below `root`, the pipelines folder. */
export async function readSelections(db: DuckDBConnection, root: string): Promise<Map<string, Selection>> {
  const selections = new Map<string, Selection>();
  for (const { name, path, sql } of sqlFiles(join(root, "audit", "selections"))) {
    const file = `pipelines/audit/selections/${path}`;
    const parameters = [...new Set([...sql.matchAll(/\$([a-z_]+)/g)].map((match) => match[1] ?? ""))];
    selections.set(name, { name, file, sql, parameters, reads: await tablesOf(db, file, sql) });
  }
  return selections;
}

/** Returns what a selection finds for a check of a source; parameters that are not given are null. */
export async function select(
  db: DuckDBConnection,
  selection: Selection,
  given: Readonly<Record<string, Cell>>,
  sourceId: string,
): Promise<FoundSet> {
  const ids: readonly string[] = ID_PARAMETERS;
  const values = Object.fromEntries(
    selection.parameters.map((name) => {
      const value = given[name] ?? null;
      return [name, ids.includes(name) ? fullId(String(value), sourceId) : value];
    }),
  );
  try {
    const result = await db.runAndReadAll(selection.sql, values);
    const rows = result.getRowObjectsJson() as Record<string, Cell>[];
    return { rows: rows.map(foundOf), columns: result.columnNames().filter((name) => !OWN.includes(name)) };
  } catch (error) {
    throw new SqlError(selection.file, error);
  }
}

/** Returns an id with its source: one without is of the source that names it. */
export function fullId(id: string, sourceId: string): string {
  return id.includes(".") ? id : `${sourceId}.${id}`;
}

const OWN = ["formula", "value", "value_low", "value_high", "months", "source_id"];

function foundOf(row: Record<string, Cell>): Found {
  const { formula = null, value = null, value_low = null, value_high = null, months = null, source_id = null } = row;
  const end = (cell: Cell) => (cell === null ? null : new Big(String(cell)));
  return {
    formula: formula === null ? null : parseFormula(String(formula)),
    counted: value === null ? null : { value: new Big(String(value)), low: end(value_low), high: end(value_high) },
    months: months === null ? null : Number(months),
    source: source_id === null ? null : String(source_id),
    words: Object.fromEntries(Object.entries(row).filter(([name]) => !OWN.includes(name))),
  };
}

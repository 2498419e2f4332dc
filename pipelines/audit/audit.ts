import type { DuckDBConnection } from "@duckdb/node-api";
import { type Problem, ProblemsError } from "../../data-loaders/read/problems.js";
import type { RawTables } from "../../data-loaders/read/rows.js";
import { query } from "../engine/duckdb.js";
import { figuresOfRows } from "../engine/formulas.js";
import type { Model } from "../engine/models.js";
import { loadText } from "../engine/raw.js";
import { CheckError, type Grounds, make } from "./check.js";
import { type AuditRow, auditRow, printedOf, readingRows, type Stated } from "./rows.js";
import { readSelections, type Selection } from "./selections.js";
import { textOf } from "./words.js";

const SIDES = ["left_value", "right_value", "left_low", "left_high", "right_low", "right_high"] as const;

/** The tables of the audit with their columns, and what their rows are in the order of. */
const TABLES = {
  audit: {
    columns: [
      "check_id",
      "topic",
      "subject",
      "name",
      "statement",
      "formula",
      "left_value",
      "right_value",
      "unit",
      "verdict",
      "explanation",
      "source_ids",
      "input_ids",
      "claim_ids",
      "relation",
      "left_low",
      "left_high",
      "left_formula",
      "right_low",
      "right_high",
      "right_formula",
      "statement_traced",
      "explanation_traced",
      "reason",
      "reason_traced",
      "defence",
      "defence_traced",
      "locator",
    ],
    order: "check_id",
  },
  audit_readings: {
    columns: [
      "check_id",
      "reading",
      "words",
      "meaning",
      "verdict",
      "relation",
      "unit",
      "left_value",
      "left_low",
      "left_high",
      "left_formula",
      "right_value",
      "right_low",
      "right_high",
      "right_formula",
      "words_traced",
      "meaning_traced",
    ],
    order: "check_id, reading",
  },
} as const;

/**
 * Returns the tables of the audit, which others stand in line for: they have no SQL of their own, and read what the
 * selections read.
 */
export async function auditModels(db: DuckDBConnection, root: string): Promise<Model[]> {
  const selections = await readSelections(db, root);
  const read = [...selections.values()].flatMap((selection) => selection.reads);
  const reads = [...new Set([...read, "doubts", "stg_observations"])].sort();
  return Object.keys(TABLES).map((name) => ({ name, layer: "marts", file: "pipelines/audit", sql: "", reads }));
}

/**
 * Makes the tables of the audit of what the sources' checks.yaml hold, from tables that are there. Throws a
 * ProblemsError with all that is wrong with any check.
 */
export async function makeAudit(db: DuckDBConnection, raw: RawTables, root: string): Promise<void> {
  const grounds = await groundsOf(db, raw, await readSelections(db, root));
  const stated: Stated = {
    observations: new Map(raw.observations.map((row) => [row.observation_id, row])),
    events: new Map(raw.events.map((row) => [row.event_id, row])),
  };
  const problems: Problem[] = [];
  const rows: Record<keyof typeof TABLES, AuditRow[]> = { audit: [], audit_readings: [] };
  for (const row of raw.checks) {
    try {
      const checked = await make(row, grounds);
      const text = textOf(checked, printedOf(row, stated));
      rows.audit.push(auditRow(checked, text, stated));
      rows.audit_readings.push(...readingRows(checked, text));
    } catch (error) {
      if (!(error instanceof CheckError)) throw error;
      problems.push({
        file: row.file,
        line: row.line(...error.path),
        message: `check ${row.check.id}: ${error.message}`,
      });
    }
  }
  if (problems.length > 0) throw new ProblemsError(problems);
  await load(db, "audit", rows.audit);
  await load(db, "audit_readings", rows.audit_readings);
}

async function load(db: DuckDBConnection, name: keyof typeof TABLES, rows: readonly AuditRow[]): Promise<void> {
  const { columns, order } = TABLES[name];
  await loadText(db, `raw_${name}`, columns, rows);
  const casts = SIDES.map((column) => `cast(${column} as decimal(24, 6)) as ${column}`);
  if (name === "audit_readings") casts.push("cast(reading as integer) as reading");
  await db.run(`create table ${name} as select * replace (${casts.join(", ")}) from raw_${name} order by ${order}`);
}

async function groundsOf(
  db: DuckDBConnection,
  raw: RawTables,
  selections: ReadonlyMap<string, Selection>,
): Promise<Grounds> {
  const spans = await query<{ id: string; months: number | null }>(
    db,
    "select observation_id as id, months from stg_observations",
  );
  const doubts = await query<{ id: string; kind: string }>(db, "select observation_id as id, kind from doubts");
  const months = new Map(spans.map((row) => [row.id, row.months]));
  const kinds = new Map(doubts.map((row) => [row.id, row.kind]));
  return {
    db,
    selections,
    figures: figuresOfRows(raw.observations),
    months: (id) => months.get(id) ?? null,
    doubt: (id) => kinds.get(id) ?? null,
  };
}

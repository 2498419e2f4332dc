import type { DuckDBConnection } from "@duckdb/node-api";
import type Big from "big.js";
import { type Problem, ProblemsError } from "../../data-loaders/read/problems.js";
import type { EventRow, ObservationRow, RawTables } from "../../data-loaders/read/rows.js";
import { query } from "../engine/duckdb.js";
import { figuresOfRows } from "../engine/formulas.js";
import type { Model } from "../engine/models.js";
import { loadText } from "../engine/raw.js";
import { figuresOf } from "../formula/figures.js";
import { marked, unmarked } from "../text/marks.js";
import { CheckError, type Checked, type Grounds, make, type Side } from "./check.js";
import { fullId, readSelections, type Selection } from "./selections.js";
import { textOf } from "./words.js";

/** A row of the table `audit`, every cell text. */
type AuditRow = Record<(typeof COLUMNS)[number], string | null>;

const DECIMALS = ["left_value", "right_value", "left_low", "left_high", "right_low", "right_high"] as const;

const COLUMNS = [
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
] as const;

/** What sources state, by its ids. */
interface Stated {
  observations: ReadonlyMap<string, ObservationRow>;
  events: ReadonlyMap<string, EventRow>;
}

/**
 * Returns the audit as a table that others stand in line for: it has no SQL of its own, and reads what its selections
 * read.
 */
export async function auditModel(db: DuckDBConnection, root: string): Promise<Model> {
  const selections = await readSelections(db, root);
  const reads = [
    ...new Set([...selections.values()].flatMap((selection) => selection.reads)),
    "doubts",
    "stg_observations",
  ];
  return { name: "audit", layer: "marts", file: "pipelines/audit", sql: "", reads: [...new Set(reads)].sort() };
}

/**
 * Makes the table `audit` of what the sources' checks.yaml hold, from tables that are there. Throws a ProblemsError
 * with all that is wrong with any check.
 */
export async function makeAudit(db: DuckDBConnection, raw: RawTables, root: string): Promise<void> {
  const grounds = await groundsOf(db, raw, await readSelections(db, root));
  const stated: Stated = {
    observations: new Map(raw.observations.map((row) => [row.observation_id, row])),
    events: new Map(raw.events.map((row) => [row.event_id, row])),
  };
  const problems: Problem[] = [];
  const rows: AuditRow[] = [];
  for (const row of raw.checks) {
    try {
      rows.push(auditRow(await make(row, grounds), stated));
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
  await loadText(db, "raw_audit", COLUMNS, rows);
  const casts = DECIMALS.map((column) => `cast(${column} as decimal(24, 6)) as ${column}`).join(", ");
  await db.run(`create table audit as select * replace (${casts}) from raw_audit order by check_id`);
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

function auditRow(checked: Checked, { observations, events }: Stated): AuditRow {
  const { left, right, row, verdict, sets } = checked;
  const { check, subject, source_id } = row;
  const claims = check.claims.map((id) => fullId(id, source_id));
  const printed = claims.flatMap((id) => {
    const claim = observations.get(id);
    return claim ? [marked(claim.printed, `[${id}]`)] : [];
  });
  const { statement, reason, explanation, defence } = textOf(checked, printed);
  const traced = [left?.formula, right?.formula, reason, explanation, defence];
  const formulas = [...traced, ...claims.map((id) => `[${id}]`)].join(" ");
  const inputs = figuresOf(formulas).filter((id) => observations.has(id));
  const counted = [...sets.values()].flatMap(({ rows }) =>
    rows.flatMap((found) => (found.counted ? (found.source ?? []) : [])),
  );
  const sources = [...inputs.map((id) => observations.get(id)?.source_id ?? ""), ...counted];
  return {
    check_id: check.id,
    topic: check.topic,
    subject,
    name: check.en.name,
    statement: unmarked(statement),
    formula: check.en.compared,
    unit: check.unit,
    verdict,
    explanation: unmarked(explanation),
    source_ids: sortedIds([...sources, ...claims.flatMap((id) => events.get(id)?.source_id ?? [])]),
    input_ids: sortedIds(inputs),
    claim_ids: claims.filter((id) => observations.has(id) || events.has(id)).join(" "),
    relation: check.relation,
    ...endsOf("left", left),
    ...endsOf("right", right),
    statement_traced: statement,
    explanation_traced: explanation,
    reason: unmarked(reason),
    reason_traced: reason,
    defence: defence && unmarked(defence),
    defence_traced: defence,
  } as AuditRow;
}

function endsOf(name: "left" | "right", side: Side | null): Partial<AuditRow> {
  const text = (end: Big | null | undefined) => end?.toFixed() ?? null;
  return {
    [`${name}_value`]: text(side?.value),
    [`${name}_low`]: text(side?.low),
    [`${name}_high`]: text(side?.high),
    [`${name}_formula`]: side?.formula ?? null,
  };
}

function sortedIds(ids: readonly string[]): string {
  return [...new Set(ids)].sort().join(" ");
}

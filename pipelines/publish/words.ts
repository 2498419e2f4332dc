import type { DuckDBConnection } from "@duckdb/node-api";
import { type Cell, identifier, query } from "../engine/duckdb.js";
import { loadText } from "../engine/raw.js";
import { type Cited, citation } from "../text/en/citation.js";
import { conflictWords } from "../text/en/conflicts.js";
import { periodLabel } from "../text/en/periods.js";
import { apartReason, type Choice, choiceReason, yearReason } from "../text/en/reasons.js";
import { inUnit, usdWithin } from "../text/en/values.js";
import { marked, unmarked } from "../text/marks.js";
import { columnsOf } from "./extracts.js";

type Row = Record<string, Cell>;
type Words = Record<string, string | null>;

/** What words are made from beside the row they stand in. */
interface Known {
  figures: ReadonlyMap<string, Figure>;
  /** What was written down beside a figure about why it stands apart. */
  told: ReadonlyMap<string, string>;
  kinds: ReadonlyMap<string, { name: string; description: string | null }>;
}

interface Figure {
  id: string;
  printed: string;
  value: number;
  unit: string;
  period: string | null;
  flow: string | null;
  note: string | null;
}

/** The columns of words of a table, and how they are made of a row. */
interface Worded {
  columns: readonly string[];
  wordsOf: (row: Row, known: Known) => Words;
}

/** The tables that get words when they are published: their SQL has codes and numbers only. */
const WORDED: Readonly<Record<string, Worded>> = {
  observations: { columns: ["period"], wordsOf: (row) => ({ period: periodOf(row) }) },
  locomotive_exports: { columns: ["period"], wordsOf: (row) => ({ period: periodOf(row) }) },
  trade_spans: { columns: ["period"], wordsOf: (row) => ({ period: periodOf(row) }) },
  trade_annual: {
    columns: ["period", "reason"],
    wordsOf: (row) => ({
      period: periodOf(row),
      reason: yearReason(row as unknown as Choice & { is_partial: boolean }),
    }),
  },
  trade_periods: {
    columns: ["period", "reason"],
    wordsOf: (row) => ({ period: periodOf(row), reason: choiceReason(row as unknown as Choice) }),
  },
  conflicts: { columns: ["period", "explanation", "explanation_traced"], wordsOf: conflictColumns },
  disagreement_figures: { columns: ["reason"], wordsOf: (row, known) => ({ reason: reasonOf(row, known) }) },
  disagreements: {
    columns: ["period", "reason"],
    wordsOf: (row, known) => ({
      period: periodOf(row),
      reason: reasonOf({ ...row, input_ids: row["reason_input_ids"] ?? null }, known),
    }),
  },
  events: { columns: ["title", "title_traced"], wordsOf: eventColumns },
  sources: { columns: ["citation"], wordsOf: (row) => ({ citation: citation(row as unknown as Cited) }) },
};

/** Puts the columns of words into those of the tables that have any. */
export async function addWords(db: DuckDBConnection, tables: readonly string[]): Promise<void> {
  const wanted = Object.entries(WORDED).filter(([table]) => tables.includes(table));
  if (wanted.length === 0) return;
  const known = await knownOf(db);
  for (const [table, { columns, wordsOf }] of wanted) {
    const rows = await query(db, `select rowid as row_id, * from ${identifier(table)}`);
    const words = rows.map((row) => ({ row_id: String(row["row_id"]), ...wordsOf(row, known) }));
    await loadText(db, "raw_words", ["row_id", ...columns], words);
    const put = columns.map((column) => `w.${identifier(column)}`).join(", ");
    const kept = (await columnsOf(db, table)).map(({ name }) => name).filter((name) => !columns.includes(name));
    await db.run(
      `create or replace table ${identifier(table)} as
       select ${kept.map((name) => `t.${identifier(name)}`).join(", ")}, ${put}
       from ${identifier(table)} as t join raw_words as w on w.row_id = cast(t.rowid as varchar)
       order by t.rowid`,
    );
    await db.run("drop table raw_words");
  }
}

function periodOf({ period_start, period_end }: Row): string | null {
  return periodLabel(period_start as string | null, period_end as string | null);
}

function conflictColumns(row: Row, { figures }: Known): Words {
  const side = (id: string) => {
    const figure = figures.get(id);
    const printed = figure ? shownApart(figure, Number(row["gap"])) : "";
    return { printed: marked(printed, `[${id}]`), period: figure?.period ?? null, flow: figure?.flow ?? null };
  };
  const { kind, left_id, right_id, other_ids } = row as Record<string, string>;
  const [left, right, other] = [left_id, right_id, other_ids].map((id) => (id ? side(id) : undefined));
  const explanation_traced = left && right ? conflictWords(kind ?? "", left, right, other) : "";
  const period = figures.get(left_id ?? "")?.period ?? null;
  return { period, explanation: unmarked(explanation_traced), explanation_traced };
}

/** A cell of a table is a bare number, whose scale stands at the head of the table. */
const BARE = /^[\d\s.,]+$/;

/** A figure as it is given; a bare number in the words of its unit, with decimals enough to see a gap. */
function shownApart({ printed, value, unit }: Figure, gap: number): string {
  if (!BARE.test(printed)) return printed;
  return unit === "USD" && gap > 0 ? usdWithin(value, gap) : inUnit(value, unit);
}

function reasonOf({ reason_kind, input_ids }: Row, { figures, told, kinds }: Known): string | null {
  if (typeof reason_kind !== "string") return null;
  const id = String(input_ids);
  const { name, description } = kinds.get(reason_kind) ?? { name: reason_kind, description: null };
  return apartReason({
    kind: reason_kind,
    told: told.get(id) ?? null,
    note: figures.get(id)?.note ?? null,
    name,
    description,
  });
}

/** A figure of the same source stands in a title as {claim}. */
function eventColumns({ title, source_id }: Row, { figures }: Known): Words {
  const title_traced = String(title).replace(/\{([a-z0-9-]+)\}/g, (written, claim: string) => {
    const figure = figures.get(`${source_id}.${claim}`);
    return figure ? marked(inUnit(figure.value, figure.unit), `[${figure.id}]`) : written;
  });
  return { title: unmarked(title_traced), title_traced };
}

async function knownOf(db: DuckDBConnection): Promise<Known> {
  const figures = await query<Omit<Figure, "period"> & Row>(
    db,
    `select observation_id as id, printed, cast(value as double) as value, unit, period_start, period_end, flow, note
     from stg_observations`,
  );
  const reasons = await query<{ observation_id: string; explanation: string }>(db, "from stg_reasons");
  const kinds = await query<{ code: string; name: string; description: string | null }>(
    db,
    "select code, name, description from stg_codes where list = 'reason_kinds'",
  );
  return {
    figures: new Map(figures.map((row) => [row.id, { ...row, period: periodOf(row) }])),
    told: new Map(reasons.map((row) => [row.observation_id, row.explanation])),
    kinds: new Map(kinds.map((row) => [row.code, row])),
  };
}

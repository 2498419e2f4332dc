import type Big from "big.js";
import type { CheckRow } from "../../data-loaders/read/checks.js";
import type { EventRow, ObservationRow } from "../../data-loaders/read/rows.js";
import { figuresOf } from "../formula/figures.js";
import { marked, unmarked } from "../text/marks.js";
import type { Checked, Compared, Side } from "./check.js";
import { fullId } from "./selections.js";
import type { CheckText } from "./words.js";

/** A row of a table of the audit, every cell text. */
export type AuditRow = Readonly<Record<string, string | null>>;

/** What sources state, by its ids. */
export interface Stated {
  observations: ReadonlyMap<string, ObservationRow>;
  events: ReadonlyMap<string, EventRow>;
}

/** The figures of the claims of a check as printed, marked, in their order. */
export function printedOf({ check, source_id }: CheckRow, { observations }: Stated): string[] {
  return check.claims.flatMap((claim) => {
    const id = fullId(claim, source_id);
    const figure = observations.get(id);
    return figure ? [marked(figure.printed, `[${id}]`)] : [];
  });
}

/** Returns the row of a check. */
export function auditRow(checked: Checked, text: CheckText, { observations, events }: Stated): AuditRow {
  const { row, verdict, sets, readings } = checked;
  const { check, subject, source_id } = row;
  const { statement, reason, explanation, defence } = text;
  const claims = check.claims.map((id) => fullId(id, source_id));
  const [first = ""] = claims;
  const sides = [checked, ...readings].flatMap(({ left, right }) => [left?.formula, right?.formula]);
  const told = [reason, explanation, defence, ...text.readings.flatMap(({ words, meaning }) => [words, meaning])];
  const formulas = [...sides, ...told, ...claims.map((id) => `[${id}]`)].join(" ");
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
    verdict,
    explanation: unmarked(explanation),
    source_ids: sortedIds([...sources, ...claims.flatMap((id) => events.get(id)?.source_id ?? [])]),
    input_ids: sortedIds(inputs),
    claim_ids: claims.filter((id) => observations.has(id) || events.has(id)).join(" "),
    ...sidesOf(checked),
    statement_traced: statement,
    explanation_traced: explanation,
    reason: unmarked(reason),
    reason_traced: reason,
    defence: defence && unmarked(defence),
    defence_traced: defence,
    locator: check.locator ?? observations.get(first)?.locator ?? events.get(first)?.locator ?? null,
  };
}

/** Returns the rows of the ways to read the statement of a check, in their order; none where there is but one. */
export function readingRows({ row, readings }: Checked, text: CheckText): AuditRow[] {
  return readings.map((reading, i) => {
    const { words = "", meaning = "" } = text.readings[i] ?? {};
    return {
      check_id: row.check.id,
      reading: String(i + 1),
      words: unmarked(words),
      meaning: unmarked(meaning),
      verdict: reading.verdict,
      ...sidesOf(reading),
      words_traced: words,
      meaning_traced: meaning,
    };
  });
}

function sidesOf({ left, right, relation, unit }: Compared): AuditRow {
  return { relation, unit, ...endsOf("left", left), ...endsOf("right", right) };
}

function endsOf(name: "left" | "right", side: Side | null): AuditRow {
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

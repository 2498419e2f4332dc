import { type Child, h } from "../base/dom.js";
import type { AuditCheck } from "../rows/audit.js";
import type { AuditReading } from "../rows/audit-readings.js";
import type { Source } from "../rows/sources.js";
import { auditWords, rangeText, sideText } from "../text/en/audit.js";
import { computed, stated } from "../trace/number.js";
import { aboutFormula } from "../trace/printed-links.js";
import { tracedText } from "../trace/traced-text.js";

/** A page that a check rests on. */
export type CheckSource = Pick<Source, "source_id" | "publisher" | "url">;

/** A figure of the article as it stands there. */
export interface Printed {
  observation_id: string;
  printed: string;
}

/** What checks rest on: the pages, the article's figures in its own words, and the ways to read its statements. */
export interface CheckGrounds {
  sources: readonly CheckSource[];
  prints: readonly Printed[];
  readings: readonly AuditReading[];
}

/** Returns what speaks for the author where the verdict does not; nothing where nothing does. */
export function defenceOf({ defence_traced }: AuditCheck): HTMLElement | null {
  if (defence_traced === null) return null;
  return h("p", { class: "defence" }, h("b", {}, auditWords.defence), tracedText(defence_traced));
}

/**
 * Returns what is behind a check: both sides with their intervals, how they are compared, and the sources. Where it can
 * be read in several ways its sides stand with them.
 */
export function auditFacts(check: AuditCheck, { prints, sources, readings }: CheckGrounds): HTMLElement {
  const isReadOneWay = readings.every(({ check_id }) => check_id !== check.check_id);
  const claims = check.claim_ids.split(" ");
  const said = prints.filter(({ observation_id }) => claims.includes(observation_id));
  const facts: [string, Child][] = [
    ...(isReadOneWay ? sidesOf(check) : []),
    [auditWords.compared, auditWords.comparison(check.formula, isReadOneWay ? check.relation : null)],
    [auditWords.printed, said.length > 0 && printedWords(said)],
    [auditWords.sources, sourcesOf(check, sources)],
  ];
  return h(
    "dl",
    { class: "check-facts" },
    facts.map(([term, words]) => (words ? h("div", {}, h("dt", {}, term), h("dd", {}, words)) : null)),
  );
}

/** Two sides against each other, as a check or a reading of it has them. */
type Sides = Pick<
  AuditReading,
  | "unit"
  | "left_value"
  | "left_low"
  | "left_high"
  | "left_formula"
  | "right_value"
  | "right_low"
  | "right_high"
  | "right_formula"
>;

/** Returns both sides, each under what it is. */
export function sidesOf(sides: Sides): [string, Child][] {
  return [
    [auditWords.article, side(sides, "left")],
    [auditWords.against, side(sides, "right")],
  ];
}

/** One side of a check: its value with its trace, and what it can be as printed. */
function side(check: Sides, name: "left" | "right"): Child {
  const value = check[`${name}_value`];
  const formula = check[`${name}_formula`];
  if (value === null) return auditWords.nothing;
  const text = sideText(value, check.unit);
  const range = rangeOf({ low: check[`${name}_low`], high: check[`${name}_high`], formula }, check.unit);
  return [
    formula === null ? auditWords.bare(value, check.unit) : computed(text, formula),
    range && h("small", {}, range),
  ];
}

/** Returns what a value can be as printed, as a link to its formula; nothing where it is exact or not known. */
export function rangeOf(
  { low, high, formula }: { low: number | null; high: number | null; formula: string | null },
  unit: string,
): Child {
  const range = rangeText(low, high, unit);
  return range === null || formula === null ? range : aboutFormula(range, formula);
}

/** The figures as printed, each print once. */
function printedWords(said: readonly Printed[]): Child {
  const prints = said.filter(({ printed }, i) => said.findIndex((other) => other.printed === printed) === i);
  return prints.map(({ printed, observation_id }, i) => [i > 0 && ", ", h("q", {}, stated(printed, observation_id))]);
}

/** Links to the pages that a check rests on; of many the first few. */
function sourcesOf({ source_ids }: AuditCheck, sources: readonly CheckSource[]): Child {
  const ids = source_ids.split(" ");
  const named = sources.filter(({ source_id }) => ids.includes(source_id));
  if (named.length === 0) return null;
  const shown = named.slice(0, MOST_SOURCES);
  const times = (publisher: string, i: number) =>
    shown.slice(0, i + 1).filter((one) => one.publisher === publisher).length;
  return [
    shown.map(({ publisher, url }, i) => [
      i > 0 && ", ",
      h("a", { href: url, rel: "noopener" }, h("cite", {}, publisher), auditWords.again(times(publisher, i))),
    ]),
    named.length > shown.length && auditWords.more(named.length - shown.length),
  ];
}

const MOST_SOURCES = 6;

import type { DuckDBConnection } from "@duckdb/node-api";
import type Big from "big.js";
import { type Check, type CheckReading, type CheckRow, ID_PARAMETERS } from "../../data-loaders/read/checks.js";
import { nearest } from "../../data-loaders/read/problems.js";
import { SqlError } from "../engine/duckdb.js";
import { evaluate, type Lookup, type Quantity } from "../formula/evaluate.js";
import { figuresOf } from "../formula/figures.js";
import { type Formula, parseFormula, writeFormula } from "../formula/parse.js";
import { CHECK_FUNCTIONS, expand, type Member, type Scope } from "./expand.js";
import { type Found, type FoundSet, fullId, type Selection, select } from "./selections.js";
import { type Relation, type Verdict, verdictOf, verdictOfReadings } from "./verdict.js";

/**
 * What checks are made with: the tables, the selections, the figures with the months they cover, and doubts on them.
 */
export interface Grounds {
  db: DuckDBConnection;
  selections: ReadonlyMap<string, Selection>;
  figures: Lookup;
  months: (id: string) => number | null;
  doubt: (id: string) => string | null;
}

/** A number of a check: what it comes to, and its formula where it follows from figures. */
export interface Side extends Quantity {
  formula: string | null;
  unit: string;
}

/** What a selection found, with what each row comes to. */
export interface CheckedSet extends FoundSet {
  quantities: (Quantity | null)[];
}

/** Two sides against each other, and what that comes to; null and open where a figure is missing. */
export interface Compared {
  left: Side | null;
  right: Side | null;
  relation: Relation;
  unit: string;
  /** What the two sides come to, and the verdict, which doubts can soften. */
  outcome: Verdict;
  verdict: Verdict;
  /** What speaks against a figure that the statement is held against. */
  doubt: string | null;
}

/** A way to read the statement of a check, and what it comes to. */
export interface Reading extends Compared {
  en: CheckReading["en"];
}

/** A check with all that its words may tell. Where it can be read in several ways, the verdict is that of them all. */
export interface Checked extends Compared {
  row: CheckRow;
  sets: ReadonlyMap<string, CheckedSet>;
  values: ReadonlyMap<string, Side | null>;
  readings: readonly Reading[];
}

/** What is wrong with how a check is written, and where in it. */
export class CheckError extends Error {
  constructor(
    readonly path: readonly PropertyKey[],
    cause: unknown,
  ) {
    super(`${path.map(String).join(".")}: ${cause instanceof Error ? cause.message : cause}`, { cause });
    this.name = "CheckError";
  }
}

/** Does a part of making a check; what is wrong with it is told with the place in the check. */
export function at<T>(path: readonly PropertyKey[], work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw new CheckError(path, error);
  }
}

/**
 * Ids of values that a selection counted stand in formulas beside those of figures, from which the blank tells them.
 */
const COUNTED = "counted ";

/** Makes a check. Throws a CheckError that says what is wrong with how it is written. */
export async function make(row: CheckRow, grounds: Grounds): Promise<Checked> {
  const { check, source_id: source } = row;
  const sets = await findSets(row, grounds);
  const counted = new Map<string, Quantity>();
  const names = new Map([...sets].map(([name, { rows }]) => [name, membersOf(name, rows, counted)]));
  const scope: Scope = { names, figure: (id) => figureMember(fullId(id, source), grounds) };
  const words = { functions: CHECK_FUNCTIONS, names: [...names.keys(), "left", "right", ...Object.keys(check.values)] };
  const lookup: Lookup = (id) => counted.get(id) ?? grounds.figures(id);
  const side: SideOf = (name, path, text, unit) =>
    at(path, () => {
      const member = expand(parseFormula(text, words), scope);
      names.set(name, member ? [member] : []);
      return member && sideOf(member.formula, unit, lookup);
    });
  const doubtOn = () => decisive(names.get("right")?.[0]?.formula).map(grounds.doubt).find(Boolean) ?? null;
  const compare = (told: Sides, path: PropertyKey[] = []) => compared(told, path, { side, doubtOn });

  const own = compare(check);
  const values = new Map<string, Side | null>();
  for (const [name, value] of Object.entries(check.values)) {
    const { formula, unit } = typeof value === "string" ? { formula: value, unit: check.unit } : value;
    values.set(name, side(name, ["values", name], formula, unit));
  }
  const readings = (check.readings ?? []).map((reading, i) => ({
    ...compare(sidesAs(reading, check), ["readings", i]),
    en: reading.en,
  }));
  const quantitiesOf = (set: string) => (names.get(set) ?? []).map(({ formula }) => evaluate(formula, lookup));
  const evaluated = new Map([...sets].map(([set, found]) => [set, { ...found, quantities: quantitiesOf(set) }]));
  const verdict = readings.length > 0 ? verdictOfReadings(readings.map((reading) => reading.verdict)) : own.verdict;
  return { ...own, row, sets: evaluated, values, readings, verdict };
}

/** Works out a side of a check, which formulas may name from then on. */
type SideOf = (name: string, path: readonly PropertyKey[], text: string, unit: string) => Side | null;

/** What a check, or a reading of it, says of its sides. */
type Sides = Pick<Check, "left" | "relation" | "right" | "unit" | "refutes" | "proves">;

/** The sides of a reading: those that it does not say are the check's. */
function sidesAs(reading: CheckReading, check: Sides): Sides {
  const { left, relation, right, unit, refutes, proves } = reading;
  return {
    left: left ?? check.left,
    relation: relation ?? check.relation,
    right: right ?? check.right,
    unit: unit ?? check.unit,
    refutes: refutes ?? check.refutes,
    proves: proves ?? check.proves,
  };
}

function compared(
  told: Sides,
  path: readonly PropertyKey[],
  { side, doubtOn }: { side: SideOf; doubtOn: () => string | null },
): Compared {
  const { relation, unit } = told;
  const left = side("left", [...path, "left"], told.left, unit);
  const right = side("right", [...path, "right"], told.right, unit);
  const outcome = left && right ? verdictOf(relation, left, right) : "cannot_be_checked";
  const doubt = doubtOn();
  return { left, right, relation, unit, outcome, doubt, verdict: soften(outcome, told, { left, right, doubt }) };
}

/**
 * A verdict that what is found cannot bear becomes "cannot be checked": one against the statement where a figure that
 * it rests on is in doubt, or that the check does not allow; one for it where the check cannot prove it.
 */
function soften(
  outcome: Verdict,
  { proves, refutes }: Sides,
  { left, right, doubt }: Pick<Compared, "left" | "right" | "doubt">,
): Verdict {
  if (outcome !== "does_not_hold") return proves ? outcome : "cannot_be_checked";
  if (doubt !== null || refutes === false) return "cannot_be_checked";
  if (refutes === true || !left || !right) return outcome;
  return isWithin(refutes.beyond, left.value, right.value) ? "cannot_be_checked" : outcome;
}

/** Returns whether neither of two values is more than so many times the other. */
function isWithin(factor: number, a: Big, b: Big): boolean {
  return a.lte(b.times(factor)) && b.lte(a.times(factor));
}

/** Operations of which no single figure decides the result. */
const OF_MANY = ["median", "above", "count"];

/** The ids of the figures of which each can turn what a formula comes to. */
function decisive(formula: Formula | undefined): string[] {
  if (formula?.kind === "figure") return [formula.id];
  if (formula?.kind !== "operation" || OF_MANY.includes(formula.name)) return [];
  return formula.operands.flatMap(decisive);
}

async function findSets({ check, source_id }: CheckRow, grounds: Grounds): Promise<Map<string, FoundSet>> {
  const sets = new Map<string, FoundSet>();
  for (const [name, { select: wanted, ...given }] of Object.entries(check.find)) {
    const selection = grounds.selections.get(wanted);
    if (!selection) {
      const known = [...grounds.selections.keys()];
      throw new CheckError(
        ["find", name],
        `no selection "${wanted}"; known: ${nearest(wanted, known) ?? known.join(", ")}`,
      );
    }
    const unknown = Object.keys(given).find((parameter) => !selection.parameters.includes(parameter));
    if (unknown !== undefined) {
      throw new CheckError(["find", name], `${wanted} takes ${selection.parameters.join(", ")}, not ${unknown}`);
    }
    const lacking = ID_PARAMETERS.find((id) => selection.parameters.includes(id) && given[id] === undefined);
    if (lacking !== undefined) throw new CheckError(["find", name], `${wanted} needs ${lacking}`);
    sets.set(name, await select(grounds.db, selection, given, source_id).catch((error) => refused(error, name)));
  }
  return sets;
}

/** Throws what a selection cannot be run with as a trouble of the check, and all else as it is. */
function refused(error: unknown, name: string): never {
  const [, what] = (error instanceof SqlError && /Conversion Error: ([^\n]+)/.exec(error.message)) || [];
  throw what === undefined ? error : new CheckError(["find", name], `a parameter is of another kind: ${what}`);
}

function membersOf(name: string, rows: readonly Found[], counted: Map<string, Quantity>): Member[] {
  return rows.map(({ formula, counted: value, months }, i) => {
    if (formula) return { formula, months };
    const id = `${COUNTED}${name} ${i}`;
    if (value) counted.set(id, value);
    return { formula: { kind: "figure", id }, months };
  });
}

function figureMember(id: string, { months }: Grounds): Member {
  return { formula: { kind: "figure", id }, months: months(id) };
}

function sideOf(formula: Formula, unit: string, lookup: Lookup): Side | null {
  const quantity = evaluate(formula, lookup);
  if (quantity === null) return null;
  const text = writeFormula(formula);
  const isOfFigures = figuresOf(text).some((id) => !id.startsWith(COUNTED));
  return { ...quantity, unit, formula: isOfFigures ? text : null };
}

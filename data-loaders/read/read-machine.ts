import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { stripVTControlCharacters } from "node:util";
import type { Codes } from "../lists/codes.js";
import { type Claim, claimSchema } from "./claims.js";
import { type CsvTable, type LineProblem, readCsv } from "./csv.js";
import type { Report } from "./observe.js";
import type { Problem } from "./problems.js";
import type { BorderRow, RawTables } from "./rows.js";
import { fileOf, type Source } from "./sources.js";
import { MOST_BYTES, readInput } from "./text-file.js";
import { wordsOf } from "./yaml.js";

/** Takes in a claim, out of a cell of a table or in words, and reports what is wrong with it. */
export type Take = (claim: Claim, report: Report, from: { isCell: boolean }) => void;

/** The ids of the claims and events that a source has, sound or not; null where its files could not be read. */
export type Met = string[] | null;

/** A figure of a file of statistics that was brought in, and the row of the file that gives it. */
export interface ImportedClaim {
  file: string;
  row: number;
  claim: Claim;
}

/** What was brought in, by source. */
export type Imported = ReadonlyMap<string, readonly ImportedClaim[]>;

/** What a machine read out of a snapshot: claims with the cell of the file they came from, and borders of a map. */
export interface Reading {
  claims?: { line: number; column?: string; claim: Claim }[];
  borders?: Omit<BorderRow, "source_id">[];
  problems?: LineProblem[];
}

/** The default export of a source's normalise.ts: pure, the text and the table of its snapshot in, rows out. */
export type Normalise = (snapshot: string, table: CsvTable) => Reading;

/** Adds what a machine reads out of a source to the tables, and all that is wrong with that to the problems. */
export async function readMachine(
  source: Source,
  { codes: { countries }, imported }: { codes: Codes; imported: Imported },
  take: Take,
  tables: RawTables,
  problems: Problem[],
): Promise<Met> {
  const ofFiles = imported.get(source.id) ?? [];
  for (const { file, row, claim } of ofFiles) {
    takeSound(claim, reportOf(problems, { file, line: row }), { isCell: false }, take);
  }
  if (!source.files.includes("normalise.ts")) return ofFiles.map(({ claim }) => claim.id);
  const before = problems.length;
  const { claims = [], borders = [] } = await normalised(source, problems);
  const isWhole = problems.length === before;
  const file = fileOf(source, source.snapshot ?? "normalise.ts");
  for (const { line, column, claim } of claims) {
    const cell = column === undefined ? "" : `column ${column}: `;
    takeSound(claim, reportOf(problems, { file, line, cell }), { isCell: column !== undefined }, take);
  }
  for (const border of borders) {
    const unknown = [border.country_a, border.country_b].find((country) => !Object.hasOwn(countries, country));
    const message = `borders: unknown code "${unknown}"`;
    if (unknown !== undefined) problems.push({ file: fileOf(source, "normalise.ts"), line: null, message });
    tables.borders.push({ ...border, source_id: source.id });
  }
  return isWhole ? claims.map(({ claim }) => `${claim?.id}`) : null;
}

/** Takes a claim that a machine made in, or reports why it is none. */
function takeSound(claim: Claim, report: Report, from: { isCell: boolean }, take: Take): void {
  const { data, error } = claimSchema.safeParse(claim);
  if (data) take(data, report, from);
  else for (const issue of error.issues) report("", wordsOf(issue));
}

function reportOf(problems: Problem[], at: { file: string; line: number; cell?: string }): Report {
  const { file, line, cell = "" } = at;
  return (field, message) =>
    problems.push({ file, line, message: `${cell}${field === "" ? "" : `${field}: `}${message}` });
}

/** Returns what a machine reads out of the snapshot of a source, sound lines of it; adds what is wrong with others. */
async function normalised(source: Source, problems: Problem[]): Promise<Reading> {
  const name = source.snapshot;
  const file = fileOf(source, name ?? "normalise.ts");
  const text = name === undefined ? "" : readInput(join(source.folder, name), file, problems, MOST_BYTES.snapshot);
  if (text === null) return {};
  const found: LineProblem[] = [];
  const table = name?.endsWith(".csv") ? readCsv(text, found) : { columns: [], rows: [] };
  const reading = await run(source, text, table).catch((error: unknown) => {
    if (found.length === 0) problems.push(thrownProblem(source, error));
    return {} as Reading;
  });
  problems.push(...[...found, ...(reading.problems ?? [])].map((problem) => ({ file, ...problem })));
  return reading;
}

async function run(source: Source, text: string, table: CsvTable): Promise<Reading> {
  const { default: normalise } = await import(pathToFileURL(join(source.folder, "normalise.ts")).href);
  if (typeof normalise !== "function") throw new TypeError("has no function as its default export");
  const reading = called(() => (normalise as Normalise)(text, table));
  if (typeof reading !== "object" || reading === null) throw new TypeError("returns no claims or borders");
  return reading;
}

/** What a normaliser says of its snapshot by throwing a plain error. */
class SnapshotError extends Error {}

function called(normalise: () => Reading): Reading {
  try {
    return normalise();
  } catch (error) {
    if (error instanceof Error && error.name === "Error") throw new SnapshotError(error.message);
    throw error;
  }
}

/**
 * What a normaliser throws of its snapshot; or why it fails or is no code, with its line in normalise.ts, and without
 * where it was called.
 */
function thrownProblem(source: Source, error: unknown): Problem {
  const { message = String(error), stack = "" } = error as Partial<Error>;
  if (error instanceof SnapshotError) {
    return { file: fileOf(source, source.snapshot ?? "normalise.ts"), line: null, message };
  }
  const plain = stripVTControlCharacters(message);
  const place = /normalise\.ts:(\d+):\d+/.exec(plain) ?? /normalise\.ts(?:\?[^:]*)?:(\d+)/.exec(stack);
  const [, what] = /(?:ERROR: |_ERROR\] )(.+)/.exec(plain) ?? [];
  const [words = ""] = (what ?? plain).replace(/ imported from .*/s, "").split("\n");
  const line = place?.[1] === undefined ? null : Number(place[1]);
  return { file: fileOf(source, "normalise.ts"), line, message: `fails: ${words}` };
}

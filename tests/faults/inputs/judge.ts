import { csvParseRows } from "d3-dsv";
import { parse } from "yaml";
import { loadAll } from "../../../data-loaders/read/load.js";
import { ProblemsError } from "../../../data-loaders/read/problems.js";
import type { RawTables } from "../../../data-loaders/read/rows.js";
import { ACCEPTS } from "./accepts.js";
import { type Difference, differencesOf } from "./differences.js";
import type { InputsWorld } from "./inputs-world.js";
import type { Mutant } from "./mutant.js";

/** What became of a mutant: what it is counted as; `wrong` says what should not be. */
export interface Verdict {
  as: string;
  wrong: string | null;
}

/** What no input may take, in milliseconds. */
const LONGEST_WAIT = 10_000;

/** The tables as a text that is the same for the same rows in any order; hashes of changed snapshots left out. */
export function told(tables: RawTables): string {
  const { sources, ...others } = tables;
  const all = { ...others, sources: sources.map(({ sha256: _, ...source }) => source) };
  return JSON.stringify(
    Object.entries(all).map(([name, rows]) => [name, rows.map((row) => JSON.stringify(row)).toSorted()]),
  );
}

/**
 * Reads the world with a mutant in it, and judges what comes of it; `check` throws what only the maker of checks can.
 */
export async function judge(
  mutant: Mutant,
  world: InputsWorld,
  known: { tables: string; check: (tables: RawTables) => Promise<void> },
): Promise<Verdict> {
  const started = performance.now();
  const verdict = await verdictOf(mutant, world, known).catch((error: unknown): Verdict => {
    const { stack } = error as Error;
    return { as: "foreign error", wrong: stack ?? String(error) };
  });
  const took = performance.now() - started;
  return took < LONGEST_WAIT ? verdict : { as: "hang", wrong: `took ${Math.round(took)} ms; ${verdict.as}` };
}

async function verdictOf(
  mutant: Mutant,
  world: InputsWorld,
  { tables: before, check }: { tables: string; check: (tables: RawTables) => Promise<void> },
): Promise<Verdict> {
  try {
    const tables = await loadAll(world.folder);
    if (told(tables) === before) return { as: "equal", wrong: null };
    if (mutant.file.endsWith("checks.yaml")) await check(tables);
    return accepted(mutant, world);
  } catch (error) {
    if (!(error instanceof ProblemsError)) throw error;
    const unplaced = error.problems.find(({ line }) => line === null || !(line >= 1));
    if (!unplaced) return { as: "refused with its line", wrong: null };
    if (mutant.bytes === null || isWhole(unplaced.message)) return { as: "refused with its file", wrong: null };
    return { as: "refused without a line", wrong: `${unplaced.file}: ${unplaced.message}` };
  }
}

/** Whether a problem is one of the whole file, which has no line. */
function isWhole(message: string): boolean {
  return /^(has \d+ bytes, more than|unknown (file|folder): nothing reads it|borders: )/.test(message);
}

function accepted(mutant: Mutant, world: InputsWorld): Verdict {
  const differences = differencesIn(mutant, world);
  const names = differences.map((one) => ACCEPTS.find(({ fits }) => fits(one, mutant.file))?.name);
  const unlisted = differences.filter((_, i) => names[i] === undefined);
  if (unlisted.length === 0) return { as: `accepted: ${names[0]}`, wrong: null };
  const shown = unlisted.slice(0, 3).map((one) => `${one.path}: ${shortOf(one.before)} -> ${shortOf(one.after)}`);
  return { as: "accepted", wrong: `taken in with other tables: ${shown.join("; ")}` };
}

const shortOf = (value: unknown) => (JSON.stringify(value) ?? "nothing").slice(0, 120);

/** What a changed file says otherwise; where it says all the same, the order of it. */
function differencesIn({ kind, file, bytes }: Mutant, world: InputsWorld): Difference[] {
  if (bytes === null) return [{ path: kind === "missing" ? "file" : kind, before: file, after: undefined }];
  const [before, after] = [world.text(file), bytes.toString().replace(/^\ufeff/, "")].map((text) =>
    valuesOf(file, text),
  );
  const found = differencesOf(before, after);
  return found.length > 0 ? found : [{ path: "order", before, after }];
}

function valuesOf(file: string, text: string): unknown {
  if (file.endsWith(".yaml")) return parse(text);
  const lines = text.trim().split(/\r?\n/);
  if (file.endsWith(".txt")) return lines.map((line) => JSON.parse(line));
  const [header = [], ...rows] = lines.map((line) => csvParseRows(line)[0] ?? []);
  return rows.map((row) => Object.fromEntries(header.map((name, i) => [name, row[i]])));
}

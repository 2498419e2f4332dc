import { oneLine } from "./hidden.js";

/** One thing wrong with an input: where it is, what is wrong and what would be right. */
export interface Problem {
  file: string;
  line: number | null;
  message: string;
}

/** Returns the problem on one line: `file:line: message`. */
export function formatProblem({ file, line, message }: Problem): string {
  return oneLine(`${file}${line === null ? "" : `:${line}`}: ${message}`);
}

/** Returns problems by file and line, each once. */
function inOrder(problems: readonly Problem[]): Problem[] {
  const once = [...new Map(problems.map((problem) => [formatProblem(problem), problem])).values()];
  return once.sort((a, b) => (a.file === b.file ? (a.line ?? 0) - (b.line ?? 0) : a.file < b.file ? -1 : 1));
}

/** Bad input, with every problem of the run by file and line. Thrown before anything is written. */
export class ProblemsError extends Error {
  readonly problems: readonly Problem[];

  constructor(found: readonly Problem[]) {
    const problems = inOrder(found);
    const count = problems.length === 1 ? "1 problem" : `${problems.length} problems`;
    super([`${count} in the inputs; nothing was changed:`, ...problems.map((p) => `  ${formatProblem(p)}`)].join("\n"));
    this.name = "ProblemsError";
    this.problems = problems;
  }
}

/** How many letters may differ between a mistyped word and the one that was meant. */
const MOST_SLIPS = 2;

/** The longest word that is looked for: no name is longer. */
const LONGEST_WORD = 100;

/** Returns the known word nearest to a mistyped one, or null where none is near. */
export function nearest(word: string, known: readonly string[]): string | null {
  if (word.length > LONGEST_WORD) return null;
  const small = word.toLowerCase();
  let best: string | null = null;
  let fewest = MOST_SLIPS + 1;
  for (const candidate of known) {
    const slips = slipsBetween(small, candidate.toLowerCase());
    if (slips < fewest) [best, fewest] = [candidate, slips];
  }
  return best;
}

/** The edit distance of two words; more than MOST_SLIPS for any that are further apart. */
function slipsBetween(a: string, b: string): number {
  if (Math.abs(a.length - b.length) > MOST_SLIPS) return MOST_SLIPS + 1;
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const substitution = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, substitution));
    }
    if (Math.min(...next) > MOST_SLIPS) return MOST_SLIPS + 1;
    row = next;
  }
  return row[b.length] ?? 0;
}

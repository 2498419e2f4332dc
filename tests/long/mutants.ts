/** A change of one operator, word or number in a file, at a place that is code. */
export interface Mutant {
  file: string;
  line: number;
  before: string;
  after: string;
  text: string;
}

/** What stands for what: a pattern of code and its replacement. */
type Swap = [pattern: RegExp, after: string | ((found: string) => string)];

const plusOne = (found: string) => String(Number(found) + 1);

const SWAPS: Readonly<Record<"ts" | "sql", readonly Swap[]>> = {
  ts: [
    [/(?<=[\w)\]] )<=(?= )/g, "<"],
    [/(?<=[\w)\]] )>=(?= )/g, ">"],
    [/(?<=[\w)\]] )<(?= [\w(])/g, "<="],
    [/(?<=[\w)\]] )>(?= [\w(])/g, ">="],
    [/===/g, "!=="],
    [/!==/g, "==="],
    [/&&/g, "||"],
    [/\|\|/g, "&&"],
    [/(?<=[\w)\]] )\+(?= [\w(])/g, "-"],
    [/(?<=[\w)\]] )-(?= [\w(])/g, "+"],
    [/(?<=[\w)\]] )\*(?= [\w(])/g, "/"],
    [/(?<=[\w)\]] )\/(?= [\w(])/g, "*"],
    [/\btrue\b/g, "false"],
    [/\bfalse\b/g, "true"],
    [/(?<![\w.$"'-])\d+(?![\w."'])/g, plusOne],
    [/\.some\(/g, ".every("],
    [/\.every\(/g, ".some("],
    [/Math\.max\(/g, "Math.min("],
    [/Math\.min\(/g, "Math.max("],
    [/(?<=[(\s])!(?=[\w(])/g, ""],
  ],
  sql: [
    [/<=/g, "<"],
    [/>=/g, ">"],
    [/<>/g, "="],
    [/(?<=[\w)] )<(?= [\w(])/g, "<="],
    [/(?<=[\w)] )>(?= [\w(])/g, ">="],
    [/(?<=[\w)'] )=(?= [\w('])/g, "<>"],
    [/\band\b/g, "or"],
    [/\bor\b/g, "and"],
    [/\bmin\(/g, "max("],
    [/\bmax\(/g, "min("],
    [/\bleft join\b/g, "join"],
    [/ desc\b/g, ""],
    [/\bis not null\b/g, "is null"],
    [/\bis null\b/g, "is not null"],
    [/(?<=[\w)] )\+(?= [\w(])/g, "-"],
    [/(?<=[\w)] )-(?= [\w(])/g, "+"],
    [/(?<![\w.'%-])\d+(?![\w.'])/g, plusOne],
    [/\bnot (?=[a-z(])/g, ""],
  ],
};

/** What is no code, or says only how wide a column is: comments, strings, imports, types, regular expressions. */
const NO_CODE: Readonly<Record<"ts" | "sql", readonly RegExp[]>> = {
  sql: [/--.*$/gm, /'(?:[^']|'')*'/g, /decimal\(\d+, \d+\)/g],
  ts: [
    /\/\*[\s\S]*?\*\//g,
    /(?<!:)\/\/.*$/gm,
    /"(?:[^"\\\n]|\\.)*"/g,
    /`(?:[^`\\]|\\.)*`/g,
    /^(?:import|export type|type) .*$/gm,
    /\/(?![*/\s])(?:[^/\\\n]|\\.)+\/[gimsuy]*(?=[,.;)\s])/g,
  ],
};

/** A text of the same length in which all that is no code is blank. */
function codeOnly(text: string, kind: "ts" | "sql"): string {
  const blank = (found: string) => found.replace(/[^\n]/g, " ");
  return NO_CODE[kind].reduce((rest, pattern) => rest.replace(pattern, blank), text);
}

/** Where numbers say how far something is drawn from something else. */
const DRAWING = /^src\/(charts|map|tables|controls|trace)\//;

/** Returns every change that can be made in a file. */
export function mutantsOf(file: string, text: string): Mutant[] {
  const kind = file.endsWith(".sql") ? "sql" : "ts";
  const code = codeOnly(text, kind);
  const swaps = SWAPS[kind].filter(([, swap]) => swap !== plusOne || !DRAWING.test(file));
  return swaps.flatMap(([pattern, swap]) =>
    [...code.matchAll(pattern)].map(({ 0: before, index }) => {
      const after = typeof swap === "string" ? swap : swap(before);
      return {
        file,
        line: text.slice(0, index).split("\n").length,
        before,
        after,
        text: text.slice(0, index) + after + text.slice(index + before.length),
      };
    }),
  );
}

/** Returns numbers from 0 up to 1 that follow from a seed (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Returns `count` mutants drawn by a seed, each file as likely as any other, whatever its size. */
export function draw(files: ReadonlyMap<string, string>, count: number, seed: number): Mutant[] {
  const random = randomFrom(seed);
  const pick = <T>(list: readonly T[]) => list[Math.floor(random() * list.length)] as T;
  const changeable = [...files].filter(([file, text]) => mutantsOf(file, text).length > 0).sort();
  const drawn = new Map<string, Mutant>();
  while (drawn.size < count) {
    const [file, text] = pick(changeable);
    const mutant = pick(mutantsOf(file, text));
    drawn.set(`${file}:${mutant.line} ${mutant.before} ${mutant.after} ${mutant.text.length}`, mutant);
  }
  return [...drawn.values()];
}

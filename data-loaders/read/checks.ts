import { join } from "node:path";
import { z } from "zod";
import { nearest, type Problem } from "./problems.js";
import { referenceTo, type Source, shown } from "./sources.js";
import { listOf, message, slug, text } from "./texts.js";
import { readYamlFile } from "./yaml.js";

const name = z.string().regex(/^[a-z][a-z_]*$/, "not a name: use lower-case letters and underscores");
const formula = text.describe(
  "A formula: figures in brackets, of another source with its name ([source.claim]), names of find and values, " +
    "+ - * / and sum, min, max, mean, median, count, above, floor, first, monthly, months",
);

const findSchema = z
  .object({ select: z.string().describe("A selection of pipelines/audit/selections") })
  .catchall(z.union([z.string(), z.number(), z.boolean()]))
  .describe("Figures chosen by a selection; its parameters stand beside it");

const wordsSchema = z.strictObject({
  name: text.describe("What the check is called"),
  statement: message.describe("What the source says, in our words, to follow “The article says:”"),
  compared: text.describe("What is held against what"),
  reason: message
    .optional()
    .describe("Why, in a few words: both sides against each other; a message as the explanation is"),
  explanation: message.describe("The result in words; ICU message format, with the numbers of the check as arguments"),
  defence: message
    .optional()
    .describe(
      "The author's best defence, in one or two sentences, shown where the verdict is adverse: a message that may " +
        "come to nothing where nothing can be said; required where what is found can refute the statement",
    ),
});

/** What a statement comes to in numbers: two sides, how they should relate, and how far what is found can bear. */
const sides = {
  left: formula.describe("What is claimed, or what follows from it"),
  relation: z.enum(["=", "<=", ">="]),
  right: formula.describe("What that is held against"),
  unit: text.describe("The unit of both sides"),
  refutes: z
    .union([z.boolean(), z.strictObject({ beyond: z.number().gt(1) })])
    .describe(
      "Whether what is found can refute the statement: always, never, or only where one side is so many times " +
        "the other",
    ),
  proves: z.boolean().describe("Whether what is found can bear the statement out"),
};

const readingSchema = z
  .strictObject({
    ...z.strictObject(sides).partial().shape,
    en: z.strictObject({
      words: message.describe("How the statement is read, in a few words; a message as the explanation is"),
      meaning: message.describe("What that would mean, in one or two sentences; a message as the explanation is"),
    }),
  })
  .describe("One way to read the statement: what it does not say of its sides is as in the check itself");

/** A statement of a source, and what it is held against. */
export const checkSchema = z.strictObject({
  id: slug,
  topic: slug.describe("A topic of this file"),
  claims: listOf(slug).default([]).describe("The claims or events of this source that are checked"),
  locator: text.optional().describe("Where the statement stands, if not where its first claim does"),
  find: z.record(name, findSchema).default({}),
  ...sides,
  values: z
    .record(name, z.union([formula, z.strictObject({ formula, unit: text })]))
    .default({})
    .describe("Further numbers of the explanation, in the unit of the sides unless they have one of their own"),
  refutes: sides.refutes.default(true),
  proves: sides.proves.default(true),
  readings: z
    .array(readingSchema)
    .min(2)
    .optional()
    .describe("The ways to read the statement, where its words leave open which is meant; the verdict is theirs"),
  en: wordsSchema,
});

const checksFileSchema = z.strictObject({
  topics: z.record(slug, z.strictObject({ en: text })).describe("What checks are about, in words"),
  checks: z.array(checkSchema),
});

export type Check = z.infer<typeof checkSchema>;
export type CheckReading = z.infer<typeof readingSchema>;

/** A check as its source's checks.yaml has it, its topic in words, and where it stands there. */
export interface CheckRow {
  source_id: string;
  check: Check;
  subject: string;
  file: string;
  line: (...path: PropertyKey[]) => number;
}

/** Returns the checks of a source, from the file checks.yaml in its folder; none where there is no such file. */
export function readSourceChecks(source: Source, problems: Problem[]): CheckRow[] {
  if (!source.files.includes("checks.yaml")) return [];
  const path = join(source.folder, "checks.yaml");
  const file = shown(path);
  const yaml = readYamlFile(file, path, checksFileSchema, problems);
  if (!yaml) return [];
  const { topics, checks } = yaml.value;
  return checks.map((check, i) => {
    const line = (...rest: PropertyKey[]) => yaml.lineOf(["checks", i, ...rest]);
    const subject = topics[check.topic]?.en;
    if (subject === undefined) {
      const known = Object.keys(topics).join(", ");
      problems.push({
        file,
        line: line("topic"),
        message: `check ${check.id}: no topic "${check.topic}"; known: ${known}`,
      });
    }
    if (canRefute(check) && check.en.defence === undefined) {
      const message = "no defence: say what the author could answer where it does not hold, or that it cannot refute";
      problems.push({ file, line: line("en"), message: `check ${check.id}: ${message}` });
    }
    return { source_id: source.id, check, subject: subject ?? "", file, line };
  });
}

/** Returns whether what is found can come to a verdict against the statement. */
function canRefute({ refutes, readings = [] }: Check): boolean {
  return readings.length === 0 ? refutes !== false : readings.some((reading) => (reading.refutes ?? refutes) !== false);
}

/** Parameters of selections that hold the id of a figure or an event; without a source they mean the check's own. */
export const ID_PARAMETERS = ["of", "figure", "event", "since"] as const;

/** Returns the ids that a part of a check names, as it writes them: in brackets, or as parameters that hold ids. */
function idsIn({ claims, find, left, right, values, readings = [] }: Check): { id: string; path: PropertyKey[] }[] {
  const inText = (text: string, path: PropertyKey[]) =>
    [...text.matchAll(/\[([^[\]]+)\]/g)].map(([, id = ""]) => ({ id, path }));
  const inValues = Object.entries(values).flatMap(([name, value]) =>
    inText(typeof value === "string" ? value : value.formula, ["values", name]),
  );
  const inFind = Object.entries(find).flatMap(([name, given]) =>
    ID_PARAMETERS.flatMap((parameter) => {
      const id = given[parameter];
      return typeof id === "string" ? [{ id, path: ["find", name] }] : [];
    }),
  );
  const inReadings = readings.flatMap((reading, i) =>
    (["left", "right"] as const).flatMap((side) => inText(reading[side] ?? "", ["readings", i, side])),
  );
  const checked = claims.map((id, i) => ({ id, path: ["claims", i] }));
  const inSides = [...inText(left, ["left"]), ...inText(right, ["right"])];
  return [...checked, ...inFind, ...inSides, ...inValues, ...inReadings];
}

/**
 * Reports ids that checks name and that no source has. One of a source that has left is none: the check that needs it
 * cannot be made, and says so. Nothing is said of sources that could not be read.
 */
export function reportLostIds(
  checks: readonly CheckRow[],
  { known, unread }: { known: readonly string[]; unread: ReadonlySet<string> },
  problems: Problem[],
): void {
  const ids = new Set(known);
  const sources = new Set([...unread, ...known.map((id) => id.split(".")[0] ?? "")]);
  for (const { check, source_id, file, line } of checks) {
    for (const { id, path } of idsIn(check)) {
      const full = id.includes(".") ? id : `${source_id}.${id}`;
      const [source = ""] = full.split(".");
      if (ids.has(full) || unread.has(source)) continue;
      const report = (message: string) =>
        problems.push({ file, line: line(...path), message: `check ${check.id}: ${path[0]?.toString()}: ${message}` });
      if (!sources.has(source)) referenceTo(source, sources, report);
      else {
        const near = nearest(full, known);
        report(`no figure or event "${full}"${near ? `; did you mean ${near}?` : ""}`);
      }
    }
  }
}

/** Returns the JSON schema by which editors complete checks.yaml; `selections` are the names that `select` may hold. */
export function checksJsonSchema(selections: readonly string[]): object {
  const schema = z.toJSONSchema(checksFileSchema, { io: "input" }) as { properties: Record<string, unknown> };
  const text = JSON.stringify({ title: "checks.yaml", ...schema }, (key, value) =>
    key === "select" && value?.type === "string" ? { ...value, enum: selections } : value,
  );
  return JSON.parse(text);
}

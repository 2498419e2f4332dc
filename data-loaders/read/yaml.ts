import { load, type YAMLException } from "js-yaml";
import { LineCounter, parseDocument } from "yaml";
import type { ZodType, z } from "zod";
import type { Problem } from "./problems.js";
import { readInput } from "./text-file.js";

/** A YAML file read against a schema, with the means to say where in the file a value stands. */
export interface YamlFile<T> {
  value: T;
  /** Returns the line of the value at a path, or of its nearest parent that exists. */
  lineOf(path: readonly PropertyKey[]): number;
}

/** A number that is not written in decimal digits, or with a zero before them, which few would read as it is meant. */
const ODD_NUMBER = /^[^#"']*?(?:[:,[-]|^)[ \t]+[-+]?0(?:[xob][0-9a-f_]+|\d[\d.]*)[ \t]*(?:$|[,\]}#])/gim;

/** How deep lists and fields may stand in one another: twice as deep as any file of ours needs. */
const DEEPEST = 20;

/** How many troubles of its writing are told of one file: those behind the first few mostly follow from them. */
const MOST_TROUBLES = 3;

/**
 * Reads YAML text against a schema. Returns the value, or null after adding each problem with its line.
 * Aliases are refused: no file of ours needs them, and they can be made to explode.
 */
export function readYaml<T>(file: string, text: string, schema: ZodType<T>, problems: Problem[]): YamlFile<T> | null {
  let value: unknown;
  try {
    value = load(text, { maxAliases: 0, maxDepth: DEEPEST, filename: file });
  } catch (error) {
    problems.push(...syntaxProblems(file, text, error));
    return null;
  }
  const lineOf = lineFinder(text);
  problems.push(...oddParts(file, text, value));
  const parsed = schema.safeParse(value);
  if (parsed.success) return { value: parsed.data, lineOf };
  problems.push(...parsed.error.issues.map((issue) => ({ file, line: lineOf(issue.path), message: wordsOf(issue) })));
  return null;
}

/** Returns what does not fit a schema, and where, in words. */
export function wordsOf(issue: z.core.$ZodIssue, within: readonly PropertyKey[] = []): string {
  const path = [...within, ...issue.path];
  const more = issue.code === "invalid_key" ? issue.issues.map(({ message }) => `: ${message}`).join("") : "";
  return `${path.length > 0 ? `${path.join(".")}: ` : ""}${issue.message}${more}`;
}

/** Reads a YAML file against a schema, as `readYaml` does its text; null too where it is no UTF-8. */
export function readYamlFile<T>(
  file: string,
  path: string,
  schema: ZodType<T>,
  problems: Problem[],
): YamlFile<T> | null {
  const text = readInput(path, file, problems);
  return text === null ? null : readYaml(file, text, schema, problems);
}

/** Names that would not stay in an object, and numbers in digits other than decimal ones. */
function oddParts(file: string, text: string, value: unknown): Problem[] {
  const lineAt = (index: number) => text.slice(0, index).split("\n").length;
  const numbers = [...text.matchAll(ODD_NUMBER)].map(({ index, 0: found }) => ({
    file,
    line: lineAt(index + found.length),
    message: 'a number that is not in decimal digits, or begins with a zero: write it as 37, or as "037" if it is text',
  }));
  const names = hasProto(value) ? [{ file, line: lineAt(text.indexOf("__proto__")), message: NO_NAME }] : [];
  return [...numbers, ...names];
}

const NO_NAME = "__proto__: not a name; use lower-case words joined by hyphens";

function hasProto(value: unknown): boolean {
  if (typeof value !== "object" || value === null) return false;
  return Object.hasOwn(value, "__proto__") || Object.values(value).some(hasProto);
}

/** The reader above is three times as fast; this one knows positions, so it reads again what has a problem, once. */
function lineFinder(text: string): (path: readonly PropertyKey[]) => number {
  const lines = new LineCounter();
  let document: ReturnType<typeof parseDocument> | null = null;
  return (path) => {
    document ??= parseDocument(text, { lineCounter: lines, prettyErrors: false });
    for (let depth = path.length; depth >= 0; depth--) {
      const node = document.getIn(path.slice(0, depth), true) as { range?: [number, number, number] } | undefined;
      if (node?.range) return lines.linePos(node.range[0]).line;
    }
    return 1;
  };
}

function syntaxProblems(file: string, text: string, error: unknown): Problem[] {
  const { reason = "cannot be read", mark } = error as Partial<YAMLException>;
  const line = (mark?.line ?? 0) + 1;
  if (reason.includes("maxDepth")) {
    const message = `not YAML: more than ${DEEPEST} lists and fields in one another; is a bracket never closed?`;
    return [{ file, line, message }];
  }
  const lines = new LineCounter();
  const { errors } = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  if (errors.length === 0) return [{ file, line, message: `not YAML: ${reason}` }];
  return errors.slice(0, MOST_TROUBLES).map(({ pos, code, message }) => ({
    file,
    line: lines.linePos(pos[0]).line,
    message: `not YAML: ${code === "MULTIPLE_DOCS" ? "a second document begins here; keep one" : message}`,
  }));
}

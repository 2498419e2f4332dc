import { load, type YAMLException } from "js-yaml";
import { LineCounter, parseDocument } from "yaml";
import type { ZodType } from "zod";
import type { Problem } from "./problems.js";
import { readText } from "./text-file.js";

/** A YAML file read against a schema, with the means to say where in the file a value stands. */
export interface YamlFile<T> {
  value: T;
  /** Returns the line of the value at a path, or of its nearest parent that exists. */
  lineOf(path: readonly PropertyKey[]): number;
}

/** A number that is not written in decimal digits, which few who read it would read as it is meant. */
const ODD_NUMBER = /^[^#"']*?(?:[:,[-]|^)[ \t]+[-+]?0[xob][0-9a-f_]+[ \t]*(?:$|[,\]}#])/gim;

/**
 * Reads YAML text against a schema. Returns the value, or null after adding each problem with its line.
 * Aliases are refused: no file of ours needs them, and they can be made to explode.
 */
export function readYaml<T>(file: string, text: string, schema: ZodType<T>, problems: Problem[]): YamlFile<T> | null {
  let value: unknown;
  try {
    value = load(text, { maxAliases: 0, filename: file });
  } catch (error) {
    problems.push(...syntaxProblems(file, text, error));
    return null;
  }
  const lineOf = (path: readonly PropertyKey[]) => lineIn(text, path);
  problems.push(...oddParts(file, text, value));
  const parsed = schema.safeParse(value);
  if (parsed.success) return { value: parsed.data, lineOf };
  for (const issue of parsed.error.issues) {
    const where = issue.path.length > 0 ? `${issue.path.join(".")}: ` : "";
    problems.push({ file, line: lineOf(issue.path), message: `${where}${issue.message}` });
  }
  return null;
}

/** Reads a YAML file against a schema, as `readYaml` does its text; null too where it is no UTF-8. */
export function readYamlFile<T>(
  file: string,
  path: string,
  schema: ZodType<T>,
  problems: Problem[],
): YamlFile<T> | null {
  const text = readText(path, file, problems);
  return text === null ? null : readYaml(file, text, schema, problems);
}

/** Names that would not stay in an object, and numbers in digits other than decimal ones. */
function oddParts(file: string, text: string, value: unknown): Problem[] {
  const lineAt = (index: number) => text.slice(0, index).split("\n").length;
  const numbers = [...text.matchAll(ODD_NUMBER)].map(({ index, 0: found }) => ({
    file,
    line: lineAt(index + found.length),
    message: "a number that is not in decimal digits: write it as 37, or in quotation marks if it is a text",
  }));
  const names = hasProto(value) ? [{ file, line: lineAt(text.indexOf("__proto__")), message: NO_NAME }] : [];
  return [...numbers, ...names];
}

const NO_NAME = "__proto__: not a name; use lower-case words joined by hyphens";

function hasProto(value: unknown): boolean {
  if (typeof value !== "object" || value === null) return false;
  return Object.hasOwn(value, "__proto__") || Object.values(value).some(hasProto);
}

/** The reader above is three times as fast; this one knows positions, so it reads again what has a problem. */
function lineIn(text: string, path: readonly PropertyKey[]): number {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  for (let depth = path.length; depth >= 0; depth--) {
    const node = document.getIn(path.slice(0, depth), true) as { range?: [number, number, number] } | undefined;
    if (node?.range) return lines.linePos(node.range[0]).line;
  }
  return 1;
}

function syntaxProblems(file: string, text: string, error: unknown): Problem[] {
  const lines = new LineCounter();
  const { errors } = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  if (errors.length === 0) {
    const { reason, mark } = error as YAMLException;
    return [{ file, line: (mark?.line ?? 0) + 1, message: `not YAML: ${reason}` }];
  }
  return errors.map(({ pos, message }) => ({
    file,
    line: lines.linePos(pos[0]).line,
    message: `not YAML: ${message}`,
  }));
}

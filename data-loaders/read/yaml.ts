import {
  boolCoreTag,
  constructFromEvents,
  EVENT_ID,
  type Event,
  FAILSAFE_SCHEMA,
  floatJsonTag,
  intJsonTag,
  nullCoreTag,
  parseEvents,
  Schema,
  type YAMLException,
} from "js-yaml";
import type { ZodType, z } from "zod";
import { Lines } from "./lines.js";
import type { Problem } from "./problems.js";
import { readInput } from "./text-file.js";
import { YamlPlaces } from "./yaml-places.js";

/** A YAML file read against a schema, with the means to say where in the file a value stands. */
export interface YamlFile<T> {
  value: T;
  /** Returns the line of the value at a path, or of its nearest parent that exists. */
  lineOf(path: readonly PropertyKey[]): number;
}

/** Numbers are those in decimal digits: few who read "0x1f" or "017" would read it as it is meant. */
const SCHEMA = new Schema([...FAILSAFE_SCHEMA.tags, nullCoreTag, boolCoreTag, intJsonTag, floatJsonTag]);

/** How deep lists and fields may stand in one another: twice as deep as any file of ours needs. */
const DEEPEST = 20;

const NOT_CLOSED = "deficient indentation";

/** What most likely lies behind what the reader stumbles over. */
const HINTS: Readonly<Record<string, string>> = {
  [NOT_CLOSED]: "; is a quotation mark or a bracket not closed?",
  "duplicated mapping key": ": keep one of the two",
};

const TOO_DEEP = `more than ${DEEPEST} lists and fields in one another; is a bracket never closed?`;

/**
 * Reads YAML text against a schema. Returns the value, or null after adding each problem with its line.
 * Aliases are refused: no file of ours needs them, and they can be made to explode; so are tags and anchors.
 */
export function readYaml<T>(file: string, text: string, schema: ZodType<T>, problems: Problem[]): YamlFile<T> | null {
  const lines = new Lines(text);
  const refuse = (line: number, message: string) => {
    problems.push({ file, line, message });
    return null;
  };
  let events: Event[];
  let documents: unknown[];
  try {
    events = parseEvents(text, { filename: file, maxDepth: DEEPEST });
    documents = constructFromEvents(events, { source: text, filename: file, schema: SCHEMA, maxAliases: 0 });
  } catch (error) {
    const { mark, message, reason = message } = error as YAMLException;
    const what = reason.includes("maxDepth") ? TOO_DEEP : `${reason}${HINTS[reason] ?? ""}`;
    // What is not closed is noticed on the line behind it.
    const behind = reason === NOT_CLOSED ? 1 : 0;
    return refuse(Math.max(1, (mark?.line ?? 0) + 1 - behind), `not YAML: ${what}`);
  }
  const [value] = documents;
  if (documents.length === 0) return refuse(1, "not YAML: expected a document, but the input is empty");
  const places = new YamlPlaces(text, events);
  const lineOf = (path: readonly PropertyKey[]) => lines.of(places.startOf(path));
  if (documents.length > 1)
    return refuse(lines.of(secondOf(text, events)), "not YAML: a second document begins here; keep one");
  const marked = events.find((event) => ("tagStart" in event ? Math.max(event.tagStart, event.anchorStart) : -1) >= 0);
  if (marked && "tagStart" in marked) {
    const line = lines.of(Math.max(marked.tagStart, marked.anchorStart));
    return refuse(line, "a tag or an anchor (! or &): write the value itself, in quotation marks if it is a text");
  }
  const proto = places.names.find(({ name }) => name === "__proto__");
  if (proto) return refuse(lines.of(proto.start), "__proto__: not a name; use lower-case words joined by hyphens");
  const parsed = schema.safeParse(value);
  if (parsed.success) return { value: parsed.data, lineOf };
  problems.push(
    ...parsed.error.issues
      .flatMap(ownIssues)
      .map((issue) => ({ file, line: lineOf(issue.path), message: wordsOf(issue) })),
  );
  return null;
}

/** Returns what does not fit a schema, and where, in words. */
export function wordsOf(issue: z.core.$ZodIssue, within: readonly PropertyKey[] = []): string {
  const path = [...within, ...issue.path];
  const more = issue.code === "invalid_key" ? issue.issues.map(({ message }) => `: ${message}`).join("") : "";
  return `${path.length > 0 ? `${path.join(".")}: ` : ""}${issue.message}${more}`;
}

/** Of a value that may be of several shapes, what is wrong with it as the one that it comes nearest to. */
function ownIssues(issue: z.core.$ZodIssue): z.core.$ZodIssue[] {
  if (issue.code !== "invalid_union") return [issue];
  const isOther = (issues: z.core.$ZodIssue[]) =>
    issues.some(({ code, path }) => code === "invalid_type" && path.length === 0);
  const near = issue.errors.find((issues) => !isOther(issues)) ?? issue.errors[0] ?? [];
  return near.length === 0
    ? [issue]
    : near.map((own) => ({ ...own, path: [...issue.path, ...own.path] })).flatMap(ownIssues);
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

/** Where the second document begins: at the mark before its first value. */
function secondOf(text: string, events: readonly Event[]): number {
  const begins = events.findLastIndex((event, i) => i > 0 && event.type === EVENT_ID.DOCUMENT);
  const [first] = events.slice(begins + 1);
  const start = first && "start" in first ? first.start : first && "valueStart" in first ? first.valueStart : -1;
  return Math.max(0, text.lastIndexOf("---", start < 0 ? text.length : start));
}

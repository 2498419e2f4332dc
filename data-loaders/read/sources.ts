import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { z } from "zod";
import { isPrivate } from "./private.js";
import { nearest, type Problem } from "./problems.js";
import type { SourceRow } from "./rows.js";
import { MOST_BYTES } from "./text-file.js";
import { address, code, date, isBefore, slug, text } from "./texts.js";
import { readYamlFile } from "./yaml.js";

/** The kinds of source, which are also the folders that hold them. */
export const SOURCE_KINDS = ["article", "press", "statistics", "reference"] as const;

const sourceSchema = z
  .strictObject({
    title: text,
    title_note: z.enum(["described by us", "from the address", "translated"]).optional(),
    /** The table of which this is a later edition. */
    continues: slug.optional(),
    publisher: text,
    author: text.optional(),
    published: date.optional(),
    published_is_approximate: z.boolean().default(false),
    accessed: date.optional(),
    language: code,
    url: address,
    /** Whether a state body publishes it, so that what it states of its own is not a quotation of the press. */
    is_official: z.boolean().default(false),
    licence: text.default("All rights reserved by the publisher; facts and figures are cited"),
    sha256: z
      .string()
      .regex(/^[0-9a-f]{64}$/, "not a SHA-256: 64 hexadecimal digits")
      .optional(),
    snapshot: text.regex(/^[\w-]+(\.[\w-]+)+$/, "not the name of a file in this folder").optional(),
  })
  .refine(({ published, accessed }) => !published || !accessed || !isBefore(accessed, published), {
    message: "lies before the day on which it was published",
    path: ["accessed"],
  });

/** A source as its folder describes it. `files` are the names in the folder; `snapshot` is the file a machine reads. */
export interface Source extends z.infer<typeof sourceSchema> {
  id: string;
  kind: (typeof SOURCE_KINDS)[number];
  folder: string;
  files: string[];
  /** Returns the line of its source.yaml where a value stands. */
  lineOf(path: readonly PropertyKey[]): number;
}

/** Returns every source below `root` (the data-loaders folder), in the order of their ids; problems are added. */
export function readSources(root: string, problems: Problem[]): Source[] {
  const sources: Source[] = [];
  for (const kind of SOURCE_KINDS) {
    for (const id of namesIn(join(root, kind), "folders")) {
      const source = readSource(root, kind, id, problems);
      if (source) sources.push(source);
    }
  }
  sources.sort((a, b) => (a.id < b.id ? -1 : 1));
  reportDuplicates(sources, problems);
  reportContinued(sources, problems);
  return sources;
}

/** The names of the folders below one, or of the files in it; none where it is not there. */
function namesIn(path: string, what: "folders" | "files"): string[] {
  if (!existsSync(path)) return [];
  return readdirSync(path, { withFileTypes: true })
    .filter((entry) => !isPrivate(entry.name) && (what === "folders" ? entry.isDirectory() : entry.isFile()))
    .map((entry) => entry.name)
    .sort();
}

function readSource(root: string, kind: Source["kind"], id: string, problems: Problem[]): Source | null {
  const folder = join(root, kind, id);
  const file = shown(join(folder, "source.yaml"));
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id)) {
    problems.push({ file: shown(folder), line: null, message: "folder name: use lower-case words joined by hyphens" });
  }
  const files = namesIn(folder, "files");
  if (!files.includes("source.yaml")) {
    const message = "missing: every source folder describes its source in source.yaml";
    if (!existsSync(join(folder, "source.yaml"))) problems.push({ file, line: null, message });
    return null;
  }
  const yaml = readYamlFile(file, join(folder, "source.yaml"), sourceSchema, problems);
  if (!yaml) return null;
  const source: Source = { ...yaml.value, id, kind, folder, files, lineOf: yaml.lineOf };
  checkSnapshot(source, problems);
  return source;
}

function checkSnapshot(source: Source, problems: Problem[]): void {
  const { snapshot, files, folder } = source;
  if (!snapshot) return;
  const refuse = (field: string, message: string) =>
    problems.push({
      file: fileOf(source, "source.yaml"),
      line: source.lineOf([field]),
      message: `${field}: ${message}`,
    });
  const path = join(folder, snapshot);
  if (!files.includes(snapshot)) {
    refuse("snapshot", `${snapshot} is not in the folder`);
    return;
  }
  if (statSync(path).size > MOST_BYTES.snapshot) return;
  const sha256 = createHash("sha256").update(readFileSync(path)).digest("hex");
  if (sha256 === source.sha256) return;
  refuse(
    "sha256",
    `${snapshot} is not the file that was recorded (it may be cut short or edited); ` +
      `recorded ${source.sha256 ?? "nothing"}, found ${sha256}`,
  );
}

function reportDuplicates(sources: readonly Source[], problems: Problem[]): void {
  sources.forEach((source, i) => {
    const before = sources[i - 1];
    if (before?.id !== source.id) return;
    problems.push({
      file: shown(join(source.folder, "source.yaml")),
      line: null,
      message: `duplicate source id "${source.id}": ${shown(before.folder)} has it too`,
    });
  });
}

function reportContinued(sources: readonly Source[], problems: Problem[]): void {
  const ids = new Set(sources.map(({ id }) => id));
  for (const source of sources) {
    const line = source.lineOf(["continues"]);
    const report = (message: string) =>
      problems.push({ file: fileOf(source, "source.yaml"), line, message: `continues: ${message}` });
    const others = new Set([...ids].filter((id) => id !== source.id));
    if (source.continues === source.id) report("a table does not continue itself");
    else referenceTo(source.continues, others, report);
  }
}

/**
 * Returns the id of another source that an entry rests on: null where there is none, and where the source has left,
 * since removing a folder breaks nothing. One that is only misspelt is reported.
 */
export function referenceTo(
  id: string | undefined,
  known: ReadonlySet<string>,
  report: (message: string) => void,
): string | null {
  if (id === undefined || known.has(id)) return id ?? null;
  const near = nearest(id, [...known]);
  if (near) report(`no source "${id}"; did you mean ${near}?`);
  return null;
}

/** Returns a file of a source as messages show it. */
export function fileOf({ folder }: Source, name: string): string {
  return shown(join(folder, name));
}

/** Returns a path as messages show it on every system: relative to where the command runs, with slashes. */
export function shown(path: string): string {
  return (relative(process.cwd(), path) || path).replaceAll(sep, "/");
}

/** Returns the row of a source. */
export function sourceRow(source: Source): SourceRow {
  return {
    source_id: source.id,
    kind: source.kind,
    title: source.title,
    title_note: source.title_note ?? null,
    continues: source.continues ?? null,
    publisher: source.publisher,
    author: source.author ?? null,
    published: source.published ?? null,
    published_is_approximate: source.published_is_approximate,
    accessed: source.accessed ?? null,
    language: source.language,
    url: source.url,
    licence: source.licence,
    sha256: source.sha256 ?? null,
  };
}

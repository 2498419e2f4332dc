import { cpSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { writeEdition } from "../../pipelines/publish/editions.js";
import { buildData } from "./build.js";
import { type Copy, loaders, pipelines, root, scratchFolder } from "./project.js";

const world = join(root, "tests", "fixtures", "world");

/**
 * Copies the invented world: sources of nobody, with the real code lists and the real pipelines beside them, and a
 * place for its output.
 */
export function copyWorld(): Copy {
  const folder = scratchFolder();
  const copy = { root: folder, loaders: join(folder, "data-loaders"), pipelines: join(folder, "pipelines") };
  cpSync(world, copy.loaders, { recursive: true });
  cpSync(join(loaders, "lists", "codes.yaml"), join(copy.loaders, "lists", "codes.yaml"));
  cpSync(pipelines, copy.pipelines, { recursive: true });
  return { ...copy, output: join(folder, "src", "data") };
}

/** The day on which the figures of the world were first dated. */
const EDITION = "2036-02-01";

/**
 * Builds the world, dates its figures, and builds it again with two of them changed. `read` reads what it returns from
 * the first build.
 */
export async function builtWorld<T>(read: (folder: string) => T) {
  const copy = copyWorld();
  const change = (file: string, before: string, after: string) => {
    const path = join(copy.loaders, file);
    const parts = readFileSync(path, "utf8").split(before);
    if (parts.length !== 2) throw new Error(`${before} does not stand once in ${file}`);
    writeFileSync(path, parts.join(after));
  };
  const first = await buildData(copy);
  const ofFirst = read(copy.output);
  await writeEdition(copy.loaders, copy.output, EDITION);
  change("press/daily-fable-2033-02/claims.yaml", "$140.3 million", "$145.3 million");
  change("press/old-saga-2031/claims.yaml", "about 118 km", "about 119 km");
  const second = await buildData(copy);
  return { first, second, ofFirst, folder: copy.output };
}

/** Returns a value as JSON that the formatter leaves as it is: short lists of texts and numbers on one line. */
export function prettyJson(value: unknown): string {
  return `${jsonOf(value, "", 0)}\n`;
}

const WIDTH = 120;

/** `used` is what stands before the value on its line. */
function jsonOf(value: unknown, indent: string, used: number): string {
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const inner = `${indent}  `;
  if (Array.isArray(value)) {
    const short = `[${value.map((item) => JSON.stringify(item)).join(", ")}]`;
    const isPlain = value.every((item) => typeof item !== "object" || item === null);
    if (value.length === 0 || (isPlain && indent.length + used + short.length + 1 <= WIDTH)) return short;
    return `[\n${value.map((item) => inner + jsonOf(item, inner, 0)).join(",\n")}\n${indent}]`;
  }
  const entries = Object.entries(value).filter(([, item]) => item !== undefined);
  if (entries.length === 0) return "{}";
  const lines = entries.map(([name, item]) => {
    const label = `${JSON.stringify(name)}: `;
    return inner + label + jsonOf(item, inner, label.length);
  });
  return `{\n${lines.join(",\n")}\n${indent}}`;
}

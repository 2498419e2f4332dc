import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { inject } from "vitest";
import type { Folders } from "../../pipelines/build.js";

export const root = fileURLToPath(new URL("../..", import.meta.url));
export const loaders = join(root, "data-loaders");
export const pipelines = join(root, "pipelines");

/** The source.yaml of an invented source. */
export const SOURCE = `title: Invented
publisher: Nobody
language: en
url: https://example.org/
`;

/** Its claims.yaml: a sound claim on lines 2 to 8; a case changes one line of it. */
export const CLAIM = `claims:
  - id: exports-2022
    printed: "$12 million"
    indicator: trade_value
    reporter: KAZ
    partner: AFG
    flow: export
    period: "2022"
`;

/** Returns a new empty folder of this run. */
export function scratchFolder(): string {
  return mkdtempSync(join(inject("scratch"), "t-"));
}

/** A copy of data-loaders and pipelines that a test may change, and a place for its output. */
export interface Copy extends Folders {
  root: string;
}

/** Sources with which a build has a row in most tables: without the press it is done in a fraction of the time. */
const FEW = [
  "article",
  "statistics",
  "reference/geonames",
  "reference/natural-earth",
  "reference/uk-data-service-guide-to-dots",
];

/** Lines of the statistics that such a build reads: two partners as both sides report them. */
const KEPT = /^reporter,|\b(AFG|UZB)\b/;

/** Copies the project with few sources: those named, or enough for a row in most tables. */
export function copyProject({ sources = FEW }: { sources?: readonly string[] } = {}): Copy {
  const folder = scratchFolder();
  const copy = { root: folder, loaders: join(folder, "data-loaders"), pipelines: join(folder, "pipelines") };
  const kinds = ["article", "press", "statistics", "reference"];
  cpSync(loaders, copy.loaders, {
    recursive: true,
    filter: (path) => !kinds.some((kind) => path === join(loaders, kind)),
  });
  for (const source of sources) cpSync(join(loaders, source), join(copy.loaders, source), { recursive: true });
  cpSync(pipelines, copy.pipelines, { recursive: true });
  shortenStatistics(join(copy.loaders, "statistics"));
  return { ...copy, output: join(folder, "src", "data") };
}

/** Keeps some lines of each snapshot of statistics, and records the hash of what is left; remarks on lines go. */
function shortenStatistics(folder: string): void {
  for (const source of existsSync(folder) ? readdirSync(folder) : []) {
    const file = (name: string) => join(folder, source, name);
    if (!existsSync(file("values.csv"))) continue;
    const values = readFileSync(file("values.csv"), "utf8");
    const lines = values.split("\n").filter((line) => KEPT.test(line));
    const kept = `${lines.join("\n")}\n`;
    const hash = (text: string) => createHash("sha256").update(text).digest("hex");
    writeFileSync(file("values.csv"), kept);
    rmSync(file("remarks.yaml"), { force: true });
    writeFileSync(file("source.yaml"), readFileSync(file("source.yaml"), "utf8").replace(hash(values), hash(kept)));
  }
}

/** Writes a file, making its folder. */
export function write(path: string, text: string | Uint8Array): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

/**
 * Runs a command line of the copy (pipelines/cli.ts or data-loaders/cli.ts) as a user does, in a process of its own.
 */
export function runCli(copy: Copy, file: string, ...args: string[]) {
  return spawnSync(process.execPath, ["--import", "tsx", join(copy.root, file), ...args], {
    cwd: copy.root,
    encoding: "utf8",
  });
}

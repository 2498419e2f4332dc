import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
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

/** Copies the project; `press: false` leaves out the press, which makes a build three times as fast. */
export function copyProject({ press = true }: { press?: boolean } = {}): Copy {
  const folder = scratchFolder();
  const copy = { root: folder, loaders: join(folder, "data-loaders"), pipelines: join(folder, "pipelines") };
  const left = join(loaders, "press");
  cpSync(loaders, copy.loaders, { recursive: true, filter: (path) => press || path !== left });
  cpSync(pipelines, copy.pipelines, { recursive: true });
  return { ...copy, output: join(folder, "src", "data") };
}

/** Writes a file, making its folder. */
export function write(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

/** Runs a command line of the copy (pipelines/cli.ts or data-loaders/cli.ts) as a user does, in a process of its own. */
export function runCli(copy: Copy, file: string, ...args: string[]) {
  return spawnSync(process.execPath, ["--import", "tsx", join(copy.root, file), ...args], {
    cwd: copy.root,
    encoding: "utf8",
  });
}

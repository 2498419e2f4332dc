import { existsSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { MANIFEST } from "./bulk/manifest.js";
import { hashFolder, hashOf } from "./engine/folders.js";
import { hashInputs, type Input, makeFrom } from "./engine/inputs.js";
import { stage, unstage } from "./engine/swap.js";
import type { Change } from "./publish/changes.js";
import { isPartition } from "./publish/partition-path.js";

/** Where a build reads from and writes to. */
export interface Folders {
  loaders: string;
  pipelines: string;
  output: string;
  /** What was brought in of official statistics, see bulk/import.ts; nothing where it is left out. */
  imports?: string;
}

/** What was made: rows a table, checks passed, figures changed since the last build, milliseconds a step. */
export interface Made {
  rows: Record<string, number>;
  checks: number;
  changes: Change[] | null;
  times: Record<string, number>;
}

/** What a build did: `skipped` says why nothing had to be done. */
export interface Receipt extends Made {
  inputHash: string;
  inputFiles: number;
  skipped: string | null;
}

const RECEIPT = ".receipt.json";

/** What a build made, and the folder in which it lies: beside `output`, for exchange() to put it there, or `output`. */
export interface Staged {
  receipt: Receipt;
  folder: string;
}

/**
 * Rebuilds tables, extracts and page data, whole or not at all, beside `output`; does nothing where inputs and outputs
 * are those of the last build. Throws a ProblemsError, a SqlError or an Error that lists the failed checks.
 */
export async function stageData(folders: Folders): Promise<Staged> {
  const started = performance.now();
  const last = lastData(folders, started);
  if (last) return { receipt: last, folder: folders.output };
  try {
    return await makeFrom(inputsOf(folders), async (inputs) => {
      const inputHash = hashOf(inputs);
      // Loaded only when there is something to make: the engines take longer to load than a look at the hashes.
      const { makeData } = await import("./make.js");
      const since = readReceipt(folders.output)?.inputHash ?? null;
      return makeData(folders, { inputHash, since }, async (write) => {
        const folder = stage(folders.output);
        const made = await write(folder);
        const times = { ...made.times, all: performance.now() - started };
        const receipt: Receipt = { ...made, times, inputHash, inputFiles: inputs.size, skipped: null };
        const outputs = Object.fromEntries(hashOutputs(folder));
        writeFileSync(join(folder, RECEIPT), JSON.stringify({ ...receipt, changes: [], times: {}, outputs }, null, 1));
        return { receipt, folder };
      });
    });
  } catch (error) {
    unstage([folders.output]);
    throw error;
  }
}

/** Returns the receipt of the last build where its inputs and outputs are those of now; else null. */
export function lastData(folders: Folders, started = performance.now()): Receipt | null {
  const last = readReceipt(folders.output);
  if (!last || last.inputHash !== hashOf(hashInputs(inputsOf(folders)))) return null;
  if (!outputsAreWhole(folders.output, last.outputs)) return null;
  const { outputs, ...receipt } = last;
  const skipped = "inputs and outputs are those of the last build";
  return { ...receipt, skipped, changes: [], times: { all: performance.now() - started } };
}

/** What the tables follow from: sources, code, and the versions of the packages. */
function inputsOf({ loaders, pipelines, imports }: Folders): Input[] {
  return [
    { name: "data-loaders", path: loaders },
    { name: "pipelines", path: pipelines },
    ...(imports === undefined ? [] : [{ name: "imports", path: join(imports, MANIFEST) }]),
    { name: "package-lock.json", path: fileURLToPath(new URL("../package-lock.json", import.meta.url)) },
  ];
}

function readReceipt(output: string): (Receipt & { outputs: Record<string, string> }) | null {
  const file = join(output, RECEIPT);
  if (!existsSync(file)) return null;
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch {
    return null;
  }
}

function outputsAreWhole(output: string, expected: Record<string, string>): boolean {
  const found = hashOutputs(output);
  return found.size === Object.keys(expected).length && [...found].every(([path, hash]) => expected[path] === hash);
}

/** The hashes of what was made; of partitions, which may be large and whose bytes nobody writes anew, the size. */
function hashOutputs(folder: string): Map<string, string> {
  const hashes = hashFolder(folder, (path) => path !== RECEIPT && !isPartition(path));
  const sizes = hashFolder(folder, isPartition, (path) => String(statSync(path).size));
  return new Map([...hashes, ...sizes]);
}

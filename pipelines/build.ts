import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { hashFolder, hashOf, replaceFolder } from "./engine/folders.js";
import type { Change } from "./publish/changes.js";

/** Where a build reads from and writes to. */
export interface Folders {
  loaders: string;
  pipelines: string;
  output: string;
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

/**
 * Rebuilds tables, extracts and page data into `output`, whole or not at all; does nothing where inputs and outputs
 * are those of the last build. Throws a ProblemsError, a SqlError or an Error that lists the failed checks.
 */
export async function buildData(folders: Folders): Promise<Receipt> {
  const started = performance.now();
  const inputs = hashInputs(folders);
  const inputHash = hashOf(inputs);
  const last = readReceipt(folders.output);
  if (last?.inputHash === inputHash && outputsAreWhole(folders.output, last.outputs)) {
    const skipped = "inputs and outputs are those of the last build";
    return { ...last, skipped, changes: [], times: { all: performance.now() - started } };
  }
  // Loaded only when there is something to make: the engines take longer to load than a look at the hashes.
  const { makeData } = await import("./make.js");
  return makeData(folders, { inputHash, since: last?.inputHash ?? null }, (write) =>
    replaceFolder(folders.output, async (folder) => {
      const made = await write(folder);
      const times = { ...made.times, all: performance.now() - started };
      const receipt: Receipt = { ...made, times, inputHash, inputFiles: inputs.size, skipped: null };
      const outputs = Object.fromEntries(hashFolder(folder));
      writeFileSync(join(folder, RECEIPT), JSON.stringify({ ...receipt, changes: [], times: {}, outputs }, null, 1));
      return receipt;
    }),
  );
}

/** The hash of every file that the tables follow from: sources, code, and the versions of the packages. */
function hashInputs({ loaders, pipelines }: Folders): Map<string, string> {
  const hashes = new Map<string, string>();
  const folders = { "data-loaders": loaders, pipelines };
  for (const [name, folder] of Object.entries(folders)) {
    for (const [path, hash] of hashFolder(folder)) hashes.set(`${name}/${path}`, hash);
  }
  const lock = fileURLToPath(new URL("../package-lock.json", import.meta.url));
  if (existsSync(lock)) hashes.set("package-lock.json", readFileSync(lock, "utf8"));
  return hashes;
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
  const found = hashFolder(output, (path) => path !== RECEIPT);
  return found.size === Object.keys(expected).length && [...found].every(([path, hash]) => expected[path] === hash);
}

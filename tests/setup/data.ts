import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { inTurn } from "../../pipelines/engine/turn.js";
import { buildData } from "../helpers/build.js";
import { loaders, pipelines, root } from "../helpers/project.js";

declare module "vitest" {
  export interface ProvidedContext {
    /** A folder of this run, below the project root so that copies of the code find their packages. */
    scratch: string;
    /** The real data as one build of this run wrote it; read it, change nothing. */
    built: { folder: string; inputHash: string };
  }
}

/** Builds the real data as a first build does, unless they were built so before and nothing changed since. */
async function builtData(): Promise<{ folder: string; inputHash: string }> {
  const folder = join(root, ".build", "tests-data");
  const build = () => buildData({ loaders, pipelines, output: folder });
  let receipt = await build();
  if (receipt.skipped === null && receipt.changes !== null) {
    rmSync(folder, { recursive: true });
    receipt = await build();
  }
  return { folder, inputHash: receipt.inputHash };
}

/** Builds the real data once for all tests that only read it; the folder goes when the run ends. */
export default async function setup(project: TestProject): Promise<() => void> {
  mkdirSync(join(root, ".build"), { recursive: true });
  const scratch = mkdtempSync(join(root, ".build", `test-${process.pid}-`));
  const remove = () => rmSync(scratch, { recursive: true, force: true });
  try {
    project.provide("scratch", scratch);
    project.provide("built", await inTurn(join(root, ".build", "tests-turns"), "test", builtData));
    return remove;
  } catch (error) {
    remove();
    throw error;
  }
}

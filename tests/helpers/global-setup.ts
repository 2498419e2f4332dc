import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { buildData } from "../../pipelines/build.js";
import { loaders, pipelines, root } from "./project.js";

declare module "vitest" {
  export interface ProvidedContext {
    /** A folder of this run, below the project root so that copies of the code find their packages. */
    scratch: string;
    /** The real data as one build of this run wrote it; read it, change nothing. */
    built: { folder: string; inputHash: string };
  }
}

/** Builds the real data once for all tests that only read it; the folder goes when the run ends. */
export default async function setup(project: TestProject): Promise<() => void> {
  mkdirSync(join(root, ".build"), { recursive: true });
  const scratch = mkdtempSync(join(root, ".build", `test-${process.pid}-`));
  const folder = join(scratch, "built");
  const remove = () => rmSync(scratch, { recursive: true, force: true });
  try {
    const { inputHash } = await buildData({ loaders, pipelines, output: folder });
    project.provide("scratch", scratch);
    project.provide("built", { folder, inputHash });
    return remove;
  } catch (error) {
    remove();
    throw error;
  }
}

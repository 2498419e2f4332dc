import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { root } from "../helpers/project.js";
import { makeSite, serveSite } from "../helpers/site.js";

declare module "vitest" {
  export interface ProvidedContext {
    /** The real site as one build of this run made it, and where it is served. */
    site: { address: string; dist: string; data: string };
  }
}

/** Builds the real site once for all tests that only look at it. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  mkdirSync(join(root, ".build"), { recursive: true });
  const scratch = mkdtempSync(join(root, ".build", `site-${process.pid}-`));
  project.provide("scratch", scratch);
  const folder = mkdtempSync(join(scratch, "t-"));
  const { dist, data } = await makeSite(folder);
  const { address, close } = await serveSite(dist);
  project.provide("site", { address, dist, data });
  project.provide("built", { folder: data, inputHash: "" });
  return async () => {
    await close();
    rmSync(scratch, { recursive: true, force: true });
  };
}

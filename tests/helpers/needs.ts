import type { TestContext } from "vitest";

declare module "vitest" {
  interface TaskMeta {
    /** Why a test was skipped: the closing lines of a run say so. */
    skipped?: string;
  }
}

/** Skips a test where something that it needs is not there, saying why. */
export function needs({ task, skip }: TestContext, isThere: boolean, why: string): void {
  if (isThere) return;
  task.meta.skipped = why;
  skip(why);
}

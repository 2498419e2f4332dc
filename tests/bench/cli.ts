import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { join } from "node:path";
import { root } from "./numbers.js";

/** What is measured, each in a folder of its own that is removed after. Each tells whether its limits hold. */
const BENCHES: Record<string, () => Promise<{ bench: (scratch: string) => Promise<boolean> }>> = {
  data: () => import("./data.js"),
  pages: () => import("./pages.js"),
  build: () => import("./build.js"),
  import: () => import("./import.js"),
};

const [name = "data"] = process.argv.slice(2);
const load = BENCHES[name];
if (!load) {
  console.error(`unknown bench "${name}"; known: ${Object.keys(BENCHES).join(", ")}`);
  process.exitCode = 1;
} else {
  mkdirSync(join(root, ".build"), { recursive: true });
  const scratch = mkdtempSync(join(root, ".build", "bench-"));
  try {
    const { bench } = await load();
    if (!(await bench(scratch))) process.exitCode = 1;
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

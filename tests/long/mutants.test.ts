import { spawnSync } from "node:child_process";
import { cpSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { root, scratchFolder } from "../helpers/project.js";
import { draw, type Mutant } from "./mutants.js";

const SEED = Number(process.env["SEED"] ?? 20261125);
const COUNT = Number(process.env["MUTANTS"] ?? 60);
const CAUGHT_AT_LEAST = 0.9;

/** What is mutated: the code and the models, not what describes or generates. */
const MUTATED = /^(data-loaders|pipelines|src)\/.*\.(ts|sql)$/;
const LEFT = /^src\/rows\/|\/normalise\.ts$|(^|\/)cli\.ts$|^pipelines\/generate\.ts$|\.d\.ts$/;

/** Copies what is committed or about to be, so that a mutant is never in the tree that one works in. */
function copyTree(): { folder: string; files: Map<string, string> } {
  const folder = scratchFolder();
  const listed = spawnSync("git", ["ls-files", "-co", "--exclude-standard"], { cwd: root, encoding: "utf8" }).stdout;
  const names = listed.split("\n").filter(Boolean);
  for (const name of names) cpSync(join(root, name), join(folder, name));
  symlinkSync(join(root, "node_modules"), join(folder, "node_modules"), "junction");
  const mutated = names.filter((name) => MUTATED.test(name) && !LEFT.test(name));
  return { folder, files: new Map(mutated.map((name) => [name, readFileSync(join(root, name), "utf8")])) };
}

/** What a program of node_modules is called with to run tests: those of a project, or of it those named. */
function vitest(command: "run" | "related", project: string, ...files: string[]): string[] {
  const options = ["--run", "--config=tests/vitest.config.ts", "--bail=1", "--project", project];
  return ["vitest/vitest.mjs", command, ...files, ...options, ...(command === "related" ? ["--passWithNoTests"] : [])];
}

const TYPES = ["typescript/bin/tsc"];
const WORLD = vitest("run", "build", "tests/build/world.test.ts");
const WORLD_VIEWS = vitest("run", "build", "tests/build/world-views.test.ts");
const ALL = ["unit", "build", "site"].map((project) => vitest("run", project));

/** The steps of `npm test` that may catch a mutant, the quickest first. */
function stepsFor(file: string): string[][] {
  const unit = vitest("related", "unit", file);
  if (file.endsWith(".sql")) return [WORLD, ...ALL];
  if (!file.startsWith("src/")) return [TYPES, unit, WORLD, ...ALL];
  return [TYPES, unit, WORLD_VIEWS, vitest("related", "sweeps", file), vitest("run", "site")];
}

/** What hangs is caught: whoever runs the tests sees that. */
const LONGEST = 30 * 60_000;

/** Returns the first step that fails, as it is called. */
function failing(folder: string, steps: readonly string[][]): string | undefined {
  const failed = steps.find(([program = "", ...args]) => {
    const file = join(folder, "node_modules", program);
    const options = { cwd: folder, stdio: "ignore", timeout: LONGEST } as const;
    return spawnSync(process.execPath, [file, ...args], options).status !== 0;
  });
  return failed?.filter((word) => !word.startsWith("--")).join(" ");
}

/** Returns the step that catches a mutant. */
function caughtBy(folder: string, { file, text }: Mutant): string | undefined {
  const path = join(folder, file);
  const good = readFileSync(path, "utf8");
  writeFileSync(path, text);
  try {
    return failing(folder, stepsFor(file));
  } finally {
    writeFileSync(path, good);
    // The data follow from it: what a mutant built is none of the next one's.
    if (!file.startsWith("src/")) rmSync(join(folder, ".build"), { recursive: true, force: true });
  }
}

test(`of ${COUNT} mutants drawn by the seed ${SEED} at least nine of ten are caught`, { timeout: 0 }, () => {
  const { folder, files } = copyTree();
  const sound = [TYPES, ...ALL, vitest("run", "sweeps")];
  expect(failing(folder, sound), "fails where nothing is changed").toBeUndefined();
  const survivors: string[] = [];
  for (const mutant of draw(files, COUNT, SEED)) {
    const caught = caughtBy(folder, mutant);
    const words = `${mutant.file}:${mutant.line} "${mutant.before}" → "${mutant.after}"`;
    console.log(caught ? `caught   ${words} by ${caught}` : `SURVIVED ${words}`);
    if (!caught) survivors.push(words);
  }
  expect(survivors.length, survivors.join("\n")).toBeLessThanOrEqual(COUNT * (1 - CAUGHT_AT_LEAST));
});

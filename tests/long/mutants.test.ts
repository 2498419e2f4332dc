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

/** The steps of `npm test` that may catch a mutant, the quickest first. */
function stepsFor({ file }: Mutant): string[][] {
  const vitest = (command: string, project: string, ...rest: string[]) => [
    "vitest/vitest.mjs",
    ...[command, ...rest, "--run", "--config", "tests/vitest.config.ts", "--bail", "1", "--project", project],
  ];
  const related = [["typescript/bin/tsc"], vitest("related", "unit", "--passWithNoTests", file)];
  if (file.startsWith("src/")) return [...related, vitest("run", "site")];
  const all = ["unit", "build", "site"].map((project) => vitest("run", project));
  return file.endsWith(".sql") ? all : [...related, ...all];
}

function isCaught(folder: string, mutant: Mutant): boolean {
  const path = join(folder, mutant.file);
  const good = readFileSync(path, "utf8");
  writeFileSync(path, mutant.text);
  // What an earlier mutant built is none of this one's.
  rmSync(join(folder, ".build"), { recursive: true, force: true });
  try {
    return stepsFor(mutant).some(([program = "", ...args]) => {
      const file = join(folder, "node_modules", program);
      return spawnSync(process.execPath, [file, ...args], { cwd: folder, stdio: "ignore" }).status !== 0;
    });
  } finally {
    writeFileSync(path, good);
  }
}

test(`of ${COUNT} mutants drawn by the seed ${SEED} at least nine of ten are caught`, { timeout: 0 }, () => {
  const { folder, files } = copyTree();
  const survivors: string[] = [];
  for (const mutant of draw(files, COUNT, SEED)) {
    const caught = isCaught(folder, mutant);
    const words = `${mutant.file}:${mutant.line} "${mutant.before}" → "${mutant.after}"`;
    console.log(`${caught ? "caught  " : "SURVIVED"} ${words}`);
    if (!caught) survivors.push(words);
  }
  expect(survivors.length, survivors.join("\n")).toBeLessThanOrEqual(COUNT * (1 - CAUGHT_AT_LEAST));
});

import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));

/** What vitest's JSON report tells of a run, as far as it is counted here. */
interface Report {
  numPassedTests: number;
  numFailedTests: number;
  testResults: { status: string; assertionResults: { status: string }[] }[];
}

/** Runs a program of node_modules as part of this one, its output shown. Returns whether it ended well. */
function run(program: string, ...args: string[]): boolean {
  const file = join(root, "node_modules", program);
  return spawnSync(process.execPath, [file, ...args], { cwd: root, stdio: "inherit" }).status === 0;
}

/** Says what is being done before it is done, and how long it took after. */
function step<T>(name: string, what: string, work: () => T): T {
  console.log(`${name.padEnd(8)} ${what} ...`);
  const started = performance.now();
  const result = work();
  console.log(`${name.padEnd(8)} ${((performance.now() - started) / 1000).toFixed(1)} s`);
  return result;
}

/** Runs all tests. A file that cannot even be read, or a run that dies, counts as one that failed. */
function runTests(): { passed: number; failed: number } {
  mkdirSync(join(root, ".build"), { recursive: true });
  const folder = mkdtempSync(join(root, ".build", "report-"));
  const file = join(folder, "report.json");
  try {
    const config = join("tests", "vitest.config.ts");
    const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${file}`];
    const ended = run("vitest/vitest.mjs", "run", "--config", config, ...reporters, ...process.argv.slice(2));
    const report = JSON.parse(readFileSync(file, "utf8")) as Report;
    const unread = report.testResults.filter(
      ({ status, assertionResults }) =>
        status === "failed" && assertionResults.every((test) => test.status !== "failed"),
    ).length;
    const failed = report.numFailedTests + unread;
    return { passed: report.numPassedTests, failed: failed === 0 && !ended ? 1 : failed };
  } catch (error) {
    console.error(`no report of the tests: ${error instanceof Error ? error.message : error}`);
    return { passed: 0, failed: 1 };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const types = step("types", "checking with tsc", () => run("typescript/bin/tsc"));
const lint = step("lint", "checking with biome", () => run("@biomejs/biome/bin/biome", "ci", "."));
const used = step("unused", "looking for code and packages that nothing uses", () => run("knip/bin/knip.js"));
const tests = step("tests", "running all of them, about five minutes", runTests);

const passed = tests.passed + Number(types) + Number(lint) + Number(used);
const failed = tests.failed + Number(!types) + Number(!lint) + Number(!used);
for (const [name, ended] of [
  ["types", types],
  ["lint", lint],
  ["unused", used],
  ["tests", tests.failed === 0],
] as const) {
  if (!ended) console.error(`${name.padEnd(8)} failed; see above`);
}
console.log(`${passed} passed, ${failed} failed`);
if (failed > 0) process.exitCode = 1;

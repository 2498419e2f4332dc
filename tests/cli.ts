import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));

/** What vitest's JSON report tells of a run, as far as it is counted here. */
interface Report {
  numPassedTests: number;
  numFailedTests: number;
  testResults: {
    status: string;
    assertionResults: { status: string; fullName: string; meta?: { skipped?: string } }[];
  }[];
}

/** How many tests ended how, and what each skipped one is and why. */
interface Counts {
  passed: number;
  failed: number;
  skipped: string[];
}

/** The parts of a run: what is tested, and whether the code is looked at as a whole too. */
const RUNS = {
  all: {
    projects: ["unit", "sweeps", "build", "site", "faults"],
    looks: ["types", "lint", "unused"],
    words: "all of them, about five minutes",
    // One more than the smallest machine has cores: those with a browser wait half of their time.
    workers: 3,
  },
  fast: { projects: ["unit"], looks: ["types", "lint"], words: "those of rules, readers and models", workers: 2 },
  long: { projects: ["long", "faults"], looks: [], words: "the long ones, which may take two hours", workers: 2 },
  faults: { projects: ["faults"], looks: [], words: "crashes, full disks and damaged inputs, at length", workers: 2 },
} as const;

const LOOKS = {
  types: { what: "checking with tsc", programs: [["typescript/bin/tsc"]] },
  lint: { what: "checking with biome", programs: [["@biomejs/biome/bin/biome", "ci", "."]] },
  unused: {
    what: "looking for code and packages that nothing uses, with tests as users and without",
    programs: [
      ["knip/bin/knip.js", "--config", "tests/knip.ts"],
      ["knip/bin/knip.js", "--config", "tests/knip.ts", "--production"],
    ],
  },
} as const;

/** Runs a program of node_modules as part of this one, its output shown. Returns whether it ended well. */
function run([program = "", ...args]: readonly string[]): boolean {
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

/** Runs tests. A file that cannot even be read, or a run that dies, counts as one that failed. */
function runTests(projects: readonly string[], workers: number, args: readonly string[]): Counts {
  mkdirSync(join(root, ".build"), { recursive: true });
  const folder = mkdtempSync(join(root, ".build", "report-"));
  const file = join(folder, "report.json");
  try {
    const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${file}`];
    const named = projects.flatMap((project) => ["--project", project]);
    const config = join("tests", "vitest.config.ts");
    const ended = run([
      "vitest/vitest.mjs",
      "run",
      "--config",
      config,
      `--maxWorkers=${workers}`,
      ...named,
      ...reporters,
      ...args,
    ]);
    return countsOf(JSON.parse(readFileSync(file, "utf8")), ended);
  } catch (error) {
    console.error(`no report of the tests: ${error instanceof Error ? error.message : error}`);
    return { passed: 0, failed: 1, skipped: [] };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function countsOf({ numPassedTests, numFailedTests, testResults }: Report, ended: boolean): Counts {
  const unread = testResults.filter(
    ({ status, assertionResults }) => status === "failed" && assertionResults.every((test) => test.status !== "failed"),
  ).length;
  const failed = numFailedTests + unread;
  const skipped = testResults
    .flatMap(({ assertionResults }) => assertionResults)
    .filter(({ status }) => status === "skipped" || status === "pending" || status === "todo")
    .map(({ fullName, meta }) => `${fullName}: ${meta?.skipped ?? "no reason is told"}`);
  return { passed: numPassedTests, failed: failed === 0 && !ended ? 1 : failed, skipped };
}

const options = process.argv.slice(2);
const kind = (["fast", "long", "faults"] as const).find((one) => options.includes(`--${one}`)) ?? "all";
if (kind === "long" || kind === "faults") process.env["FAULTS"] = "long";
const { projects, looks, words, workers } = RUNS[kind];
const seen = looks.map((name) => {
  const { what, programs } = LOOKS[name];
  return { name, ended: step(name, what, () => programs.map(run).every(Boolean)) };
});
const rest = options.filter((option) => option !== `--${kind}`);
const tests = step("tests", `running ${words}`, () => runTests(projects, workers, rest));

for (const { name } of seen.filter(({ ended }) => !ended)) console.error(`${name.padEnd(8)} failed; see above`);
if (tests.failed > 0) console.error("tests    failed; see above");
for (const skipped of tests.skipped) console.log(`skipped  ${skipped}`);
const passed = tests.passed + seen.filter(({ ended }) => ended).length;
const failed = tests.failed + seen.filter(({ ended }) => !ended).length;
const left = tests.skipped.length === 0 ? "" : `, ${tests.skipped.length} skipped`;
console.log(`${passed} passed, ${failed} failed${left}`);
if (failed > 0) process.exitCode = 1;

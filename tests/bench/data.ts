import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { median, root, seconds } from "./numbers.js";

const PAIRS = 5;

/**
 * Times the command `data` from scratch, on a copy of the project, against the barest script that writes the same rows
 * to the same kinds of files: both in processes of their own, in turns, so that a busy moment hits both.
 */
export async function bench(folder: string): Promise<boolean> {
  const [project, ready, bare] = ["project", "ready", "bare"].map((name) => join(folder, name)) as [
    string,
    string,
    string,
  ];
  for (const name of ["data-loaders", "pipelines"]) cpSync(join(root, name), join(project, name), { recursive: true });
  const output = join(project, "src", "data");
  const data = () => timed(join(project, "pipelines", "cli.ts"), "data");

  console.log("bench    preparing the rows ...");
  data();
  mkdirSync(ready);
  for (const name of readdirSync(output).filter((file) => file.endsWith(".parquet"))) {
    cpSync(join(output, name), join(ready, name));
  }
  const idle = Array.from({ length: PAIRS }, () => data().ms);

  const runs = Array.from({ length: PAIRS }, (_, i) => {
    rmSync(output, { recursive: true, force: true });
    rmSync(bare, { recursive: true, force: true });
    const full = data();
    const barest = timed(join(root, "tests", "bench", "barest.ts"), ready, bare);
    console.log(`pair ${i + 1}   data ${seconds(full.ms)}, barest ${seconds(barest.ms)}`);
    return { full, barest };
  });

  const full = median(runs.map((run) => run.full.ms));
  const barest = median(runs.map((run) => run.barest.ms));
  console.log(
    `median   data ${seconds(full)}, barest ${seconds(barest)}: ${(full / barest).toFixed(2)} times the barest`,
  );
  console.log(`inside   ${stepsOf(runs.map((run) => run.full.stdout)).join(", ")}`);
  console.log(`nothing changed   ${seconds(median(idle))}`);
  return true;
}

/** Runs a TypeScript file in a process of its own. Returns how long that took and what it printed. */
function timed(file: string, ...args: string[]): { ms: number; stdout: string } {
  const started = performance.now();
  const { status, stdout, stderr } = spawnSync(process.execPath, ["--import", "tsx", file, ...args], {
    cwd: root,
    encoding: "utf8",
  });
  if (status !== 0) throw new Error(`${file} ended with ${status}:\n${stderr}`);
  return { ms: performance.now() - started, stdout };
}

/** The medians of the times that receipts tell of their steps; what is left is the start of the process. */
function stepsOf(receipts: readonly string[]): string[] {
  const times = new Map<string, number[]>();
  for (const receipt of receipts) {
    const line = /^time .*$/m.exec(receipt)?.[0] ?? "";
    for (const [, name = "", ms] of line.matchAll(/(?:: |, )([a-z ]+?) (\d+) ms/g)) {
      times.set(name, [...(times.get(name) ?? []), Number(ms)]);
    }
  }
  return [...times].map(([name, all]) => `${name} ${Math.round(median(all))} ms`);
}

// Ends a process and its parent at one of its calls that change a disk: node --import <this file> ...
// CRASH_LOG names a file that gets a line for each call; CRASH_AT is the line, "<program> <count>", at which to end,
// CRASH_WHEN whether "before" or "after" the call is done. CRASH_ROOT is the folder that counts.

// Ends a process and its parent at one of its calls that change a disk: node --import <this file> ...
// CRASH_LOG names a file that gets a line for each call; CRASH_AT is the line, "<program> <count>", at which to end,
// CRASH_WHEN whether "before" or "after" the call is done. CRASH_ROOT is the folder that counts.
import fs, { appendFileSync } from "node:fs";
import { syncBuiltinESMExports } from "node:module";
import { basename, relative } from "node:path";
import { isMainThread } from "node:worker_threads";

const { CRASH_LOG, CRASH_AT, CRASH_WHEN, CRASH_ROOT = "", CRASH_MAIN } = process.env;
process.env.CRASH_MAIN ??= String(process.pid);

const program = `${basename(process.argv[1] ?? "")}${isMainThread ? "" : "-thread"}`;
const names = [
  "renameSync",
  "writeFileSync",
  "rmSync",
  "unlinkSync",
  "mkdirSync",
  "copyFileSync",
  "cpSync",
  "linkSync",
];
let count = 0;

function end() {
  for (const pid of [Number(CRASH_MAIN ?? process.pid), process.pid]) {
    try {
      process.kill(pid, "SIGKILL");
    } catch {}
  }
}

/** Runs a call, counted and told, and ends everything before or after it where that is asked for. */
function counted(name, path, work) {
  count += 1;
  const at = `${program} ${count}`;
  if (CRASH_LOG) append(CRASH_LOG, `${at} ${name} ${relative(CRASH_ROOT, path)}\n`);
  if (at === CRASH_AT && CRASH_WHEN === "before") end();
  const result = work();
  if (at === CRASH_AT && CRASH_WHEN === "after") end();
  return result;
}

const append = appendFileSync;
for (const name of names) {
  const real = fs[name];
  fs[name] = (...args) => {
    // The second path is the one that changes.
    const path = String(/^(rename|copyFile|cp|link)/.test(name) ? args[1] : args[0]);
    return path.startsWith(CRASH_ROOT) ? counted(name, path, () => real(...args)) : real(...args);
  };
}
syncBuiltinESMExports();

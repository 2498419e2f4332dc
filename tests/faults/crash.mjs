// Ends a process and the one that began it at one of its calls that change a disk: node --import <this file> ...
// CRASH_LOG names a file that gets a line for each call; CRASH_AT is the call, "<program> <count>", at which to end,
// CRASH_WHEN whether "before" or "after" it is done. CRASH_ROOT is the folder that counts.
import fs from "node:fs";
import { syncBuiltinESMExports } from "node:module";
import { basename, relative } from "node:path";
import { isMainThread } from "node:worker_threads";

const { CRASH_LOG, CRASH_AT, CRASH_WHEN, CRASH_ROOT = "" } = process.env;
process.env.CRASH_MAIN ??= String(process.pid);

const CALLS = [
  "renameSync",
  "writeFileSync",
  "rmSync",
  "unlinkSync",
  "mkdirSync",
  "copyFileSync",
  "cpSync",
  "linkSync",
];
/** Those whose second path is the one that changes. */
const TO_SECOND = ["renameSync", "copyFileSync", "cpSync", "linkSync"];

const program = `${basename(process.argv[1] ?? "")}${isMainThread ? "" : "-thread"}`;
const log = CRASH_LOG ? fs.openSync(CRASH_LOG, "a") : null;
let count = 0;

function end() {
  for (const pid of [Number(process.env.CRASH_MAIN), process.pid]) {
    try {
      process.kill(pid, "SIGKILL");
    } catch {}
  }
}

for (const name of CALLS) {
  const real = fs[name];
  fs[name] = (...args) => {
    const path = String(args[TO_SECOND.includes(name) ? 1 : 0]);
    if (!path.startsWith(CRASH_ROOT)) return real(...args);
    count += 1;
    const at = `${program} ${count}`;
    if (log !== null) fs.writeSync(log, `${at} ${name} ${relative(CRASH_ROOT, path)}\n`);
    if (at === CRASH_AT && CRASH_WHEN === "before") end();
    const result = real(...args);
    if (at === CRASH_AT && CRASH_WHEN === "after") end();
    return result;
  };
}
syncBuiltinESMExports();

// Ends a process and the one that began it at one of its calls that change a disk: node --import <this file> ...
// CRASH_LOG names a file that gets a line for each call. CRASH_KEEP names a folder that gets a copy of each state of
// the disk that a crash before or after one of the calls would leave. CRASH_AT is the call, "<program> <count>", at
// which to end, CRASH_WHEN whether "before" or "after" it is done. CRASH_ROOT is the project whose disk counts,
// CRASH_OLD the inodes of the sets that it has before.
import fs from "node:fs";
import { syncBuiltinESMExports } from "node:module";
import { basename, join, relative } from "node:path";
import { isMainThread } from "node:worker_threads";

const { CRASH_LOG, CRASH_KEEP, CRASH_AT, CRASH_WHEN, CRASH_ROOT = "", CRASH_OLD = "" } = process.env;
process.env.CRASH_MAIN ??= String(process.pid);

const CALLS = ["rename", "writeFile", "appendFile", "rm", "rmdir", "unlink", "mkdir", "copyFile", "cp", "link"];
/** Those whose second path is the one that changes. */
const TO_SECOND = ["rename", "copyFile", "cp", "link"];

const program = `${basename(process.argv[1] ?? "")}${isMainThread ? "" : "-thread"}`;
const log = CRASH_LOG ? fs.openSync(CRASH_LOG, "a") : null;
const { cpSync, existsSync, readdirSync, readFileSync, renameSync, statSync, writeSync } = fs;
let count = 0;

function end() {
  for (const pid of [Number(process.env.CRASH_MAIN), process.pid]) {
    try {
      process.kill(pid, "SIGKILL");
    } catch {}
  }
}

const namesIn = (folder) => {
  try {
    return readdirSync(join(CRASH_ROOT, folder));
  } catch {
    return [];
  }
};

/** What lies on the disk, as far as it matters to whoever comes next: sets, what stands beside them, and tickets. */
function state() {
  const sets = ["src/data", "dist"].map((path) => {
    const found = statSync(join(CRASH_ROOT, path), { throwIfNoEntry: false });
    return found ? (CRASH_OLD.split(" ").includes(String(found.ino)) ? "old" : "new") : "none";
  });
  const beside = [...namesIn("src"), ...namesIn(".")].filter((name) => /^\.(data|dist)-/.test(name));
  const record = beside.includes(".data-exchange.json")
    ? readFileSync(join(CRASH_ROOT, "src/.data-exchange.json"), "utf8").replace(/\s/g, "")
    : "";
  const tickets = namesIn(".build/turns").map((name) => name.replace(/^\d+/, "#"));
  return [...sets, ...beside.sort(), record, ...tickets].join(" ");
}

/** Keeps a copy of what lies on the disk, once for each state. Returns the state. */
function keptState() {
  if (!CRASH_KEEP) return "";
  const now = state();
  const kept = join(CRASH_KEEP, encodeURIComponent(now));
  if (existsSync(kept)) return now;
  const part = `${kept}.${process.pid}.part`;
  for (const [folder, named] of [
    ["src", /^\.?data(-|$)/],
    [".", /^\.?dist(-|$)/],
    [".build/turns", /./],
  ]) {
    for (const found of namesIn(folder).filter((one) => named.test(one))) {
      cpSync(join(CRASH_ROOT, folder, found), join(part, folder, found), { recursive: true });
    }
  }
  renameSync(part, kept);
  return now;
}

/** Counts a call; returns what is to be done when it is done. */
function before(name, path) {
  count += 1;
  const at = `${program} ${count}`;
  const was = keptState();
  if (at === CRASH_AT && CRASH_WHEN === "before") end();
  return () => {
    if (at === CRASH_AT && CRASH_WHEN === "after") end();
    const after = keptState();
    if (log !== null) writeSync(log, `${JSON.stringify({ at, name, path, before: was, after })}\n`);
  };
}

const counts = (name, args) => {
  const path = String(args[TO_SECOND.includes(name) ? 1 : 0]);
  return path.startsWith(CRASH_ROOT) ? relative(CRASH_ROOT, path) : null;
};

for (const name of CALLS) {
  const sync = fs[`${name}Sync`];
  fs[`${name}Sync`] = (...args) => {
    const path = counts(name, args);
    if (path === null) return sync(...args);
    const done = before(name, path);
    const result = sync(...args);
    done();
    return result;
  };
  const promised = fs.promises[name];
  fs.promises[name] = async (...args) => {
    const path = counts(name, args);
    if (path === null) return promised(...args);
    const done = before(name, path);
    const result = await promised(...args);
    done();
    return result;
  };
}
syncBuiltinESMExports();

// What DuckDB writes it writes itself, at a statement.
if (program === "cli.ts") {
  const { DuckDBConnection } = await import("@duckdb/node-api");
  const run = DuckDBConnection.prototype.run;
  DuckDBConnection.prototype.run = async function (sql, ...rest) {
    const [, path] = /^\s*copy\b[^;]*\bto\s+'([^']+)'/i.exec(sql) ?? [];
    const done = path && counts("copy", [path]) !== null ? before("copy", relative(CRASH_ROOT, path)) : null;
    const result = await run.call(this, sql, ...rest);
    done?.();
    return result;
  };
}

import {
  accessSync,
  chmodSync,
  constants,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { basename, dirname, join, relative } from "node:path";

/** What stands beside a folder: what is made for its place, what stood in it, and the record of an exchange. */
const beside = (target: string, what: string) => join(dirname(target), `.${basename(target)}-${what}`);
const nextOf = (target: string) => beside(target, "next");
const oldOf = (target: string) => beside(target, "old");
const recordOf = (target: string) => beside(target, "exchange.json");

/** Returns an empty folder beside `target`, in which is made what `exchange` then puts into its place. */
export function stage(target: string): string {
  finishExchange([target]);
  makeReplaceable(target);
  const next = nextOf(target);
  mkdirSync(next, { recursive: true });
  return next;
}

/** Makes sure, before there is anything to lose, that what stands in a place can be cleared away once it is old. */
function makeReplaceable(folder: string): void {
  if (!existsSync(folder)) return;
  const inside = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isDirectory());
  for (const path of [folder, ...inside.map(({ parentPath, name }) => join(parentPath, name))]) {
    const { mode } = statSync(path);
    try {
      accessSync(path, constants.W_OK);
    } catch {
      chmodSync(path, mode | 0o700);
    }
  }
}

/** Takes away what was made for the places of folders. */
export function unstage(targets: readonly string[]): void {
  for (const target of targets) rmSync(nextOf(target), { recursive: true, force: true });
}

/**
 * Puts what is staged for folders into their places, for all or for none: from the moment that the record of the
 * exchange lies beside the first of them, whoever comes next finishes what a process that ends may leave undone.
 * Where the system refuses it, all stand as they did.
 */
export function exchange(targets: readonly string[]): void {
  const [first] = targets;
  if (first === undefined) return;
  const record = recordOf(first);
  writeFileSync(`${record}.part`, JSON.stringify(targets.map((target) => relative(dirname(record), target))));
  renameSync(`${record}.part`, record);
  try {
    targets.forEach(put);
  } catch (error) {
    targets.forEach(takeBack);
    rmSync(record);
    throw error;
  }
  targets.forEach(clear);
  rmSync(record);
}

/** Whether an exchange of one of these folders began and did not end. */
export function isUnfinished(targets: readonly string[]): boolean {
  return targets.some((target) => existsSync(recordOf(target)));
}

/** Whether unfinished work left something beside these folders. */
export function isLittered(targets: readonly string[]): boolean {
  return targets.some((target) => [recordOf(target), ...leftOf(target)].some((path) => existsSync(path)));
}

/** Finishes the exchanges that began beside these folders, and clears away what else unfinished work left there. */
export function finishExchange(targets: readonly string[]): void {
  for (const record of targets.map(recordOf).filter((path) => existsSync(path))) {
    const named = targetsIn(record);
    named.forEach(put);
    named.forEach(clear);
    rmSync(record);
  }
  targets.forEach(clear);
}

/** The folders that a record names by their paths from its own; none where it is no record. */
function targetsIn(record: string): string[] {
  try {
    return (JSON.parse(readFileSync(record, "utf8")) as string[]).map((path) => join(dirname(record), path));
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof TypeError) return [];
    throw error;
  }
}

/** Puts what is staged into its place, unless that was done before. */
function put(target: string): void {
  if (!existsSync(nextOf(target))) return;
  if (existsSync(target)) {
    rmSync(oldOf(target), { recursive: true, force: true });
    renameSync(target, oldOf(target));
  }
  renameSync(nextOf(target), target);
}

/** Undoes put(), as far as it went. */
function takeBack(target: string): void {
  if (!existsSync(nextOf(target))) renameSync(target, nextOf(target));
  if (!existsSync(target) && existsSync(oldOf(target))) renameSync(oldOf(target), target);
}

/** Clears away what stands beside a folder; what stood in its place returns where nothing does. */
function clear(target: string): void {
  if (!existsSync(target) && existsSync(oldOf(target))) renameSync(oldOf(target), target);
  for (const left of leftOf(target)) rmSync(left, { recursive: true, force: true });
}

function leftOf(target: string): string[] {
  return [nextOf(target), oldOf(target), `${recordOf(target)}.part`];
}

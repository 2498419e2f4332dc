import { existsSync, mkdirSync, readdirSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { replaceFolder } from "./folders.js";

const ALL = { recursive: true, force: true } as const;

/** How many are kept: a build and a preview may want others in turns. */
const KEPT = 4;

/**
 * Returns a folder below `shelf` with what `make` puts into it. It is made only where none is there of the same key,
 * which has to tell all that the content follows from. Those that were made longest ago are removed.
 */
export async function madeOnce(shelf: string, key: string, make: (folder: string) => Promise<void>): Promise<string> {
  const folder = join(shelf, key);
  mkdirSync(shelf, { recursive: true });
  if (existsSync(folder)) return folder;
  // What a process that ended left unfinished begins with a dot.
  for (const left of readdirSync(shelf).filter((name) => name.startsWith("."))) rmSync(join(shelf, left), ALL);
  await replaceFolder(folder, make);
  const shelved = readdirSync(shelf)
    .map((name) => ({ path: join(shelf, name), at: statSync(join(shelf, name), { throwIfNoEntry: false })?.mtimeMs }))
    .sort((a, b) => (b.at ?? 0) - (a.at ?? 0));
  for (const { path } of shelved.slice(KEPT)) rmSync(path, ALL);
  return folder;
}

import { createHash } from "node:crypto";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync } from "node:fs";
import { basename, dirname, join } from "node:path";

/** Returns the SHA-256 of every file below a folder by its path in it, in the order of the paths. */
export function hashFolder(folder: string, keep: (path: string) => boolean = () => true): Map<string, string> {
  const hashes = new Map<string, string>();
  for (const path of filesBelow(folder).filter(keep)) {
    hashes.set(
      path,
      createHash("sha256")
        .update(readFileSync(join(folder, path)))
        .digest("hex"),
    );
  }
  return hashes;
}

/** Returns one hash of many, which changes when any file, or the name of one, does. */
export function hashOf(hashes: ReadonlyMap<string, string>): string {
  const sum = createHash("sha256");
  for (const [path, hash] of hashes) sum.update(`${path}\0${hash}\n`);
  return sum.digest("hex");
}

/**
 * Runs `make` on a new folder beside `target` and puts it in the place of `target` when it is done. Until then, and
 * for good where `make` throws, the old one stays as it was.
 */
export async function replaceFolder<T>(target: string, make: (folder: string) => Promise<T>): Promise<T> {
  mkdirSync(dirname(target), { recursive: true });
  const fresh = mkdtempSync(join(dirname(target), `.${basename(target)}-`));
  try {
    const result = await make(fresh);
    const old = `${fresh}-old`;
    if (existsSync(target)) renameSync(target, old);
    renameSync(fresh, target);
    rmSync(old, { recursive: true, force: true });
    return result;
  } catch (error) {
    rmSync(fresh, { recursive: true, force: true });
    throw error;
  }
}

function filesBelow(folder: string, prefix = ""): string[] {
  const entries = readdirSync(join(folder, prefix), { withFileTypes: true });
  entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  return entries.flatMap((entry) => {
    const path = prefix ? `${prefix}/${entry.name}` : entry.name;
    return entry.isDirectory() ? filesBelow(folder, path) : [path];
  });
}

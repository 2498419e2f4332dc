import { createHash } from "node:crypto";
import { lstatSync, readdirSync, readFileSync, readlinkSync } from "node:fs";
import { join } from "node:path";
import { exchange, stage, unstage } from "./swap.js";

type Keep = (path: string) => boolean;

/** Returns the SHA-256 of every file below a folder, or what `of` says of it, by its path in it, in their order. */
export function hashFolder(folder: string, keep: Keep = () => true, of = hashFile): Map<string, string> {
  return ofFiles(folder, keep, of);
}

/** Returns the SHA-256 of a file; of a link that of where it leads; of what is no file, or gone, that of nothing. */
export function hashFile(path: string): string {
  const found = lstatSync(path, { throwIfNoEntry: false });
  const content = found?.isSymbolicLink() ? readlinkSync(path) : found?.isFile() ? readFileSync(path) : "";
  return createHash("sha256").update(content).digest("hex");
}

/** Returns what tells of each file below a folder whether it was written to since, as stampFile() does of one. */
export function stampFolder(folder: string, keep: Keep = () => true): Map<string, string> {
  return ofFiles(folder, keep, stampFile);
}

/** Returns the place of a file on the disk, its size, and when it changed, which nobody can set. */
export function stampFile(path: string): string {
  const { ino, size, mtimeNs, ctimeNs } = lstatSync(path, { bigint: true, throwIfNoEntry: false }) ?? {};
  return [ino, size, mtimeNs, ctimeNs].join(" ");
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
  const fresh = stage(target);
  try {
    const result = await make(fresh);
    exchange([target]);
    return result;
  } finally {
    unstage([target]);
  }
}

function ofFiles(folder: string, keep: Keep, what: (path: string) => string): Map<string, string> {
  const paths = filesBelow(folder).filter(keep);
  return new Map(paths.map((path) => [path, what(join(folder, path))]));
}

function filesBelow(folder: string, prefix = ""): string[] {
  const entries = readdirSync(join(folder, prefix), { withFileTypes: true });
  entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  return entries.flatMap((entry) => {
    const path = prefix ? `${prefix}/${entry.name}` : entry.name;
    return entry.isDirectory() ? filesBelow(folder, path) : [path];
  });
}

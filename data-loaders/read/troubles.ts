import { accessSync, constants, existsSync, statfsSync, statSync } from "node:fs";
import { userInfo } from "node:os";
import { dirname, relative } from "node:path";
import { visible } from "./hidden.js";

/** Says what went wrong, where, and what to do about it; what is not of the system is said as it stands. */
export function explained(error: unknown): string {
  return visible(wordsFor(error));
}

function wordsFor(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const { code, path = "", message } = error as NodeJS.ErrnoException;
  const where = pathOf(path, message);
  if (code === "ENOSPC" || code === "EDQUOT" || /no space left/i.test(message)) return noRoom(where);
  if (code === "EROFS" || /read-only file system/i.test(message)) {
    return `${where}: lies on a disk that is read-only; copy the project to one that is not, and run the command there`;
  }
  if (code === "EACCES" || code === "EPERM" || /permission denied/i.test(message)) return noRight(where);
  if (code === "EMFILE" || code === "ENFILE")
    return "too many files are open at once; close programs, and run it again";
  return message;
}

function noRoom(where: string): string {
  const free = freeAt(where);
  const left = free === null ? "" : ` (${free} MB are free there)`;
  const disk = where === "." ? "the disk of the project" : `${where}: the disk`;
  return `${disk} is full${left}; make room for 200 MB more and run the command again. Nothing was changed.`;
}

function noRight(where: string): string {
  const isSecret = existsSync(where) && !isAllowed(where, constants.R_OK);
  const found = isSecret ? where : lockedAt(where);
  const owner = statSync(found).uid;
  const what = `${where}: cannot be ${isSecret ? "read" : "written"}`;
  if (owner === userInfo().uid) {
    const place = found === where ? "it" : found;
    return `${what}: you took the right to ${place} from yourself; give it back (chmod u+rwX ${found}), run it again.`;
  }
  const whose = `${found === where ? "it" : found} belongs to user ${owner}, and this is user ${userInfo().uid}`;
  return `${what}: ${whose}. Run the command as its owner, or let its owner give you the right to it.`;
}

/** The place that an error is about, relative to where the command runs; DuckDB names it in its message. */
function pathOf(path: string, message: string): string {
  const named = path || /(?:file|directory) "([^"]+)"/i.exec(message)?.[1] || ".";
  return relative(process.cwd(), named) || named;
}

function freeAt(where: string): number | null {
  for (const place of [where, dirname(where), "."]) {
    try {
      const { bavail, bsize } = statfsSync(place);
      return Math.round((bavail * bsize) / 1e6);
    } catch {}
  }
  return null;
}

/** The place, or the folder above it, to which one would need the right to write there. */
function lockedAt(where: string): string {
  for (let place = where; ; place = dirname(place)) {
    if ((existsSync(place) && !isAllowed(place, constants.W_OK)) || place === dirname(place)) return place;
  }
}

function isAllowed(place: string, how: number): boolean {
  try {
    accessSync(place, how);
    return true;
  } catch {
    return false;
  }
}

import { copyFileSync, linkSync, mkdirSync } from "node:fs";
import { dirname } from "node:path";

/** Puts a file at another place too, without its bytes where the disk can; neither is to be written to from then on. */
export function linkFile(from: string, to: string): void {
  mkdirSync(dirname(to), { recursive: true });
  try {
    linkSync(from, to);
  } catch {
    copyFileSync(from, to);
  }
}

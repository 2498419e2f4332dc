import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** Returns a file of SQL that lies here. */
export function sqlOf(name: string): string {
  return readFileSync(fileURLToPath(new URL(name, import.meta.url)), "utf8").trim();
}

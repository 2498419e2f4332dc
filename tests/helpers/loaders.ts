import { cpSync } from "node:fs";
import { join } from "node:path";
import { loadAll } from "../../data-loaders/read/load.js";
import { ProblemsError } from "../../data-loaders/read/problems.js";
import type { RawTables } from "../../data-loaders/read/rows.js";
import { shown } from "../../data-loaders/read/sources.js";
import { loaders, scratchFolder, write } from "./project.js";

/** Lists with as little in them as there can be, beside the real codes. */
const LISTS = {
  "lists/focus.yaml": "reporter: KAZ\npartner: AFG\narticle: none\ngroups: { south: [], way: [], north: [] }\n",
  "lists/places.yaml": "{}\n",
  "lists/routes.yaml": "{}\n",
};

/** Writes a folder of sources: the real codes, lists with nothing in them, and these files. Returns its path. */
export function loadersOf(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = scratchFolder();
  cpSync(join(loaders, "lists", "codes.yaml"), join(folder, "lists", "codes.yaml"));
  for (const [path, text] of Object.entries({ ...LISTS, ...files })) write(join(folder, path), text);
  return folder;
}

/** Returns the tables that such a folder is read as. */
export function loaded(files: Readonly<Record<string, string | Uint8Array>>): Promise<RawTables> {
  return loadAll(loadersOf(files));
}

/** Returns all that is told to be wrong with such a folder, a line each, with paths in it. */
export async function problemsOf(files: Readonly<Record<string, string | Uint8Array>>): Promise<string[]> {
  const folder = loadersOf(files);
  try {
    await loadAll(folder);
    return [];
  } catch (error) {
    if (!(error instanceof ProblemsError)) throw error;
    const prefix = `  ${shown(folder)}/`;
    return error.message
      .split("\n")
      .slice(1)
      .map((line) => (line.startsWith(prefix) ? line.slice(prefix.length) : line));
  }
}

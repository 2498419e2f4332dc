import { type Dirent, readdirSync } from "node:fs";
import { join } from "node:path";
import { isPrivate } from "./private.js";
import { nearest, type Problem } from "./problems.js";
import { SOURCE_KINDS, shown } from "./sources.js";
import { kindOf } from "./text-file.js";

/** What stands beside the folders of sources: code, lists, and the figures of earlier days. */
const OTHER_FOLDERS = ["editions", "lists", "network", "quantity", "read"];

const LISTS = ["areas.csv", "codes.yaml", "focus.yaml", "places.yaml", "routes.yaml"];

/** The files that a source may have, beside the snapshot that its source.yaml names. */
const SOURCE_FILES = [
  "source.yaml",
  "claims.yaml",
  "corrections.yaml",
  "remarks.yaml",
  "checks.yaml",
  "normalise.ts",
  "requests.ts",
  "layouts.yaml",
  "normalise.sql",
  "names.sql",
];

/** What may stand in a folder: names that are known, and whether code may stand beside them. */
interface Shelf {
  folders: readonly string[];
  files: readonly string[];
  hasCode: boolean;
  /** Whether what is none of these is unknown. */
  isKnown: boolean;
}

/**
 * Reports every file and folder of a data-loaders folder that nobody would read, and links, pipes and folders in place
 * of files. `snapshots` tells the file that a machine reads in the folder of a source, by that folder.
 */
export function checkTree(root: string, snapshots: ReadonlyMap<string, string>, problems: Problem[]): void {
  checkShelf(root, { folders: [...SOURCE_KINDS, ...OTHER_FOLDERS], files: [], hasCode: true, isKnown: true }, problems);
  checkShelf(join(root, "lists"), { folders: [], files: LISTS, hasCode: true, isKnown: true }, problems);
  for (const kind of SOURCE_KINDS) {
    const folder = join(root, kind);
    for (const entry of entriesOf(folder)) {
      const path = join(folder, entry.name);
      if (!entry.isDirectory()) problems.push(odd(path, entry, "a source is a folder with a source.yaml in it"));
      else {
        const snapshot = snapshots.get(path);
        const files = [...SOURCE_FILES, ...(snapshot ? [snapshot] : [])];
        // Which file is the snapshot of a source nobody knows where its source.yaml cannot be read.
        checkShelf(path, { folders: [], files, hasCode: false, isKnown: snapshot !== undefined }, problems);
      }
    }
  }
}

function checkShelf(folder: string, { folders, files, hasCode, isKnown }: Shelf, problems: Problem[]): void {
  for (const entry of entriesOf(folder)) {
    const path = join(folder, entry.name);
    const isKnownFile = files.includes(entry.name) || (hasCode && entry.name.endsWith(".ts"));
    const known = entry.isDirectory() ? folders : files;
    if (entry.isDirectory() ? folders.includes(entry.name) : isKnownFile && entry.isFile()) continue;
    if (isKnownFile) problems.push(odd(path, entry, "put the file itself here"));
    else if (isKnown || entry.isDirectory()) {
      const near = nearest(entry.name, known);
      const hint = near ? `; did you mean ${near}?` : known.length > 0 ? `; known here: ${known.join(", ")}` : "";
      const what = entry.isDirectory() ? "folder" : "file";
      problems.push({ file: shown(path), line: null, message: `unknown ${what}: nothing reads it${hint}` });
    }
  }
}

function odd(path: string, entry: Dirent, right: string): Problem {
  return { file: shown(path), line: null, message: `is ${kindOf(entry)}: ${right}` };
}

function entriesOf(folder: string): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true })
      .filter(({ name }) => !isPrivate(name))
      .sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch (error) {
    if (["ENOENT", "ENOTDIR"].includes((error as NodeJS.ErrnoException).code ?? "")) return [];
    throw error;
  }
}

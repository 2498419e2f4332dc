import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

/**
 * What pages share with the pipeline: Framework reads nothing outside its root, so it stands beside the pages there.
 */
const SHARED = ["pipelines/formula", "pipelines/text"];

/** Returns the folder that Framework reads: the pages with what they share with the pipeline. */
export function stagedFolder(root: string): string {
  return join(root, ".build", "site");
}

/**
 * Brings the folder that Framework reads up to date with the pages, their data and what they share with the pipeline.
 * Files that did not change are left alone, so that a preview reloads no more than it must.
 */
export function stageSite(root: string): void {
  const target = stagedFolder(root);
  const files = new Map<string, string>();
  for (const path of filesBelow(join(root, "src"))) files.set(path, join(root, "src", path));
  for (const folder of SHARED) {
    for (const path of filesBelow(join(root, folder))) files.set(`${folder}/${path}`, join(root, folder, path));
  }
  for (const [path, from] of files) writeChanged(join(target, path), staged(path, readFileSync(from)));
  if (!existsSync(target)) return;
  for (const path of filesBelow(target)) {
    if (!files.has(path) && !/^(\.observablehq|fonts)\//.test(path)) rmSync(join(target, path));
  }
}

/** The files below a folder; what lies in hidden ones is in the making, not of the site. */
function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll("\\", "/"),
    )
    .filter((path) => !/(^|\/)\.data-/.test(path));
}

/** Code with imports of the pipeline as they lead from its place in the staged folder, one level nearer. */
function staged(path: string, content: Buffer): Buffer {
  if (!/\.(ts|md)$/.test(path) || path.startsWith("pipelines/")) return content;
  const text = content.toString("utf8");
  return Buffer.from(text.replace(/"((?:\.\.\/)*)\.\.\/pipelines\//g, (_, up: string) => `"${up || "./"}pipelines/`));
}

function writeChanged(file: string, content: Buffer): void {
  if (existsSync(file) && readFileSync(file).equals(content)) return;
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, content);
}

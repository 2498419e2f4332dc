import { copyFileSync, cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { hashOf } from "../engine/folders.js";
import { hashInputs, type Input, makeFrom } from "../engine/inputs.js";
import { linkFile } from "../engine/link.js";
import { madeOnce } from "../engine/made-once.js";
import { runNode } from "../engine/programs.js";
import { stage, unstage } from "../engine/swap.js";
import { FLOWS, isPartition } from "../publish/partition-path.js";
import { buildDay, siteAddress } from "./address.js";
import { ASSETS, bundleScripts, bundleStyle } from "./bundle.js";
import { compressFiles } from "./compress.js";
import { finishPages } from "./finish.js";
import { COMMON_LETTERS, fontsFor, rareLetters } from "./fonts.js";
import { buildPages } from "./framework.js";
import { writeLicences } from "./licences.js";

/** What whoever makes the site says of it; empty where it is not said. */
interface Named {
  address: string;
  builtOn: string;
}

/** A site to be built: the project, the folder of its published files, and where the site goes. */
export interface Site {
  root: string;
  data: string;
  dist: string;
  /** A preview is not compressed, and reloads itself when it is built anew. */
  isPreview?: boolean;
}

const STAMP = ".built-from";

/** Where what seldom changes is kept from one build to the next. */
const SHELF = join(".build", "site");

/** Returns the site of the project at `root`, as `npm run build` makes it. */
export function siteOf(root: string): Site {
  return { root, data: join(root, "src", "data"), dist: join(root, "dist") };
}

/**
 * Builds the static site of a project, whole or not at all, beside its place, for exchange() to put it there: pages by
 * Framework, drawn by src/draw.ts, bundled, with fonts of the letters that they use, and compressed. Returns false
 * where it was up to date.
 */
export async function stageSite(site: Site): Promise<boolean> {
  if (isCurrent(site)) return false;
  try {
    await makeFrom(inputsOf(site), (inputs) => make(site, stage(site.dist), inputs));
    return true;
  } catch (error) {
    unstage([site.dist]);
    throw error;
  }
}

/** Whether the site is the one that its inputs make. */
export function isCurrent(site: Site): boolean {
  const stamp = join(site.dist, STAMP);
  if (!existsSync(stamp)) return false;
  return readFileSync(stamp, "utf8") === keyOf(hashInputs(inputsOf(site)), named(site));
}

async function make(site: Site, folder: string, inputs: Map<string, string>): Promise<void> {
  const { root, data, isPreview = false } = site;
  const { address, builtOn } = named(site);
  await putPages(root, folder);
  copyExtracts(data, join(folder, "data"));
  const drawing = draw(root, folder, [data, join(root, SHELF, "fonts"), address, builtOn]);
  const bundling = bundleScripts(root, folder, ["start", ...(isPreview ? ["reload"] : [])]);
  // Where one fails the other is waited for: nothing may go on writing into a folder that is taken away.
  await Promise.allSettled([drawing, bundling]);
  const [{ scripts, modules }] = await Promise.all([bundling, drawing]);
  writeLicences(folder, modules);
  finishPages(folder, { scripts, ...(await dress(root, folder)), address });
  if (!isPreview) await compressFiles(folder);
  writeFileSync(join(folder, STAMP), keyOf(inputs, { address, builtOn }));
}

function named({ root }: Site): Named {
  return { address: siteAddress(root), builtOn: buildDay() };
}

function keyOf(inputs: Map<string, string>, { address, builtOn }: Named): string {
  return hashOf(new Map(inputs).set("address", address).set("built on", builtOn));
}

function inputsOf({ root, data }: Site): Input[] {
  const parts = ["engine", "site", "formula", "text"].map((part) => `pipelines/${part}`);
  const files = ["observablehq.config.ts", "package.json", "package-lock.json"];
  return [
    { name: "src", path: join(root, "src"), keep: (path) => !path.startsWith("data/") },
    // What is in the partitions datapackage.json tells: they are linked to, which the disk notes as a change.
    { name: "data", path: data, keep: (path) => !isPartition(path) },
    ...[...parts, ...files].map((path) => ({ name: path, path: join(root, path) })),
  ];
}

/** Puts the pages of Framework into the site, built only where what they follow from has changed. */
async function putPages(root: string, site: string): Promise<void> {
  const files = ["observablehq.config.ts", "package-lock.json", "pipelines/site/framework.ts"];
  const hashes = hashInputs([
    { name: "src", path: join(root, "src"), keep: (path) => /^([^/]+\.md|text\/.*)$/.test(path) },
    ...files.map((path) => ({ name: path, path: join(root, path) })),
  ]);
  const pages = await madeOnce(join(root, SHELF, "pages"), hashOf(hashes).slice(0, 20), (folder) =>
    buildPages(root, folder),
  );
  cpSync(pages, site, { recursive: true });
}

/** Puts the published files at the addresses that stay. */
function copyExtracts(data: string, target: string): void {
  mkdirSync(target);
  for (const entry of readdirSync(data, { withFileTypes: true })) {
    if (entry.isFile() && !entry.name.startsWith(".")) copyFileSync(join(data, entry.name), join(target, entry.name));
  }
  const flows = join(data, FLOWS);
  for (const file of existsSync(flows) ? readdirSync(flows, { recursive: true, encoding: "utf8" }) : []) {
    if (file.endsWith(".parquet")) linkFile(join(flows, file), join(target, FLOWS, file));
  }
}

/** Draws the pages in `folder`; `rest` is what src/draw/cli.ts asks for beside it. */
async function draw(root: string, folder: string, rest: readonly string[]): Promise<void> {
  const program = join("src", "draw", "cli.ts");
  const { ended, said } = await runNode(["--import", "tsx", program, folder, ...rest], { cwd: root });
  if (!ended) throw new Error(`the pages cannot be drawn:\n${said}`);
}

/** Writes the style sheet and the fonts, cut down to the letters that the site uses. Returns their addresses. */
async function dress(root: string, site: string): Promise<{ style: string; fonts: string[] }> {
  const texts = readdirSync(site, { recursive: true, encoding: "utf8" }).filter((file) => /\.(html|json)$/.test(file));
  const rare = new Set(texts.flatMap((file) => [...rareLetters(readFileSync(join(site, file), "utf8"))]));
  const fonts = await fontsFor(COMMON_LETTERS + [...rare].join(""), join(root, SHELF, "fonts"));
  for (const { name, content } of fonts) writeFileSync(join(site, ASSETS, name), content);
  return {
    style: await bundleStyle(root, site, fonts.map(({ css }) => css).join("\n")),
    fonts: fonts.filter(({ isCommon }) => isCommon).map(({ name }) => `${ASSETS}/${name}`),
  };
}

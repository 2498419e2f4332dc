import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { hashFolder, hashOf, replaceFolder } from "../engine/folders.js";
import { runNode } from "../engine/programs.js";
import { siteAddress } from "./address.js";
import { ASSETS, bundleScripts, bundleStyle } from "./bundle.js";
import { compressFiles } from "./compress.js";
import { finishPages } from "./finish.js";
import { fontsFor } from "./fonts.js";
import { buildPages } from "./framework.js";

const STAMP = ".built-from";

/**
 * Builds the static site of the project at `root` into `dist`, whole or not at all: pages by Framework, drawn by
 * src/draw.ts, bundled, with fonts of the letters that they use, and compressed. A preview reloads itself when it is
 * built anew. Returns false where it was up to date.
 */
export async function buildSite(
  root: string,
  dist = join(root, "dist"),
  { isPreview = false }: { isPreview?: boolean } = {},
): Promise<boolean> {
  const address = siteAddress(root);
  const hash = hashSite(root, address);
  if (existsSync(join(dist, STAMP)) && readFileSync(join(dist, STAMP), "utf8") === hash) return false;
  await replaceFolder(dist, async (site) => {
    await buildPages(root, site);
    copyExtracts(join(root, "src", "data"), join(site, "data"));
    const scripts = await bundleScripts(root, site, ["start", ...(isPreview ? ["reload"] : [])]);
    await draw(root, site, address);
    const style = await dress(root, site);
    finishPages(site, { scripts, style, address });
    await compressFiles(site);
    writeFileSync(join(site, STAMP), hash);
  });
  return true;
}

function hashSite(root: string, address: string): string {
  const hashes = hashFolder(join(root, "src"), (path) => !path.startsWith(".observablehq/"));
  for (const folder of ["site", "formula", "text"]) {
    for (const [path, hash] of hashFolder(join(root, "pipelines", folder))) hashes.set(`${folder}/${path}`, hash);
  }
  for (const file of ["observablehq.config.ts", "package.json", "package-lock.json"]) {
    if (existsSync(join(root, file))) hashes.set(file, readFileSync(join(root, file), "utf8"));
  }
  return hashOf(hashes.set("address", address));
}

/** Puts the published files at the addresses that stay. */
function copyExtracts(data: string, target: string): void {
  mkdirSync(target);
  for (const entry of readdirSync(data, { withFileTypes: true })) {
    if (entry.isFile() && !entry.name.startsWith(".")) copyFileSync(join(data, entry.name), join(target, entry.name));
  }
}

async function draw(root: string, site: string, address: string): Promise<void> {
  const program = join("src", "draw.ts");
  const named = [site, join(root, "src", "data"), address];
  const { ended, said } = await runNode(["--import", "tsx", program, ...named], { cwd: root });
  if (!ended) throw new Error(`the pages cannot be drawn:\n${said}`);
}

/** Writes the style sheet and the fonts, cut down to the letters that the site uses. */
async function dress(root: string, site: string): Promise<string> {
  const texts = readdirSync(site, { recursive: true, encoding: "utf8" }).filter((file) => /\.(html|json)$/.test(file));
  const letters = new Set(texts.flatMap((file) => [...new Set(readFileSync(join(site, file), "utf8"))]));
  const fonts = await fontsFor([...letters].join(""));
  for (const { name, content } of fonts) writeFileSync(join(site, ASSETS, name), content);
  return bundleStyle(root, site, fonts.map(({ css }) => css).join("\n"));
}

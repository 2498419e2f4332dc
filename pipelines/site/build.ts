import { copyFileSync, cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { hashFolder, hashOf, replaceFolder } from "../engine/folders.js";
import { madeOnce } from "../engine/made-once.js";
import { runNode } from "../engine/programs.js";
import { buildDay, siteAddress } from "./address.js";
import { ASSETS, bundleScripts, bundleStyle } from "./bundle.js";
import { compressFiles } from "./compress.js";
import { finishPages } from "./finish.js";
import { COMMON_LETTERS, fontsFor, rareLetters } from "./fonts.js";
import { buildPages } from "./framework.js";

/** What whoever makes the site says of it; empty where it is not said. */
interface Named {
  address: string;
  builtOn: string;
}

const STAMP = ".built-from";

/** Where what seldom changes is kept from one build to the next. */
const SHELF = join(".build", "site");

/**
 * Builds the static site of the project at `root` into `dist`, whole or not at all: pages by Framework, drawn by
 * src/draw.ts, bundled, with fonts of the letters that they use, and compressed. A preview is not compressed, and
 * reloads itself when it is built anew. Returns false where it was up to date.
 */
export async function buildSite(
  root: string,
  dist = join(root, "dist"),
  { isPreview = false }: { isPreview?: boolean } = {},
): Promise<boolean> {
  const address = siteAddress(root);
  const builtOn = buildDay();
  const hash = hashSite(root, { address, builtOn });
  if (existsSync(join(dist, STAMP)) && readFileSync(join(dist, STAMP), "utf8") === hash) return false;
  await replaceFolder(dist, async (site) => {
    await putPages(root, site);
    copyExtracts(join(root, "src", "data"), join(site, "data"));
    const drawing = draw(root, site, { address, builtOn });
    const bundling = bundleScripts(root, site, ["start", ...(isPreview ? ["reload"] : [])]);
    // Where one fails the other is waited for: nothing may go on writing into a folder that is taken away.
    await Promise.allSettled([drawing, bundling]);
    const [scripts] = await Promise.all([bundling, drawing]);
    finishPages(site, { scripts, ...(await dress(root, site)), address });
    if (!isPreview) await compressFiles(site);
    writeFileSync(join(site, STAMP), hash);
  });
  return true;
}

function hashSite(root: string, named: Named): string {
  const hashes = hashFolder(join(root, "src"), (path) => !path.startsWith(".observablehq/"));
  for (const folder of ["site", "formula", "text"]) {
    for (const [path, hash] of hashFolder(join(root, "pipelines", folder))) hashes.set(`${folder}/${path}`, hash);
  }
  for (const file of ["observablehq.config.ts", "package.json", "package-lock.json"]) {
    if (existsSync(join(root, file))) hashes.set(file, readFileSync(join(root, file), "utf8"));
  }
  return hashOf(hashes.set("address", named.address).set("built on", named.builtOn));
}

/** Puts the pages of Framework into the site, built only where what they follow from has changed. */
async function putPages(root: string, site: string): Promise<void> {
  const hashes = hashFolder(join(root, "src"), (path) => /^([^/]+\.md|text\/.*)$/.test(path));
  for (const file of ["observablehq.config.ts", "package-lock.json", "pipelines/site/framework.ts"]) {
    if (existsSync(join(root, file))) hashes.set(file, readFileSync(join(root, file), "utf8"));
  }
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
}

async function draw(root: string, site: string, { address, builtOn }: Named): Promise<void> {
  const program = join("src", "draw.ts");
  const named = [site, join(root, "src", "data"), join(root, SHELF, "fonts"), address, builtOn];
  const { ended, said } = await runNode(["--import", "tsx", program, ...named], { cwd: root });
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

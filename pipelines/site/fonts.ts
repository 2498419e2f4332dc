import { copyFileSync, existsSync, mkdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { stagedFolder } from "./stage.js";

const FAMILIES = [
  { package: "@fontsource-variable/inter", family: "Inter Variable" },
  { package: "@fontsource-variable/source-serif-4", family: "Source Serif 4 Variable" },
];

/** The scripts that names and quoted figures need; a browser fetches a subset only when a page uses its letters. */
const SUBSETS = /(^|-)(latin|latin-ext|cyrillic|cyrillic-ext)-wght-normal\.woff2$/;

/**
 * Copies the fonts from their packages into the folder that Framework reads. Returns each font's address on the site
 * and its @font-face.
 */
export function fontFaces(): { path: string; css: string }[] {
  const folder = join(stagedFolder(fileURLToPath(new URL("../..", import.meta.url))), "fonts");
  mkdirSync(folder, { recursive: true });
  return FAMILIES.flatMap(({ package: name, family }) => {
    const index = createRequire(import.meta.url).resolve(`${name}/index.css`);
    const blocks = readFileSync(index, "utf8").match(/@font-face \{[^}]+\}/g) ?? [];
    return blocks.flatMap((block) => {
      const file = /url\((?:\.\/)?(files\/[^)]+)\)/.exec(block)?.[1];
      const range = /unicode-range: ([^;]+);/.exec(block)?.[1];
      if (!file || !SUBSETS.test(file)) return [];
      const target = join(folder, basename(file));
      if (!existsSync(target)) copyFileSync(join(index, "..", file), target);
      const path = `/fonts/${basename(file)}`;
      // Framework's preview serves files at /_file only, its build at the addresses they are given.
      const address = process.argv.includes("preview") ? `/_file${path}` : path;
      const css =
        `@font-face{font-family:"${family}";font-display:swap;font-weight:200 900;` +
        `src:url(${address}) format("woff2");unicode-range:${range}}`;
      return [{ path, css }];
    });
  });
}

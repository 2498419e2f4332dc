import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import subsetFont from "subset-font";

const FAMILIES = [
  { package: "@fontsource-variable/inter", family: "Inter Variable", weights: { min: 400, max: 700 } },
  {
    package: "@fontsource-variable/source-serif-4",
    family: "Source Serif 4 Variable",
    weights: { min: 400, max: 700 },
  },
];

/** The scripts that names and quoted figures need, each a file that a browser fetches where a page has its letters. */
const SCRIPTS = /(?:^|-)(latin|latin-ext|cyrillic|cyrillic-ext)-wght-normal\.woff2$/;

/** The font files of the packages that pictures are rendered with, the common letters first. */
export const FONT_FILES = FAMILIES.flatMap(({ package: name }) =>
  ["latin", "latin-ext", "cyrillic", "cyrillic-ext"].map(
    (script) => `${name}/files/${name.split("/").at(-1)}-${script}-wght-normal.woff2`,
  ),
);

/** A font cut down to some letters: what its file is called, what it holds, and its @font-face. */
export interface Font {
  name: string;
  family: string;
  content: Buffer;
  css: string;
  /** Whether every page needs it. */
  isCommon: boolean;
}

/** Returns the fonts of the site, cut down to the letters of `text`. */
export async function fontsFor(text: string): Promise<Font[]> {
  const letters = [...new Set(text)].map((letter) => letter.codePointAt(0) ?? 0).sort((a, b) => a - b);
  const fonts = await Promise.all(
    FAMILIES.flatMap(({ package: name, family, weights }) => {
      const index = createRequire(import.meta.url).resolve(`${name}/index.css`);
      const blocks = readFileSync(index, "utf8").match(/@font-face \{[^}]+\}/g) ?? [];
      return blocks.map(async (block): Promise<Font | null> => {
        const file = /url\((?:\.\/)?(files\/[^)]+)\)/.exec(block)?.[1] ?? "";
        const script = SCRIPTS.exec(file)?.[1];
        const own = letters.filter((letter) => holds(block, letter));
        if (!script || own.length === 0) return null;
        const used = String.fromCodePoint(...own);
        const options = { targetFormat: "woff2", variationAxes: { wght: weights } } as const;
        const content = await subsetFont(readFileSync(join(index, "..", file)), used, options);
        const hash = createHash("sha256").update(content).digest("hex").slice(0, 10);
        const face = `${name.split("/").at(-1)}-${script}-${hash}.woff2`;
        return {
          name: face,
          family,
          content,
          css: faceOf(face, { family, weights, own }),
          isCommon: script === "latin",
        };
      });
    }),
  );
  return fonts.filter((font) => font !== null);
}

/** Whether the range of a font of the package has a letter. */
function holds(block: string, letter: number): boolean {
  const ranges = /unicode-range: ([^;]+);/.exec(block)?.[1]?.split(",") ?? [];
  return ranges.some((range) => {
    const [from = "", to = from] = range.trim().slice(2).split("-");
    return letter >= Number.parseInt(from, 16) && letter <= Number.parseInt(to, 16);
  });
}

function faceOf(
  file: string,
  { family, weights, own }: { family: string; weights: { min: number; max: number }; own: readonly number[] },
): string {
  return (
    `@font-face{font-family:"${family}";font-display:swap;font-weight:${weights.min} ${weights.max};` +
    `src:url(./${file}) format("woff2");unicode-range:${rangesOf(own)}}`
  );
}

/** Letters as a unicode-range, those that follow each other as one. */
function rangesOf(letters: readonly number[]): string {
  const runs: [number, number][] = [];
  for (const letter of letters) {
    const last = runs.at(-1);
    if (last && letter === last[1] + 1) last[1] = letter;
    else runs.push([letter, letter]);
  }
  const hex = (letter: number) => letter.toString(16);
  return runs.map(([from, to]) => (from === to ? `U+${hex(from)}` : `U+${hex(from)}-${hex(to)}`)).join(",");
}

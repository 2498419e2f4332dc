import { createHash } from "node:crypto";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import subsetFont from "subset-font";
import { madeOnce } from "../engine/made-once.js";

interface Family {
  package: string;
  family: string;
  /** The weights that pages and charts use: each is a file, as a browser takes long to draw weights out of one. */
  weights: readonly number[];
}

const FAMILIES: readonly Family[] = [
  {
    package: "@fontsource-variable/inter",
    family: "Inter Variable",
    weights: [400, 600],
  },
  {
    package: "@fontsource-variable/source-serif-4",
    family: "Source Serif 4 Variable",
    weights: [600],
  },
];

/** A file of each package of fonts. */
export const FONT_FILES: readonly string[] = FAMILIES.map(({ package: name }) => `${name}/index.css`);

/** The scripts that names and quoted figures need, each a file that a browser fetches where a page has its letters. */
const SCRIPTS = /(?:^|-)(latin|latin-ext|cyrillic|cyrillic-ext)-wght-normal\.woff2$/;

/** The letters that every text may hold: those of ASCII. */
export const COMMON_LETTERS = String.fromCharCode(...Array.from({ length: 95 }, (_, i) => i + 32));

/** Returns the letters of a text beyond the common ones, once each. */
export function rareLetters(text: string): Set<string> {
  return new Set(text.match(/[^ -~\n]/gu));
}

/** A font cut down to some letters: what its file is called, what it holds, and its @font-face. */
export interface Font {
  name: string;
  content: Buffer;
  css: string;
  /** Whether it holds the letters that every page has. */
  isCommon: boolean;
}

/**
 * Returns the fonts of the site as WOFF2, cut down to the letters of `text` and one weight each. They are kept below
 * `shelf`, to be made once.
 */
export async function fontsFor(text: string, shelf: string): Promise<Font[]> {
  const letters = lettersOf(text);
  const folder = await madeOnce(shelf, keyOf("woff2", letters), async (place) => {
    const faces = partsFor(letters).map(async ({ source, script, own, family, wght, package: name }) => {
      const content = await subsetFont(source, own, { targetFormat: "woff2", variationAxes: { wght } });
      const hash = createHash("sha256").update(content).digest("hex").slice(0, 10);
      const face = `${name.split("/").at(-1)}-${wght}-${script}-${hash}.woff2`;
      writeFileSync(join(place, face), content);
      return { name: face, css: faceOf(face, { family, wght, own }), isCommon: script === "latin" };
    });
    writeFileSync(join(place, "faces.json"), JSON.stringify(await Promise.all(faces)));
  });
  const faces: Omit<Font, "content">[] = JSON.parse(readFileSync(join(folder, "faces.json"), "utf8"));
  return faces.map((face) => ({ ...face, content: readFileSync(join(folder, face.name)) }));
}

/**
 * Returns TrueType files with the letters of `text`, of one weight each, for a program that draws pictures and knows
 * nothing of variable fonts. They are kept below `shelf`, to be made once.
 */
export async function pictureFontsFor(text: string, shelf: string): Promise<string[]> {
  const letters = lettersOf(text);
  const folder = await madeOnce(shelf, keyOf("sfnt", letters), async (place) => {
    const files = partsFor(letters).map(async ({ source, file, own, wght }) => {
      const options = { targetFormat: "sfnt", variationAxes: { wght } } as const;
      const content = await subsetFont(source, own, { ...options, preserveNameIds: [1, 2, 4, 16, 17] });
      writeFileSync(join(place, `${basename(file, ".woff2")}-${wght}.ttf`), content);
    });
    await Promise.all(files);
  });
  return latinFirst(readdirSync(folder)).map((name) => join(folder, name));
}

/** Of files that share family and weight such a program takes the first, and asks others only for letters it lacks. */
function latinFirst(names: readonly string[]): string[] {
  const isLatin = (name: string) => name.includes("-latin-wght-");
  return [...names.filter(isLatin), ...names.filter((name) => !isLatin(name))];
}

function lettersOf(text: string): number[] {
  return [...new Set(text)].map((letter) => letter.codePointAt(0) ?? 0).sort((a, b) => a - b);
}

/** What a set of fonts follows from: this code, the packages of the fonts, and the letters. */
function keyOf(format: string, letters: readonly number[]): string {
  const code = readFileSync(fileURLToPath(import.meta.url), "utf8");
  const made = JSON.stringify([format, code, FAMILIES.map(({ package: name }) => indexOf(name)), letters]);
  return createHash("sha256").update(made).digest("hex").slice(0, 20);
}

/** The style sheet of a package, which names its files and their letters. */
function indexOf(name: string): string {
  return readFileSync(createRequire(import.meta.url).resolve(`${name}/index.css`), "utf8");
}

/** Returns the files of the packages that hold some of the letters, and which, once for each weight. */
function partsFor(letters: readonly number[]) {
  return FAMILIES.flatMap((family) => {
    const blocks = indexOf(family.package).match(/@font-face \{[^}]+\}/g) ?? [];
    return blocks.flatMap((block) => {
      const file = /url\((?:\.\/)?(files\/[^)]+)\)/.exec(block)?.[1] ?? "";
      const script = SCRIPTS.exec(file)?.[1];
      const own = String.fromCodePoint(...letters.filter((letter) => holds(block, letter)));
      if (!script || own === "") return [];
      const source = readFileSync(createRequire(import.meta.url).resolve(`${family.package}/${file}`));
      return family.weights.map((wght) => ({ ...family, wght, file, script, own, source }));
    });
  });
}

/** Whether the range of a font of the package has a letter. */
function holds(block: string, letter: number): boolean {
  const ranges = /unicode-range: ([^;]+);/.exec(block)?.[1]?.split(",") ?? [];
  return ranges.some((range) => {
    const [from = "", to = from] = range.trim().slice(2).split("-");
    return letter >= Number.parseInt(from, 16) && letter <= Number.parseInt(to, 16);
  });
}

function faceOf(file: string, { family, wght, own }: { family: string; wght: number; own: string }): string {
  // A font that is late is left for the next page: nothing moves under the reader's eyes.
  return (
    `@font-face{font-family:"${family}";font-display:optional;font-weight:${wght};` +
    `src:url(./${file}) format("woff2");unicode-range:${rangesOf(lettersOf(own))}}`
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

import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { renderAsync } from "@resvg/resvg-js";
import subsetFont from "subset-font";
import { FONT_FILES, type Font, fontsFor } from "../../pipelines/site/fonts.js";
import { inColours, recoloured } from "../charts/picture.js";
import { themes } from "./themes.js";

const { light, dark } = themes();

/** Letters that pictures may hold in common, so that they share the fonts that are cut down to these. */
const COMMON = `${String.fromCharCode(...Array.from({ length: 95 }, (_, i) => i + 32))}“”‘’–—…−×·≈°`;

const known = new Map<string, Promise<string>>();

/** Returns fonts with the common letters and those of a text, as data in a style sheet. */
function facesFor(text: string): Promise<string> {
  const others = [...new Set(text)].filter((letter) => !COMMON.includes(letter)).sort();
  const key = others.join("");
  const found = known.get(key) ?? fontsFor(COMMON + key).then((fonts) => fonts.map(asData).join(""));
  known.set(key, found);
  return found;
}

function asData({ css, name, content }: Font): string {
  return css.replace(`./${name}`, `data:font/woff2;base64,${content.toString("base64")}`);
}

/** Returns a picture as a file of its own: fonts inside, plain colours of the light theme, and the dark ones. */
export async function svgFile(picture: SVGElement): Promise<string> {
  const text = inColours(picture.outerHTML, light);
  const faces = await facesFor(picture.textContent ?? "");
  const night = `@media (prefers-color-scheme:dark){${recoloured(light, dark)}}`;
  return text.replace("</title>", `</title><style>${faces}a{text-decoration:none}${night}</style>`);
}

/** What renders pictures: it reads fonts from files only, of one weight each. */
export interface Renderer {
  /** Returns a picture as PNG in the colours of a theme, two pixels a unit. */
  png: (picture: SVGElement, theme: "light" | "dark") => Promise<Buffer>;
  close: () => void;
}

/** Returns a renderer; close() removes the fonts that it wrote. */
export async function renderer(): Promise<Renderer> {
  const folder = mkdtempSync(join(tmpdir(), "steppe-to-sea-fonts-"));
  mkdirSync(folder, { recursive: true });
  const written = FONT_FILES.filter((file) => !/cyrillic-ext/.test(file)).flatMap((file) =>
    [400, 600, 700].map(async (wght) => {
      const woff = readFileSync(createRequire(import.meta.url).resolve(file));
      const options = { keepAllGlyphs: true, targetFormat: "sfnt", variationAxes: { wght } } as const;
      const path = join(folder, `${file.split("/").at(-1)}-${wght}.ttf`);
      writeFileSync(path, await subsetFont(woff, undefined, { ...options, preserveNameIds: [1, 2, 4, 16, 17] }));
      return path;
    }),
  );
  const font = { fontFiles: await Promise.all(written), loadSystemFonts: false, defaultFontFamily: "Inter" };
  return {
    async png(picture, theme) {
      const colours = theme === "light" ? light : dark;
      const svg = inColours(picture.outerHTML, colours).replaceAll(/ Variable(?=&quot;|"|')/g, "");
      const image = await renderAsync(svg, { font, fitTo: { mode: "zoom", value: 2 } });
      return image.asPng();
    },
    close: () => rmSync(folder, { recursive: true, force: true }),
  };
}

import { writeFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { startThread } from "../../pipelines/engine/programs.js";
import { COMMON_LETTERS, type Font, fontsFor, pictureFontsFor, rareLetters } from "../../pipelines/site/fonts.js";
import { inColours, recoloured, type Theme } from "../charts/picture.js";
import { themes } from "./themes.js";

const { light, dark } = themes();

/** More threads than this are seldom faster. */
const MOST = 4;

/** Letters that all pictures may hold, so that fonts seldom have to be cut anew. */
const COMMON = `${COMMON_LETTERS}“”‘’–—…−×·≈°≠→←↑↓`;

/** A picture as SVG, the words in it, and the path of its files, without an ending. */
export interface PictureFile {
  path: string;
  svg: string;
  words: string;
}

/** Draws pictures into files beside this thread. */
export interface Renderer {
  /** Writes a picture as PNG and as PNG of the dark theme, two pixels a unit, some time. */
  render(picture: PictureFile): void;
  /** Resolves when all are written; no more are taken. */
  end(): Promise<void>;
  /** Ends it at once, wherever it is. */
  stop(): Promise<void>;
}

/** Returns what renders pictures, with fonts for the letters of `text` and common ones; they are kept below `shelf`. */
export async function startRenderer(text: string, shelf: string): Promise<Renderer> {
  const rare = [...rareLetters(text)].join("");
  const letters = new Set(COMMON + rare + rare.toUpperCase());
  const fontFiles = await pictureFontsFor([...letters].join(""), shelf);
  const font = { fontFiles, loadSystemFonts: false, defaultFontFamily: "Inter" };
  const count = Math.max(1, Math.min(MOST, availableParallelism()));
  const program = new URL("./png-worker.mjs", import.meta.url);
  const threads = Array.from({ length: count }, () => startThread(program, { font }));
  let next = 0;
  return {
    render({ path, svg, words }) {
      const unknown = [...words].filter((letter) => letter.trim() && !letters.has(letter));
      if (unknown.length > 0) throw new Error(`${path}: no font holds ${unknown.join("")}`);
      const plain = (theme: Theme) => inColours(svg, theme).replaceAll(/ Variable(?=&quot;|"|')/g, "");
      threads[next++ % count]?.worker.postMessage([
        { file: `${path}.png`, svg: plain(light) },
        { file: `${path}-dark.png`, svg: plain(dark) },
      ]);
    },
    async end() {
      for (const { worker } of threads) worker.postMessage([]);
      await Promise.all(threads.map(({ ended }) => ended));
    },
    async stop() {
      await Promise.all(threads.map(({ worker }) => worker.terminate()));
    },
  };
}

/** Writes pictures as SVG, each with fonts of the letters of all and both themes inside. */
export async function writeSvgs(pictures: readonly PictureFile[], shelf: string): Promise<void> {
  const letters = COMMON + pictures.map(({ words }) => words).join("");
  const faces = (await fontsFor(letters, shelf)).map(asData).join("");
  for (const { path, svg } of pictures) writeFileSync(`${path}.svg`, svgOf(svg, faces));
}

function asData({ css, name, content }: Font): string {
  return css.replace(`./${name}`, `data:font/woff2;base64,${content.toString("base64")}`);
}

/** A picture as a file of its own: fonts inside, plain colours of the light theme, and the dark ones. */
function svgOf(text: string, faces: string): string {
  const night = `@media (prefers-color-scheme:dark){${recoloured(light, dark)}}`;
  return inColours(text, light).replace("</title>", `</title><style>${faces}a{text-decoration:none}${night}</style>`);
}

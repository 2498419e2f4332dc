import { writeFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";
import { type Font, fontsFor, pictureFontsFor } from "../../pipelines/site/fonts.js";
import { inColours, recoloured, type Theme } from "../charts/picture.js";
import { themes } from "./themes.js";

const { light, dark } = themes();

/** Letters that all pictures may hold, so that fonts seldom have to be cut anew. */
const COMMON = `${String.fromCharCode(...Array.from({ length: 95 }, (_, i) => i + 32))}“”‘’–—…−×·≈°`;

/** A picture and the path of its files, without an ending. */
export interface PictureFile {
  path: string;
  picture: SVGElement;
}

/** The fonts that pictures need: as style sheet with the files inside, and as files. */
export interface PictureFonts {
  faces: string;
  files: string[];
}

/** Returns the fonts with the letters of pictures, which are kept below `shelf`. */
export async function fontsOf(pictures: readonly PictureFile[], shelf: string): Promise<PictureFonts> {
  const letters = COMMON + pictures.map(({ picture }) => picture.textContent).join("");
  const [fonts, files] = await Promise.all([fontsFor(letters, shelf), pictureFontsFor(letters, shelf)]);
  return { faces: fonts.map(asData).join(""), files };
}

/**
 * Writes pictures as SVG (fonts and both themes inside), as PNG and as PNG of the dark theme, two pixels a unit. They
 * are rendered beside this thread; what it returns resolves when all are written.
 */
export async function writePictures(pictures: readonly PictureFile[], { faces, files }: PictureFonts): Promise<void> {
  const drawn = pictures.map(({ path, picture }) => ({ path, text: picture.outerHTML }));
  const rendered = render(drawn, files);
  for (const { path, text } of drawn) writeFileSync(`${path}.svg`, svgOf(text, faces));
  await rendered;
}

function asData({ css, name, content }: Font): string {
  return css.replace(`./${name}`, `data:font/woff2;base64,${content.toString("base64")}`);
}

/** A picture as a file of its own: fonts inside, plain colours of the light theme, and the dark ones. */
function svgOf(text: string, faces: string): string {
  const night = `@media (prefers-color-scheme:dark){${recoloured(light, dark)}}`;
  return inColours(text, light).replace("</title>", `</title><style>${faces}a{text-decoration:none}${night}</style>`);
}

/** Renders pictures beside this thread, as many at once as there are cores. */
async function render(drawn: readonly { path: string; text: string }[], fontFiles: string[]): Promise<void> {
  const font = { fontFiles, loadSystemFonts: false, defaultFontFamily: "Inter" };
  const plain = (text: string, theme: Theme) => inColours(text, theme).replaceAll(/ Variable(?=&quot;|"|')/g, "");
  const jobs = drawn.flatMap(({ path, text }) => [
    { file: `${path}.png`, svg: plain(text, light) },
    { file: `${path}-dark.png`, svg: plain(text, dark) },
  ]);
  const count = Math.max(1, Math.min(4, availableParallelism()));
  const shares = Array.from({ length: count }, (_, i) => jobs.filter((_, j) => j % count === i));
  await Promise.all(shares.map((share) => inWorker({ jobs: share, font })));
}

function inWorker(workerData: object): Promise<void> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL("./png-worker.mjs", import.meta.url), { workerData, execArgv: [] });
    worker.once("error", reject);
    worker.once("exit", () => resolve());
  });
}

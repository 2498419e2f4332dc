import { here } from "../base/address.js";
import { WIDE } from "../base/sizes.js";
import { type Chart, drawnCharts } from "../charts/chart.js";
import { rowsCsv } from "../charts/chart-rows.js";
import { chartSql } from "../charts/chart-sql.js";
import { inColours, pictureOf, pictureWords } from "../charts/picture.js";
import { chartWords } from "../text/en/chart.js";

/** Returns a chart of the page as rows, with the address that they came from. */
export function csvOf(name: string, address: string): string {
  const { rows, columns } = known(name);
  return `\ufeff${rowsCsv(rows, columns, address)}`;
}

/** Returns lines that give the figures of a chart of the page. */
export function sqlOf(name: string): string[] {
  return chartSql(known(name), here.address);
}

/** Returns a chart of the page as a picture in the reader's theme, with the fonts of the site inside. */
export async function svgOf(name: string, address: string): Promise<string> {
  const { title, unit, key, source, draw } = known(name);
  const words = { title: pictureWords(title), unit: pictureWords(unit), source: pictureWords(source) };
  const notes = [...(key ? [pictureWords(key)] : []), chartWords.source + words.source, chartWords.rights(""), address];
  const picture = pictureOf({ title: words.title, unit: words.unit, notes, drawing: draw(WIDE) });
  const text = new XMLSerializer().serializeToString(picture);
  return inColours(text, themeOf()).replace("</title>", `</title><style>${await fontFaces()}</style>`);
}

/** Returns a picture as PNG, two pixels a unit. */
export async function pngOf(svg: string): Promise<Blob> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const canvas = document.createElement("canvas");
  [canvas.width, canvas.height] = [image.naturalWidth * 2, image.naturalHeight * 2];
  canvas.getContext("2d")?.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error("no picture"))), "image/png");
  });
}

function known(name: string): Chart<object> {
  const chart = drawnCharts.get(name);
  if (!chart) throw new Error(`no chart ${name} was drawn here`);
  return chart;
}

/** The colours that the page shows now. */
function themeOf(): Map<string, string> {
  const style = getComputedStyle(document.documentElement);
  const names = [...document.styleSheets].flatMap((sheet) =>
    [...sheet.cssRules].flatMap((rule) =>
      rule instanceof CSSStyleRule && rule.selectorText === ":root" ? [...rule.style] : [],
    ),
  );
  return new Map(
    names.filter((name) => name.startsWith("--")).map((name) => [name, style.getPropertyValue(name).trim()]),
  );
}

/** The fonts of the style sheet that the page has loaded, as data. */
async function fontFaces(): Promise<string> {
  const sheets = [...document.styleSheets];
  const faces = sheets.flatMap((sheet) =>
    [...sheet.cssRules].flatMap((rule) =>
      rule instanceof CSSFontFaceRule ? [{ css: rule.cssText, base: sheet.href }] : [],
    ),
  );
  const texts = await Promise.all(faces.filter(({ css }) => /-latin-[0-9a-f]+\.woff2/.test(css)).map(asData));
  return texts.join("");
}

async function asData({ css, base }: { css: string; base: string | null }): Promise<string> {
  const address = /url\("?([^")]+)"?\)/.exec(css)?.[1] ?? "";
  const font = await (await fetch(new URL(address, base ?? location.href))).blob();
  const data = await new Promise<string>((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(font);
  });
  return css.replace(address, data);
}

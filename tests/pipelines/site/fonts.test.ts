import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Resvg } from "@resvg/resvg-js";
import { afterAll, beforeAll, expect, it } from "vitest";
import { pictureFontsFor } from "../../../pipelines/site/fonts.js";

const shelf = mkdtempSync(join(tmpdir(), "fonts-"));
let fontFiles: string[] = [];

beforeAll(async () => {
  fontFiles = await pictureFontsFor("Handgloves in млн ǵ", shelf);
});
afterAll(() => rmSync(shelf, { recursive: true }));

/** How wide a text is drawn, in the fonts of pictures alone. */
function width(text: string, family: string, weight: number): number {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="500" height="60"><text x="5" y="40" font-size="30"
    font-family="${family}" font-weight="${weight}">${text}</text></svg>`;
  const font = { fontFiles, loadSystemFonts: false, defaultFontFamily: "Inter" };
  return new Resvg(svg, { font }).innerBBox()?.width ?? 0;
}

it("pictures tell weights and families apart, whatever scripts their words need", () => {
  const [plain, bold, serif] = [
    width("Handgloves", "Inter", 400),
    width("Handgloves", "Inter", 600),
    width("Handgloves", "Source Serif 4", 600),
  ];
  expect(bold).toBeGreaterThan(plain);
  expect(serif).not.toBeCloseTo(plain, 0);
  expect(serif).not.toBeCloseTo(bold, 0);
  expect(width("млн", "Inter", 400)).toBeGreaterThan(30);
});

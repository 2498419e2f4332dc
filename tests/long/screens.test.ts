import { mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { expect, inject, test } from "vitest";
import { pagesOf } from "../helpers/browser.js";
import { root } from "../helpers/project.js";
import { PAGES } from "../helpers/site.js";

const open = pagesOf(inject("site").address);
const folder = join(root, ".build", "screens");
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });

/** Pictures of all pages at their full length, for people to look at: .build/screens/<page>-<theme>-<width>.png. */
test.each(["light", "dark"] as const)("every page can be looked at, %s, at five widths", async (scheme) => {
  for (const path of PAGES) {
    const { page, troubles } = await open(path, { scheme });
    for (const width of [320, 390, 768, 1280, 1920]) {
      await page.setViewportSize({ width, height: 900 });
      await page.screenshot({ path: join(folder, `${path || "overview"}-${scheme}-${width}.png`), fullPage: true });
    }
    expect(troubles).toEqual([]);
    await page.close();
  }
});

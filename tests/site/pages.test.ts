import { readFileSync } from "node:fs";
import { join } from "node:path";
import axe from "axe-core";
import { describe, expect, inject, test } from "vitest";
import { pagesOf } from "../helpers/browser.js";
import { PAGES } from "../helpers/site.js";

const site = inject("site");
const open = pagesOf(site.address);

const LOOKS = [
  { width: 1280, scheme: "light" },
  { width: 390, scheme: "dark" },
] as const;

// Tests of one page wait for another: three at a time keep both cores busy.
describe.concurrent.each(PAGES)("page /%s", (path) => {
  test.each(LOOKS)("opens without trouble and shuts nobody out, $scheme at $width", async (look) => {
    const { page, troubles } = await open(path, look);
    expect(troubles).toEqual([]);
    expect(await page.locator(".observablehq--error, .observablehq--inspect").count()).toBe(0);
    expect((await page.locator("h1").innerText()).length).toBeGreaterThan(20);
    const sideways = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(sideways).toBeLessThanOrEqual(0);
    await page.evaluate(axe.source);
    const violations = await page.evaluate(async () => {
      const { violations: found } = await (window as unknown as { axe: typeof axe }).axe.run();
      return found.map(({ id, nodes }) => `${id}: ${nodes[0]?.target.join(" ")} (${nodes.length})`);
    });
    expect(violations).toEqual([]);
    await page.close();
  });

  test("every chart is drawn, named, and gives its rows", async () => {
    const { page } = await open(path);
    for (const figure of await page.locator("figure.chart").all()) {
      const title = await figure.locator(".chart-title").innerText();
      expect(title.length).toBeGreaterThan(10);
      expect(await figure.locator(".chart-source").innerText()).toMatch(/^Source: \S/);
      const marks = figure.locator("svg").first().locator("path, rect, circle, line");
      expect(await marks.count(), title).toBeGreaterThan(2);
      const box = await figure.locator("svg").first().boundingBox();
      expect(box?.height, title).toBeGreaterThan(40);
      await figure.getByRole("button", { name: "Show the rows" }).click();
      const shown = await figure.locator(".chart-table tbody tr").count();
      expect(shown, title).toBeGreaterThan(0);
      const [download] = await Promise.all([
        page.waitForEvent("download"),
        figure.getByRole("button", { name: "Rows as CSV" }).click(),
      ]);
      const csv = readFileSync(await download.path(), "utf8");
      expect(csv.trim().split("\n").length, title).toBeGreaterThan(shown);
    }
    await page.close();
  });

  test("its HTML has a language, may be zoomed, and holds no error", () => {
    const html = readFileSync(join(site.dist, `${path || "index"}.html`), "utf8");
    expect(html).toContain('<html lang="en">');
    expect(html).not.toContain("maximum-scale");
    expect(html).toContain("skip-link");
    expect(html).not.toContain("observablehq--error");
  });
});

import axe from "axe-core";
import { describe, expect, inject, test } from "vitest";
import { pagesOf } from "../helpers/browser.js";
import { DASHBOARDS, PAGES } from "../helpers/site.js";

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
    expect((await page.locator("h1").innerText()).length).toBeGreaterThan(20);
    await page.evaluate(axe.source);
    const violations = await page.evaluate(async () => {
      const { violations: found } = await (window as unknown as { axe: typeof axe }).axe.run();
      return found.map(({ id, nodes }) => `${id}: ${nodes[0]?.target.join(" ")} (${nodes.length})`);
    });
    expect(violations).toEqual([]);
    await page.close();
  });

  test("never scrolls sideways, and a dashboard shows its first chart on the first screen", async () => {
    const { page } = await open(path);
    for (const width of [320, 390, 768, 1280, 1920]) {
      await page.setViewportSize({ width, height: 900 });
      const sideways = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      expect(sideways, `at ${width}`).toBeLessThanOrEqual(0);
      const top = await page.evaluate(() => {
        const drawings = [...document.querySelectorAll("main figure svg")];
        const seen = drawings.find((svg) => svg.getBoundingClientRect().width > 0);
        return seen ? seen.getBoundingClientRect().top + scrollY : null;
      });
      const most = { 390: 600, 1280: 500 }[width];
      if (DASHBOARDS.includes(path) && most) expect(top, `at ${width}`).toBeLessThanOrEqual(most);
    }
    await page.close();
  });

  test("reads the same without scripts", async () => {
    const words = async (scripts: boolean) => {
      const { page } = await open(path, { scripts });
      if (scripts) await page.waitForFunction(() => !document.querySelector(".far"));
      const main = page.locator("main");
      const headings = await main.locator("h1, h2, h3").allInnerTexts();
      const charts = await main
        .locator("figure svg")
        .evaluateAll((drawings) =>
          drawings.map((svg) => svg.outerHTML.replaceAll(/ (tabindex="-?\d"|aria-describedby="keys")/g, "")),
        );
      const numbers = await main.locator("a.number").allInnerTexts();
      await page.close();
      return { headings, charts, numbers };
    };
    const [without, with_] = await Promise.all([words(false), words(true)]);
    expect(without).toEqual(with_);
    expect(without.headings.join("").length).toBeGreaterThan(20);
  });
});

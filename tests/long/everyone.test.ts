import axe from "axe-core";
import type { Page } from "playwright-core";
import { expect, inject, test } from "vitest";
import { pagesOf } from "../helpers/browser.js";
import { PAGES } from "../helpers/site.js";
import { smallTargets } from "../site/reach.js";

const open = pagesOf(inject("site").address);

const WIDTHS = [320, 390, 768, 1280, 1920];

/** What a program finds that tries a page for readers who cannot see, point or tell colours apart. */
async function violationsOn(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const { violations } = await (window as unknown as { axe: typeof axe }).axe.run();
    return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.target.join(" ")} (${nodes.length})`);
  });
}

test.each(PAGES.flatMap((path) => (["light", "dark"] as const).map((scheme) => ({ path, scheme }))))(
  "nobody is shut out of /$path, $scheme, at five widths, with a card open and without",
  async ({ path, scheme }) => {
    const { page, troubles } = await open(path, { scheme });
    await page.evaluate(axe.source);
    const found: string[] = [];
    const look = async (words: string) => found.push(...(await violationsOn(page)).map((what) => `${words}: ${what}`));
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 900 });
      await look(`${width}`);
    }
    const number = page.locator("main a.number:visible").first();
    if ((await number.count()) > 0) {
      await number.click();
      await page.locator("dialog[open]").waitFor();
      for (const width of WIDTHS) {
        await page.setViewportSize({ width, height: 900 });
        await look(`${width}, card open`);
      }
    }
    expect(found).toEqual([]);
    expect(troubles).toEqual([]);
    await page.close();
  },
);

/** The least size of words in the drawings that are shown, in pixels. */
async function leastWords(page: Page): Promise<number> {
  return page.evaluate(() => {
    const texts = [...document.querySelectorAll<SVGTextElement>(".drawing svg :is(text, tspan)")];
    const sizes = texts
      .filter((text) => text.checkVisibility() && text.textContent?.trim())
      .map((text) => {
        const svg = text.ownerSVGElement as SVGSVGElement;
        const scale = svg.getBoundingClientRect().width / svg.viewBox.baseVal.width;
        return Number.parseFloat(getComputedStyle(text).fontSize) * scale;
      });
    return Math.min(...sizes);
  });
}

/** Signs of a matrix, and links that share a cell or a line: farther apart, they would not be seen together. */
const CLOSE =
  ":is(td.cell, td:not(:has(> a:only-child, > div > a:only-child)), :is(.facts, .check-facts) small, .reading dd)";

test.each(PAGES)(
  "a finger hits what stands alone on /%s, and a screen as narrow and low as at 400 % loses nothing",
  async (path) => {
    const { page, troubles } = await open(path, { width: 390, touch: true });
    await page.evaluate(() => {
      for (const folded of document.querySelectorAll("details")) folded.open = true;
    });
    expect(await smallTargets(page, { least: 44, skip: CLOSE })).toEqual([]);
    await page.setViewportSize({ width: 320, height: 256 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    expect(await leastWords(page)).toBeGreaterThanOrEqual(11);
    const fixed = await page.evaluate(
      () =>
        [...document.querySelectorAll("body *")].filter(
          (one) => one.checkVisibility() && getComputedStyle(one).position === "fixed",
        ).length,
    );
    expect(fixed).toBe(0);
    expect(troubles).toEqual([]);
    await page.close();
  },
);

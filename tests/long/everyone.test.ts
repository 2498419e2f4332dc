import axe from "axe-core";
import type { Page } from "playwright-core";
import { expect, inject, test } from "vitest";
import { pagesOf } from "../helpers/browser.js";
import { PAGES } from "../helpers/site.js";

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

import { readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { openPage } from "../helpers/browser.js";
import { openBrowser } from "../helpers/chromium.js";
import { loaders, scratchFolder } from "../helpers/project.js";
import { makeSite, PAGES, serveSite } from "../helpers/site.js";
import { troublesIn } from "../helpers/troubles.js";

/**
 * What is taken away in turn: each source of an article, of statistics and of reference works, and all of the press.
 */
const REMOVED = [
  ...["article", "statistics", "reference"].flatMap((kind) =>
    readdirSync(join(loaders, kind)).map((source) => `${kind}/${source}`),
  ),
  "press",
];

const wrong = `(${troublesIn})(document.querySelector("main"))`;

test.each(REMOVED)(
  "without %s the site builds, and every page opens and says something",
  { timeout: 0 },
  async (gone) => {
    const folder = scratchFolder();
    const { dist } = await makeSite(folder, { first: (copy) => rmSync(join(copy, gone), { recursive: true }) });
    const { address, close } = await serveSite(dist);
    const browser = await openBrowser();
    try {
      for (const path of PAGES) {
        const { page, troubles } = await openPage(browser, `${address}/${path}`);
        expect([...troubles, ...(await page.evaluate<string[]>(wrong))], `/${path}`).toEqual([]);
        await page.close();
      }
    } finally {
      await browser.close();
      await close();
      rmSync(folder, { recursive: true });
    }
  },
);

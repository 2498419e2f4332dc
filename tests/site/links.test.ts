import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseHTML } from "linkedom";
import { describe, expect, inject, test } from "vitest";
import { figuresOf } from "../../pipelines/formula/figures.js";
import { addressOf, formulaOfAddress } from "../../src/trace/address.js";
import { pagesOf } from "../helpers/browser.js";
import { PAGES } from "../helpers/site.js";

const site = inject("site");
const open = pagesOf(site.address);

/** The links within the site of a page, as the file and the part that they lead to. */
function linksOf(page: string): { file: string; part: string }[] {
  const { document } = parseHTML(readFileSync(join(site.dist, `${page || "index"}.html`), "utf8"));
  return [...document.querySelectorAll("a[href], link[href], script[src]")].flatMap((link) => {
    const href = link.getAttribute("href") ?? link.getAttribute("src") ?? "";
    const { origin, pathname, hash } = new URL(href, `https://here.test/${page || "index"}.html`);
    if (origin !== "https://here.test") return [];
    return [{ file: decodeURIComponent(pathname.slice(1)) || "index.html", part: decodeURIComponent(hash.slice(1)) }];
  });
}

const pages = readdirSync(site.dist, { recursive: true, encoding: "utf8" })
  .filter((file) => file.endsWith(".html") && file !== "404.html")
  .map((file) => file.replaceAll("\\", "/").replace(/\.html$/, ""));

test("no page links to a file of the site that there is not", () => {
  const files = new Set(
    readdirSync(site.dist, { recursive: true, encoding: "utf8" }).map((file) => file.replaceAll("\\", "/")),
  );
  const lost = pages.flatMap((page) =>
    linksOf(page === "index" ? "" : page)
      .filter(({ file }) => !files.has(file))
      .map(({ file }) => `${page}: ${file}`),
  );
  expect([...new Set(lost)].slice(0, 20)).toEqual([]);
  expect(pages.length).toBeGreaterThan(100);
});

test("every page that shows a figure is among those that its own page lists", () => {
  const usesOf = new Map<string, string[]>();
  const uses = (id: string) => {
    const file = join(site.dist, "figure", `${id}.json`);
    if (!usesOf.has(id) && existsSync(file)) {
      usesOf.set(
        id,
        JSON.parse(readFileSync(file, "utf8")).uses.map(({ page }: { page: string }) => topOf(page)),
      );
    }
    return usesOf.get(id);
  };
  const topOf = (page: string) => page.split("/")[0] ?? "";
  const LISTS = ["changes", "figures", "search"];
  const users = pages.filter((page) => PAGES.includes(page === "index" ? "" : page) && !LISTS.includes(page));
  const shown = users.map((page) => {
    const { document } = parseHTML(readFileSync(join(site.dist, `${page}.html`), "utf8"));
    const links = [...document.querySelectorAll("main a")].map(addressOf);
    return { page, ids: [...new Set(links.flatMap((link) => figuresOf(formulaOfAddress(link) ?? "")))] };
  });
  expect(shown.flatMap(({ page, ids }) => ids.filter((id) => uses(id)?.includes(page) === false))).toEqual([]);
  expect(shown.filter(({ ids }) => ids.length > 0).map(({ page }) => page)).toEqual(
    expect.arrayContaining(["disagreement", "goods", "index", "routes", "years"]),
  );
});

describe("a link to a part of a page", () => {
  const parts = new Map<string, Set<string>>();
  for (const page of pages) {
    for (const { file, part } of linksOf(page === "index" ? "" : page)) {
      const name = file.replace(/\.html$/, "").replace(/^index$/, "");
      if (part === "" || part.startsWith("=") || part === "observablehq-main") continue;
      parts.set(name, (parts.get(name) ?? new Set()).add(part));
    }
  }

  test.each([...parts])("of /%s finds it in view", async (page, names) => {
    const { page: tab, troubles } = await open(PAGES.includes(page) ? page : `${page}.html`);
    for (const name of names) {
      await tab.evaluate((part) => {
        location.hash = "";
        scrollTo(0, 0);
        location.hash = encodeURIComponent(part);
      }, name);
      await tab.waitForTimeout(50);
      const box = await tab.evaluate((part) => {
        const { top = -1, height = 0 } = document.getElementById(part)?.getBoundingClientRect() ?? {};
        return {
          top,
          height,
          inner: innerHeight,
          end: scrollY + innerHeight >= document.documentElement.scrollHeight - 2,
        };
      }, name);
      expect(box.height, `${page}#${name}`).toBeGreaterThan(0);
      expect(box.top, `${page}#${name}`).toBeGreaterThan(-2);
      expect(box.top, `${page}#${name}`).toBeLessThan(box.inner);
    }
    expect(troubles).toEqual([]);
    await tab.close();
  });
});

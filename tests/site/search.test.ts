import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import axe from "axe-core";
import type { Page } from "playwright-core";
import { describe, expect, inject, test } from "vitest";
import { find, type SentIndex } from "../../src/search/search.js";
import { ALSO_CALLED } from "../../src/text/en/frame/search.js";
import { pagesOf } from "../helpers/browser.js";

const site = inject("site");
const open = pagesOf(site.address);

/** Types into the box of the frame and waits for its list. */
async function type(page: Page, words: string): Promise<void> {
  await page.locator("#find").click();
  await page.keyboard.type(words);
  await page.locator("#found-all").filter({ hasText: words }).waitFor();
}

const marked = (page: Page) => page.locator('#found [aria-selected="true"]');

describe.concurrent("the search of every page", () => {
  test.each(["search", "figures"])("draws its results on %s without what draws charts", async (name) => {
    const asked: string[] = [];
    const { page } = await open(name);
    page.on("request", (request) => asked.push(new URL(request.url()).pathname));
    await page.locator("main input[type=search]").fill("flour");
    await page.waitForURL(/flour/);
    await page.waitForLoadState("networkidle");
    expect(asked.filter((path) => /_assets\/shared/.test(path))).toHaveLength(1);
    expect(asked.filter((path) => /_assets\/charts/.test(path))).toEqual([]);
    await page.close();
  });

  test("loads nothing before it is used", async () => {
    const asked: string[] = [];
    const { page } = await open("figures");
    page.on("request", (request) => asked.push(new URL(request.url()).pathname));
    await page.reload({ waitUntil: "networkidle" });
    expect(asked.filter((path) => /find|search/.test(path))).toEqual([]);
    await page.locator("h1").hover();
    await page.locator("#find").hover();
    expect(asked.filter((path) => /find|search/.test(path))).toEqual([]);
    await type(page, "herat");
    expect(asked.filter((path) => /search\/index\.json/.test(path))).toHaveLength(1);
    await page.close();
  });

  test("is a combobox: arrows choose, Escape closes, Enter goes there or to all results", async () => {
    const { page, troubles } = await open("figure/diplomat-2024-01.total-2022");
    await type(page, "мука");
    const box = page.locator("#find");
    expect(await box.getAttribute("aria-expanded")).toBe("true");
    expect(await page.locator("#found .what").first().innerText()).toBe("Good");
    expect(await marked(page).count()).toBe(0);
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowUp");
    expect(await marked(page).getAttribute("id")).toBe(await box.getAttribute("aria-activedescendant"));
    await page.evaluate(axe.source);
    const violations = await page.evaluate(async () => {
      const { violations: found } = await (window as unknown as { axe: typeof axe }).axe.run();
      return found.map(({ id, nodes }) => `${id}: ${nodes[0]?.target.join(" ")} (${nodes.length})`);
    });
    expect(violations).toEqual([]);
    await page.keyboard.press("Escape");
    expect(await page.locator("#found").isVisible()).toBe(false);
    expect(await box.inputValue()).toBe("мука");
    await page.keyboard.press("ArrowDown");
    await page.locator("#found").waitFor();
    await page.keyboard.press("ArrowDown");
    await Promise.all([page.waitForURL(/\/goods(\.html)?\?partner=AFG/), page.keyboard.press("Enter")]);
    expect(await page.locator("select[name=product]").inputValue()).toBe("1101");
    await type(page, "987,9");
    await Promise.all([page.waitForURL(/\/search(\.html)?\?q=987/), page.keyboard.press("Enter")]);
    await page.locator("h1").filter({ hasText: "results for" }).waitFor();
    expect((await page.locator(".found a").first().innerText()).replace(/\u00a0/g, " ")).toContain("$987.9 m");
    expect(troubles).toEqual([]);
    await page.close();
  });

  test("goes to what is pressed, a section or a folded year too, and closes when one turns away", async () => {
    const { page } = await open("years");
    await type(page, "zhumangarin");
    await page.locator("h1").click({ position: { x: 5, y: 5 } });
    expect(await page.locator("#found").isVisible()).toBe(false);
    await page.locator("#find").fill("");
    await type(page, "becomes deputy prime minister");
    await Promise.all([page.waitForURL(/\/events(\.html)?#/), page.locator("#found-0").click()]);
    await page.locator("li:target").waitFor();
    expect(await page.locator("li:target").isVisible()).toBe(true);
    await page.close();
  });

  test("fills the width of a phone, of which nothing hangs over", async () => {
    const { page } = await open("routes", { width: 390, scheme: "dark" });
    const closed = (await page.locator("#find").boundingBox())?.width ?? 0;
    await type(page, "afganistan");
    const { width = 0 } = (await page.locator("#find").boundingBox()) ?? {};
    expect(width).toBeGreaterThan(closed * 1.5);
    expect(await page.locator("#found .what").first().innerText()).toBe("Country");
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    await Promise.all([page.waitForURL(/\/years(\.html)?\?partner=AFG/), page.locator("#found-0").click()]);
    await page.close();
  });

  test("leads on without scripts, from a page in a folder as from one that is not there", async () => {
    for (const path of ["figure/diplomat-2024-01.total-2022", "no/such/page"]) {
      const { page } = await open(path, { scripts: false });
      await page.locator("#find").fill("herat");
      await Promise.all([page.waitForURL(/\/search(\.html)?\?q=herat/), page.locator("#find").press("Enter")]);
      expect(await page.locator(".without-scripts").isVisible()).toBe(true);
      expect(await page.locator('.directory a[href*="line=khaf-herat"]').count()).toBe(1);
      await page.close();
    }
  });
});

describe("the index", () => {
  const sent = async () => {
    const [name = ""] = readdirSync(join(site.dist, "_slices"));
    return JSON.parse(readFileSync(join(site.dist, "_slices", name, "search/index.json"), "utf8")) as SentIndex;
  };

  test.each([
    ["embed", "downloads#embed"],
    ["iframe", "downloads#embed"],
    ["parquet", "downloads"],
    ["csv", "downloads"],
    ["excel", "downloads"],
    ["download", "downloads"],
    ["bibtex", "downloads#cite"],
    ["rss", "changes"],
    ["glossary", "guide"],
    ["share of the south", "index"],
    ["is Kazakhstan turning south", "index"],
  ])("leads from %s to %s first", async (query, to) => {
    expect(find(await sent(), query).hits[0]?.to).toBe(to);
  });

  test("knows no other name of what is not there", async () => {
    const { index } = await sent();
    const known = Object.values(index.storedFields).map((fields) => fields["to"]);
    expect(known).toEqual(expect.arrayContaining(Object.keys(ALSO_CALLED)));
  });
});

describe.concurrent("the page of results", () => {
  test("shows them by kind, all of one kind on demand, and keeps that in its address", async () => {
    const { page } = await open("search?q=herat");
    await page.locator(".found").first().waitFor();
    const groups = await page.locator(".results h2").allInnerTexts();
    expect(groups).toEqual(expect.arrayContaining(["Lines", "Events", "Sources", "Figures"]));
    expect(groups[0]).toBe("Lines");
    const few = await page.locator(".found li").count();
    await page.locator('.results a[href*="kind=line"]').click();
    await page.waitForURL(/kind=line/);
    expect(await page.locator(".results h2").allInnerTexts()).toEqual(["Lines"]);
    expect(await page.locator(".found li").count()).toBeGreaterThan(5);
    await page.goBack();
    await page.locator(".results h2").nth(1).waitFor();
    expect(await page.locator(".found li").count()).toBe(few);
    await page.locator("#control-q").fill("afganistan");
    await page.waitForURL(/q=afganistan/);
    await page.locator("h1").filter({ hasText: "afganistan" }).waitFor();
    await page.locator("#control-q").fill("qqqqqq");
    await page.locator("h1").filter({ hasText: "Nothing" }).waitFor();
    expect(await page.locator(".directory a").count()).toBeGreaterThan(20);
    await page.close();
  });

  test("leads to pages that there are", async () => {
    const { page } = await open("search?q=locomotives");
    await page.locator(".found").first().waitFor();
    const links = await page
      .locator(".found a")
      .evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).href));
    expect(links.length).toBeGreaterThan(5);
    for (const link of links) expect((await fetch(link)).status, link).toBe(200);
    await page.close();
  });
});

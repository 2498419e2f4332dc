import { describe, expect, inject, test } from "vitest";
import { pagesOf } from "../helpers/browser.js";

const site = inject("site");
const open = pagesOf(site.address);

const paper = () => getComputedStyle(document.documentElement).backgroundColor;
const LIGHT = "rgb(251, 250, 247)";
const DARK = "rgb(17, 23, 27)";

describe.concurrent("the colours that a reader chooses", () => {
  test("go before those of the system, are kept, and can be given back", async () => {
    const { page, troubles } = await open("years", { scheme: "light" });
    const bar = () => page.locator("main figure svg rect").first();
    const before = await bar().evaluate((rect) => getComputedStyle(rect).fill);
    await page.locator("select.theme").selectOption("dark");
    expect(await page.evaluate(paper)).toBe(DARK);
    expect(await bar().evaluate((rect) => getComputedStyle(rect).fill)).not.toBe(before);
    await page.goto(`${site.address}/goods`);
    expect(await page.evaluate(paper)).toBe(DARK);
    expect(await page.locator("select.theme").inputValue()).toBe("dark");
    await page.locator("select.theme").selectOption("");
    expect(await page.evaluate(paper)).toBe(LIGHT);
    expect(await page.evaluate(() => localStorage.getItem("theme"))).toBe(null);
    expect(troubles).toEqual([]);
    await page.close();
  });

  test("are on the page before its first paint", async () => {
    const { page } = await open("", { scheme: "dark", theme: "light" });
    const colours = await page.evaluate(() => [
      document.documentElement.dataset["theme"],
      getComputedStyle(document.documentElement).colorScheme,
    ]);
    expect(colours).toEqual(["light", "light"]);
    expect(await page.evaluate(paper)).toBe(LIGHT);
    // Before style sheet and body there is nothing to paint.
    const head = await page.evaluate(() => {
      const order = [...document.head.querySelectorAll("script:not([src]):not([type]), link[rel=stylesheet]")];
      return order.map(({ localName }) => localName);
    });
    expect(head).toEqual(["script", "link"]);
    await page.close();
  });

  test("cannot be chosen without scripts, which the choice needs", async () => {
    const { page } = await open("", { scripts: false });
    expect(await page.locator("select.theme").isVisible()).toBe(false);
    await page.close();
  });

  test("fall back to the system where something else is kept", async () => {
    const { page } = await open("", { scheme: "dark", theme: "pink" });
    expect(await page.evaluate(paper)).toBe(DARK);
    await page.close();
  });
});

describe.concurrent("the names of the pages", () => {
  test("stand in one line at 1280, with room for one more, and scroll in one on a phone", async () => {
    const { page } = await open("method");
    await page.evaluate(() => {
      const last = document.querySelector("nav.pages .group:last-child a");
      const more = last?.cloneNode() as HTMLElement;
      more.textContent = "Guide";
      if (document.querySelectorAll("nav.pages a").length < 14) last?.after(more);
    });
    const rows = () =>
      page.evaluate(
        () => new Set([...document.querySelectorAll("nav.pages a")].map((a) => (a as HTMLElement).offsetTop)).size,
      );
    expect(await rows()).toBe(1);
    await page.setViewportSize({ width: 390, height: 900 });
    expect(await rows()).toBe(1);
    await page.close();
  });

  test("go on beyond the edge of a phone behind a sign that says so, until their end", async ({ expect }) => {
    const { page } = await open("", { width: 390 });
    const sign = () =>
      page.evaluate(() => Number(getComputedStyle(document.querySelector("nav.pages") as Element, "::after").opacity));
    expect(await sign()).toBe(1);
    await page.evaluate(() => document.querySelector("nav.pages")?.scrollTo({ left: 9999 }));
    await expect.poll(sign).toBeLessThan(0.1);
    await page.close();
  });

  test("tell the own page apart where colours are forced", async () => {
    const { page } = await open("goods", { forcedColours: true });
    const border = (link: Element) => getComputedStyle(link).borderBottomColor;
    const own = await page.locator("nav.pages [aria-current]").evaluate(border);
    const others = await page
      .locator("nav.pages a:not([aria-current])")
      .evaluateAll((all) => [...new Set(all.map((link) => getComputedStyle(link).borderBottomColor))]);
    expect(others).toHaveLength(1);
    expect(own).not.toBe(others[0]);
    await page.close();
  });
});

test("the events of a year open for an address within it", async () => {
  const { page } = await open("events");
  const folds = page.locator("details.timeline");
  const height = await page.evaluate(() => document.documentElement.scrollHeight / innerHeight);
  expect(height).toBeLessThanOrEqual(5);
  const id = await folds.last().locator("h2").getAttribute("id");
  expect(await folds.last().getAttribute("open")).toBe(null);
  await page.locator(`.event-years a[href$="#${id}"]`).click();
  await expect.poll(() => folds.last().getAttribute("open")).toBe("");
  await page.close();
});

import { readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, inject, test } from "vitest";
import { pagesOf } from "../helpers/browser.js";
import { PAGES } from "../helpers/site.js";
import { smallTargets, tabStops } from "./reach.js";

const site = inject("site");
const open = pagesOf(site.address);
const one = (folder: string) => {
  const [file] = readdirSync(join(site.dist, folder)).filter((name) => name.endsWith(".html"));
  return `${folder}/${file}`;
};
const LOOKED_AT = [...PAGES, one("audit"), one("figure"), one("chart")];

describe.concurrent.each(LOOKED_AT)("page /%s", (path) => {
  test("is soon gone through by keyboard, hit by a pointer, told apart in any colours, and fit for paper", async () => {
    const { page, troubles } = await open(path);
    await page.keyboard.press("Tab");
    expect(await tabStops(page)).toBeLessThanOrEqual(60);

    await page.emulateMedia({ forcedColors: "active" });
    const names = await page.locator("nav.pages a").evaluateAll((links) =>
      links.map((link) => ({
        isCurrent: link.hasAttribute("aria-current"),
        look: `${getComputedStyle(link).color} ${getComputedStyle(link).borderBottomColor}`,
      })),
    );
    const [current, ...more] = names.filter(({ isCurrent }) => isCurrent);
    expect(more).toEqual([]);
    const others = new Set(names.filter(({ isCurrent }) => !isCurrent).map(({ look }) => look));
    expect(others.size).toBe(1);
    expect(others).not.toContain(current?.look);

    await page.emulateMedia({ forcedColors: "none", media: "print" });
    // A sheet of A4 within its margins.
    await page.setViewportSize({ width: 688, height: 1017 });
    const onPaper = page.locator("button, form, input, select, .chart-tools, nav").locator("visible=true");
    expect(await onPaper.evaluateAll((all) => all.map((tool) => tool.outerHTML.slice(0, 90)))).toEqual([]);
    const tall = await page
      .locator("figure")
      .evaluateAll((figures) => figures.filter((one) => one.clientHeight > 1017));
    expect(tall.length).toBe(0);

    await page.emulateMedia({ media: "screen", reducedMotion: "reduce" });
    await page.setViewportSize({ width: 1280, height: 900 });
    const moving = await page.evaluate(() => document.getAnimations().length);
    expect(moving).toBe(0);
    await page.evaluate(() => {
      for (const folded of document.querySelectorAll("details")) folded.open = true;
    });
    expect(await smallTargets(page, { least: 24, skip: ".nothing" })).toEqual([]);
    expect(troubles).toEqual([]);
    await page.close();
  });
});

test("arrow keys move within a table, whose links are one stop, by rows and cells", async () => {
  const { page } = await open("figures");
  const at = () =>
    page.evaluate(() => {
      const cell = document.activeElement?.closest<HTMLTableCellElement>("td, th");
      return [cell?.closest("tr")?.rowIndex ?? -1, cell?.cellIndex ?? -1];
    });
  await page.keyboard.press("Tab");
  await page.locator("main table a[tabindex='0']").focus();
  const [row = 0, cell = 0] = await at();
  await page.keyboard.press("ArrowRight");
  expect(await at()).toEqual([row, cell + 1]);
  await page.keyboard.press("ArrowDown");
  const [below = 0] = await at();
  expect(below).toBeGreaterThan(row);
  await page.keyboard.press("End");
  expect((await at())[0]).toBeGreaterThan(below);
  await page.keyboard.press("Home");
  expect(await at()).toEqual([row, cell]);
  await page.keyboard.press("Tab");
  expect(await page.evaluate(() => document.activeElement?.closest("table"))).toBe(null);
  await page.close();
});

test("what is disputed is one stop each, with the figure to use, also where it is folded away", async () => {
  const { page } = await open("disagreement");
  await page.evaluate(() => {
    for (const folded of document.querySelectorAll("details")) folded.open = true;
  });
  await page.keyboard.press("Tab");
  const first = page.locator(".dispute").first();
  await first.locator("a[tabindex='0']").focus();
  expect(await first.locator("a[tabindex='0']").count()).toBe(1);
  await page.keyboard.press("End");
  expect(await page.evaluate(() => document.activeElement?.closest(".dispute > p") !== null)).toBe(true);
  await page.keyboard.press("Tab");
  expect(await first.evaluate((one) => one.contains(document.activeElement))).toBe(false);
  await page.close();
});

test("without scripts, every link of a table and a drawing is a stop", async () => {
  const { page } = await open("missing", { scripts: false });
  expect(await page.locator("main a[tabindex]").count()).toBe(0);
  await page.close();
});

test("a choice is said to those who do not see the page", async () => {
  const { page } = await open("years");
  await page.locator("select[name=partner]").focus();
  await page.locator("select[name=partner]").selectOption("UZB");
  const said = page.locator("main > p[aria-live]");
  await expect.poll(() => said.innerText()).toContain("Uzbekistan");
  expect(await said.innerText()).toContain(await page.locator("h1").innerText());
  await page.close();
});

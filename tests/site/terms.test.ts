import axe from "axe-core";
import type { Locator } from "playwright-core";
import { expect, inject, test } from "vitest";
import { pagesOf } from "../helpers/browser.js";
import { openBrowser } from "../helpers/chromium.js";

const site = inject("site");
const open = pagesOf(site.address);
const PATH = "disagreement";

/** Whether the meaning of a word is shown, and in sight from side to side. */
const meaningOf = (word: Locator) =>
  word.evaluate((link) => {
    const { content } = getComputedStyle(link, "::after");
    return { isShown: content !== "none", isInSight: document.documentElement.scrollWidth <= innerWidth };
  });
const SHOWN = { isShown: true, isInSight: true };

test.each([true, false])("a word shows its meaning under the pointer and on focus, scripts: %s", async (scripts) => {
  const { page } = await open(PATH, { scripts, width: 390 });
  const word = page.locator("a.term").last();
  expect((await meaningOf(word)).isShown).toBe(false);
  await word.hover();
  expect(await meaningOf(word)).toEqual(SHOWN);
  await page.mouse.move(0, 0);
  await word.focus();
  expect(await meaningOf(word)).toEqual(SHOWN);
  await page.close();
});

test("Escape hides the meaning until the word is left", async () => {
  const { page } = await open(PATH);
  const [word, other] = [page.locator("a.term").first(), page.locator("a.term").last()];
  await word.focus();
  await page.keyboard.press("Escape");
  expect((await meaningOf(word)).isShown).toBe(false);
  await other.focus();
  await word.focus();
  expect((await meaningOf(word)).isShown).toBe(true);
  await page.close();
});

test("a finger sees the meaning first, and follows the word to what shows it with the next press", async () => {
  const browser = await openBrowser();
  const page = await browser.newPage({ viewport: { width: 390, height: 900 }, hasTouch: true });
  await page.goto(`${site.address}/${PATH}`, { waitUntil: "networkidle" });
  const word = page.locator("a.term").last();
  await word.tap();
  expect(new URL(page.url()).pathname).toContain(PATH);
  expect((await meaningOf(word)).isShown).toBe(true);
  await word.tap();
  await page.waitForURL(/guide(\.html)?#borders$/);
  await browser.close();
});

test("meanings are left out of print", async () => {
  const { page } = await open(PATH);
  const word = page.locator("a.term").first();
  await word.focus();
  await page.emulateMedia({ media: "print" });
  expect((await meaningOf(word)).isShown).toBe(false);
  await page.close();
});

test("a card over the guide shuts nobody out", async () => {
  const { page, troubles } = await open("guide", { width: 390, scheme: "dark" });
  await page.locator("#numbers a.number:not(.about)").click();
  await page.locator("dialog.trace a.term").first().focus();
  await page.evaluate(axe.source);
  const violations = await page.evaluate(async () => {
    const { violations: found } = await (window as unknown as { axe: typeof axe }).axe.run();
    return found.map(({ id, nodes }) => `${id}: ${nodes[0]?.target.join(" ")} (${nodes.length})`);
  });
  expect([...violations, ...troubles]).toEqual([]);
  await page.close();
});

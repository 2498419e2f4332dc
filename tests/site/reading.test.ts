import type { Page } from "playwright-core";
import { expect, inject, test } from "vitest";
import { pagesOf } from "../helpers/browser.js";

const open = pagesOf(inject("site").address);

/** Where the drawing of a chart that is shown lies, scrolled into sight. */
async function drawingOf(page: Page, name: string) {
  const drawing = page.locator(`[data-chart="${name}"] .drawing:visible svg`);
  await drawing.scrollIntoViewIfNeeded();
  const box = await drawing.boundingBox();
  if (!box) throw new Error(`${name} is not shown`);
  return { drawing, box };
}

/** What is read of a chart, line by line; empty where nothing is. */
const readOf = async (page: Page): Promise<string[]> =>
  (await page.locator(".chart-values:visible").allInnerTexts()).join("\n").split("\n").filter(Boolean);

test.each([
  ["", "south-and-north"],
  ["years", "trade-by-year"],
  ["years?partner=UZB&flow=export", "trade-by-year"],
  ["partners", "partners-over-years"],
  ["partners?partners=AFG.CHN.IND.KGZ.PAK.RUS.TJK.TKM.UZB", "partners-over-years"],
  ["disagreement", "two-books"],
  ["goods", "goods-by-period"],
  ["chart/trade-by-year", "trade-by-year"],
])("pointing into a chart of /%s reads all values of a period in %s", async (path, name) => {
  const { page, troubles } = await open(path);
  const { drawing, box } = await drawingOf(page, name);
  await page.mouse.move(box.x + box.width / 2, box.y + 20);
  await expect.poll(() => readOf(page)).not.toEqual([]);
  const marks = await drawing.locator("a[data-now]").evaluateAll((links) => links.map((a) => a.ariaLabel ?? ""));
  expect(marks.length).toBeGreaterThan(0);
  const read = (await readOf(page)).join(" ");
  for (const mark of marks) {
    const [first = "", publisher = ""] = mark.split("\n");
    expect(read).toContain(first.split(": ").at(-1));
    expect(read).toContain(publisher);
  }
  const [x, y] = [box.x + box.width * 0.4, box.y + box.height - 40];
  const before = await readOf(page);
  await page.mouse.move(x, y);
  expect(await readOf(page)).not.toEqual(before);
  await page.keyboard.press("Escape");
  expect(await readOf(page)).toEqual([]);
  expect(troubles).toEqual([]);
  await page.close();
});

test("arrow keys read a chart along and across its series, and say what they find; Enter opens the card", async () => {
  const { page } = await open("disagreement");
  const { drawing } = await drawingOf(page, "two-books");
  await page.keyboard.press("Tab");
  await drawing.locator("a[tabindex='0']").focus();
  await expect.poll(() => readOf(page)).not.toEqual([]);
  const now = () => page.evaluate(() => document.activeElement?.ariaLabel?.split("\n")[0]?.split(/, |: /) ?? []);
  const [series, year] = await now();
  await page.keyboard.press("ArrowRight");
  const [same, next] = await now();
  expect([same, Number(next)]).toEqual([series, Number(year) + 1]);
  expect((await readOf(page))[0]).toBe(next);
  const said = page.locator("main > p[aria-live]");
  expect(await said.innerText()).toMatch(new RegExp(`, ${next}: `));
  expect(await said.innerText()).not.toContain(`${series}, `);
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowUp");
  expect((await now())[1]).toBe(next);
  await page.keyboard.press("Enter");
  await page.locator("dialog.trace .figure-card").waitFor();
  await page.close();
});

/** Draws a finger up the page. */
async function swipeUp(page: Page, { x, y }: { x: number; y: number }): Promise<void> {
  const client = await page.context().newCDPSession(page);
  const touch = (type: "touchStart" | "touchMove" | "touchEnd", up?: number) =>
    client.send("Input.dispatchTouchEvent", { type, touchPoints: up === undefined ? [] : [{ x, y: y - up }] });
  await touch("touchStart", 0);
  for (const up of [10, 30, 50, 70, 90]) await touch("touchMove", up);
  await touch("touchEnd");
}

/** Waits until the page has come to rest: a tap while it scrolls on is none. */
async function scrolled(page: Page): Promise<void> {
  let last = -1;
  await expect
    .poll(async () => {
      const [before, now] = [last, await page.evaluate(() => scrollY)];
      last = now;
      return before === now;
    })
    .toBe(true);
}

test("a finger reads a chart by a tap, opens a card from there, and scrolls as ever", async () => {
  const { page, troubles } = await open("", { width: 390, touch: true });
  const { box } = await drawingOf(page, "south-and-north");
  await page.touchscreen.tap(box.x + box.width / 2, box.y + box.height - 60);
  await expect.poll(() => readOf(page)).not.toEqual([]);
  const before = await page.evaluate(() => scrollY);
  await swipeUp(page, { x: box.x + 20, y: box.y + box.height - 20 });
  await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(before);
  await scrolled(page);
  const row = page.locator(".chart-values:visible a").first();
  expect((await row.boundingBox())?.height).toBeGreaterThanOrEqual(44);
  const value = await row.locator("b").innerText();
  await row.tap();
  await expect.poll(() => page.locator("dialog.trace").innerText()).toContain(value.replace(/[^\d.]/g, ""));
  expect(troubles).toEqual([]);
  await page.close();
});

test("a click beside a mark opens it", async () => {
  const { page } = await open("");
  const { drawing } = await drawingOf(page, "south-and-north");
  const mark = await drawing.locator("circle").first().boundingBox();
  if (!mark) throw new Error("no mark is shown");
  await page.mouse.click(mark.x + mark.width / 2, mark.y - 8);
  await page.locator("dialog.trace .figure-card").waitFor();
  await page.close();
});

import type { Page } from "playwright-core";
import { describe, expect, inject, test } from "vitest";
import type { Observation } from "../../src/rows/observations.js";
import { pagesOf } from "../helpers/browser.js";
import { tables } from "../helpers/views.js";

const site = inject("site");
const open = pagesOf(site.address);
const RECORD = tables.observations.find((row) => row.observation_id === "diplomat-2024-01.total-2022") as Observation;

const dialog = (page: Page) => page.locator("dialog.trace");

describe("the card of a number", () => {
  test("has wording, value, interval, period, source, place in it, other sources, and how to cite it", async () => {
    const { page } = await open("");
    await page.locator(".facts a.number", { hasText: "$987.9 m" }).click();
    const card = dialog(page).locator(".figure-card");
    await card.waitFor();
    const text = await card.innerText();
    for (const words of [
      "Can mean",
      "987,900,000 US dollars",
      "987,850,000 to 987,950,000",
      "all goods",
      "The Diplomat",
      "paragraph 10",
      "Others say",
      "agrees within rounding",
    ]) {
      expect(text).toContain(words);
    }
    const link = card.getByRole("link", { name: "Open the page at the figure" });
    expect(await link.getAttribute("href")).toContain("#:~:text=%24987.9%20million");
    await card.getByText("Cite this number").click();
    const cited = await card.locator(".citing").innerText();
    for (const words of ["Sentence", "BibTeX", "@online{", "CSL-JSON", "Web Annotation", RECORD.printed]) {
      expect(cited).toContain(words);
    }
    await page.close();
  });

  test("opens by keyboard, keeps the focus inside, leads on and back, and gives the focus back", async () => {
    const { page } = await open("");
    const number = page.locator("h1 a.number.computed").first();
    await number.focus();
    await page.keyboard.press("Enter");
    await dialog(page).locator(".figure-card.computed").waitFor();
    expect(await page.evaluate(() => document.activeElement?.closest("dialog") !== null)).toBe(true);
    expect(await dialog(page).innerText()).toContain("Computed by us");
    const input = dialog(page).locator(".figure-card a.number").first();
    await input.focus();
    await page.keyboard.press("Enter");
    await dialog(page).locator(".figure-card[data-figure]").waitFor();
    await dialog(page).getByRole("button", { name: "Back" }).press("Enter");
    await dialog(page).locator(".figure-card.computed").waitFor();
    await page.keyboard.press("Escape");
    expect(await dialog(page).isVisible()).toBe(false);
    expect(await number.evaluate((node) => node === document.activeElement)).toBe(true);
    await page.close();
  });

  test("opens from the mark of a chart, by keyboard too", async () => {
    const { page } = await open("");
    const mark = page.locator("figure.chart svg a").first();
    await mark.focus();
    const first = await mark.evaluate((node) => node === document.activeElement);
    await page.keyboard.press("ArrowRight");
    const next = await mark.evaluate(
      (node) => node.ownerDocument.activeElement?.localName === "a" && node !== document.activeElement,
    );
    expect([first, next]).toEqual([true, true]);
    expect(await page.locator("figure.chart svg").first().locator("a[tabindex='0']").count()).toBe(1);
    await page.keyboard.press("Enter");
    await dialog(page).locator(".figure-card").waitFor();
    await page.close();
  });

  test("closes by the browser's Back, which leads from card to card first", async () => {
    const { page } = await open("");
    const address = page.url();
    await page.locator("h1 a.number.computed").first().click();
    await dialog(page).locator(".figure-card.computed").waitFor();
    await dialog(page).locator(".figure-card a.number").first().click();
    await dialog(page).locator(".figure-card[data-figure]").waitFor();
    await page.goBack();
    await dialog(page).locator(".figure-card.computed").waitFor();
    await page.goBack();
    await expect.poll(() => dialog(page).isVisible()).toBe(false);
    expect(page.url()).toBe(address);
    await page.locator("h1 a.number.computed").first().click();
    await dialog(page).getByRole("button", { name: "Close" }).click();
    await expect.poll(() => page.evaluate(() => (history.state as { cards?: number } | null)?.cards ?? 0)).toBe(0);
    await page.close();
  });

  test("of a computed number can be cited with the figures in it", async () => {
    const { page } = await open("years");
    await page.locator(".facts a.number.computed").first().click();
    await dialog(page).getByText("Cite this number").click();
    const cited = await dialog(page).locator(".citing").innerText();
    for (const words of ["Computed by Steppe to Sea", "US dollars”", "@online{", '"author"'])
      expect(cited).toContain(words);
    await page.close();
  });

  test("has an address of its own, for a figure and for a formula", async () => {
    const { page } = await open("");
    await page.locator("h1 a.number.computed").first().click();
    await dialog(page).locator(".figure-card.computed").waitFor();
    const address = await dialog(page).getByRole("link", { name: "Link to this card" }).getAttribute("href");
    const formula = await dialog(page).locator(".figure-card").getAttribute("data-formula");
    await page.close();
    const { page: own, troubles } = await open((address ?? "").replace(/^\.\//, ""));
    await dialog(own).locator(".figure-card.computed").waitFor();
    expect(await dialog(own).locator(".figure-card").getAttribute("data-formula")).toBe(formula);
    expect(
      await dialog(own)
        .getByRole("link", { name: /this card|page of its own/ })
        .count(),
    ).toBe(0);
    expect(troubles).toEqual([]);
    await own.close();
  });

  test("of a corrected figure shows what is printed, what is read instead, and why", async () => {
    const { page } = await open("changes");
    await page.locator("#corrections ~ table a.number, #corrections ~ * a.number").first().click();
    const text = await dialog(page).locator(".figure-card").innerText();
    expect(text).toContain("Corrected by us");
    expect(text).toMatch(/read as/);
    await page.close();
  });

  test("does not stand in the way of a link opened in a new tab", async () => {
    const { page } = await open("");
    const [opened] = await Promise.all([
      page.context().waitForEvent("page"),
      page
        .locator("h1 a.number")
        .first()
        .click({ modifiers: ["Control"] }),
    ]);
    expect(opened).not.toBe(page);
    expect(await dialog(page).count()).toBe(0);
    await page.close();
  });
});

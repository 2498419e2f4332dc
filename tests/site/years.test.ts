import type { Page } from "playwright-core";
import { expect, inject, test } from "vitest";
import { pagesOf, settled } from "../helpers/browser.js";

const site = inject("site");
const open = pagesOf(site.address);

async function choose(page: Page, label: string, option: string): Promise<void> {
  await page.getByLabel(label, { exact: true }).selectOption({ label: option });
  await settled(page);
}

async function fact(page: Page, term: string): Promise<string> {
  return page.locator("dl.facts > div", { has: page.locator("dt", { hasText: new RegExp(`^${term}`) }) }).innerText();
}

test("whole years have a growth rate; a part of a year against a whole one has none", async () => {
  const { page } = await open("years");
  await choose(page, "From", "2021");
  await choose(page, "To", "2022");
  expect(await fact(page, "Growth")).toMatch(/[+−][\d.,]+ %/);
  const heading = await page.locator("h1").innerText();

  await choose(page, "From", "2022");
  await choose(page, "To", "January–November 2023");
  expect(await fact(page, "Growth")).toContain("refused");
  expect(await page.locator(".warning").first().innerText()).toContain("no growth rate is given");
  expect(await page.locator("h1").innerText()).toMatch(
    /\$[\d.]+ m a month in 2022, \$[\d.]+ m in January–November 2023/,
  );
  expect(await page.locator("h1").innerText()).not.toBe(heading);
  await page.close();
});

test("no pair of spans of unequal length yields a growth rate", async () => {
  const { page } = await open("years");
  const options = await page
    .getByLabel("To", { exact: true })
    .locator("optgroup")
    .nth(1)
    .locator("option")
    .allInnerTexts();
  expect(options.length).toBeGreaterThan(1);
  for (const part of options) {
    await choose(page, "To", part);
    await choose(page, "From", "2022");
    expect(await fact(page, "Growth"), part).toContain("refused");
  }
  await page.close();
});

test("another partner has other figures, and the page says so where there are none", async () => {
  const { page, troubles } = await open("years");
  const before = await page.locator("h1").innerText();
  const partners = await page.getByLabel("Kazakhstan’s trade with").locator("option").allInnerTexts();
  for (const partner of partners.filter((name) => name !== "Afghanistan")) {
    await choose(page, "Kazakhstan’s trade with", partner);
    expect(await page.locator("h1").innerText(), partner).not.toBe(before);
  }
  expect(troubles).toEqual([]);
  await page.close();
});

import { expect, inject, test } from "vitest";
import { pagesOf, settled } from "../helpers/browser.js";

const site = inject("site");
const open = pagesOf(site.address);

test("every flow, measure and scale draws, and no choice of partners breaks the page", async () => {
  const { page, troubles } = await open("partners");
  const titles = new Set<string>();
  for (const flow of ["Turnover", "Exports", "Imports"]) {
    for (const measure of ["US dollars", "Share of Kazakhstan’s trade", "Index"]) {
      await page.getByLabel(flow, { exact: true }).check();
      await page.getByLabel(measure, { exact: true }).check();
      await settled(page);
      expect(await page.locator("figure.chart svg path").count()).toBeGreaterThan(0);
      titles.add(await page.locator("h1").innerText());
    }
  }
  expect(titles.size).toBeGreaterThan(6);
  await page.getByLabel("Logarithmic").check();
  for (const box of await page.getByRole("checkbox").all()) await box.check();
  await settled(page);
  for (const box of await page.getByRole("checkbox").all()) await box.uncheck();
  await settled(page);
  expect(await page.locator(".empty").count()).toBe(1);
  await page.getByRole("checkbox", { name: "Afghanistan" }).check();
  await settled(page);
  expect(await page.locator("figure.chart").count()).toBeGreaterThan(0);
  expect(troubles).toEqual([]);
  await page.close();
});

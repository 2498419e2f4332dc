import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, inject, test } from "vitest";
import { pagesOf } from "../helpers/browser.js";

interface Row {
  observation_id: string;
  printed: string;
  value: number;
}

const site = inject("site");
const rows: Row[] = JSON.parse(readFileSync(join(site.data, "pages", "observations.json"), "utf8"));
const open = pagesOf(site.address);

test("an address with a figure's id leads to its page, with what is printed and what is stored", async () => {
  for (const row of [rows[0], rows[Math.floor(rows.length / 2)], rows.at(-1)] as Row[]) {
    const { page, troubles } = await open(`figures#${encodeURIComponent(row.observation_id)}`);
    await page.waitForURL(/\/figure\//);
    await page.waitForLoadState("networkidle");
    const text = await page.locator("main").innerText();
    expect(text).toContain(row.observation_id);
    expect(text).toContain(row.printed);
    expect(troubles.filter((said) => !said.startsWith("failed"))).toEqual([]);
    await page.close();
  }
});

test("an unknown id is told", async () => {
  const { page } = await open("figures#nobody.nothing");
  expect(await page.locator(".warning").innerText()).toContain("nobody.nothing");
  await page.close();
});

test("search and filters narrow the table, and say by how much", async () => {
  const { page } = await open("figures");
  const lines = () => page.locator("table tbody tr").count();
  const all = await lines();
  await page.locator("#control-q").fill("Rozanak");
  await page.waitForURL(/q=Rozanak$/);
  const some = await lines();
  expect(some).toBeGreaterThan(0);
  expect(some).toBeLessThan(all);
  await page.locator("#control-q").fill("no such thing at all");
  await page.waitForURL(/q=no\+such\+thing\+at\+all$/);
  expect(await lines()).toBeLessThan(some);
  await page.close();
});

test("a heading sorts the table, both ways", async () => {
  const { page } = await open("figures");
  const first = () => page.locator("table tbody .figure-row").first().innerText();
  const sort = async (way: string) => {
    await page.locator("thead th", { hasText: "Value" }).getByRole("link").click();
    await page.locator(`th[aria-sort="${way}"]`, { hasText: "Value" }).waitFor();
  };
  await sort("descending");
  const largest = await first();
  await sort("ascending");
  expect(await first()).not.toBe(largest);
  await page.close();
});

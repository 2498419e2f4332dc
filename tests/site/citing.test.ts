import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, inject, test } from "vitest";
import { dayWords } from "../../pipelines/text/en/values.js";
import { pagesOf } from "../helpers/browser.js";

const site = inject("site");
const open = pagesOf(site.address);
const { date, inputHash, version } = JSON.parse(readFileSync(join(site.data, "pages", "publication.json"), "utf8"));
const data = `figures of ${dayWords(date)}, build ${inputHash.slice(0, 12)}`;
const today = () => dayWords(new Date().toISOString().slice(0, 10));

test("lines and citations of the downloads have the address and the day of the reader", async () => {
  const { page, troubles } = await open("downloads");
  const lines = await page.locator("[data-tool=pandas] pre").textContent();
  expect(lines).toContain(`"${site.address}/data/trade_annual.csv"`);
  const sentence = page.locator(".citing pre").first();
  expect(await sentence.textContent()).not.toContain("accessed");
  await page.locator(".citing button").first().click();
  await page.waitForFunction(() => document.querySelector(".citing pre")?.textContent?.includes("accessed"));
  expect(await sentence.textContent()).toContain(`Version ${version}, ${data}. ${site.address}/, accessed ${today()}`);
  expect(troubles).toEqual([]);
  await page.close();
});

test("the citation of a figure has them when it is opened, on its page as in its card", async () => {
  const id = "diplomat-2024-01.total-2022";
  const { page, troubles } = await open(`figure/${id}`);
  await page.locator(".citing summary").click();
  await page.waitForFunction(() => document.querySelector(".citing pre")?.textContent?.includes("accessed"));
  const text = await page.locator(".citing pre").first().textContent();
  expect(text).toContain(`${data}, ${site.address}/figure/${id}, accessed ${today()}`);
  expect(await page.locator(".citing").getAttribute("open")).not.toBeNull();
  expect(troubles).toEqual([]);
  await page.close();
});

test("the feed of changes is where its page says, and every page says of when it is", async () => {
  const { page } = await open("changes");
  const link = await page.locator('link[rel="alternate"]').getAttribute("href");
  const feed = await fetch(new URL(link ?? "", page.url()));
  expect(feed.status).toBe(200);
  expect(feed.headers.get("content-type")).toContain("xml");
  expect(await feed.text()).toContain(`<updated>${date}T00:00:00Z</updated>`);
  expect((await page.locator("#observablehq-footer").textContent())?.replace(/\u00a0/g, " ")).toContain(data);
  await page.close();
});

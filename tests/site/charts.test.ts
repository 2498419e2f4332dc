import { readdirSync, readFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { describe, expect, inject, test } from "vitest";
import { pagesOf } from "../helpers/browser.js";

const site = inject("site");
const open = pagesOf(site.address);
const folder = join(site.dist, "chart");
const charts = readdirSync(folder).flatMap((file) => /^([\w-]+)\.html$/.exec(file)?.[1] ?? []);
const read = (file: string) => readFileSync(join(folder, file));

describe.each(charts)("the chart %s", (name) => {
  const about = JSON.parse(read(`${name}.json`).toString());

  test("says what it is", () => {
    expect(about).toMatchObject({ name, licence: "CC-BY-4.0" });
    for (const words of [about.title, about.unit, about.source]) expect(words.length).toBeGreaterThan(3);
    expect(about.rows).toBeGreaterThan(0);
  });

  test("has its finding as the heading of its page", () => {
    const heading = /class="chart-title"[^>]*>([\s\S]*?)<\/h1>/.exec(read(`${name}.html`).toString())?.[1] ?? "";
    const words = (text: string) =>
      text
        .replaceAll("&amp;", "&")
        .replace(/\s+|&#160;/g, " ")
        .trim();
    expect(words(heading.replace(/<[^>]+>/g, ""))).toBe(words(about.title));
  });

  test("stands alone as a picture with title, unit, source and fonts inside, in both themes", () => {
    const svg = read(`${name}.svg`).toString();
    // Lines of a picture are broken, so words are compared without what stands between them.
    const squeezed = (words: string) => words.replace(/\s+|&#160;/g, "").replaceAll("&amp;", "&");
    const text = squeezed(
      svg.replace(/<title>[\s\S]*?<\/title>|<style>[\s\S]*?<\/style>/g, "").replace(/<[^>]+>/g, ""),
    );
    for (const words of [about.title, about.unit, about.source]) expect(text).toContain(squeezed(words).slice(0, 60));
    expect(svg).toContain("font/woff2;base64");
    expect(svg).toContain("prefers-color-scheme:dark");
    expect(svg).not.toMatch(/var\(--/);
    for (const file of [`${name}.png`, `${name}-dark.png`]) {
      const png = read(file);
      expect(png.subarray(1, 4).toString()).toBe("PNG");
      expect(png.readUInt32BE(16)).toBe(2 * Number(/ width="(\d+)/.exec(svg)?.[1]));
    }
  });

  test("gives its rows with the columns as shown, their units, and where they come from", () => {
    const [head = "", ...rows] = read(`${name}.csv`).toString().trim().split("\n");
    expect(head).toMatch(/,From$/);
    for (const { label } of about.columns) expect(head).toContain(label);
    expect(rows.length).toBeGreaterThanOrEqual(about.rows);
  });
});

test("a chart alone is a page with its finding as heading", async () => {
  const { page, troubles } = await open("chart/trade-by-year?flow=export");
  expect(await page.locator("h1").allInnerTexts()).toEqual(await page.locator("figure .chart-title").allInnerTexts());
  expect(troubles).toEqual([]);
  await page.close();
});

test("a chart in a frame of another origin is drawn, in the state of its address", async () => {
  const frame = `<iframe src="${site.address}/chart/trade-by-year?partner=UZB" width="800" height="700"></iframe>`;
  const other = createServer((_, response) => response.setHeader("Content-Type", "text/html").end(frame));
  await new Promise<void>((resolve) => other.listen(0, "127.0.0.1", resolve));
  const { page } = await open("");
  await page.goto(`http://127.0.0.1:${(other.address() as AddressInfo).port}/`, { waitUntil: "networkidle" });
  const inside = page.frames()[1];
  await expect.poll(() => inside?.locator("figure .chart-title").innerText()).toMatch(/Uzbekistan/);
  await page.close();
  other.close();
});

describe("a chart on a page", () => {
  test("in another state than the first is saved as it stands", async () => {
    const { page, troubles } = await open("years?partner=UZB&flow=export");
    const figure = page.locator("figure.chart").first();
    const save = async (kind: string) => {
      const [download] = await Promise.all([
        page.waitForEvent("download"),
        figure.locator(`[data-save=${kind}]`).click(),
      ]);
      return readFileSync(await download.path());
    };
    const csv = (await save("csv")).toString();
    expect(csv).toContain("partner=UZB");
    const svg = (await save("svg")).toString();
    expect(svg).toContain("Uzbekistan");
    expect(svg).toContain("base64");
    expect((await save("png")).subarray(1, 4).toString()).toBe("PNG");
    expect(troubles).toEqual([]);
    await page.close();
  });

  test("is sent as a link, set into a page live or as it is, and copied", async () => {
    const { page, troubles } = await open("years?partner=UZB&flow=export");
    await page.locator("figure.chart [data-share]").first().click();
    await page.locator("dialog.share code").first().waitFor();
    const codes = await page.locator("dialog.share code").allInnerTexts();
    expect(codes[0]).toMatch(/\/chart\/trade-by-year\.html\?partner=UZB&flow=export/);
    expect(codes[1]).toMatch(/^<iframe .*src="http/);
    expect(codes[2]).toMatch(/^<iframe .*srcdoc="/);
    await page.keyboard.press("Escape");
    // The dialog goes with its event of closing, a moment after the key.
    await expect.poll(() => page.locator("dialog.share").count()).toBe(0);
    expect(troubles).toEqual([]);
    await page.close();
  });
});

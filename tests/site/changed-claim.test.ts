import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { openBrowser, openPage } from "../helpers/browser.js";
import { scratchFolder } from "../helpers/project.js";
import { makeSite, PAGES, serveSite } from "../helpers/site.js";
import { parquetRows } from "../helpers/tables.js";
import { walk } from "../helpers/walk.js";

const CLAIM = "diplomat-2024-01.total-2022";
const OTHER = 1_234_500_000;
/** A source with one length of a line, which takes no part in trade. */
const GONE = "ariana-news-2016-11-work-begins-aqina";

interface Site {
  address: string;
  data: string;
}

const before: Site = inject("site");
let after: Site;
let close: () => Promise<void>;
let browser: Browser;

beforeAll(async () => {
  browser = await openBrowser();
  const { dist, data } = await makeSite(scratchFolder(), { change: changeClaim });
  const served = await serveSite(dist);
  after = { address: served.address, data };
  close = served.close;
});

afterAll(async () => {
  await browser?.close();
  await close?.();
});

function changeClaim(loaders: string): void {
  const file = join(loaders, "article", "diplomat-2024-01", "claims.yaml");
  const text = readFileSync(file, "utf8");
  const changed = text.replace(
    /(id: total-2022\n\s+printed: )"[^"]+"/,
    (_, lead: string) => `${lead}"$1234.5 million"`,
  );
  if (changed === text) throw new Error("the claim to change is not there any more");
  writeFileSync(file, changed);
  rmSync(join(loaders, "press", GONE), { recursive: true });
}

/**
 * The text of every number on a page that rests on the claim, and the heading of the page. Checks are left out: some
 * of their sides rest on other inputs, and which of them a page lists depends on their verdicts.
 */
async function numbersOn(site: Site, path: string) {
  const { page, troubles } = await openPage(browser, `${site.address}/${path}`);
  const texts = await page
    .locator(`[data-inputs~="${CLAIM}"]`)
    .evaluateAll((nodes) =>
      nodes
        .filter((node) => !node.closest("tr, ul.audit > li, article.check")?.querySelector(".verdict"))
        .map((node) => node.textContent ?? ""),
    );
  const all = await page.locator("main").innerText();
  const heading = await page.locator("h1").innerText();
  await page.close();
  expect(troubles).toEqual([]);
  return { texts, all, heading };
}

test("no page shows a number derived from the old figure by that claim", async () => {
  let traced = 0;
  for (const path of PAGES) {
    const [old, now] = await Promise.all([numbersOn(before, path), numbersOn(after, path)]);
    traced += old.texts.length;
    // How many figures contradict the claim is another matter once it says something else.
    if (path === "disagreement" || path === "changes") expect(now.texts.length).toBeGreaterThan(old.texts.length);
    else expect(now.texts.length, path).toBe(old.texts.length);
    expect(
      now.texts.filter((text) => old.texts.includes(text)),
      path,
    ).toEqual([]);
  }
  expect(traced).toBeGreaterThan(1);
});

test("headings, charts and sentences of the overview follow", async () => {
  const [old, now] = await Promise.all([numbersOn(before, ""), numbersOn(after, "")]);
  expect(now.heading).not.toBe(old.heading);
  const perMonth = (text: string) => text.match(/Trade (fell|rose) from [^\n]+/)?.[0];
  expect(perMonth(old.all)).toBeDefined();
  expect(perMonth(now.all)).not.toBe(perMonth(old.all));
});

test("the page of changes tells what changed and what is gone, every number of it traced", async () => {
  const { page, troubles } = await openPage(browser, `${after.address}/changes`);
  expect(await page.locator("h1").innerText()).toMatch(/^2 figures changed/);
  const text = await page.locator("main").innerText();
  for (const words of [CLAIM, "$987.9 million", "$1234.5 million", "value, value low, value high, printed", GONE]) {
    expect(text).toContain(words);
  }
  const { traced, untraced } = await walk(page);
  expect(untraced).toEqual([]);
  expect(traced.some(({ formula }) => formula === `[${CLAIM}]`)).toBe(true);
  expect(traced.some(({ formula }) => formula.includes(GONE))).toBe(false);
  expect(troubles).toEqual([]);
  await page.close();
});

test("extracts, checks and conflicts follow", async () => {
  const observations = await parquetRows(after.data, "observations");
  const own = observations.find((row) => row["observation_id"] === CLAIM);
  expect(own?.["value"]).toBe(OTHER);
  const audit = async (site: Site) =>
    new Map((await parquetRows(site.data, "audit")).map((row) => [row["check_id"], row["verdict"]]));
  expect((await audit(before)).get("turnover-2022")).toBe("holds");
  expect((await audit(after)).get("turnover-2022")).toBe("does_not_hold");
  const conflicts = await parquetRows(after.data, "conflicts");
  expect(conflicts.some((row) => [row["left_id"], row["right_id"]].includes(CLAIM))).toBe(true);
  for (const table of ["trade_annual", "trade_periods", "partner_years", "audit"]) {
    const rows = await parquetRows(after.data, table);
    const old = await parquetRows(before.data, table);
    const resting = rows.filter((row) => String(row["input_ids"]).split(" ").includes(CLAIM));
    const same = resting.filter((row) => old.some((other) => JSON.stringify(other) === JSON.stringify(row)));
    expect(same, table).toEqual([]);
  }
});

import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseHTML } from "linkedom";
import { beforeAll, expect, inject, test } from "vitest";
import { figuresOf } from "../../pipelines/formula/figures.js";
import { formulaOfAddress } from "../../src/trace/address.js";
import { scratchFolder } from "../helpers/project.js";
import { makeSite, PAGES } from "../helpers/site.js";
import { parquetRows } from "../helpers/tables.js";
import { walk } from "../helpers/walk.js";

const CLAIM = "diplomat-2024-01.total-2022";
const OTHER = 1_234_500_000;
/** A source with one length of a line, which takes no part in trade. */
const GONE = "ariana-news-2016-11-work-begins-aqina";

interface Site {
  dist: string;
  data: string;
}

const before: Site = inject("site");
let after: Site;

beforeAll(async () => {
  after = await makeSite(scratchFolder(), { change: changeClaim });
});

function changeClaim(loaders: string): void {
  const claims = join(loaders, "article", "diplomat-2024-01", "claims.yaml");
  const text = readFileSync(claims, "utf8");
  const changed = text.replace(
    /(id: total-2022\n\s+printed: )"[^"]+"/,
    (_, lead: string) => `${lead}"$1234.5 million"`,
  );
  if (changed === text) throw new Error("the claim to change is not there any more");
  writeFileSync(claims, changed);
  rmSync(join(loaders, "press", GONE), { recursive: true });
}

const file = ({ dist }: Site, path: string) => readFileSync(join(dist, path));

/** The main part of a page as it was built. */
function pageOf(site: Site, path: string): Element {
  const { document } = parseHTML(file(site, `${path || "index"}.html`).toString());
  return document.querySelector("main") as unknown as Element;
}

/**
 * The text of every number on a page that rests on the claim. Checks are left out: some of their sides rest on other
 * figures, and which of them a page lists depends on their verdicts.
 */
function numbersOn(site: Site, path: string): string[] {
  return [...pageOf(site, path).querySelectorAll("a")].flatMap((link) => {
    const formula = formulaOfAddress(link.getAttribute("href") ?? link.getAttribute("xlink:href") ?? "");
    if (formula === null || !figuresOf(formula).includes(CLAIM)) return [];
    if (link.closest("[data-check], .check") || link.classList.contains("about")) return [];
    return [link.textContent ?? ""].filter((text) => /\d/.test(text));
  });
}

test("no page shows a number derived from the old figure by that claim", () => {
  const all = PAGES.map((path) => ({ path, old: numbersOn(before, path), now: numbersOn(after, path) }));
  for (const { path, old, now } of all) {
    expect(
      now.filter((text) => old.includes(text)),
      path,
    ).toEqual([]);
  }
  expect(all.flatMap(({ old }) => old).length).toBeGreaterThan(1);
});

test("pages follow in their HTML, and so do the page and the file of the figure, and the charts that show it", () => {
  const article = (site: Site) =>
    pageOf(site, "")
      .querySelector('[data-place="claims"]')
      ?.textContent?.replace(/\u00a0/g, " ");
  expect(article(before)).toContain("$987.9 m");
  expect(article(after)).toContain("$1.23 bn");
  for (const path of [`figure/${CLAIM}.html`, `figure/${CLAIM}.json`]) {
    expect(file(before, path).toString()).toContain("987.9 million");
    expect(file(after, path).toString()).toContain("$1234.5 million");
  }
  const chart = "check-turnover-2022";
  for (const kind of [".csv", ".svg", ".png", "-dark.png", ".json"]) {
    const path = `chart/${chart}${kind}`;
    expect(file(after, path).equals(file(before, path)), path).toBe(false);
  }
  expect(file(after, `chart/${chart}.csv`).toString()).toContain(String(OTHER));
  const preview = /<meta property="og:image" content="[^"]*chart\/([\w-]+)\.png"/;
  expect(preview.exec(file(after, "audit/turnover-2022.html").toString())?.[1]).toBe(chart);
});

const isGone = (row: Record<string, unknown>) => row["source_id"] === GONE;

test("the page of changes tells what changed and what is gone, every number of it traced", async () => {
  const main = pageOf(after, "changes");
  const text = (main.textContent ?? "").replace(/\u00a0/g, " ");
  const { printed = "" } = (await parquetRows(before.data, "observations")).find(isGone) ?? {};
  for (const words of ["$987.9 million", "$1234.5 million", `${printed}`]) expect(text).toContain(words);
  const { traced, untraced } = walk(main);
  expect(untraced).toEqual([]);
  expect(traced.some(({ formula }) => formula === `[${CLAIM}]`)).toBe(true);
  expect(traced.some(({ formula }) => formula.includes(GONE))).toBe(false);
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

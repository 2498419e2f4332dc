import { afterEach, expect, it } from "vitest";
import { here } from "../../../src/base/address.js";
import { h } from "../../../src/base/dom.js";
import { cut } from "../../../src/slices/downloads.js";
import type { Tables } from "../../../src/slices/tables.js";
import { downloadWords } from "../../../src/text/en/downloads.js";
import { view } from "../../../src/views/downloads.js";
import { drawnPage, tables } from "../../helpers/views.js";

afterEach(() => {
  here.address = "";
});

function drawn(own: Partial<Tables> = {}): HTMLElement {
  const slice = cut({ ...tables, ...own }).get("downloads");
  return h("main", {}, Object.values(view.draw({}, slice ? [slice] : []).parts));
}

const linksOf = (page: Element) => [...page.querySelectorAll("a")].map((link) => link.getAttribute("href"));

it("links every file and describes every table once", async () => {
  const { all, state } = await drawnPage("downloads", { any: "words" });
  expect(state).toEqual({});
  expect(linksOf(all)).toEqual(expect.arrayContaining(tables.files.map(({ path }) => `./data/${path}`)));
  const sections = [...all.querySelectorAll("[id^='download-']")].map(({ id }) => id);
  expect(sections.toSorted()).toEqual(tables.tables.map(({ name }) => `download-${name}`).toSorted());
});

it("shows a table that belongs to no group", () => {
  const [first] = tables.tables;
  if (!first) throw new Error("no table is published");
  const page = drawn({ tables: [...tables.tables, { ...first, name: "another" }] });
  expect(page.querySelectorAll("#download-another")).toHaveLength(1);
  expect(page.textContent).toContain(downloadWords.groups.others);
  expect(drawn().textContent).not.toContain(downloadWords.groups.others);
});

it("says the filter of the pair in the foreground, and how many rows it keeps", () => {
  const [pair] = tables.focus;
  if (!pair) throw new Error("no pair is in the foreground");
  const [years, figures] = [...drawn().querySelectorAll("dl dd")].map((line) => line.textContent ?? "");
  const kept = tables.annual.filter((row) => row.reporter === pair.reporter && row.partner === pair.partner);
  expect(years).toContain(`reporter = '${pair.reporter}' and partner = '${pair.partner}' (${kept.length} rows)`);
  const both = new Set([pair.reporter, pair.partner]);
  const stated = tables.observations.filter((row) => both.has(row.reporter ?? "") && both.has(row.partner ?? ""));
  expect(figures).toContain(`(${stated.length} rows)`);
});

it("reads where no pair is in the foreground", () => {
  const text = drawn({ focus: [] }).textContent ?? "";
  expect(text).toContain(downloadWords.choices.yearly.anyYearly);
  expect(text).not.toMatch(/reporter = |reporter in|undefined/);
});

it("writes the address of the site into lines and citations, and says where it is not known", () => {
  expect(drawn().querySelectorAll("[data-address]").length).toBeGreaterThan(4);
  here.address = "https://steppe.example/";
  const page = drawn();
  expect(page.querySelectorAll("[data-address]")).toHaveLength(0);
  expect(page.textContent).toContain('"https://steppe.example/data/observations.csv"');
  expect(page.textContent).not.toContain(downloadWords.noAddress);
});

it("cites version and build", () => {
  const { citation, version, inputHash } = tables.publication;
  const [sentence, bibtex] = [...drawn().querySelectorAll("pre")].slice(-2).map((pre) => pre.textContent ?? "");
  expect(sentence).toContain(`${citation} Version ${version}, build ${inputHash.slice(0, 12)}. https://`);
  expect(bibtex).toMatch(/^@misc\{steppe-to-sea,\n {2}title = \{\{/);
});

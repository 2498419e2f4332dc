import { afterEach, expect, it } from "vitest";
import { here } from "../../../src/base/address.js";
import { h } from "../../../src/base/dom.js";
import { cut } from "../../../src/slices/downloads.js";
import type { Tables } from "../../../src/slices/tables.js";
import { READING_EXAMPLES } from "../../../src/tables/reading-examples.js";
import { downloadWords } from "../../../src/text/en/downloads.js";
import { view } from "../../../src/views/downloads.js";
import { drawnPage, tables } from "../../helpers/views.js";

afterEach(() => {
  Object.assign(here, { address: "", version: "", today: "" });
});

function drawn(own: Partial<Tables> = {}): HTMLElement {
  const slice = cut({ ...tables, ...own }).get("downloads");
  return h("main", {}, Object.values(view.draw({}, slice ? [slice] : []).parts));
}

const linksOf = (page: Element) => [...page.querySelectorAll("a")].map((link) => link.getAttribute("href"));

it("links every file and lists every table once", async () => {
  const { all, state } = await drawnPage("downloads", { any: "words" });
  expect(state).toEqual({});
  expect(linksOf(all)).toEqual(expect.arrayContaining(tables.files.map(({ path }) => `./data/${path}`)));
  const rows = [...all.querySelectorAll("[id^='download-']")].map(({ id }) => id);
  expect(rows.toSorted()).toEqual(tables.tables.map(({ name }) => `download-${name}`).toSorted());
});

it("shows a table that belongs to no group", () => {
  const [first] = tables.tables;
  if (!first) throw new Error("no table is published");
  const page = drawn({ tables: [...tables.tables, { ...first, name: "another" }] });
  expect(page.querySelectorAll("#download-another")).toHaveLength(1);
  expect(page.textContent).toContain(downloadWords.groups.others);
  expect(drawn().textContent).not.toContain(downloadWords.groups.others);
});

it("offers three choices, the first of them the partner in the foreground", () => {
  const choices = [...drawn().querySelectorAll("dl.take > div")];
  expect(choices).toHaveLength(3);
  const { focus } = tables.publication;
  expect(choices[0]?.querySelector("dt")?.textContent).toContain(focus?.partner);
  expect(linksOf(choices[0] as Element)).toEqual([`./data/${focus?.workbook}`, `./data/${focus?.archive}`]);
});

it("asks of the pair in the foreground, and gives the answer of the tables", () => {
  const [pair] = tables.focus;
  const own = tables.annual.filter(
    (row) => row.reporter === pair?.reporter && row.partner === pair?.partner && row.flow === "total",
  );
  const years = own.map(({ year }) => year).toSorted((a, b) => a - b);
  const shown = [...drawn().querySelectorAll(".answer tbody tr")].map((row) => row.querySelector("td")?.textContent);
  expect(shown).toEqual(years.slice(-5).map(String));
  const code = drawn().querySelector("[data-tool='DuckDB'] pre")?.textContent ?? "";
  expect(code).toContain(`reporter = '${pair?.reporter}' and partner = '${pair?.partner}'`);
});

it("reads where no pair is in the foreground", () => {
  const publication = { ...tables.publication, focus: null };
  const page = drawn({ focus: [], publication });
  expect(page.querySelectorAll("dl.take > div")).toHaveLength(2);
  expect(page.querySelectorAll("[data-tool]")).toHaveLength(0);
  expect(page.textContent).not.toMatch(/undefined|null/);
});

it("writes the address of the site into lines and citations, where a script can tell another", () => {
  expect(drawn().querySelectorAll("mark[data-address]").length).toBeGreaterThanOrEqual(READING_EXAMPLES.length);
  here.address = "https://steppe.example/";
  const page = drawn();
  expect(page.querySelectorAll("mark[data-address]")).toHaveLength(0);
  expect(page.querySelectorAll("span[data-address]")).toHaveLength(READING_EXAMPLES.length);
  expect(page.textContent).toContain('"https://steppe.example/data/trade_annual.csv"');
  expect(page.textContent).not.toContain(downloadWords.noAddress);
});

it("cites the version of the data, and in a browser the day", () => {
  const { citation, version } = tables.publication;
  const cited = () => [...drawn().querySelectorAll(".citing pre")].map((pre) => pre.textContent ?? "");
  expect(cited()[0]).toMatch(new RegExp(`Version ${version}\\. https://[^,]*$`));
  Object.assign(here, {
    version: "figures of 3 May 2033, build 77",
    today: "2033-05-04",
    address: "https://a.example/",
  });
  const [sentence, bibtex] = cited();
  const known = `Version ${version}, figures of 3 May 2033, build 77. https://a.example/, accessed 4 May 2033`;
  expect(sentence).toBe(`${citation} ${known}`);
  expect(bibtex).toMatch(/^@misc\{steppe-to-sea,\n {2}title = \{\{/);
  expect(bibtex).toContain("urldate = {2033-05-04}");
});

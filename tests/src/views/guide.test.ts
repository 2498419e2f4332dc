import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { h } from "../../../src/base/dom.js";
import { cut } from "../../../src/slices/guide.js";
import type { Tables } from "../../../src/slices/tables.js";
import { view } from "../../../src/views/guide.js";
import { root } from "../../helpers/project.js";
import { expectTraced } from "../../helpers/traced.js";
import { troublesIn } from "../../helpers/troubles.js";
import { drawnPage, tables } from "../../helpers/views.js";

const page = readFileSync(join(root, "src", "guide.md"), "utf8");
const sections = [...page.matchAll(/<section class="habit" id="([\w-]+)">/g)].map(([, id]) => id);

function drawn(own: Partial<Tables> = {}): Record<string, HTMLElement> {
  const slice = cut({ ...tables, ...own }).get("guide");
  const { parts } = view.draw({}, slice ? [slice] : []);
  return Object.fromEntries(Object.entries(parts).map(([name, part]) => [name, h("div", {}, part)]));
}

it("shows an example in every section, each number traced to its card", async () => {
  const { all, parts } = await drawnPage("guide");
  expect(sections.length).toBeGreaterThan(12);
  for (const id of sections) {
    expect(parts[id ?? ""]?.querySelector("figure, ul"), id).not.toBeNull();
    if (id !== "verdicts") expect(parts[id ?? ""]?.querySelector("a"), id).not.toBeNull();
  }
  expectTraced(all);
  expect(troublesIn(all)).toEqual([]);
});

it("opens with what follows from the figures of the article, by months", () => {
  const [months] = cut(tables).get("guide")?.months ?? [];
  const { whole, part } = months ?? {};
  expect(whole?.months).toBe(12);
  expect(part?.months).toBeLessThan(12);
  const raised = tables.observations.map((row) => (row === part ? { ...row, value: 10 * row.value } : row));
  expect(drawn()["example"]?.textContent).toMatch(/ % ?[°≠~]* less a month\.$/);
  expect(drawn({ observations: raised })["example"]?.textContent).toMatch(/ % ?[°≠~]* more a month\.$/);
});

it("words one subject in several ways, each with what it allows", () => {
  const rows = cut(tables).get("guide")?.wordings ?? [];
  expect(new Set(rows.map(({ thing_id }) => thing_id)).size).toBe(1);
  expect(new Set(rows.map(({ qualifier }) => qualifier)).size).toBe(rows.length);
  expect(rows.length).toBeGreaterThan(2);
});

it("sets a season beside a calendar year that shares some of its months", () => {
  const [year, season] = cut(tables).get("guide")?.seasons ?? [];
  expect([year?.kind, season?.kind]).toEqual(["year", "season"]);
  expect((year?.used.period_start ?? "") <= (season?.used.period_end ?? "")).toBe(true);
  expect((season?.used.period_start ?? "") <= (year?.used.period_end ?? "")).toBe(true);
});

it("reads without its examples where the tables have none", () => {
  const parts = drawn({
    ...{ annual: [], audit: [], cif_fob: [], coverage: [], disagreements: [], disagreement_figures: [], focus: [] },
    ...{ observations: [], partner_years: [], sources: [] },
  });
  for (const id of sections) expect(parts[id ?? ""]?.childNodes, id).toHaveLength(0);
  expect(parts["glossary"]?.querySelectorAll("dt").length).toBeGreaterThan(10);
});

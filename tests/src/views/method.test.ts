import { expect, it } from "vitest";
import { h } from "../../../src/base/dom.js";
import { cut } from "../../../src/slices/method.js";
import type { Tables } from "../../../src/slices/tables.js";
import { view } from "../../../src/views/method.js";
import { drawnPage, tables } from "../../helpers/views.js";

function drawn(own: Partial<Tables> = {}): Record<string, HTMLElement> {
  const slice = cut({ ...tables, ...own }).get("method");
  const { parts } = view.draw({}, slice ? [slice] : []);
  return Object.fromEntries(Object.entries(parts).map(([name, part]) => [name, h("div", {}, part)]));
}

const idsOf = (part: Element | undefined, start: string) =>
  [...(part?.querySelectorAll(`[id^='${start}']`) ?? [])].map(({ id }) => id.slice(start.length));

it("describes every column of every table, each behind a fold that an address reaches", async () => {
  const { parts, state } = await drawnPage("method", { any: "words" });
  expect(state).toEqual({});
  expect(idsOf(parts["dictionary"], "table-").toSorted()).toEqual(tables.tables.map(({ name }) => name).toSorted());
  for (const { name, columns } of tables.tables) {
    const named = [...(parts["dictionary"]?.querySelectorAll(`#table-${name} dt code`) ?? [])];
    expect(named.map((column) => column.textContent)).toEqual(Object.keys(columns));
  }
  const lists = [...new Set(tables.codes.map(({ list }) => list))];
  expect(idsOf(parts["codes"], "codes-")).toEqual(lists);
  expect(parts["codes"]?.querySelectorAll("dt")).toHaveLength(tables.codes.length);
});

it("names every source once, with a link to it", () => {
  const { sources } = drawn();
  const ids = idsOf(sources, "source-");
  expect(ids.toSorted()).toEqual(tables.sources.map(({ source_id }) => source_id).toSorted());
  for (const { source_id, url } of tables.sources) {
    expect(sources?.querySelector(`[id="source-${source_id}"] a`)?.getAttribute("href")).toBe(url);
  }
});

it("has words for every rule that the SQL decides by", () => {
  const { choice, together, guesses } = drawn();
  for (const part of [choice, together, guesses]) {
    expect(part?.querySelectorAll("ol > li").length).toBeGreaterThan(3);
    expect(part?.querySelectorAll("ol code")).toHaveLength(0);
  }
  expect(choice?.textContent).toContain("Statistics before ministries, ministries before officials");
  expect(
    drawn({ rules: { ...tables.rules, choice: ["a_new_key"] } })["choice"]?.querySelector("code")?.textContent,
  ).toBe("a_new_key");
});

it("gives an example of every rule where the data have one, and the figure that is shown in fact", () => {
  const { choice, doubtful } = drawn();
  for (const part of [choice, doubtful]) expect(part?.querySelector("a.number")).not.toBeNull();
});

it("counts every figure by year once in how figures were chosen", () => {
  const [all = 0, ...parts] = [...(drawn()["choice"]?.querySelectorAll("ol + p .count") ?? [])].map((count) =>
    Number.parseInt((count.textContent ?? "").replace(",", ""), 10),
  );
  expect(all).toBe(tables.annual.length);
  expect(parts.reduce((sum, count) => sum + count, 0)).toBe(all);
});

it("reads where there is no article, no figure and no contradiction", () => {
  const none = { annual: [], audit: [], conflicts: [], disagreements: [], focus: [], observations: [], sources: [] };
  const parts = drawn(none);
  expect(parts["audit"]?.textContent).toBe("No article is checked here at present.");
  expect(parts["widest"]?.textContent).toBe("");
  expect(
    Object.values(parts)
      .map((part) => part.textContent)
      .join(" "),
  ).not.toMatch(/undefined|NaN| [.,]/);
});

it("draws the way of the data wide and narrow, and both lead to the columns of each table", () => {
  const { lineage } = drawn();
  const drawings = [...(lineage?.querySelectorAll("svg") ?? [])];
  expect(drawings).toHaveLength(2);
  const targets = tables.tables.map(({ name }) => `./method.html#table-${name}`).toSorted();
  for (const drawing of drawings) {
    const links = [...drawing.querySelectorAll("a")].map((link) => link.getAttribute("href"));
    expect(links.toSorted()).toEqual(targets);
  }
});

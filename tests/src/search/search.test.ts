import { join } from "node:path";
import { describe, expect, inject, it, test } from "vitest";
import { bestOf, byKind, type Entry, find, indexOf, KINDS } from "../../../src/search/search.js";
import { entriesOf } from "../../../src/slices/search.js";
import { readPages } from "../../helpers/pages.js";

const sent = (entries: readonly Entry[]) => JSON.parse(JSON.stringify(indexOf(entries)));
const entry = (title: string, more: Partial<Entry> = {}): Entry => ({
  kind: "event",
  title,
  context: "",
  to: title,
  ...more,
});
const titles = (hits: readonly { title: string }[]) => hits.map(({ title }) => title);

describe("a search of an index that was sent", () => {
  const index = sent([
    entry("Flour sold in 2021", { names: "мука, ұн, آرد" }),
    entry("Flour sold in 2022"),
    entry("Trade of $987.9 m", { context: "about Afghanistan" }),
    entry("Trade of $987.8 m"),
    entry("Жумангарин в Кабуле"),
    entry("Locomotives"),
  ]);

  test.each([
    ["flour 2022", "all", ["Flour sold in 2022"]],
    ["the FLOUR of 2021", "all", ["Flour sold in 2021"]],
    ["мука", "all", ["Flour sold in 2021"]],
    ["آرد", "all", ["Flour sold in 2021"]],
    ["987,9", "all", ["Trade of $987.9 m"]],
    ["987.9", "all", ["Trade of $987.9 m"]],
    ["zhumangarin", "all", ["Жумангарин в Кабуле"]],
    ["Жұманғарин", "all", ["Жумангарин в Кабуле"]],
    ["loco", "all", ["Locomotives"]],
    ["afganistan", "near", ["Trade of $987.9 m"]],
    ["locomotives unheard", "some", ["Locomotives"]],
    ["987.7", "all", []],
    ["of the", "all", []],
    ["", "all", []],
  ])("for %j finds what has %s of the words", (query, fit, found) => {
    const { hits, ...rest } = find(index, query);
    expect({ ...rest, titles: titles(hits) }).toEqual({ fit, titles: found });
  });

  it("puts what is called so before what is about it, and a country before a figure", () => {
    const hits = find(
      sent([
        entry("A report", { context: "Herat" }),
        entry("Herat, 5", { kind: "figure" }),
        entry("A line", { kind: "line", words: "Herat" }),
        entry("Herat", { kind: "country" }),
        entry("Herat, less so", { kind: "country", weight: 0.2 }),
      ]),
      "herat",
    ).hits;
    expect(titles(hits)[0]).toBe("Herat");
    expect(titles(hits).indexOf("Herat, 5")).toBeLessThan(titles(hits).indexOf("A report"));
    expect(titles(hits).indexOf("Herat")).toBeLessThan(titles(hits).indexOf("Herat, less so"));
  });
});

describe("of many results", () => {
  const hits = [...Array(9).fill("figure"), "good", "line"].map((kind, i) => entry(`${i}`, { kind }));

  it("those at hand leave room for each kind, in order", () => {
    expect(titles(bestOf(hits, 6))).toEqual(["0", "1", "2", "9", "10", "3"].toSorted((a, b) => Number(a) - Number(b)));
    expect(titles(bestOf(hits.slice(0, 9), 4))).toEqual(["0", "1", "2", "3"]);
  });

  it("all stand by kind, that of the best first", () => {
    expect(byKind(hits).map(({ kind, hits: own }) => [kind, own.length])).toEqual([
      ["figure", 9],
      ["good", 1],
      ["line", 1],
    ]);
  });
});

describe("the entries of the build", () => {
  const tables = readPages(join(inject("built").folder, "pages"));
  const entries = entriesOf(tables);
  const index = sent(entries);
  const first = (query: string) => find(index, query).hits[0];

  it("are of every kind, say what they are, and each lead elsewhere or are sections of one line", () => {
    expect(new Set(entries.map(({ kind }) => kind))).toEqual(new Set(KINDS));
    for (const { context, title, to } of entries) {
      expect(title, to).toMatch(/\S/);
      expect(context, to).toMatch(/\S/);
      expect(`${title}${context}`, to).not.toMatch(/undefined|null|NaN|\{\{/);
    }
    const own = entries.filter(({ kind }) => kind !== "line").map(({ to }) => to);
    expect(new Set(own).size).toBe(own.length);
  });

  test.each([
    ["мука", "good", /^goods\?partner=AFG&flow=export&product=1101$/],
    ["ұн", "good", /^goods\?partner=AFG/],
    ["آرد", "good", /product=1101$/],
    ["Herat", "line", /^routes\?line=khaf-herat$/],
    ["Герат", "line", /^routes\?line=/],
    ["هرات", "line", /^routes\?line=/],
    ["987,9", "figure", /^figure\/.*2022$/],
    ["987.9", "figure", /^figure\/.*2022$/],
    ["flour 2022", "good", /product=1101$/],
    ["afganistan", "country", /^years\?partner=AFG$/],
    ["Өзбекстан", "country", /^years\?partner=UZB$/],
    ["Узбекистан", "country", /^years\?partner=UZB$/],
    ["Zhumangarin", "event", /^events#/],
    ["Жумангарин", "event", /^events#/],
  ])("%s leads to a %s first", (query, kind, to) => {
    expect(first(query)?.kind).toBe(kind);
    expect(first(query)?.to).toMatch(to);
  });
});

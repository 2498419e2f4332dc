import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, inject, test } from "vitest";
import type { Observation } from "../../../src/rows/observations.js";
import type { Source } from "../../../src/rows/sources.js";
import { citationsOf } from "../../../src/trace/citations.js";
import { sourceAddress } from "../../../src/trace/figure-link.js";

const rowsOf = <Row>(name: string): Row[] =>
  JSON.parse(readFileSync(join(inject("built").folder, "pages", `${name}.json`), "utf8"));
const observations = rowsOf<Observation>("observations");
const sources = new Map(rowsOf<Source>("sources").map((source) => [source.source_id, source]));
const cited = observations.map((row) => {
  const source = sources.get(row.source_id) as Source;
  const address = `https://example.org/figures#${row.observation_id}`;
  const formats = Object.fromEntries(citationsOf(row, source, address).map(({ format, text }) => [format, text]));
  return { row, source, address, formats };
});

describe("the citations of every figure", () => {
  test("say in a sentence what is printed, by whom, and where it is held", () => {
    for (const { row, source, address, formats } of cited) {
      expect(formats["Sentence"]).toContain(`“${row.printed}”`);
      expect(formats["Sentence"]).toContain(source.publisher);
      expect(formats["Sentence"]).toContain(address);
    }
  });

  test("are BibTeX entries: balanced, with key, title and address, no bare special sign outside addresses", () => {
    for (const { source, formats } of cited) {
      const text = formats["BibTeX"] ?? "";
      expect(text).toMatch(/^@online\{[\w.-]+,\n( {2}\w+ = \{.*\},?\n)+\}$/);
      expect(text).toContain(`url = {${source.url}}`);
      let depth = 0;
      for (const sign of text.replace(/\\[{}]/g, "")) depth += sign === "{" ? 1 : sign === "}" ? -1 : 0;
      expect(depth).toBe(0);
      const lines = text
        .split("\n")
        .filter((line) => !/^ {2}(url|urldate) = /.test(line))
        .slice(1);
      for (const line of lines) expect(line.replace(/\\[#$%&_]/g, "")).not.toMatch(/[#$%&]/);
    }
  });

  test("are CSL-JSON items with a type, a title, an author and dates as CSL writes them", () => {
    for (const { source, formats } of cited) {
      const item = JSON.parse(formats["CSL-JSON"] ?? "");
      expect(item).toMatchObject({ title: source.title, URL: source.url, author: [{ literal: expect.any(String) }] });
      expect(["webpage", "dataset"]).toContain(item.type);
      for (const date of [item.issued, item.accessed].filter(Boolean)) {
        expect(date["date-parts"]).toHaveLength(1);
        expect(date["date-parts"][0].every((part: unknown) => Number.isInteger(part) && Number(part) > 0)).toBe(true);
      }
    }
  });

  test("are Web Annotations whose target is the print in the page", () => {
    for (const { row, source, address, formats } of cited) {
      expect(JSON.parse(formats["Web Annotation"] ?? "")).toMatchObject({
        "@context": "http://www.w3.org/ns/anno.jsonld",
        id: address,
        type: "Annotation",
        body: { type: "TextualBody" },
        target: { source: source.url, selector: { type: "TextQuoteSelector", exact: row.printed } },
      });
    }
  });
});

describe("the link to the source", () => {
  test("lands on the print in the page, where that is more than a bare number", () => {
    const page = { kind: "press" as const, url: "https://example.org/a" };
    expect(sourceAddress({ printed: "$987.9 million" }, page)).toBe("https://example.org/a#:~:text=%24987.9%20million");
    expect(sourceAddress({ printed: "113-120 km" }, page)).toBe("https://example.org/a#:~:text=113%2D120%20km");
    expect(sourceAddress({ printed: "twice" }, page)).toBe(page.url);
    expect(sourceAddress({ printed: "300" }, page)).toBe(page.url);
    expect(sourceAddress({ printed: "$1 million" }, { ...page, url: "https://example.org/a#b" })).toBe(
      "https://example.org/a#b:~:text=%241%20million",
    );
    expect(sourceAddress({ printed: "$1 million" }, { ...page, kind: "statistics" })).toBe(page.url);
  });

  test("of every figure is an address that leads back to the print", () => {
    const landed = cited.map(({ row, source }) => ({ row, url: new URL(sourceAddress(row, source)) }));
    const fragments = landed.filter(({ url }) => url.hash.includes(":~:text="));
    expect(fragments.length).toBeGreaterThan(400);
    for (const { row, url } of fragments) {
      expect(decodeURIComponent(url.hash.split(":~:text=")[1] ?? "")).toBe(row.printed);
    }
  });
});

import { parseHTML } from "linkedom";
import { afterEach, expect, it } from "vitest";
import type { Change } from "../../../pipelines/publish/changes.js";
import { here } from "../../../src/base/address.js";
import { useDocument } from "../../../src/draw/document.js";
import { feedOf } from "../../../src/draw/feed.js";
import type { ChangesSlice } from "../../../src/slices/changes.js";

useDocument();

afterEach(() => {
  here.address = "";
});

const change = { observation_id: "a.x", kind: "new" } as Change;
const slice = {
  history: {
    editions: [
      { date: "2033-04-01", figures: 6, since: "2033-03-01", changes: [change] },
      { date: "2033-03-01", figures: 5, since: null, changes: [] },
    ],
    undated: [change],
  },
  uses: { "a.x": [{ page: "years", query: "", words: "Trade" }] },
} as unknown as ChangesSlice;

function read(xml: string) {
  const { document } = parseHTML(xml);
  const texts = (name: string) => [...document.querySelectorAll(name)].map(({ textContent }) => textContent);
  const links = [...document.querySelectorAll("entry link")].map((link) => link.getAttribute("href"));
  return { texts, links };
}

it("has an entry for each edition, the newest first, with what it brought and where it shows", () => {
  const { texts } = read(feedOf(slice));
  expect(texts("entry title")).toEqual(["Figures of 1 April 2033", "Figures of 1 March 2033"]);
  expect(texts("updated")).toEqual(["2033-04-01", "2033-04-01", "2033-03-01"].map((day) => `${day}T00:00:00Z`));
  expect(texts("summary")).toEqual([
    "Compared with 1 March 2033: 1 new. Pages that show them: Trade (1 figure).",
    "5 figures: the first dated edition.",
  ]);
});

it("names an entry alike wherever the site is, and leads to it from there", () => {
  const [near, far] = ["", "https://steppe.example/"].map((address) => {
    here.address = address;
    return read(feedOf(slice));
  });
  const ids = near?.texts("id") ?? [];
  expect(new Set(ids).size).toBe(3);
  for (const id of ids) expect(id).toMatch(/^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}$/);
  expect(far?.texts("id")).toEqual(ids);
  expect(near?.links[0]).toBe("changes.html#d2033-04-01");
  expect(far?.links[0]).toBe("https://steppe.example/changes#d2033-04-01");
});

it("is a feed without entries where no edition is dated", () => {
  const { texts } = read(feedOf({ ...slice, history: null }));
  expect(texts("entry")).toEqual([]);
});

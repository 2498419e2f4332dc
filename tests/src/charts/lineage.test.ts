import { beforeAll, expect, it } from "vitest";
import { type LineageNode, madeFrom } from "../../../src/charts/lineage.js";
import { lineageMatrix } from "../../../src/charts/lineage-matrix.js";
import { useDocument } from "../../../src/draw/document.js";

beforeAll(useDocument);

const node = (name: string, layer: string, ...reads: string[]): LineageNode => ({
  ...{ name, layer, reads, file: `${name}.sql` },
  published: layer === "marts",
});

const nodes = [
  node("stg_a", "staging", "raw_a"),
  node("stg_b", "staging", "raw_b"),
  node("worked_out", "intermediate", "stg_a"),
  node("table", "marts", "worked_out", "stg_b"),
  node("other", "marts", "table"),
  node("alone", "marts", "stg_b"),
];

it("follows a table back to all that it is made from", () => {
  expect([...madeFrom(nodes, "worked_out")].toSorted()).toEqual(["raw_a", "stg_a", "worked_out"]);
});

it("puts a dot in the row of a published table and the column of what was read for it", () => {
  const drawing = lineageMatrix(nodes, 340);
  const links = [...drawing.querySelectorAll("a")];
  const dotsIn = (link: Element) => [...link.querySelectorAll("circle")].map((dot) => dot.getAttribute("cx"));
  const columns = [...drawing.querySelectorAll("svg > line")].map((line) => line.getAttribute("x1"));
  expect(links.map((link) => link.querySelector("text")?.textContent)).toEqual(["alone", "other", "table"]);
  expect(links.map(dotsIn)).toEqual([columns.slice(1, 2), columns.slice(0, 2), columns.slice(0, 2)]);
  expect(drawing.textContent).not.toMatch(/stg_|worked_out/);
});

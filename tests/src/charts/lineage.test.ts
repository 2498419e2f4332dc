import { expect, it } from "vitest";
import { kin, type LineageNode, placeNodes } from "../../../src/charts/lineage.js";

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
];

it("places each name in the column of its layer, and leaves a gap where a line passes a column", () => {
  const { nodes: placed, passes, rows } = placeNodes(nodes);
  expect(placed.map(({ name, column }) => [name, column])).toEqual(
    expect.arrayContaining([
      ["stg_a", 0],
      ["stg_b", 0],
      ["worked_out", 1],
      ["table", 2],
      ["other", 2],
    ]),
  );
  expect(passes.map(({ name, column }) => [name, column])).toEqual([["stg_b", 1]]);
  expect(rows).toEqual([2, 2, 2]);
  const places = [...placed, ...passes].map(({ column, row }) => `${column} ${row}`);
  expect(new Set(places).size).toBe(places.length);
});

it("follows a name back to all that it is made from, and on to all that is made from it", () => {
  const { from, into } = kin(nodes, "worked_out");
  expect([...from].toSorted()).toEqual(["raw_a", "stg_a", "worked_out"]);
  expect([...into].toSorted()).toEqual(["other", "table", "worked_out"]);
});

import { beforeAll, expect, it } from "vitest";
import { kin, type LineageNode, placeNodes } from "../../../src/charts/lineage.js";
import { lineageGraph } from "../../../src/charts/lineage-graph.js";
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

/** The line between two names, the first of which the other reads: where it starts, ends, and is furthest right. */
function lineBetween(from: LineageNode, to: LineageNode) {
  const drawing = lineageGraph([from, to], 900);
  const [a, b] = [from, to].map(({ name }) => {
    const text = [...drawing.querySelectorAll("text")].find(({ textContent }) => textContent === name);
    const rect = text?.parentElement?.querySelector("rect");
    const [x = 0, width = 0] = ["x", "width"].map((key) => Number(rect?.getAttribute(key)));
    return { start: x, end: x + width };
  });
  const paths = [...drawing.querySelectorAll("path:not([visibility])")].map((path) => path.getAttribute("d") ?? "");
  expect(paths).toHaveLength(1);
  const xs = [...(paths[0] ?? "").matchAll(/(-?[\d.]+),/g)].map(([, x]) => Number(x));
  const [first = 0, last = 0] = [xs[0], xs.at(-1)];
  // A curve whose two inner points lie at one side goes three quarters of the way to them, from where it begins.
  const bent = ((xs[1] ?? 0) + 3 * Math.max(...xs)) / 4;
  return { a, b, first, last, bent, most: Math.max(...xs) };
}

/** Lines end a pixel beside the ground of a name. */
const BESIDE = 1;

it("draws a line from the right of a name to the left of one in a later column, and back from left to right", () => {
  const on = lineBetween(node("stg_a", "staging"), node("table", "marts", "stg_a"));
  expect([on.first, on.last]).toEqual([(on.a?.end ?? 0) + BESIDE, (on.b?.start ?? 0) - BESIDE].map(closely));
  const back = lineBetween(node("table", "marts"), node("stg_a", "staging", "table"));
  expect([back.first, back.last]).toEqual([(back.a?.start ?? 0) - BESIDE, (back.b?.end ?? 0) + BESIDE].map(closely));
});

it("bows a line between names of one column around both, within the drawing", () => {
  for (const [from, to] of [
    ["a", "much_longer_name"],
    ["much_longer_name", "a"],
  ] as const) {
    const { a, b, first, last, bent, most } = lineBetween(node(from, "marts"), node(to, "marts", from));
    const ends = [a?.end ?? 0, b?.end ?? 0];
    expect([first, last]).toEqual(ends.map((end) => closely(end + BESIDE)));
    expect(most).toBeGreaterThan(Math.max(...ends) + 20);
    expect(bent).toBeGreaterThan(Math.max(...ends));
    expect(bent).toBeLessThanOrEqual(900);
  }
});

function closely(x: number) {
  return expect.closeTo(x, 0);
}

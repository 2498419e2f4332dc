import { byWords } from "../base/order.js";

/** A table with what it reads, as the build reads it out of the SQL. */
export interface LineageNode {
  name: string;
  layer: string;
  file: string;
  reads: readonly string[];
  published: boolean;
}

/** The layers from what is read to what is published: the columns of the drawing. */
export const LAYERS = ["staging", "intermediate", "marts"] as const;

/** Where a node stands: its column and its place in it. */
export interface PlacedNode extends LineageNode {
  column: number;
  row: number;
}

/** Places of the drawing: names, and the gaps through which the lines of a name pass the columns between. */
export interface Lineage {
  nodes: PlacedNode[];
  passes: { name: string; column: number; row: number }[];
  rows: number[];
}

interface Slot {
  name: string;
  reads: readonly string[];
  node: LineageNode | null;
}

/** Returns the nodes each in its column, in an order of few crossings. */
export function placeNodes(nodes: readonly LineageNode[]): Lineage {
  const layers: readonly string[] = LAYERS;
  const columns = new Map(nodes.map(({ name, layer }) => [name, Math.max(0, layers.indexOf(layer))]));
  const columnOf = (name: string) => columns.get(name) ?? 0;
  const slots = LAYERS.map((_, i) =>
    nodes.filter(({ name }) => columnOf(name) === i).map((node): Slot => ({ ...node, node })),
  );
  for (const { name } of nodes) {
    const readers = nodes.filter(({ reads }) => reads.includes(name));
    const last = Math.max(0, ...readers.map((reader) => columnOf(reader.name)));
    for (let i = columnOf(name) + 1; i < last; i++) slots[i]?.push({ name, reads: [name], node: null });
  }
  for (const [i, column] of slots.entries()) if (i > 0) order(column, slots[i - 1] ?? []);
  const placed = slots.flatMap((column, i) => column.map((slot, row) => ({ ...slot, column: i, row })));
  return {
    nodes: placed.flatMap(({ node, column, row }) => (node ? [{ ...node, column, row }] : [])),
    passes: placed.filter(({ node }) => node === null).map(({ name, column, row }) => ({ name, column, row })),
    rows: slots.map((column) => column.length),
  };
}

/** Orders a column by the mean place of what its members read; several times, as they may read each other. */
function order(column: Slot[], before: readonly Slot[]): void {
  for (let pass = 0; pass < 4; pass++) {
    const place = new Map(before.map(({ name }, row) => [name, row / before.length]));
    const own = new Map(column.map(({ name, node }, row) => [node ? name : "", row / column.length]));
    const mean = ({ reads }: Slot) => {
      const places = reads.map((name) => place.get(name) ?? own.get(name) ?? 0.5);
      return places.reduce((sum, row) => sum + row, 0) / Math.max(1, places.length);
    };
    const means = new Map(column.map((slot) => [slot, mean(slot)]));
    column.sort((a, b) => (means.get(a) ?? 0) - (means.get(b) ?? 0) || byWords(a.name, b.name));
  }
}

/** Returns the names of everything that a node is made from and that is made from it, itself included. */
export function kin(nodes: readonly LineageNode[], name: string): { from: Set<string>; into: Set<string> } {
  const byName = new Map(nodes.map((node) => [node.name, node]));
  const from = new Set<string>();
  const into = new Set<string>();
  const up = (of: string) => {
    if (from.has(of)) return;
    from.add(of);
    for (const read of byName.get(of)?.reads ?? []) up(read);
  };
  const down = (of: string) => {
    if (into.has(of)) return;
    into.add(of);
    for (const node of nodes) if (node.reads.includes(of)) down(node.name);
  };
  up(name);
  down(name);
  return { from, into };
}

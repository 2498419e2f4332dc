import { byWords } from "../base/order.js";

/** A table or a check with what it reads, as the build reads it out of the SQL. */
export interface LineageNode {
  name: string;
  layer: string;
  file: string;
  reads: readonly string[];
  published: boolean;
}

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

/** The columns from what is read to what is published. */
export const LINEAGE_COLUMNS = ["read in", "cleaned", "worked out", "tables", "checks", "audit"] as const;

interface Slot {
  name: string;
  reads: readonly string[];
  node: LineageNode | null;
}

/**
 * Returns the nodes with those that are only read ("raw_...") added, each in its column and in an order of few
 * crossings.
 */
export function placeNodes(nodes: readonly LineageNode[]): Lineage {
  const known = new Set(nodes.map(({ name }) => name));
  const raw = [...new Set(nodes.flatMap(({ reads }) => reads))].filter((name) => !known.has(name));
  const all = [
    ...raw.map((name) => ({ name, layer: "raw", file: "data-loaders", reads: [], published: false })),
    ...nodes,
  ];
  const columnOf = columnsOf(all);
  const slots = LINEAGE_COLUMNS.map((_, i) =>
    all.filter(({ name }) => columnOf.get(name) === i).map((node): Slot => ({ ...node, node })),
  );
  for (const { name } of all) {
    const last = Math.max(
      0,
      ...all.filter(({ reads }) => reads.includes(name)).map((reader) => columnOf.get(reader.name) ?? 0),
    );
    for (let i = (columnOf.get(name) ?? 0) + 1; i < last; i++) slots[i]?.push({ name, reads: [name], node: null });
  }
  for (const [i, column] of slots.entries()) if (i > 0) order(column, slots[i - 1] ?? []);
  const placed = slots.flatMap((column, i) => column.map((slot, row) => ({ ...slot, column: i, row })));
  return {
    nodes: placed.flatMap(({ node, column, row }) => (node ? [{ ...node, column, row }] : [])),
    passes: placed.filter(({ node }) => node === null).map(({ name, column, row }) => ({ name, column, row })),
    rows: slots.map((column) => column.length),
  };
}

/** What gathers the checks, and what reads that, stands right of them; the rest by its layer. */
function columnsOf(nodes: readonly LineageNode[]): Map<string, number> {
  const checks = new Set(nodes.filter(({ layer }) => layer === "audit").map(({ name }) => name));
  const gather = new Set(nodes.filter(({ reads }) => reads.some((name) => checks.has(name))).map(({ name }) => name));
  const layers: Record<string, number> = { raw: 0, staging: 1, intermediate: 2, marts: 3, audit: 4 };
  return new Map(
    nodes.map(({ name, layer, reads }) => [
      name,
      gather.has(name) || reads.some((read) => gather.has(read)) ? 5 : (layers[layer] ?? 2),
    ]),
  );
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

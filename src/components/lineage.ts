/** A table or a check with what it reads, as pipelines/pages.ts reads it out of the SQL. */
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

/** The columns from what is read to what is published. */
export const LINEAGE_COLUMNS = ["read in", "cleaned", "worked out", "tables", "checks", "audit"] as const;

/** Returns the nodes with those that are only read ("raw_...") added, each in its column and in an order of few crossings. */
export function placeNodes(nodes: readonly LineageNode[]): PlacedNode[] {
  const known = new Set(nodes.map(({ name }) => name));
  const raw = [...new Set(nodes.flatMap(({ reads }) => reads))].filter((name) => !known.has(name));
  const all = [...raw.map((name) => ({ name, layer: "raw", file: "data-loaders", reads: [], published: false })), ...nodes];
  const checks = new Set(all.filter(({ layer }) => layer === "audit").map(({ name }) => name));
  const gather = all.filter((node) => node.reads.some((name) => checks.has(name))).map(({ name }) => name);
  const column = (node: LineageNode): number => {
    if (gather.includes(node.name) || node.reads.some((name) => gather.includes(name))) return 5;
    return { raw: 0, staging: 1, steps: 2, marts: 3, audit: 4 }[node.layer] ?? 2;
  };
  const columns = LINEAGE_COLUMNS.map((_, i) => all.filter((node) => column(node) === i));
  const place = new Map<string, number>();
  const mean = (node: LineageNode) => {
    const rows = node.reads.map((name) => place.get(name) ?? 0);
    return rows.length === 0 ? 0 : rows.reduce((sum, row) => sum + row, 0) / rows.length;
  };
  return columns.flatMap((members, i) => {
    for (const [row, node] of members.entries()) place.set(node.name, row / members.length);
    // Twice, as nodes of a column may read each other.
    for (let pass = 0; pass < 2 && i > 0; pass++) {
      members.sort((a, b) => mean(a) - mean(b) || a.name.localeCompare(b.name));
      for (const [row, node] of members.entries()) place.set(node.name, row / members.length);
    }
    return members.map((node, row) => ({ ...node, column: i, row }));
  });
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

/** A table with what it reads, as the build reads it out of the SQL. */
export interface LineageNode {
  name: string;
  layer: string;
  file: string;
  reads: readonly string[];
  published: boolean;
}

/** Returns the names of everything that a node is made from, itself included. */
export function madeFrom(nodes: readonly LineageNode[], name: string): Set<string> {
  const byName = new Map(nodes.map((node) => [node.name, node]));
  const found = new Set<string>();
  const follow = (of: string) => {
    if (found.has(of)) return;
    found.add(of);
    for (const read of byName.get(of)?.reads ?? []) follow(read);
  };
  follow(name);
  return found;
}

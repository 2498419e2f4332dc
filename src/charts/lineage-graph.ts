import { label, s } from "../base/svg.js";
import { kin, LINEAGE_COLUMNS, type LineageNode, type PlacedNode, placeNodes } from "./lineage.js";

const ROW = 24;
const TOP = 34;
const LETTER = 7.25;
const BOW = 24;

/** Returns the drawing of what each table is made from; pointing at a name or tabbing to it lights up its kin. */
export function lineageGraph(nodes: readonly LineageNode[], { width }: { width: number }): SVGElement {
  const { nodes: placed, passes, rows } = placeNodes(nodes);
  const most = Math.max(...rows);
  const widths = LINEAGE_COLUMNS.map((_, i) =>
    Math.max(40, ...placed.filter(({ column }) => column === i).map(({ name }) => name.length * LETTER)),
  );
  const text = widths.reduce((sum, w) => sum + w, 0);
  const gap = Math.max(30, (width - text - BOW) / (widths.length - 1));
  const left = widths.map((_, i) => widths.slice(0, i).reduce((sum, w) => sum + w + gap, 0));
  const full = text + gap * (widths.length - 1) + BOW;
  const y = (column: number, row: number) => TOP + ((row + 0.5) * ROW * most) / (rows[column] ?? most);
  const box = (node: PlacedNode): Box => {
    const x = left[node.column] ?? 0;
    return { x, end: x + node.name.length * LETTER, y: y(node.column, node.row) };
  };
  const byName = new Map(placed.map((node) => [node.name, node]));
  const edges = placed.flatMap((to) =>
    to.reads.flatMap((name) => {
      const from = byName.get(name);
      if (!from) return [];
      const through = passes
        .filter((pass) => pass.name === name && pass.column < to.column)
        .map(
          ({ column, row }): Box => ({
            x: left[column] ?? 0,
            end: (left[column] ?? 0) + (widths[column] ?? 0),
            y: y(column, row),
          }),
        );
      const d = from.column === to.column ? bow(box(from), box(to)) : wave([box(from), ...through, box(to)]);
      return [{ from: name, to: to.name, line: s("path", { class: "edge", d }) }];
    }),
  );
  const names = placed.map((node) => ({ node, mark: mark(node, box(node)) }));

  const root = s(
    "svg",
    {
      class: "lineage file-facts",
      width: full,
      height: TOP + most * ROW + 6,
      viewBox: `0 0 ${Math.ceil(full)} ${TOP + most * ROW + 6}`,
      role: "group",
      "aria-label": "What each table is made from",
      onpointerleave: () => light(null),
      onfocusout: () => light(null),
    },
    LINEAGE_COLUMNS.map((words, i) => label(words, left[i] ?? 0, 14, { fill: "var(--ink-faint)" })),
    s(
      "g",
      { fill: "none" },
      edges.map(({ line }) => line),
    ),
    names.map(({ mark: element }) => element),
  );
  for (const { node, mark: element } of names) {
    element.addEventListener("pointerenter", () => light(node.name));
    element.addEventListener("focusin", () => light(node.name));
  }
  return root;

  function light(name: string | null) {
    const { from, into } = name === null ? { from: new Set<string>(), into: new Set<string>() } : kin(placed, name);
    root.classList.toggle("lit", name !== null);
    for (const { node, mark: element } of names)
      element.classList.toggle("on", from.has(node.name) || into.has(node.name));
    for (const edge of edges) {
      edge.line.classList.toggle(
        "on",
        (from.has(edge.from) && from.has(edge.to)) || (into.has(edge.from) && into.has(edge.to)),
      );
    }
  }
}

interface Box {
  x: number;
  end: number;
  y: number;
}

/** A line from name to name through the gaps between: level beside names, a wave between columns. */
function wave(stops: readonly Box[]): string {
  return stops.slice(1).reduce(
    (path, to, i) => {
      const from = stops[i] ?? to;
      const [x1, x2] = [from.end + 5, to.x - 5];
      const bend = Math.max(x1, x2 - 70);
      const last = i === stops.length - 2 ? "" : `H${to.end + 5}`;
      return `${path}H${bend}C${(bend + x2) / 2},${from.y} ${(bend + x2) / 2},${to.y} ${x2},${to.y}${last}`;
    },
    `M${(stops[0]?.end ?? 0) + 5},${stops[0]?.y ?? 0}`,
  );
}

/** A line within a column, on its right. */
function bow(from: Box, to: Box): string {
  const reach = Math.max(from.end, to.end) + 5 + BOW * 0.8;
  return `M${from.end + 5},${from.y}C${reach},${from.y} ${reach},${to.y} ${to.end + 5},${to.y}`;
}

function mark(node: PlacedNode, { x, end, y }: Box): SVGElement {
  const reads = node.reads.length > 0 ? `reads ${node.reads.join(", ")}` : "comes from the files of the project";
  const text = label(node.name, x, y + 4, { class: "lineage-name" });
  const area = s("rect", {
    x: x - 4,
    y: y - ROW / 2 + 1,
    width: end - x + 8,
    height: ROW - 2,
    rx: 3,
    class: "lineage-area",
  });
  const title = s("title", {}, `${node.name} (${node.file}) ${reads}`);
  return node.published
    ? s("a", { class: "node published", href: `#table-${node.name}` }, title, area, text)
    : s("g", { class: "node", tabindex: "0", role: "img", "aria-label": `${node.name} ${reads}` }, title, area, text);
}

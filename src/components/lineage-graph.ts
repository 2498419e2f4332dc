import { kin, LINEAGE_COLUMNS, type LineageNode, type PlacedNode, placeNodes } from "./lineage.js";
import { label, s } from "./svg.js";

const ROW = 24;
const TOP = 34;
const LETTER = 7.25;

/** Returns the drawing of what each table is made from; pointing at a name or tabbing to it lights up its kin. */
export function lineageGraph(nodes: readonly LineageNode[], { width }: { width: number }): SVGElement {
  const placed = placeNodes(nodes);
  const rows = Math.max(...placed.map(({ row }) => row)) + 1;
  const members = LINEAGE_COLUMNS.map((_, i) => placed.filter(({ column }) => column === i));
  const widths = members.map((column) => Math.max(40, ...column.map(({ name }) => name.length * LETTER)));
  const gap = Math.max(24, (width - widths.reduce((sum, w) => sum + w, 0)) / (widths.length - 1));
  const left = widths.map((_, i) => widths.slice(0, i).reduce((sum, w) => sum + w + gap, 0));
  const spread = members.map((column) => Math.min(2, rows / Math.max(1, column.length)));
  const full = widths.reduce((sum, w) => sum + w, 0) + gap * (widths.length - 1);

  const box = (node: PlacedNode) => {
    const x = left[node.column] ?? 0;
    return { x, end: x + node.name.length * LETTER, y: TOP + (node.row + 0.5) * ROW * (spread[node.column] ?? 1) };
  };
  const byName = new Map(placed.map((node) => [node.name, node]));
  const edges = placed.flatMap((to) =>
    to.reads.flatMap((name) => {
      const from = byName.get(name);
      return from ? [{ from: name, to: to.name, line: s("path", { class: "edge", d: curve(box(from), box(to), from.column === to.column) }) }] : [];
    }),
  );
  const names = placed.map((node) => ({ node, mark: mark(node, box(node)) }));

  const root = s(
    "svg",
    {
      class: "lineage",
      width: full,
      height: TOP + rows * ROW + 6,
      viewBox: `0 0 ${Math.ceil(full)} ${TOP + rows * ROW + 6}`,
      role: "group",
      "aria-label": "What each table is made from",
      onpointerleave: () => light(null),
      onfocusout: () => light(null),
    },
    LINEAGE_COLUMNS.map((words, i) => label(words, left[i] ?? 0, 14, { fill: "var(--ink-faint)" })),
    s("g", { fill: "none" }, edges.map(({ line }) => line)),
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
    for (const { node, mark: element } of names) element.classList.toggle("on", from.has(node.name) || into.has(node.name));
    for (const edge of edges) {
      edge.line.classList.toggle("on", (from.has(edge.from) && from.has(edge.to)) || (into.has(edge.from) && into.has(edge.to)));
    }
  }
}

interface Box {
  x: number;
  end: number;
  y: number;
}

/** A line between columns as a wave, within a column as a bow on its right. */
function curve(from: Box, to: Box, same: boolean): string {
  const [x1, x2] = [from.end + 5, same ? to.end + 5 : to.x - 5];
  if (same) return `M${x1},${from.y}C${x1 + 30},${from.y} ${x2 + 30},${to.y} ${x2},${to.y}`;
  const middle = Math.max(x1 + 12, x2 - 60);
  return `M${x1},${from.y}L${middle - 12},${from.y}C${(middle + x2) / 2},${from.y} ${(middle + x2) / 2},${to.y} ${x2},${to.y}`;
}

function mark(node: PlacedNode, { x, end, y }: Box): SVGElement {
  const reads = node.reads.length > 0 ? `reads ${node.reads.join(", ")}` : "comes from the files of the project";
  const text = label(node.name, x, y + 4, { class: "lineage-name" });
  const area = s("rect", { x: x - 4, y: y - ROW / 2 + 1, width: end - x + 8, height: ROW - 2, rx: 3, class: "lineage-area" });
  const title = s("title", {}, `${node.name} (${node.file}) ${reads}`);
  return node.published
    ? s("a", { class: "node published", href: `#table-${node.name}` }, title, area, text)
    : s("g", { class: "node", tabindex: "0", role: "img", "aria-label": `${node.name} ${reads}` }, title, area, text);
}

import { label, s } from "../base/svg.js";
import { kin, LINEAGE_COLUMNS, type Lineage, type LineageNode, type PlacedNode, placeNodes } from "./lineage.js";

const ROW = 24;
const TOP = 34;
const LETTER = 7.25;
const BOW = 24;

interface Box {
  x: number;
  end: number;
  y: number;
}

/** Where the columns of the drawing stand, how wide they are, and how high the rows of each. */
interface Layout {
  left: readonly number[];
  widths: readonly number[];
  full: number;
  y: (column: number, row: number) => number;
}

/** The line from a name to one that is made from it. */
interface Edge {
  from: string;
  to: string;
  line: SVGElement;
}

/** Returns the drawing of what each table is made from; pointing at a name or tabbing to it lights up its kin. */
export function lineageGraph(nodes: readonly LineageNode[], { width }: { width: number }): SVGElement {
  const lineage = placeNodes(nodes);
  const layout = layoutOf(lineage, width);
  const height = TOP + Math.max(...lineage.rows) * ROW + 6;
  const edges = edgesOf(lineage, layout);
  const names = lineage.nodes.map((node) => ({ node, mark: mark(node, boxOf(node, layout)) }));

  const root = s(
    "svg",
    {
      class: "lineage file-facts",
      width: layout.full,
      height,
      viewBox: `0 0 ${Math.ceil(layout.full)} ${height}`,
      role: "group",
      "aria-label": "What each table is made from",
      onpointerleave: () => light(null),
      onfocusout: () => light(null),
    },
    LINEAGE_COLUMNS.map((words, i) => label(words, layout.left[i] ?? 0, 14, { fill: "var(--ink-faint)" })),
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
    const { from, into } =
      name === null ? { from: new Set<string>(), into: new Set<string>() } : kin(lineage.nodes, name);
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

/** Each column as wide as its longest name, and between them what is left of the width. */
function layoutOf({ nodes, rows }: Lineage, width: number): Layout {
  const most = Math.max(...rows);
  const widths = LINEAGE_COLUMNS.map((_, i) =>
    Math.max(40, ...nodes.filter(({ column }) => column === i).map(({ name }) => name.length * LETTER)),
  );
  const text = widths.reduce((sum, w) => sum + w, 0);
  const gap = Math.max(30, (width - text - BOW) / (widths.length - 1));
  return {
    left: widths.map((_, i) => widths.slice(0, i).reduce((sum, w) => sum + w + gap, 0)),
    widths,
    full: text + gap * (widths.length - 1) + BOW,
    y: (column, row) => TOP + ((row + 0.5) * ROW * most) / (rows[column] ?? most),
  };
}

function boxOf({ name, column, row }: PlacedNode, { left, y }: Layout): Box {
  const x = left[column] ?? 0;
  return { x, end: x + name.length * LETTER, y: y(column, row) };
}

function edgesOf({ nodes, passes }: Lineage, layout: Layout): Edge[] {
  const byName = new Map(nodes.map((node) => [node.name, node]));
  return nodes.flatMap((to) =>
    to.reads.flatMap((name) => {
      const from = byName.get(name);
      if (!from) return [];
      const through = passes.filter((pass) => pass.name === name && pass.column < to.column);
      const [start, end] = [boxOf(from, layout), boxOf(to, layout)];
      const d =
        from.column === to.column ? bow(start, end) : wave([start, ...through.map((pass) => gapOf(pass, layout)), end]);
      return [{ from: name, to: to.name, line: s("path", { class: "edge", d }) }];
    }),
  );
}

/** The gap through which a line passes a column, as wide as the column. */
function gapOf({ column, row }: { column: number; row: number }, { left, widths, y }: Layout): Box {
  const x = left[column] ?? 0;
  return { x, end: x + (widths[column] ?? 0), y: y(column, row) };
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

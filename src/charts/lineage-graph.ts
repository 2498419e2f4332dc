import { roving } from "../base/roving.js";
import { label, s, textWidth } from "../base/svg.js";
import { colour } from "../base/theme.js";
import { lineageWords } from "../text/en/lineage.js";
import { kin, LAYERS, type Lineage, type LineageNode, type PlacedNode, placeNodes } from "./lineage.js";
import { tableLink } from "./lineage-matrix.js";

const ROW = 26;
const TOP = 34;
const BOW = 30;

interface Box {
  x: number;
  end: number;
  y: number;
}

/** Where the columns of the drawing stand, how wide they are, and how high the rows of each. */
interface Layout {
  left: readonly number[];
  widths: readonly number[];
  y: (column: number, row: number) => number;
}

/** The line from a name to one that is made from it. */
interface Edge {
  from: string;
  to: string;
  d: string;
}

/** Returns the drawing of what each table is made from. Each name carries its line, which the style sheet shows. */
export function lineageGraph(nodes: readonly LineageNode[], width: number): SVGSVGElement {
  const lineage = placeNodes(nodes);
  const layout = layoutOf(lineage, width);
  const height = TOP + Math.max(...lineage.rows) * ROW + 6;
  const edges = edgesOf(lineage, layout);
  const drawing = s(
    "svg",
    { class: "lineage file-facts", width, height, viewBox: `0 0 ${width} ${height}`, fill: "none" },
    LAYERS.map((layer, i) => label(lineageWords.layers[layer], layout.left[i] ?? 0, 14, { fill: colour.faint })),
    s(
      "g",
      { stroke: colour.grey, "stroke-width": 1 },
      edges.map(({ d }) => s("path", { d })),
    ),
    lineage.nodes.map((node) => mark(node, { box: boxOf(node, layout), line: lineOf(node, lineage, edges) })),
  );
  return roving(drawing as SVGSVGElement);
}

/** Each column as wide as its longest name, and between them what is left of the width. */
function layoutOf({ nodes, rows }: Lineage, width: number): Layout {
  const most = Math.max(...rows);
  const widths = LAYERS.map((_, i) => Math.max(40, ...nodes.filter(({ column }) => column === i).map(widthOf)));
  const gap = (width - widths.reduce((sum, w) => sum + w, 0) - BOW) / (widths.length - 1);
  return {
    left: widths.map((_, i) => 4 + widths.slice(0, i).reduce((sum, w) => sum + w + gap, 0)),
    widths,
    y: (column, row) => TOP + ((row + 0.5) * ROW * most) / (rows[column] ?? most),
  };
}

function boxOf(node: PlacedNode, { left, y }: Layout): Box {
  const { column, row } = node;
  const x = left[column] ?? 0;
  return { x, end: x + widthOf(node), y: y(column, row) };
}

/** Names are of small letters, which are narrow; those of published tables are bold. */
function widthOf({ name, published }: LineageNode): number {
  return textWidth(name) * (published ? 0.95 : 0.9);
}

function edgesOf({ nodes, passes }: Lineage, layout: Layout): Edge[] {
  const byName = new Map(nodes.map((node) => [node.name, node]));
  const pairs = nodes.flatMap((to) => to.reads.flatMap((name) => ({ to, from: byName.get(name) })));
  return pairs.flatMap(({ from, to }) => {
    if (!from) return [];
    const through = passes.filter((pass) => pass.name === from.name && pass.column < to.column);
    const [start, end] = [boxOf(from, layout), boxOf(to, layout)];
    const d =
      from.column === to.column
        ? bow(start, end, (layout.left[to.column] ?? 0) + (layout.widths[to.column] ?? 0) + 5)
        : from.column > to.column
          ? back(start, end)
          : wave([start, ...through.map((pass) => gapOf(pass, layout)), end]);
    return { from: from.name, to: to.name, d };
  });
}

/** The edges between all that a node is made from, and between all that is made from it. */
function lineOf({ name }: LineageNode, { nodes }: Lineage, edges: readonly Edge[]): Edge[] {
  const { from, into } = kin(nodes, name);
  return edges.filter((edge) => [from, into].some((names) => names.has(edge.from) && names.has(edge.to)));
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
      const last = i === stops.length - 2 ? "" : `H${round(to.end + 5)}`;
      const [middle, y1, y2] = [(bend + x2) / 2, from.y, to.y].map(round);
      return `${path}H${round(bend)}C${middle},${y1} ${middle},${y2} ${round(x2)},${y2}${last}`;
    },
    `M${round((stops[0]?.end ?? 0) + 5)},${round(stops[0]?.y ?? 0)}`,
  );
}

/** A line to a column before. */
function back(from: Box, to: Box): string {
  const [x1, x2] = [round(from.x - 5), round(to.end + 5)];
  const middle = round((x1 + x2) / 2);
  return `M${x1},${round(from.y)}C${middle},${round(from.y)} ${middle},${round(to.y)} ${x2},${round(to.y)}`;
}

/** A line within a column, on its right, from its edge on: over no name of it. The further, the wider. */
function bow(from: Box, to: Box, edge: number): string {
  const [y1, y2, right] = [from.y, to.y, edge].map(round);
  const reach = round(edge + Math.min(BOW - 4, 18 + Math.abs(from.y - to.y) / 20));
  const [start, end] = [from.end + 5, to.end + 5].map(round);
  return `M${start},${y1}L${right},${y1}C${reach},${y1} ${reach},${y2} ${right},${y2}L${end},${y2}`;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}

/** A name on a ground that keeps lines off it, and its line, hidden until it is pointed at. */
function mark(node: PlacedNode, { box: { x, end, y }, line }: { box: Box; line: readonly Edge[] }): SVGElement {
  const parts = [
    s("title", {}, lineageWords.tip(node)),
    s("path", { visibility: "hidden", stroke: colour.accent, "stroke-width": 2, d: line.map(({ d }) => d).join("") }),
    s("rect", { x: x - 4, y: y - ROW / 2 + 1, width: end - x + 8, height: ROW - 2, rx: 3, fill: colour.paper }),
    label(node.name, x, y + 4, node.published ? { fill: colour.accent, "font-weight": 600 } : { fill: colour.soft }),
  ];
  return node.published ? tableLink(node.name, parts) : s("g", {}, parts);
}

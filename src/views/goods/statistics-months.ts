import type { Child } from "../../base/dom.js";
import { chart } from "../../charts/chart.js";
import { flowLines } from "../../charts/goods/flow-lines.js";
import { type FlowPair, monthsIn } from "../../facts/goods/flows.js";
import type { Trade } from "../../text/en/goods/findings.js";
import { chapterName, flowWords as words } from "../../text/en/goods/flows.js";
import { sideLines } from "./flow-sides.js";
import { monthColumns } from "./statistics-columns.js";

/** Returns a chapter by month, as each side gives it; nothing where months of it are not known. */
export function byMonth(
  pair: FlowPair,
  { trade, chapter, source }: { trade: Trade; chapter: string; source: Child },
): Child {
  const flows = monthsIn(pair).filter(({ flow, product }) => flow === trade.flow && product === chapter);
  const lines = sideLines(flows, trade);
  const [lead] = lines;
  const last = lead?.flows.at(-1);
  if (!lead || !last || lead.flows.length < 2) return null;
  const most = lead.flows.reduce((a, b) => (b.value > a.value ? b : a));
  return chart({
    name: "goods-chapter-months",
    level: "h3",
    title: words.months.title(chapterName(chapter), { most, last }),
    unit: words.months.unit(trade),
    source,
    draw: (size) => flowLines(lines, size),
    rows: lines.flatMap((line) => line.flows.map((flow) => ({ line: line.name, flow }))),
    columns: monthColumns(trade),
  });
}

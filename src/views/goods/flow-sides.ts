import { colour } from "../../base/theme.js";
import type { FlowLine } from "../../charts/goods/flow-lines.js";
import type { Flow } from "../../facts/goods/flows.js";
import type { Trade } from "../../text/en/goods/findings.js";
import { flowWords as words } from "../../text/en/goods/flows.js";

const HUES = { own: colour.accent, mirror: colour.warm, reconciled: colour.grey };

/** Returns a line for each side that gives any of the figures, in the order of time. */
export function sideLines(flows: readonly Flow[], trade: Trade): FlowLine[] {
  const names = words.sides(trade);
  return (["own", "mirror", "reconciled"] as const)
    .map((side) => ({ name: names[side], hue: HUES[side], flows: flows.filter((flow) => flow.side === side) }))
    .filter((line) => line.flows.length > 0);
}

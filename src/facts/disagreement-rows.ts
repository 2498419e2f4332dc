import { byWords } from "../base/order.js";
import type { Annual } from "../rows/annual.js";
import type { DisagreementFigure } from "../rows/disagreement-figures.js";
import type { Disagreement } from "../rows/disagreements.js";

/** Returns what a figure is printed as, or that it is a sum. */
export function printedWords({ printed }: Pick<DisagreementFigure, "printed">): string {
  return printed ?? "exports and imports added up";
}

/** Returns the things that are a country's trade of all goods with a partner, in the order of their spans. */
export function tradeThings(
  things: readonly Disagreement[],
  { reporter, partner, flow }: { reporter: string; partner: string; flow: Annual["flow"] },
): Disagreement[] {
  const span = ({ period_start, period_end }: Disagreement) => `${period_start} ${period_end}`;
  return things
    .filter((thing) => thing.indicator === "trade_value" && thing.product === "TOTAL" && thing.unit === "USD")
    .filter((thing) => thing.reporter === reporter && thing.partner === partner && thing.flow === flow)
    .toSorted((a, b) => byWords(span(a), span(b)));
}

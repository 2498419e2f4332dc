import { byWords } from "../base/order.js";
import type { Flow, Observation } from "../base/rows.js";

/** What figures speak of, as the observations say it. */
type About = Pick<
  Observation,
  | "indicator"
  | "indicator_name"
  | "reporter"
  | "reporter_name"
  | "partner"
  | "partner_name"
  | "product"
  | "product_name"
  | "route_id"
  | "route_name"
  | "period"
  | "period_start"
  | "period_end"
  | "unit"
>;

/** A thing that several sources state, as disagreements.json holds it; amounts in the base unit. */
export interface Disagreement extends About {
  thing_id: string;
  flow: Flow | null;
  figure_count: number;
  source_count: number;
  agreeing_count: number;
  is_contradicted: boolean;
  /** Whether another group of figures that can be true together is as large as the one that agrees. */
  is_tied: boolean;
  lowest: number;
  highest: number;
  spread: number;
  spread_formula: string;
  reason: string | null;
  reason_source_id: string | null;
  is_guess: boolean | null;
  figure_ids: string;
}

/** One of the figures of such a thing, and why it may stand apart. */
export interface DisagreementFigure {
  thing_id: string;
  input_ids: string;
  formula: string;
  value: number;
  low: number | null;
  high: number | null;
  agrees: boolean;
  is_chosen: boolean;
  /** As printed; null where a source's exports and imports are added up. */
  printed: string | null;
  publisher: string;
  published: string | null;
  obs_status: string;
  reason: string | null;
  is_guess: boolean | null;
  reason_publisher: string | null;
  reason_url: string | null;
}

/** Returns what a figure is printed as, or that it is a sum. */
export function printedWords({ printed }: Pick<DisagreementFigure, "printed">): string {
  return printed ?? "exports and imports added up";
}

/** Returns the things that are a country's trade of all goods with a partner, in the order of their spans. */
export function tradeThings(
  things: readonly Disagreement[],
  { reporter, partner, flow }: { reporter: string; partner: string; flow: Flow },
): Disagreement[] {
  const span = ({ period_start, period_end }: Disagreement) => `${period_start} ${period_end}`;
  return things
    .filter((thing) => thing.indicator === "trade_value" && thing.product === "TOTAL" && thing.unit === "USD")
    .filter((thing) => thing.reporter === reporter && thing.partner === partner && thing.flow === flow)
    .toSorted((a, b) => byWords(span(a), span(b)));
}

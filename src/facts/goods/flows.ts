import type { FlowFile, FlowSeries, FlowSide, PairFlows } from "../../../pipelines/bulk/pairs.js";
import { flowId } from "../../trace/flow-id.js";

/** A figure of imported statistics: what one side gives of a product in a year or a month. */
export interface Flow extends Omit<FlowSeries, "periods"> {
  id: string;
  year: number;
  /** From 1 to 12; none where it is of a whole year. */
  month: number | null;
  value: number;
  /** In kilograms. */
  weight: number | null;
  status: string;
  /** The file that gives it, none where several do, and the row in it, none where it is the sum of several. */
  file: FlowFile | null;
  row: number | null;
  rows: number;
}

/** What is known of the goods between the country in the foreground and a partner, as a slice holds it. */
export interface FlowPair {
  reporter: string;
  reporterName: string;
  partner: string;
  partnerName: string;
  names: Readonly<Record<string, string>>;
  files: readonly FlowFile[];
  series: readonly FlowSeries[];
  months: readonly FlowSeries[];
  /** Which chapters are known by month. */
  monthly: readonly Pick<FlowSeries, "flow" | "product">[];
  finer: PairFlows["finer"];
}

/** Returns each figure of a year of a pair by itself. */
export function flowsIn(pair: FlowPair): Flow[] {
  return flowsOf(pair.series, pair);
}

/** Returns each figure of a month of a pair by itself. */
export function monthsIn(pair: FlowPair): Flow[] {
  return flowsOf(pair.months, pair);
}

function flowsOf(series: readonly FlowSeries[], { reporter, partner, files }: FlowPair): Flow[] {
  return series.flatMap(({ periods, ...one }) =>
    periods.map(([period, value, file, row = 0, weight = 0, rows = 1, status = "A"]) => {
      const isMonth = period > LAST_YEAR;
      const time = { year: isMonth ? Math.floor(period / 100) : period, month: isMonth ? period % 100 : null };
      return {
        ...one,
        ...{ ...time, value, rows, status },
        id: flowId({ ...one, ...time, reporter, partner, status }),
        file: files[file] ?? null,
        row: row || null,
        weight: weight || null,
      };
    }),
  );
}

/** Periods beyond are months, as 202303. */
const LAST_YEAR = 9999;

/** A product in a year: what either side gives of it, and how that stands to all goods and to the year before. */
export interface FlowRow {
  product: string;
  year: number;
  /** The figure that leads: of the side whose report the year is drawn from. */
  lead: Flow;
  own: Flow | null;
  mirror: Flow | null;
  reconciled: Flow | null;
  share: Ratio | null;
  change: Ratio | null;
}

interface Ratio {
  value: number;
  formula: string;
}

/** Returns the side whose report leads in a year: the country in the foreground itself, unless it gives nothing. */
export function leadingSide(flows: readonly Flow[], year: number): FlowSide {
  const sides: readonly FlowSide[] = ["own", "mirror", "reconciled"];
  return sides.find((side) => flows.some((flow) => flow.side === side && flow.year === year && isGood(flow))) ?? "own";
}

/** Returns the years of which goods are known, those that the country in the foreground reports itself first. */
export function yearsOf(flows: readonly Flow[]): { years: number[]; last: number } {
  const of = (some: readonly Flow[]) => [...new Set(some.filter(isGood).map(({ year }) => year))].sort((a, b) => b - a);
  const years = of(flows);
  const [own] = of(flows.filter(({ side }) => side === "own"));
  return { years, last: own ?? years[0] ?? 0 };
}

/** Returns the products of a year, the largest first. */
export function flowRows(flows: readonly Flow[], year: number, side: FlowSide): FlowRow[] {
  const find = (product: string, of: FlowSide, when = year) =>
    flows.find((flow) => flow.product === product && flow.side === of && flow.year === when) ?? null;
  const all = find("TOTAL", side);
  return flows
    .filter((flow) => flow.year === year && flow.side === side && isGood(flow))
    .map((lead): FlowRow => {
      const [own, mirror, reconciled] = (["own", "mirror", "reconciled"] as const).map((of) => find(lead.product, of));
      const before = find(lead.product, side, year - 1);
      return {
        ...{ product: lead.product, year, lead },
        ...{ own: own ?? null, mirror: mirror ?? null, reconciled: reconciled ?? null },
        share: all && all.value > 0 ? { value: lead.value / all.value, formula: `[${lead.id}] / [${all.id}]` } : null,
        change:
          before && before.value > 0
            ? { value: lead.value / before.value - 1, formula: `[${lead.id}] / [${before.id}] - 1` }
            : null,
      };
    })
    .sort((a, b) => b.lead.value - a.lead.value);
}

function isGood({ product }: Flow): boolean {
  return product !== "TOTAL";
}

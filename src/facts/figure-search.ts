import { byWords } from "../base/order.js";
import { folded, holdsWords } from "../base/search.js";
import type { Observation } from "../rows/observations.js";
import type { Source } from "../rows/sources.js";
import { digits, measure, periodWords, readable, subject } from "../text/en/trace/figure.js";
import { marksIn } from "../trace/marks.js";

/** A figure as it is listed and searched; `locator` is left out where it is the printed figure itself. */
export type FigureRow = Pick<
  Observation,
  | "observation_id"
  | "source_id"
  | "indicator"
  | "indicator_name"
  | "reporter"
  | "reporter_name"
  | "partner"
  | "partner_name"
  | "flow"
  | "product"
  | "product_name"
  | "route_id"
  | "route_name"
  | "period"
  | "period_start"
  | "period_end"
  | "as_of"
  | "value"
  | "unit"
  | "obs_status"
  | "qualifier"
  | "authority"
  | "marks"
  | "printed"
  | "note"
> & { locator: string | null; is_disputed: boolean; is_corrected: boolean };

/** A source as figures are listed and searched by it. */
export type FigureSource = Pick<
  Source,
  "source_id" | "kind" | "title" | "publisher" | "published" | "published_is_approximate" | "language" | "url"
>;

/** A figure with its source, and all its text for searching. */
export interface FigureEntry {
  row: FigureRow;
  source: FigureSource;
  text: string;
}

/** What the figures can be narrowed down by, each with the keys that a figure answers to. */
export const FILTERS = {
  indicator: ({ row }) => [row.indicator],
  partner: ({ row }) => [row.partner],
  product: ({ row }) => [row.product],
  authority: ({ row }) => [row.authority],
  official: ({ row }) => [marksIn(row.marks).includes("unofficial") ? null : "only"],
  reporter: ({ row }) => [row.reporter],
  route: ({ row }) => [row.route_id],
  year: ({ row }) => yearsOf(row),
  kind: ({ source }) => [source.kind],
  status: ({ row }) => [
    row.obs_status,
    row.is_disputed ? "conflict" : null,
    marksIn(row.marks).includes("disputed") ? "doubtful" : null,
    row.is_corrected ? "corrected" : null,
  ],
} satisfies Record<string, (entry: FigureEntry) => readonly (string | null)[]>;

export type Filter = keyof typeof FILTERS;

export const FILTER_NAMES = Object.keys(FILTERS) as Filter[];

/** What the figures can be ordered by. */
export const ORDERS = ["reported", "period", "value", "what", "source", "status"] as const;

export type Order = (typeof ORDERS)[number];

/** What is searched for and in which order; a filter that is absent lets every figure through. */
export interface FigureQuery {
  q: string;
  filters: Readonly<Partial<Record<Filter, string>>>;
  order: Order;
  descending: boolean;
}

/** Returns figures with their sources and search texts. Throws where a figure names an unknown source. */
export function figureEntries(rows: readonly FigureRow[], sources: readonly FigureSource[]): FigureEntry[] {
  const byId = new Map(sources.map((source) => [source.source_id, source]));
  return rows.map((row) => {
    const source = byId.get(row.source_id);
    if (!source) throw new Error(`no source ${row.source_id}`);
    return { row, source, text: folded(wordsOf(row, source).join(" ")) };
  });
}

function wordsOf(row: FigureRow, source: FigureSource): (string | number | null)[] {
  return [
    measure(row),
    subject(row),
    periodWords(row),
    row.printed,
    readable(row),
    digits(row.value),
    row.value,
    row.locator,
    row.note,
    row.observation_id,
    row.unit,
    row.indicator,
    row.product,
    row.reporter,
    row.reporter_name,
    row.partner,
    row.partner_name,
    row.authority,
    source.publisher,
    source.title,
    source.published,
    source.url,
  ];
}

/** Returns the calendar years that a figure speaks of. */
export function yearsOf({ period_start, period_end, as_of }: FigureRow): string[] {
  if (period_start === null || period_end === null) return as_of === null ? [] : [as_of.slice(0, 4)];
  const first = Number(period_start.slice(0, 4));
  const count = Number(period_end.slice(0, 4)) - first + 1;
  return Array.from({ length: count }, (_, i) => String(first + i));
}

/** Whether a figure is a forecast or a target, not something that was counted. */
export function isTarget({ row }: FigureEntry): boolean {
  return row.obs_status === "F";
}

/** Returns the figures that fit, in order: targets after all that was counted, values unit by unit. */
export function findFigures(entries: readonly FigureEntry[], query: FigureQuery): FigureEntry[] {
  const { q, filters, order, descending } = query;
  const wanted = FILTER_NAMES.filter((name) => filters[name] !== undefined);
  const hits = entries.filter(
    (entry) =>
      wanted.every((name) => FILTERS[name](entry).includes(filters[name] ?? null)) &&
      (q === "" || holdsWords(entry.text, q)),
  );
  const sign = descending ? -1 : 1;
  const apart = APART[order]?.(hits) ?? (() => 0);
  return hits.sort((a, b) => apart(a, b) || sign * COMPARE[order](a, b));
}

/** Returns the units of some figures, that of most figures first. */
export function unitsOf(hits: readonly FigureEntry[]): string[] {
  const counts = new Map<string, number>();
  for (const { row } of hits) counts.set(row.unit, (counts.get(row.unit) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || byWords(a[0], b[0])).map(([unit]) => unit);
}

type Compare = (a: FigureEntry, b: FigureEntry) => number;

/** Values of one unit stay together, whichever way they are ordered. */
function unitOrder(hits: readonly FigureEntry[]): Compare {
  const place = new Map(unitsOf(hits).map((unit, i) => [unit, i]));
  return (a, b) => (place.get(a.row.unit) ?? 0) - (place.get(b.row.unit) ?? 0);
}

const byTarget: Compare = (a, b) => Number(isTarget(a)) - Number(isTarget(b));

/** What has no date stands after what has one, whichever way these are ordered. */
const dated =
  (date: (entry: FigureEntry) => string | null): Compare =>
  (a, b) =>
    Number(date(a) === null) - Number(date(b) === null);

const reported = ({ source }: FigureEntry) => source.published;
const about = ({ row: { period_end, as_of } }: FigureEntry) => period_end ?? as_of;

/** What is kept apart before it is ordered. */
const APART: Partial<Record<Order, (hits: readonly FigureEntry[]) => Compare>> = {
  reported: () => (a, b) => byTarget(a, b) || dated(reported)(a, b),
  period: () => dated(about),
  value: unitOrder,
};

const COMPARE: Record<Order, Compare> = {
  reported: (a, b) => byDate(reported(a), reported(b)),
  period: (a, b) => byDate(about(a), about(b)),
  value: (a, b) => a.row.value - b.row.value,
  what: (a, b) => byWords(a.row.indicator_name, b.row.indicator_name) || byWords(subject(a.row), subject(b.row)),
  source: (a, b) => byWords(a.source.publisher, b.source.publisher),
  status: (a, b) => byWords(a.row.obs_status, b.row.obs_status) || doubts(a) - doubts(b),
};

/** Dates are ISO text; a coarser one stands before the finer ones within it. */
function byDate(a: string | null, b: string | null): number {
  return Number((a ?? "") > (b ?? "")) - Number((a ?? "") < (b ?? ""));
}

const doubts = ({ row }: FigureEntry) => Number(row.is_disputed) * 2 + Number(row.is_corrected);

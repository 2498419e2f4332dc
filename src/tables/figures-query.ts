import { byWords } from "../base/order.js";
import { folded, holdsWords } from "../controls/search-box.js";
import type { Observation } from "../rows/observations.js";
import type { Source } from "../rows/sources.js";
import type { Ledger } from "../trace/figure-index.js";
import { digits, measure, periodWords, readable, subject } from "../trace/figure-words.js";

/** The columns that the list of figures can be ordered by. */
export type Order = "what" | "period" | "value" | "printed" | "source" | "status";

/** What is searched for and how the hits are ordered; empty text is no filter. */
export interface FigureQuery {
  q: string;
  indicator: string;
  reporter: string;
  partner: string;
  kind: string;
  year: string;
  status: string;
  order: Order;
  descending: boolean;
}

/** An observation with its source, and all its text for searching. */
export interface FigureEntry {
  row: Observation;
  source: Source;
  text: string;
  years: readonly string[];
  disputed: boolean;
  corrected: boolean;
}

const FILTERS = ["q", "indicator", "reporter", "partner", "kind", "year", "status"] as const;
const ORDERS: readonly Order[] = ["what", "period", "value", "printed", "source", "status"];

/**
 * Returns the observations with their sources and search texts. Throws where an observation names an unknown source.
 */
export function figureEntries(
  rows: readonly Observation[],
  sources: readonly Source[],
  ledger: Pick<Ledger, "conflicts" | "corrections">,
): FigureEntry[] {
  const byId = new Map(sources.map((source) => [source.source_id, source]));
  return rows.map((row) => {
    const source = byId.get(row.source_id);
    if (!source) throw new Error(`no source ${row.source_id}`);
    const words = [
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
      source.publisher,
      source.title,
      source.published,
      source.url,
    ];
    return {
      row,
      source,
      text: folded(words.join(" ")),
      years: yearsOf(row),
      disputed: ledger.conflicts(row.observation_id).length > 0,
      corrected: ledger.corrections(row.observation_id).length > 0,
    };
  });
}

/** Returns the calendar years that a figure speaks of. */
export function yearsOf({ period_start, period_end, as_of }: Observation): string[] {
  if (period_start === null || period_end === null) return as_of === null ? [] : [as_of.slice(0, 4)];
  const first = Number(period_start.slice(0, 4));
  const count = Number(period_end.slice(0, 4)) - first + 1;
  return Array.from({ length: count }, (_, i) => String(first + i));
}

/** Returns the query that an address says, `?q=flour&partner=AFG&sort=-value`. */
export function readQuery(search: string): FigureQuery {
  const said = new URLSearchParams(search);
  const sort = said.get("sort") ?? "";
  const order = ORDERS.find((name) => name === sort.replace(/^-/, ""));
  const filters = Object.fromEntries(FILTERS.map((name) => [name, said.get(name) ?? ""])) as Record<
    (typeof FILTERS)[number],
    string
  >;
  return { ...filters, order: order ?? "period", descending: order ? sort.startsWith("-") : true };
}

/** Returns the query as an address says it; nothing for what is not set. */
export function writeQuery(query: FigureQuery): string {
  const said = new URLSearchParams(FILTERS.filter((name) => query[name] !== "").map((name) => [name, query[name]]));
  if (query.order !== "period" || !query.descending) said.set("sort", `${query.descending ? "-" : ""}${query.order}`);
  return said.size > 0 ? `?${said}` : "";
}

/**
 * Returns the hits in order; values are ordered within their unit. Status "doubtful" is low reliability or in conflict,
 * "conflict" the latter alone, "corrected" what we read otherwise than it is printed.
 */
export function findFigures(entries: readonly FigureEntry[], query: FigureQuery): FigureEntry[] {
  const hits = entries.filter(
    (entry) =>
      (query.indicator === "" || entry.row.indicator === query.indicator) &&
      (query.reporter === "" || entry.row.reporter === query.reporter) &&
      (query.partner === "" || entry.row.partner === query.partner) &&
      (query.kind === "" || entry.source.kind === query.kind) &&
      (query.year === "" || entry.years.includes(query.year)) &&
      hasStatus(entry, query.status) &&
      (query.q.trim() === "" || holdsWords(entry.text, query.q.trim())),
  );
  const compare = COMPARE[query.order];
  const sign = query.descending ? -1 : 1;
  const kind = query.order === "value" ? unitOrder(hits) : () => 0;
  return hits.sort(
    (a, b) => kind(a, b) || sign * compare(a, b) || (a.row.observation_id < b.row.observation_id ? -1 : 1),
  );
}

/** Returns the units of some hits in the order in which values are told: that of most hits first. */
export function unitsOf(hits: readonly FigureEntry[]): string[] {
  const counts = new Map<string, number>();
  for (const { row } of hits) counts.set(row.unit, (counts.get(row.unit) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || byWords(a[0], b[0])).map(([unit]) => unit);
}

/** Whether a figure fits what the filter of the status says. */
export function hasStatus({ row, disputed, corrected }: FigureEntry, status: string): boolean {
  if (status === "") return true;
  if (status === "conflict") return disputed;
  if (status === "corrected") return corrected;
  return status === "doubtful" ? row.obs_status === "U" || disputed : row.obs_status === status;
}

/** Values of one unit stay together, whichever way they are ordered. */
function unitOrder(hits: readonly FigureEntry[]): (a: FigureEntry, b: FigureEntry) => number {
  const place = new Map(unitsOf(hits).map((unit, i) => [unit, i]));
  return (a, b) => (place.get(a.row.unit) ?? 0) - (place.get(b.row.unit) ?? 0);
}

const COMPARE: Record<Order, (a: FigureEntry, b: FigureEntry) => number> = {
  what: (a, b) => byWords(a.row.indicator_name, b.row.indicator_name) || byWords(subject(a.row), subject(b.row)),
  period: (a, b) => byWords(dateOf(a.row), dateOf(b.row)),
  value: (a, b) => a.row.value - b.row.value,
  printed: (a, b) => byWords(a.row.printed, b.row.printed),
  source: (a, b) => byWords(a.source.publisher, b.source.publisher),
  status: (a, b) => byWords(a.row.obs_status, b.row.obs_status) || Number(a.disputed) - Number(b.disputed),
};

function dateOf({ period_end, as_of }: Observation): string {
  return period_end ?? as_of ?? "";
}

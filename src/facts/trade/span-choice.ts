import { byWords } from "../../base/order.js";
import type { Span } from "../../rows/spans.js";

/** Returns the name of a span in an address: "2022" for a year, "2023-01-01.2023-11-30" for a part of one. */
export function spanId({
  period_start,
  period_end,
  months,
}: Pick<Span, "period_start" | "period_end" | "months">): string {
  return months === 12 && period_start.endsWith("-01-01") ? period_start.slice(0, 4) : `${period_start}.${period_end}`;
}

/**
 * Returns two different spans to compare, the earlier first: those asked for where they exist, else the whole years
 * nearest to them; where nothing is asked for, the last two whole years whose change nothing speaks against.
 */
export function nearestSpans(
  series: readonly Span[],
  from: string | undefined,
  to: string | undefined,
): [Span | undefined, Span | undefined] {
  const sorted = series.toSorted((a, b) => byWords(a.period_start, b.period_start) || a.months - b.months);
  const [first, second] = startPair(sorted);
  const a = nearest(sorted, from) ?? first;
  const b = nearest(sorted, to, a) ?? (second === a ? nearest(sorted, first && spanId(first), a) : second);
  if (!a || !b || a === b) return [a ?? b, undefined];
  return sorted.indexOf(a) < sorted.indexOf(b) ? [a, b] : [b, a];
}

function startPair(sorted: readonly Span[]): [Span | undefined, Span | undefined] {
  const years = sorted.filter(({ months }) => months === 12);
  const pairs = years.slice(1).map((b, i): [Span | undefined, Span] => [years[i], b]);
  const fair = ([a, b]: [Span | undefined, Span]) =>
    a !== undefined &&
    a.doubt === null &&
    b.doubt === null &&
    a.series === b.series &&
    Number(a.period_start.slice(0, 4)) + 1 === Number(b.period_start.slice(0, 4));
  return pairs.findLast(fair) ?? pairs.at(-1) ?? [sorted.at(-2), sorted.at(-1)];
}

/** The span of a name, else the whole year nearest to it that is not `taken`. */
function nearest(sorted: readonly Span[], id: string | undefined, taken?: Span): Span | undefined {
  if (id === undefined) return undefined;
  const free = sorted.filter((row) => row !== taken);
  const same = free.find((row) => spanId(row) === id);
  if (same) return same;
  const year = Number(id.slice(0, 4));
  const years = free.filter(({ months }) => months === 12);
  const distance = (row: Span) => Math.abs(Number(row.period_start.slice(0, 4)) - year);
  return (years.length > 0 ? years : free).toSorted((a, b) => distance(a) - distance(b))[0];
}

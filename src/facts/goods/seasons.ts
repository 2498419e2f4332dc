import { byWords } from "../../base/order.js";
import { type Computed, compute, computeSure } from "../computing.js";
import { type GoodFigure, type GoodPeriod, isDisputed } from "../goods.js";
import { isDoubtful } from "../to-use.js";

/** How much of a good went since the start of a year or of a season, up to some day. */
export interface Reached {
  figure: GoodFigure;
  /** Months from the start, whole ones and the part of one that days make. */
  months: number;
  isDisputed: boolean;
}

/** One calendar year or season of a good, counted from its start: where it stood, in the order of days. */
export interface Season {
  /** Its first day. */
  start: string;
  reached: readonly Reached[];
}

/** Amounts of two years from the same day to the same day, the earlier first. */
export interface SeasonPair {
  from: Reached;
  to: Reached;
  change: Computed;
  /** As a share of one; null where the earlier amount may be nothing. */
  growth: Computed | null;
}

/** Returns the first day of a month that seasons begin on, "09-01", those first whose last pair is the latest. */
export function startsOf(periods: readonly GoodPeriod[]): string[] {
  const starts = new Set(periods.map(({ used }) => used.period_start.slice(5)).filter((day) => day.endsWith("-01")));
  const lastOf = (start: string) => {
    const seasons = seasonsOf(periods, start);
    const last = seasons.at(-1)?.reached.at(-1);
    return [lastPair(seasons)?.to, last].map((reached) => reached?.figure.period_end ?? "").join(" ");
  };
  return [...starts]
    .filter((start) => seasonsOf(periods, start).length > 1)
    .toSorted((a, b) => byWords(lastOf(b), lastOf(a)));
}

/** Returns the years that begin on a day of the year, the oldest first; without doubtful and longer figures. */
export function seasonsOf(periods: readonly GoodPeriod[], start: string): Season[] {
  const own = periods
    .filter(({ used }) => used.period_start.slice(5) === start && !isDoubtful(used))
    .map((period): Reached => ({ figure: period.used, months: monthsOf(period.used), isDisputed: isDisputed(period) }))
    .filter(({ months }) => months <= 12);
  return [...new Set(own.map(({ figure }) => figure.period_start))].sort().map((first) => ({
    start: first,
    reached: own.filter(({ figure }) => figure.period_start === first).toSorted((a, b) => a.months - b.months),
  }));
}

/** The months of a period; days beyond whole months count as parts of the last one. */
function monthsOf({ period_start, period_end }: GoodFigure): number {
  const [from, to] = [period_start, period_end].map((day) => new Date(`${day}T00:00:00Z`)) as [Date, Date];
  const whole = 12 * (to.getUTCFullYear() - from.getUTCFullYear()) + to.getUTCMonth() - from.getUTCMonth();
  const days = new Date(Date.UTC(to.getUTCFullYear(), to.getUTCMonth() + 1, 0)).getUTCDate();
  return whole + to.getUTCDate() / days;
}

/** Returns the latest two years that are known from the same day to the same day; of the latest, the longest. */
export function lastPair(seasons: readonly Season[]): SeasonPair | undefined {
  const dayOf = ({ figure }: Reached) => figure.period_end.slice(5).replace("02-29", "02-28");
  for (const later of seasons.toReversed()) {
    for (const to of later.reached.toReversed()) {
      const earlier = seasons.filter(({ start }) => start < later.start).flatMap(({ reached }) => reached);
      const from = earlier.findLast(
        (one) => dayOf(one) === dayOf(to) && Math.round(one.months) === Math.round(to.months),
      );
      if (from) return pairOf(from, to);
    }
  }
  return undefined;
}

function pairOf(from: Reached, to: Reached): SeasonPair {
  const rows = { from: valued(from.figure), to: valued(to.figure) };
  return { from, to, change: computeSure("[to] - [from]", rows), growth: compute("[to] / [from] - 1", rows) };
}

function valued({ value, low, high, observation_id }: GoodFigure) {
  return { value, value_low: low, value_high: high, input_ids: observation_id };
}

/** Returns the latest fair pair of a good, whichever day its years begin on. */
export function latestPair(periods: readonly GoodPeriod[]): SeasonPair | undefined {
  return startsOf(periods)
    .flatMap((start) => lastPair(seasonsOf(periods, start)) ?? [])
    .toSorted((a, b) => byWords(b.to.figure.period_end, a.to.figure.period_end))[0];
}

import { sumOf } from "../../pipelines/formula/figures.js";
import { type Advantage, isDoubtful, toUse } from "./to-use.js";

/** Which way goods go, seen from the country in the foreground. */
export type GoodsFlow = "export" | "import";

/** An amount of one good in one period, as a source states it. */
export interface GoodFigure {
  observation_id: string;
  thing_id: string;
  /** Country in whose books it stands. */
  reporter: string;
  reporter_name: string;
  flow: GoodsFlow;
  product: string;
  product_name: string;
  period: string;
  period_start: string;
  period_end: string;
  months: number | null;
  value: number;
  low: number | null;
  high: number | null;
  unit: string;
  obs_status: string;
  qualifier: string;
  authority: string;
  printed: string;
  note: string | null;
  publisher: string;
  published: string | null;
  /** Whether it can be true together with the most others on the same thing. */
  agrees: boolean;
  /** By how many months it is divided, where it is that of an average one. */
  per?: number;
  /** Whether the country in the foreground reports it itself, and not its partner. */
  isOwn: boolean;
}

/** What a period is: a calendar year, twelve other months, a part of a year, or more than one. */
export type PeriodKind = "year" | "season" | "part" | "longer";

export const PERIOD_KINDS: readonly PeriodKind[] = ["year", "season", "longer", "part"];

/** Figures that say the same, and allow the same; `used` is the one that counts among all of the period. */
export interface FigureLine {
  figures: readonly GoodFigure[];
  first: GoodFigure;
  isUsed: boolean;
}

/** All figures of one good in one period. */
export interface GoodPeriod {
  thing: string;
  period: string;
  kind: PeriodKind;
  end: string;
  used: GoodFigure;
  by: Advantage;
  lines: readonly FigureLine[];
}

const DAY = 86_400_000;

/** Returns what the period of a figure is; the lengths of those that are no whole months follow from their days. */
export function kindOf({ months, period_start, period_end }: GoodFigure): PeriodKind {
  if (months === 12) return period_start.slice(5) === "01-01" ? "year" : "season";
  const days = (Date.parse(period_end) - Date.parse(period_start)) / DAY + 1;
  return days > 366 ? "longer" : "part";
}

/** Whether a product is one good of the customs code and not several counted together. */
export function isSingle(product: string): boolean {
  return /^\d+$/.test(product);
}

/** Returns the formula of a figure. */
export function goodFormula({ observation_id, per }: Pick<GoodFigure, "observation_id" | "per">): string {
  return per === undefined || per === 1 ? sumOf(observation_id) : `${sumOf(observation_id)} / ${per}`;
}

/** Returns a figure by the month; its period has whole months. */
export function perMonth(figure: GoodFigure): GoodFigure {
  const per = figure.months ?? 1;
  const by = (value: number | null) => (value === null ? null : value / per);
  return { ...figure, per, value: figure.value / per, low: by(figure.low), high: by(figure.high) };
}

/** Returns the periods of figures of one good and unit, by kind, the latest first. */
export function periodsOf(figures: readonly GoodFigure[], authorities: readonly string[]): GoodPeriod[] {
  const things = [...new Set(figures.map(({ thing_id }) => thing_id))];
  const periods = things.flatMap((thing): GoodPeriod[] => {
    const own = figures.filter(({ thing_id }) => thing_id === thing);
    const found = toUse(own, authorities, ({ observation_id }) => observation_id);
    if (!found) return [];
    const [used, by] = found;
    const { period, period_end: end } = used;
    return [{ thing, period, kind: kindOf(used), end, used, by, lines: linesOf(own, used) }];
  });
  const place = ({ kind }: GoodPeriod) => PERIOD_KINDS.indexOf(kind);
  return periods.toSorted(
    (a, b) => place(a) - place(b) || latestFirst(a, b) || (a.used.period_start < b.used.period_start ? -1 : 1),
  );
}

function latestFirst(a: { end: string }, b: { end: string }): number {
  return a.end === b.end ? 0 : a.end > b.end ? -1 : 1;
}

/** The lines of a period: the one that is used, then the others from the largest down. */
function linesOf(figures: readonly GoodFigure[], used: GoodFigure): FigureLine[] {
  const groups = new Map<string, GoodFigure[]>();
  for (const figure of figures) {
    const key = [figure.value, figure.low, figure.high, figure.agrees, isDoubtful(figure)].join(" ");
    groups.set(key, [...(groups.get(key) ?? []), figure]);
  }
  return [...groups.values()]
    .flatMap((own): FigureLine[] => {
      const isUsed = own.includes(used);
      const first = isUsed ? used : own[0];
      return first ? [{ figures: [first, ...own.filter((one) => one !== first)], first, isUsed }] : [];
    })
    .toSorted((a, b) => Number(b.isUsed) - Number(a.isUsed) || b.first.value - a.first.value);
}

/** Returns whether sources on a period contradict each other: not all of its figures can be true together. */
export function isDisputed({ lines }: GoodPeriod): boolean {
  return lines.some(({ first }) => !first.agrees);
}

/** Returns the last whole year of a good, calendar year or other, of which a sound figure is known before others. */
export function lastWhole(periods: readonly GoodPeriod[]): GoodPeriod | undefined {
  const whole = periods.filter(({ kind }) => kind === "year" || kind === "season").toSorted(latestFirst);
  return whole.find(({ used }) => !isDoubtful(used)) ?? whole[0];
}

/** Returns the last period of all. */
export function lastPeriod(periods: readonly GoodPeriod[]): GoodPeriod | undefined {
  return periods.toSorted(latestFirst)[0];
}

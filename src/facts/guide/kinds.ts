import type { Coverage } from "../../rows/coverage.js";
import type { Focus } from "../../rows/focus.js";
import type { Observation } from "../../rows/observations.js";
import { MARKS, type Mark, marksIn } from "../../trace/marks.js";
import type { Cell } from "../coverage-cells.js";
import { type GoodFigure, type GoodPeriod, periodsOf } from "../goods.js";

/** A mark of quality, and a figure that bears it. */
export interface Marked {
  mark: Mark;
  row: Observation;
}

/** Returns a figure for each mark: of the pair in the foreground where there is one, with few marks beside it. */
export function markedFigures(rows: readonly Observation[], focus: Focus | undefined): Marked[] {
  return MARKS.flatMap((mark) => {
    const own = rows.filter(({ marks }) => marksIn(marks).includes(mark));
    const likeness = ({ marks, partner, unit }: Observation) =>
      Number(unit === "USD") + Number(partner === focus?.partner) - 2 * (marksIn(marks).length - 1);
    const row = own.toSorted((a, b) => likeness(b) - likeness(a))[0];
    return row ? [{ mark, row }] : [];
  });
}

/** Returns a season and a calendar year that share some of their months, of the good with most seasons. */
export function seasonAndYear(figures: readonly GoodFigure[], authorities: readonly string[]): GoodPeriod[] {
  const goods = new Map<string, GoodFigure[]>();
  for (const figure of figures) {
    const key = [figure.product, figure.flow, figure.unit].join(" ");
    goods.set(key, [...(goods.get(key) ?? []), figure]);
  }
  const pairs = [...goods.values()].flatMap((own) => {
    const periods = periodsOf(own, authorities);
    const seasons = periods.filter(({ kind }) => kind === "season");
    const found = seasons.flatMap((season) => {
      const year = periods.find(({ kind, used }) => kind === "year" && overlaps(used, season.used));
      return year ? [[year, season]] : [];
    })[0];
    return found ? [{ found, count: seasons.length }] : [];
  });
  const [most] = pairs.toSorted((a, b) => b.count - a.count);
  return (most?.found ?? []).map((period) => ({ ...period, lines: period.lines.filter(({ isUsed }) => isUsed) }));
}

function overlaps(a: GoodFigure, b: GoodFigure): boolean {
  return a.period_start <= b.period_end && b.period_start <= a.period_end;
}

/** So many years fit beside a name. */
const YEARS = 8;

/** Returns the last years of the partner of the country in front whose figures are in the most different states. */
export function variedCells(coverage: readonly Coverage[], focus: Focus | undefined): Cell[] {
  const own = coverage.filter((row) => row.reporter === focus?.reporter && row.flow === "total");
  const last = Math.max(...own.map(({ year }) => year));
  const recent = own.filter(({ year }) => year > last - YEARS);
  const partners = [...new Set(recent.map(({ partner }) => partner))];
  const rows = partners.map((code) => recent.filter(({ partner }) => partner === code));
  const states = (cells: readonly Coverage[]) => new Set(cells.map(({ state }) => state)).size;
  const [most = []] = rows.toSorted((a, b) => states(b) - states(a));
  return most.map((row) => ({ ...row, code: row.partner, name: row.partner_name }));
}

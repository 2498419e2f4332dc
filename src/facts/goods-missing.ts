import { isOfficial } from "../trace/marks.js";
import { type GoodFigure, goodFormula, isSingle, kindOf } from "./goods.js";

/** What is not known of goods, for all that is. */
export interface GoodsMissing {
  goods: number;
  /** Goods whose value in US$ is stated for some period, and those of which a whole year is. */
  valued: readonly string[];
  valuedWhole: readonly string[];
  /** Whether any amount is of official statistics. */
  hasOfficial: boolean;
  /** The years between the first and the last stated calendar year of a good that nobody states, goods by name. */
  gaps: readonly { name: string; from: number; to: number; years: readonly number[] }[];
}

/** Returns what is missing of the goods that one country buys from another. */
export function missingGoods(figures: readonly GoodFigure[]): GoodsMissing {
  const single = figures.filter(({ product }) => isSingle(product));
  const names = new Map(single.map(({ product, product_name }) => [product, product_name]));
  const inDollars = single.filter(({ unit }) => unit === "USD");
  const named = (rows: readonly GoodFigure[]) => [...new Set(rows.map(({ product_name }) => product_name))];
  return {
    goods: names.size,
    valued: named(inDollars),
    valuedWhole: named(inDollars.filter(({ months }) => months === 12)),
    hasOfficial: figures.some((figure) => isOfficial(goodFormula(figure))),
    gaps: [...names].flatMap(([product, name]) => {
      const years = single
        .filter((figure) => figure.product === product && kindOf(figure) === "year")
        .map(({ period_start }) => Number(period_start.slice(0, 4)));
      const [from, to] = [Math.min(...years), Math.max(...years)];
      const all = Array.from({ length: Math.max(0, to - from + 1) }, (_, i) => from + i);
      const lost = all.filter((year) => !years.includes(year));
      return lost.length > 0 ? [{ name, from, to, years: lost }] : [];
    }),
  };
}

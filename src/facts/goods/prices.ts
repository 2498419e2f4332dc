import { compute } from "../computing.js";
import { type GoodFigure, type GoodPeriod, goodFormula } from "../goods.js";
import type { GoodSaid } from "../goods-said.js";
import { isDoubtful } from "../to-use.js";

/** A price that follows from value and weight, or a value that follows from weight and price, of one period. */
export interface Reckoned {
  kind: "price" | "value";
  period: string;
  period_end: string;
  value: number;
  formula: string;
  publishers: readonly string[];
}

/**
 * Returns what follows of the price of a tonne and of the value of a good in the periods whose weight is known: its
 * price where its value is known for the very same days, else its value where its price is.
 */
export function reckonedOf(
  tonnes: readonly GoodPeriod[],
  dollars: readonly GoodPeriod[],
  said: readonly GoodSaid[],
): Reckoned[] {
  return tonnes.flatMap(({ used, period }): Reckoned[] => {
    if (isDoubtful(used)) return [];
    const worth = dollars.find(({ used: other }) => isSame(other, used) && !isDoubtful(other))?.used;
    const weight = { value: used.value, value_low: used.low, value_high: used.high, input_ids: used.observation_id };
    const of = { period, period_end: used.period_end };
    if (worth) {
      const value = {
        value: worth.value,
        value_low: worth.low,
        value_high: worth.high,
        input_ids: worth.observation_id,
      };
      const price = compute("[worth] / [weight]", { worth: value, weight });
      return price ? [{ kind: "price", ...of, ...price, publishers: [worth.publisher, used.publisher] }] : [];
    }
    const price = said.find(
      (one) => one.indicator === "unit_value" && one.unit === "USD_per_t" && one.period === period && !isDoubtful(one),
    );
    if (!price) return [];
    const formula = `${goodFormula(used)} * ${goodFormula(price)}`;
    return [
      { kind: "value", ...of, value: used.value * price.value, formula, publishers: [used.publisher, price.publisher] },
    ];
  });
}

function isSame(a: GoodFigure, b: GoodFigure): boolean {
  return a.period_start === b.period_start && a.period_end === b.period_end;
}

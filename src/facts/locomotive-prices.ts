import type { LocomotiveSale } from "../rows/locomotives.js";

/** A sum that the article states for locomotives, and of when it is. */
export interface StatedSum {
  observation_id: string;
  value: number;
  period: string;
  product_name: string;
}

/** A sale of which the price of one locomotive is known, at least at its lower end. */
export type Priced = LocomotiveSale & { price_per_item: number };

/** A number with the formula that it follows from. */
export interface Formed {
  value: number;
  formula: string;
}

/** The prices that are known at both ends, the highest first, those of which only the lower end is, and the range. */
export interface LocomotivePrices {
  known: readonly Priced[];
  open: readonly Priced[];
  low: Formed;
  high: Formed;
}

/** What a sum buys: the fewest and most at known prices, the most at an open one, and its multiple of the highest. */
export interface SumBuys {
  fewest: Formed;
  most: Formed;
  limit: Formed | null;
  ratio: Formed;
}

/** Returns the formula of a price: the one stated, else value by number. */
export function priceFormula(
  price: Pick<LocomotiveSale, "value_observation_id" | "items_observation_id" | "price_observation_id">,
): string {
  return price.price_observation_id === null
    ? `[${price.value_observation_id}] / [${price.items_observation_id}]`
    : `[${price.price_observation_id}]`;
}

/** Returns the prices of sales, or null where none is known at both ends. */
export function pricesOf(sales: readonly LocomotiveSale[]): LocomotivePrices | null {
  const priced = sales.filter((row): row is Priced => row.price_per_item !== null);
  const sorted = priced.toSorted((a, b) => b.price_per_item - a.price_per_item);
  const known = sorted.filter((row) => row.price_high !== null);
  const [dearest, cheapest] = [known[0], known.at(-1)];
  if (!dearest || !cheapest) return null;
  const all = known.map(priceFormula).join(", ");
  return {
    known,
    open: sorted.filter((row) => row.price_high === null),
    low: { value: cheapest.price_per_item, formula: `min(${all})` },
    high: { value: dearest.price_per_item, formula: `max(${all})` },
  };
}

/** Returns how many locomotives a sum pays for. */
export function buysOf({ value, observation_id }: StatedSum, { low, high, open }: LocomotivePrices): SumBuys {
  const count = (price: Formed): Formed => ({
    value: Math.floor(value / price.value),
    formula: `floor([${observation_id}] / ${price.formula})`,
  });
  const least = open.at(-1);
  return {
    fewest: count(high),
    most: count(low),
    limit: least ? count({ value: least.price_per_item, formula: `min(${open.map(priceFormula).join(", ")})` }) : null,
    ratio: { value: value / high.value, formula: `[${observation_id}] / ${high.formula}` },
  };
}

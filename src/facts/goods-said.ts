import { compute } from "./computing.js";
import type { GoodFigure, GoodPeriod, GoodsFlow } from "./goods.js";
import { isDoubtful } from "./to-use.js";

/** What is stated of a good beside amounts: a share, a price, a change. */
export interface GoodSaid {
  observation_id: string;
  indicator: string;
  indicator_name: string;
  flow: GoodsFlow;
  product: string;
  product_name: string;
  period: string | null;
  period_end: string | null;
  as_of: string | null;
  value: number;
  unit: string;
  qualifier: string;
  printed: string;
  obs_status: string;
  note: string | null;
  publisher: string;
}

/** What part of all trade in a good went from one country to the other, computed from two figures of one period. */
export interface GoodShare {
  of: "exports" | "imports";
  buyer: string;
  seller: string;
  product: string;
  period: string;
  period_start: string;
  period_end: string;
  isWhole: boolean;
  value: number;
  formula: string;
  publishers: readonly string[];
}

/** Two countries by code and name. */
export interface Countries {
  buyer: { code: string; name: string };
  seller: { code: string; name: string };
}

/**
 * Returns the shares that a country took of all that the other sold abroad, and had in all that it bought abroad, in
 * the periods of which both stand in the same books; whole years first, the latest first.
 */
export function goodShares(
  periods: readonly GoodPeriod[],
  world: readonly GoodFigure[],
  { buyer, seller }: Countries,
): GoodShare[] {
  const sides = [
    { of: "exports", country: seller.code, flow: "export" },
    { of: "imports", country: buyer.code, flow: "import" },
  ] as const satisfies readonly { of: GoodShare["of"]; country: string; flow: GoodsFlow }[];
  const shares = periods.flatMap(({ used, kind }) =>
    sides.flatMap(({ of, country, flow }): GoodShare[] => {
      if (used.reporter !== country) return [];
      const all = world.find((row) => row.reporter === country && row.flow === flow && isSame(row, used));
      const share =
        all &&
        !isDoubtful(used) &&
        !isDoubtful(all) &&
        compute("[part] / [all]", { part: valued(used), all: valued(all) });
      if (!share) return [];
      const { value, formula } = share;
      const isWhole = kind === "year" || kind === "season";
      const publishers = [...new Set([used.publisher, all.publisher])];
      const { period, period_start, period_end } = used;
      const named = { buyer: buyer.name, seller: seller.name, product: used.product_name };
      return [{ of, ...named, period, period_start, period_end, isWhole, value, formula, publishers }];
    }),
  );
  return shares.toSorted((a, b) => Number(b.isWhole) - Number(a.isWhole) || (a.period_end > b.period_end ? -1 : 1));
}

function isSame(a: GoodFigure, b: GoodFigure): boolean {
  return (
    a.product === b.product && a.unit === b.unit && a.period_start === b.period_start && a.period_end === b.period_end
  );
}

function valued({ value, low, high, observation_id }: GoodFigure) {
  return { value, value_low: low, value_high: high, input_ids: observation_id };
}

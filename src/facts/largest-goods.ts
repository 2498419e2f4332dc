import {
  type GoodFigure,
  type GoodPeriod,
  type GoodsFlow,
  goodFormula,
  isDisputed,
  isSingle,
  lastPeriod,
  lastWhole,
  periodsOf,
} from "./goods.js";

/** A good in the last whole year that is known of it: what a bar shows. */
export interface LargestGood {
  product: string;
  name: string;
  period: string;
  isSeason: boolean;
  value: number;
  low: number | null;
  high: number | null;
  unit: string;
  qualifier: string;
  formula: string;
  publisher: string;
  authority: string;
  isDisputed: boolean;
  /** The good among the others that it is a part of, by its customs code. */
  partOf: string | null;
}

/** A good that is not among those drawn, in the last period that is known of it. */
export interface OtherGood {
  product: string;
  period: GoodPeriod;
  isGroup: boolean;
}

/** The goods of a partner: those known for a whole year in one unit, the largest first, and all others. */
export interface LargestGoods {
  unit: string;
  rows: readonly LargestGood[];
  others: readonly OtherGood[];
}

/** The units that goods are compared in, the first that any of them is known in. */
export const GOOD_UNITS = ["t", "USD", "count"];

/** Returns the goods that go one way, largest first; `authorities` are whose figures come first, in order. */
export function largestGoods(
  { figures, authorities }: { figures: readonly GoodFigure[]; authorities: readonly string[] },
  flow: GoodsFlow = "export",
): LargestGoods {
  const own = figures.filter((figure) => figure.flow === flow);
  const products = [...new Set(own.map(({ product }) => product))];
  const periods = (product: string, unit: string) =>
    periodsOf(
      own.filter((figure) => figure.product === product && figure.unit === unit),
      authorities,
    );
  const single = products.filter(isSingle);
  const wholeIn = (unit: string) => single.filter((product) => lastWhole(periods(product, unit)));
  const unit = GOOD_UNITS.find((one) => wholeIn(one).length > 0) ?? GOOD_UNITS[0] ?? "";
  const drawn = wholeIn(unit).flatMap((product) => lastWhole(periods(product, unit)) ?? []);
  const rows = drawn.map((period) => rowOf(period, drawn)).toSorted((a, b) => b.value - a.value);
  const others = products
    .filter((product) => !rows.some((row) => row.product === product))
    .flatMap((product): OtherGood[] => {
      const found = GOOD_UNITS.map((one) => periods(product, one)).find((all) => all.length > 0) ?? [];
      const period = lastWhole(found) ?? lastPeriod(found);
      return period ? [{ product, period, isGroup: !isSingle(product) }] : [];
    })
    .toSorted(
      (a, b) =>
        GOOD_UNITS.indexOf(a.period.used.unit) - GOOD_UNITS.indexOf(b.period.used.unit) ||
        b.period.used.value - a.period.used.value,
    );
  return { unit, rows, others };
}

function rowOf(period: GoodPeriod, all: readonly GoodPeriod[]): LargestGood {
  const { used, kind } = period;
  const whole = all.find((other) => other !== period && used.product.startsWith(other.used.product));
  return {
    product: used.product,
    name: used.product_name,
    period: period.period,
    isSeason: kind === "season",
    value: used.value,
    low: used.low,
    high: used.high,
    unit: used.unit,
    qualifier: used.qualifier,
    formula: goodFormula(used),
    publisher: used.publisher,
    authority: used.authority,
    isDisputed: isDisputed(period),
    partOf: whole?.used.product_name ?? null,
  };
}

import { byWords } from "../../base/order.js";
import type { Annual } from "../../rows/annual.js";
import type { Focus } from "../../rows/focus.js";
import type { Observation } from "../../rows/observations.js";
import { type Computed, compute } from "../computing.js";

/** A whole year and a later part of one, and how an average month of the one compares with one of the other. */
export interface MonthForMonth {
  whole: Observation;
  part: Observation;
  change: Computed;
}

/** Returns the figures of one source that are most easily compared wrongly: a whole year, and a later part of one. */
export function monthForMonth(rows: readonly Observation[], focus: Focus | undefined): MonthForMonth | undefined {
  const own = rows
    .filter((row) => row.source_id === focus?.source_id && row.partner === focus.partner && row.unit === "USD")
    .filter((row) => row.indicator === "trade_value" && row.flow === "total" && row.obs_status !== "F")
    .filter(({ months, qualifier }) => months !== null && qualifier === "exact")
    .toSorted((a, b) => byWords(b.period_end ?? "", a.period_end ?? ""));
  const whole = own.filter(({ months }) => months === 12).toSorted((a, b) => b.value - a.value)[0];
  const part = own.find(({ months, period_end }) => months !== 12 && (period_end ?? "") > (whole?.period_end ?? ""));
  if (!whole || !part) return undefined;
  const change = compute(`([part] / ${part.months}) / ([whole] / 12) - 1`, {
    part: { ...part, input_ids: part.observation_id },
    whole: { ...whole, input_ids: whole.observation_id },
  });
  return change ? { whole, part, change } : undefined;
}

/** What was bought in two periods: its price in all, how much it was, and the price of one. */
export interface Purchase {
  period: string;
  price: Observation;
  amount: Observation;
  each: Computed;
}

/** Returns the first and the last period of which both dollars and an amount are known of one good. */
export function purchases(rows: readonly Observation[]): Purchase[] {
  const key = ({ reporter, partner, flow, product, period }: Observation) =>
    [reporter, partner, flow, product, period].join(" ");
  const good = ({ reporter, partner, flow, product }: Observation) => [reporter, partner, flow, product].join(" ");
  const sure = rows.filter(({ obs_status, product, period }) => obs_status === "A" && product !== "TOTAL" && period);
  const amounts = new Map(sure.filter(({ unit }) => unit === "t" || unit === "count").map((row) => [key(row), row]));
  const goods = new Map<string, Purchase[]>();
  for (const price of sure.filter(({ unit, indicator }) => unit === "USD" && indicator === "trade_value")) {
    const amount = amounts.get(key(price));
    const each = amount && perOne(price, amount);
    const own = { period: price.period ?? "", price, amount: amount as Observation, each: each as Computed };
    if (each) goods.set(good(price), [...(goods.get(good(price)) ?? []), own]);
  }
  const [most = []] = [...goods.values()].toSorted((a, b) => b.length - a.length);
  const inOrder = most.toSorted((a, b) => byWords(a.price.period_end ?? "", b.price.period_end ?? ""));
  return inOrder.length < 2 ? [] : [inOrder[0] as Purchase, inOrder.at(-1) as Purchase];
}

function perOne(price: Observation, amount: Observation): Computed | null {
  return compute("[price] / [amount]", {
    price: { ...price, input_ids: price.observation_id },
    amount: { ...amount, input_ids: amount.observation_id },
  });
}

/** A goal for a trade, and what the trade came to in the last whole year. */
export interface Goal {
  target: Observation;
  actual: Annual;
}

/** Returns the goal of the pair in the foreground that most pages give, beside its last whole year. */
export function goal(
  rows: readonly Observation[],
  annual: readonly Annual[],
  focus: Focus | undefined,
): Goal | undefined {
  const own = rows.filter(
    (row) =>
      row.obs_status === "F" && row.unit === "USD" && row.qualifier === "exact" && row.partner === focus?.partner,
  );
  const sameAs = (one: Observation) => own.filter(({ flow, value }) => flow === one.flow && value === one.value).length;
  const target = own.toSorted((a, b) => sameAs(b) - sameAs(a))[0];
  const actual = annual.findLast(
    (row) =>
      row.reporter === target?.reporter &&
      row.partner === target.partner &&
      row.flow === target.flow &&
      !row.is_partial,
  );
  return target && actual ? { target, actual } : undefined;
}

import { fixed, usd, usdWithin } from "../../../../pipelines/text/en/values.js";

/** Returns an amount as the ticks of an axis name it: "$500 m", with decimals only where there are any. */
export function usdTick(value: number): string {
  return usd(value).replace(".0", "");
}

/** Returns how ticks are named that may be so near each other that only decimals tell them apart. */
export function usdTicks(ticks: readonly number[]): (value: number) => string {
  const [first = 0, second = Number.POSITIVE_INFINITY] = ticks;
  return (value) => (value === 0 ? "$0" : usdWithin(value, second - first).replace(/\.0+(?!\d)/, ""));
}

/** Returns "14 kB" or "1.2 MB". */
export function bytes(value: number): string {
  return value < 1e6 ? `${fixed(value / 1e3, value < 1e4 ? 1 : 0)}\u00a0kB` : `${fixed(value / 1e6, 1)}\u00a0MB`;
}

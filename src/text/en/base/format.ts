import { fixed, usd } from "../../../../pipelines/text/en/values.js";

/** Returns an amount as the ticks of an axis name it: "$500 m", with decimals only where there are any. */
export function usdTick(value: number): string {
  return usd(value).replace(".0", "");
}

/** Returns "14 kB" or "1.2 MB". */
export function bytes(value: number): string {
  return value < 1e6 ? `${fixed(value / 1e3, value < 1e4 ? 1 : 0)}\u00a0kB` : `${fixed(value / 1e6, 1)}\u00a0MB`;
}

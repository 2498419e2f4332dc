/** What a mark of a chart says of itself. */
export interface Tip {
  /** Whose value it is; empty where a chart has one series. */
  series: string;
  period: string;
  value: string;
  /** Who publishes it, and whatever else is to be known of it. */
  more: readonly string[];
}

/** Returns a tip in words: "Exports, 2023: $1.1 bn", and its further lines. */
export function tipWords({ series, period, value, more }: Tip): string {
  return [`${[series, period].filter(Boolean).join(", ")}: ${value}`, ...more.filter(Boolean)].join("\n");
}

/** Reads a tip from its words, or returns null where they are not one. */
export function tipOf(words: string): Tip | null {
  const [first = "", ...more] = words.split("\n");
  const {
    series = "",
    period,
    value,
  } = /^(?:(?<series>.+), )?(?<period>[^,:]+): (?<value>[^:]+)$/.exec(first)?.groups ?? {};
  return period === undefined || value === undefined ? null : { series, period, value, more };
}

import { fixed, percent } from "../../../../pipelines/text/en/values.js";
import { type Child, sentence } from "../../../base/dom.js";
import type { Overlap } from "../../../rows/overlaps.js";
import { counted } from "../../../trace/number.js";

/** Words on two editions of one table of statistics. */
export const editionWords = {
  summary: ({ flow }: Overlap, years: number): Child =>
    sentence(
      `Two editions of one table, ${flow === "import" ? "imports" : "exports"}: `,
      counted(years, "year"),
      " in both",
    ),
  most: (apart: Child, year: number): Child => sentence(" They lie furthest apart in ", String(year), ": ", apart, "."),
  rule: ({ is_same_series, title, continued_title }: Overlap): string => {
    const [what, found] = is_same_series
      ? ["goes on as the series of", "none differs"]
      : ["is a series of its own beside", "one or more differ"];
    return (
      `“${title}” ${what} “${continued_title}”: of the last five years that both give, ` +
      `${found} by more than a hundredth.`
    );
  },
  year: "Year",
  before: "Earlier edition, US dollars",
  since: "Later edition, US dollars",
  apart: "Difference",
  none: "–",
  change: (value: number) => percent(value, 2),
  exact: (value: number) => `$${fixed(value, 0)}`,
};

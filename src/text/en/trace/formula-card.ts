import type { Child } from "../../../base/dom.js";
import type { MapNumber } from "../../../rows/routes/map-numbers.js";
import type { Mark } from "../../../trace/marks.js";
import { formFor } from "../base/language.js";
import { qualityWords } from "../quality.js";

const FUNCTIONS: Readonly<Record<string, string>> = {
  sum: "the sum of",
  min: "the lowest of",
  max: "the highest of",
  mean: "the mean of",
  median: "the median of",
  count: "the number of",
  floor: "the whole part of",
};

/** Words of the card of a number that we computed. */
export const formulaWords = {
  kicker: (what: string | null) => `Computed by us${what ? ` · ${what}` : ""}`,
  facts: { result: "Comes to", allowed: "Can mean", quality: "How sure", address: "Address" },
  /** What its figures make of a number. */
  quality: (marks: readonly Mark[]): Child =>
    marks.length === 0 ? "all its figures are official statistics, and none is disputed" : qualityWords.key(marks),
  notKnown: "not known",
  nothing: "nothing: what it divides by may be zero",
  times: (ratio: string) => `${ratio} times`,
  change: (ratio: string, percentage: string) => `${ratio}, a change of ${percentage}`,
  inputs: (count: number) => `${formFor(count, "The figure", `The ${count} figures`)} it rests on`,

  /** A function of figures, by its name in the formula. */
  applied: (name: string, figures: Child): Child => [`${FUNCTIONS[name] ?? name} `, figures],
  above: (figures: Child, threshold: Child): Child => ["the number of ", figures, " above ", threshold],
  many: (count: number) => `${count} ${formFor(count, "figure")}`,
  unknown: (id: string) => `[${id}: not known here]`,

  /** What a number of the map is. */
  ofMap({ kind, place, other_place, publisher, url }: MapNumber): string {
    if (kind === "direct") return `shortest way over the globe from ${place} to ${other_place}`;
    if (kind === "chain") return `straight from town to town, ${place} to ${other_place}`;
    return `${kind === "lat" ? "latitude" : "longitude"} of ${place}, ${publisher}, ${url}`;
  },
};

import { dayWords } from "../../../../pipelines/text/en/values.js";
import type { Child } from "../../../base/dom.js";
import type { Observation } from "../../../rows/observations.js";
import type { Source } from "../../../rows/sources.js";
import { qualityWords } from "../quality.js";

/** Words of the card of a figure. */
export const cardWords = {
  facts: {
    stored: "Stored as",
    means: "Can mean",
    period: "Period",
    source: "Source",
    place: "Where in it",
    quality: "How good",
    whose: "Whose figure",
    status: "Status",
    doubt: "In doubt",
    series: "Series",
    valuation: "Valuation",
    corrected: "Corrected by us",
    note: "Our note",
    peers: "Others say",
    contradicted: "Contradicted by",
    id: "Id",
  },

  valuations: {
    FOB: "FOB: goods valued at the exporter’s border, without freight and insurance to the buyer",
    CIF: "CIF: goods valued at the importer’s border, with freight and insurance",
  } as Readonly<Record<string, string>>,

  /** The span or day that a figure speaks of; where it has none, the day of its page. */
  period({ period, period_start, period_end, as_of }: Observation, { published }: Source): string {
    if (period !== null && period_start !== null && period_end !== null) {
      return `${period}: ${dayWords(period_start)} to ${dayWords(period_end)}, both included`;
    }
    if (as_of !== null) return `no span; the figure speaks of ${dayWords(as_of)}`;
    return published === null
      ? "none stated, and the page has no date"
      : `none stated; the page is of ${dayWords(published)}`;
  },

  /** "° not official statistics; ≠ disputed or in doubt". */
  quality: (marks: Parameters<typeof qualityWords.key>[0]): Child =>
    marks.length === 0 ? "official statistics, not disputed" : qualityWords.key(marks),

  /** What a figure can be set beside without a break. */
  series: ({ title, kind }: Source): string =>
    kind === "statistics" ? title : "none: a figure that a page quotes by itself",

  title: (note: string) => `(title ${note})`,
  open: { source: "Open the source", figure: "Open the page at the figure" },

  /** A correction: the field, what the source has in it, what we read, and why. */
  corrected: (field: string, { before, after, reason }: { before: Child; after: Child; reason: string }): Child => [
    before,
    field === "printed" ? " read as " : ` ${field.replaceAll("_", " ")}: read as `,
    after,
    `. ${reason}`,
  ],

  /** How another figure for the same thing stands to this one. */
  relations: {
    same: "the same",
    apart: "does not agree",
    open: "does not contradict it, having an open end",
    rounding: "agrees within rounding",
  },

  /** What a figure is called that is part of a contradiction between two others. */
  third: "a third figure",
};

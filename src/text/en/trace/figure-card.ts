import type { FlowFile } from "../../../../pipelines/bulk/pairs.js";
import { dayWords } from "../../../../pipelines/text/en/values.js";
import { type Child, h } from "../../../base/dom.js";
import type { Observation } from "../../../rows/observations.js";
import type { Source } from "../../../rows/sources.js";
import { term } from "../../../trace/term.js";
import { qualityWords } from "../quality.js";

/** Words of the card of a figure. */
export const cardWords = {
  facts: {
    value: "Value",
    means: "Can mean",
    period: "Period",
    quality: "How sure",
    whose: "Who says so",
    source: "Source",
    place: "Where in it",
    file: "File",
    status: "Status",
    doubt: "In doubt",
    series: "Series",
    valuation: "Valued",
    reading: "Read by us as",
    corrected: "Corrected by us",
    note: "Our note",
    peers: "Others say",
    contradicted: "Contradicted by",
    id: "Id",
  },

  valuations: {
    FOB: () => ["at the exporter’s border, without freight and insurance (", term("fob"), ")"],
    CIF: () => ["at the importer’s border, with freight and insurance (", term("cif"), ")"],
  } as Readonly<Record<string, () => Child>>,

  /** The period or day that a figure speaks of; where it has none, the day of its page. */
  period({ period, as_of }: Observation, { published }: Source): string {
    if (period !== null) return period;
    if (as_of !== null) return `as of ${dayWords(as_of)}`;
    return published === null
      ? "not given, and the page has no date"
      : `not given; the page is of ${dayWords(published)}`;
  },

  /** "° not official statistics; ≠ disputed or in doubt". */
  quality: (marks: Parameters<typeof qualityWords.key>[0]): Child =>
    marks.length === 0 ? "official statistics, not disputed" : qualityWords.key(marks),

  /** A file of statistics that was imported: its name, its day and its hash. */
  file: ({ name, released, sha256 }: FlowFile): Child => [
    name,
    ` of ${dayWords(released)}, SHA-256 `,
    h("code", { class: "hash" }, sha256),
  ],

  /** What a figure can be compared with without a break. */
  series: ({ kind }: Source): string =>
    kind === "statistics" ? "one with the other years of this source" : "none: a single figure that a page quotes",

  title: (note: string) => `(title ${note})`,
  open: { source: "Open the source", figure: "Open the page at the figure" },

  /** The words that we read a figure as, that they are ours, and why where they come to something else. */
  reading: (words: Child, reason: string | null): Child => [
    words,
    ": our reading of the source’s wording",
    reason === null ? "; the value is the same" : `. ${reason}`,
  ],

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
    open: "can be the same: one of the two has no end",
    rounding: "agrees within rounding",
  },

  /** What a figure is called that is part of a contradiction between two others. */
  third: "a third figure",
};

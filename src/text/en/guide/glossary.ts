/** A word that not every reader knows: how it is written, what it means, and the part of the guide that shows it. */
interface Entry {
  name: string;
  means: string;
  section: string;
}

/** The words that are explained, by the names of their entries in the list at the end of the guide. */
export const GLOSSARY = {
  balance: {
    name: "balance",
    means: "Exports less imports: a surplus where more is sold than bought, a deficit where less is.",
    section: "flows",
  },
  cif: {
    name: "CIF",
    means: "Cost, insurance, freight: goods valued at the border of the buyer, with what it cost to bring them there.",
    section: "borders",
  },
  fob: {
    name: "FOB",
    means: "Free on board: goods valued at the border of the seller, before freight and insurance to the buyer.",
    section: "borders",
  },
  gauge: {
    name: "gauge",
    means:
      "The distance between the rails: 1,520 mm on railways of the former Soviet Union, 1,435 mm in Iran and China, " +
      "1,676 mm in Pakistan. Where two meet, goods change wagons or wagons change wheels.",
    section: "word-gauge",
  },
  index: {
    name: "index",
    means: "Each year as a percentage of the first one, so that large and small partners can be compared by growth.",
    section: "shares",
  },
  interval: {
    name: "interval",
    means: "The lowest and the highest value that the digits and words of a figure allow.",
    section: "wording",
  },
  "low-reliability": {
    name: "low reliability",
    means:
      "Published, but most likely a slip: swapped digits, a wrong year, a wrong currency. Such a figure is kept and " +
      "marked, and used only where there is no other.",
    section: "marks",
  },
  season: {
    name: "marketing season",
    means: "Twelve months from one harvest to the next, in which grain is counted instead of calendar years.",
    section: "season",
  },
  mirror: {
    name: "mirror statistics",
    means: "The same trade in the books of the other country: what one exports, the other imports.",
    section: "mirror",
  },
  guess: {
    name: "our guess",
    means: "A reason that no source gives. We infer it by fixed rules from the figures, and it may be wrong.",
    section: "disagreement",
  },
  series: {
    name: "series",
    means: "Figures that one office counts in one way, year after year. Only within a series is growth safe to read.",
    section: "series",
  },
  status: {
    name: "status",
    means:
      "A letter that statistical offices put to a figure (SDMX): A normal, E estimated, P provisional, F forecast or " +
      "target, U low reliability.",
    section: "marks",
  },
  turnover: {
    name: "turnover",
    means: "Exports and imports added up: how much is traded, not who gains from it.",
    section: "flows",
  },
} as const satisfies Readonly<Record<string, Entry>>;

export type Term = keyof typeof GLOSSARY;

import { byWords } from "../base/order.js";
import type { Choice } from "../controls/controls.js";
import { byTime, isTrade } from "../facts/disagreement-rows.js";
import type { FreightFactor } from "../rows/cif-fob.js";
import type { FigureConflict } from "../rows/conflicts.js";
import type { DisagreementFigure } from "../rows/disagreement-figures.js";
import type { Disagreement } from "../rows/disagreements.js";
import type { Mirror } from "../rows/mirror.js";
import type { Overlap } from "../rows/overlaps.js";
import { disagreementWords } from "../text/en/disagreement.js";
import type { Slices, Tables } from "./tables.js";

/** What every state of the page shows: what several sources state, and what can be chosen. */
interface DisagreementBase {
  reporterName: string;
  /** What texts give; what tables alone give is shown pair by pair. */
  things: readonly Disagreement[];
  /** How many things several sources give, how many are disputed, and how many tables of statistics alone give. */
  counts: { all: number; disputed: number; ofTables: number };
  /** All figures of what is disputed; of the rest the lowest and the highest. */
  figures: readonly DisagreementFigure[];
  /** Contradictions between figures of different things. */
  sums: readonly FigureConflict[];
  /** Countries by their codes, as far as the contradictions name them. */
  names: Readonly<Record<string, string>>;
  pairs: readonly Choice[];
  bookPartners: readonly Choice[];
  factors: readonly FreightFactor[];
  /** Whose figures come first, by the codes of authorities. */
  authorities: readonly string[];
}

/** What several sources give of one country's trade with another; empty where nothing is. */
export interface PairSlice {
  pair: { id: string; reporterName: string; partner: string; partnerName: string } | null;
  trade: readonly Disagreement[];
  tradeFigures: readonly DisagreementFigure[];
  across: readonly FigureConflict[];
  /** Years that two editions of one table give. */
  overlaps: readonly Overlap[];
}

/** The trade with one partner in the books of both; empty where none is in both. */
interface BooksSlice {
  bookPartner: { code: string; name: string; colourAt: readonly string[] } | null;
  books: readonly Mirror[];
}

export type DisagreementSlice = DisagreementBase & PairSlice & BooksSlice;

/** Returns what all states share, a slice a pair of countries, and a slice a partner whose books can be compared. */
export function cut(tables: Tables): Slices<Partial<DisagreementSlice>> {
  const [focus] = tables.focus;
  const reporter = focus?.reporter ?? "";
  const pairs = pairsOf(tables);
  const books = booksOf(tables);
  const slices = new Map<string, Partial<DisagreementSlice>>();
  slices.set("disagreement", {
    ...baseOf(tables),
    reporterName: focus?.reporter_name ?? "",
    pairs: pairChoices(pairs, reporter),
    bookPartners: books
      .flatMap(({ bookPartner }) => (bookPartner ? [{ value: bookPartner.code, label: bookPartner.name }] : []))
      .sort((a, b) => byWords(a.label, b.label)),
  });
  for (const slice of pairs) slices.set(`disagreement/${slice.pair?.id}`, slice);
  for (const slice of books) slices.set(`disagreement/books/${slice.bookPartner?.code}`, slice);
  const isOwn = ({ pair }: PairSlice) => pair?.id.startsWith(`${reporter}.`);
  const isFirst = ({ pair }: PairSlice) => pair?.id === `${reporter}.${focus?.partner}`;
  const firstPair = pairs.find(isFirst) ?? pairs.find(isOwn) ?? pairs[0];
  const firstBooks = books.find(({ bookPartner }) => bookPartner?.code === focus?.partner) ?? books[0];
  slices.set("disagreement/first", firstPair ?? { pair: null, trade: [], tradeFigures: [], across: [], overlaps: [] });
  slices.set("disagreement/books", firstBooks ?? { bookPartner: null, books: [] });
  return slices;
}

function baseOf({ cif_fob, codes, conflicts, countries, disagreement_figures, disagreements: all, focus }: Tables) {
  const disagreements = all.filter(({ is_of_tables }) => !is_of_tables);
  const disputes = new Set(disagreements.filter((row) => row.is_contradicted).map(({ thing_id }) => thing_id));
  const ends = disagreements.flatMap(({ thing_id }) => {
    const own = disagreement_figures.filter((figure) => figure.thing_id === thing_id);
    return disputes.has(thing_id) ? own : [...new Set([...own.slice(0, 1), ...own.slice(-1)])];
  });
  const sums = conflicts.filter(({ kind }) => kind !== "same_thing");
  const known = [
    ...countries.map((row) => [row.country, row.country_name]),
    ...focus.map((row) => [row.reporter, row.reporter_name]),
  ];
  return {
    things: disagreements,
    counts: {
      all: all.length,
      disputed: all.filter(({ is_contradicted }) => is_contradicted).length,
      ofTables: all.length - disagreements.length,
    },
    figures: ends,
    sums,
    names: Object.fromEntries(known),
    factors: cif_fob,
    authorities: codes.filter(({ list }) => list === "authorities").map(({ code }) => code),
  };
}

/** Returns what is given of each country's trade with another, as far as several sources give it. */
export function pairsOf({ conflicts, disagreement_figures, disagreements, overlaps }: Tables): PairSlice[] {
  const trade = disagreements.filter((thing) => isTrade(thing) && thing.reporter !== null && thing.partner !== null);
  const ids = [...new Set(trade.map(({ reporter, partner }) => `${reporter}.${partner}`))];
  return ids.map((id) => {
    const own = byTime(trade.filter(({ reporter, partner }) => `${reporter}.${partner}` === id));
    const [first] = own;
    const things = new Set(own.map(({ thing_id }) => thing_id));
    return {
      pair: {
        id,
        reporterName: first?.reporter_name ?? "",
        partner: first?.partner ?? "",
        partnerName: first?.partner_name ?? "",
      },
      trade: own,
      tradeFigures: disagreement_figures.filter(({ thing_id }) => things.has(thing_id)),
      across: conflicts.filter(
        ({ kind, reporter, partner }) => kind !== "same_thing" && `${reporter}.${partner}` === id,
      ),
      overlaps: overlaps.filter(({ reporter, partner }) => `${reporter}.${partner}` === id),
    };
  });
}

/** The pairs to choose from, the reports of the country in the foreground first. */
function pairChoices(pairs: readonly PairSlice[], reporter: string): Choice[] {
  const choices = pairs.flatMap(({ pair }) => {
    if (!pair) return [];
    const { id, reporterName, partner, partnerName } = pair;
    const isOwn = id.startsWith(`${reporter}.`);
    const group = isOwn ? disagreementWords.ownReports(reporterName) : disagreementWords.othersReports;
    return [
      { isOwn, value: id, label: disagreementWords.pair(reporterName, { code: partner, name: partnerName }), group },
    ];
  });
  return choices
    .sort((a, b) => Number(b.isOwn) - Number(a.isOwn) || byWords(a.label, b.label))
    .map(({ value, label, group }) => ({ value, label, group }));
}

function booksOf({ countries, mirror }: Tables): BooksSlice[] {
  const both = mirror.filter((row) => row.own_value !== null && row.mirror_value !== null);
  const colourAt = countries.map(({ country }) => country);
  return [...new Map(both.map((row) => [row.partner, row.partner_name]))].map(([code, name]) => ({
    bookPartner: { code, name, colourAt },
    books: mirror.filter((row) => row.partner === code),
  }));
}

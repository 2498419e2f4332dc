import {
  FILTER_NAMES,
  FILTERS,
  type FigureEntry,
  type FigureRow,
  type FigureSource,
  type Filter,
  figureEntries,
  findFigures,
  isTarget,
  yearsOf,
} from "../facts/figure-search.js";
import { BATCH, choiceOf } from "../facts/figure-state.js";
import type { Code } from "../rows/codes.js";
import type { Observation } from "../rows/observations.js";
import type { Source } from "../rows/sources.js";
import type { Slices, Tables } from "./tables.js";

/** One of the values that a filter offers, its name in the data, and how many figures fit it. */
export interface Offer {
  filter: Filter;
  value: string;
  name: string;
  count: number;
}

/** Figures with the sources that they are from. */
export interface FigureRows {
  rows: readonly FigureRow[];
  sources: readonly FigureSource[];
}

/** The newest figures, what can be chosen, and what is known of all figures together. */
export interface FirstFigures extends FigureRows {
  offers: readonly Offer[];
  codes: readonly Code[];
  total: { figures: number; sources: number; targets: number; from: string | null; to: string | null };
}

/** Returns the first rows with all choices, and all rows. */
export function cut(tables: Tables): Slices<FirstFigures | FigureRows> {
  const rows = listed(tables);
  const used = new Set(rows.map((row) => row.source_id));
  const sources = tables.sources.filter(({ source_id }) => used.has(source_id)).map(sourceOf);
  const entries = figureEntries(rows, sources);
  const newest = findFigures(
    entries,
    choiceOf({}, () => null),
  ).slice(0, BATCH);
  const past = entries.filter((entry) => !isTarget(entry) && entry.row.period_start !== null);
  const years = past.flatMap(({ row }) => yearsOf(row)).sort();
  const first: FirstFigures = {
    rows: newest.map(({ row }) => row),
    sources: [...new Set(newest.map(({ source }) => source))],
    offers: offersOf(entries, tables.codes),
    codes: tables.codes.filter(({ list }) => ["authorities", "obs_status", "units"].includes(list)),
    total: {
      figures: entries.length,
      sources: sources.length,
      targets: entries.filter(isTarget).length,
      from: years.at(0) ?? null,
      to: years.at(-1) ?? null,
    },
  };
  return new Map<string, FirstFigures | FigureRows>([
    ["figures", first],
    ["figures/all", { rows, sources }],
  ]);
}

function listed({ observations, conflicts, corrections }: Tables): FigureRow[] {
  const disputed = new Set(
    conflicts.flatMap(({ left_id, right_id, other_ids }) => [left_id, right_id, ...(other_ids ?? "").split(" ")]),
  );
  const corrected = new Set(corrections.map((row) => row.observation_id));
  return observations.map((row) => ({
    ...only(row, COLUMNS),
    locator: row.locator === row.printed ? null : row.locator,
    is_disputed: disputed.has(row.observation_id),
    is_corrected: corrected.has(row.observation_id),
  }));
}

const COLUMNS = [
  "observation_id",
  "source_id",
  "indicator",
  "indicator_name",
  "reporter",
  "reporter_name",
  "partner",
  "partner_name",
  "flow",
  "product",
  "product_name",
  "route_id",
  "route_name",
  "period",
  "period_start",
  "period_end",
  "as_of",
  "value",
  "unit",
  "obs_status",
  "qualifier",
  "authority",
  "marks",
  "printed",
  "note",
] as const satisfies readonly (keyof Observation)[];

const SOURCE_COLUMNS = [
  "source_id",
  "kind",
  "title",
  "publisher",
  "published",
  "published_is_approximate",
  "language",
  "url",
] as const satisfies readonly (keyof Source)[];

const sourceOf = (source: Source): FigureSource => only(source, SOURCE_COLUMNS);

function only<Row, Key extends keyof Row>(row: Row, columns: readonly Key[]): Pick<Row, Key> {
  return Object.fromEntries(columns.map((name) => [name, row[name]])) as Pick<Row, Key>;
}

/** What each filter offers: every key that a figure answers to, with its name in the data. */
function offersOf(entries: readonly FigureEntry[], codes: readonly Code[]): Offer[] {
  const inList = new Map(codes.map(({ list, code, name }) => [`${list} ${code}`, name]));
  return FILTER_NAMES.flatMap((filter) => {
    const offers = new Map<string, Offer>();
    for (const entry of entries) {
      for (const value of FILTERS[filter](entry)) {
        if (value === null) continue;
        const offer = offers.get(value) ?? { filter, value, name: nameOf(filter, value, entry), count: 0 };
        offers.set(value, { ...offer, count: offer.count + 1 });
      }
    }
    return [...offers.values()];
  });

  function nameOf(filter: Filter, value: string, { row }: FigureEntry): string {
    const own = NAMES[filter]?.(row);
    return own ?? inList.get(`${LISTS[filter]} ${value}`) ?? value;
  }
}

/** Where the name of a key stands: beside it in the row, or in a list of codes. */
const NAMES: Readonly<Partial<Record<Filter, (row: FigureRow) => string | null>>> = {
  indicator: (row) => row.indicator_name,
  partner: (row) => row.partner_name,
  product: (row) => row.product_name,
  reporter: (row) => row.reporter_name,
  route: (row) => row.route_name,
};

const LISTS: Readonly<Partial<Record<Filter, string>>> = { authority: "authorities", status: "obs_status" };

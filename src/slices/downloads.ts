import type { Focus } from "../rows/focus.js";
import type { DownloadTable, PackageFile, Publication } from "../tables/download-list.js";
import type { Slices, Tables } from "./tables.js";

/** What the page of downloads shows. */
export interface DownloadsSlice {
  /** The two countries in the foreground, with the rows that speak of them; none where no pair is. */
  pairs: readonly (Focus & { years: number; figures: number })[];
  tables: readonly DownloadTable[];
  files: readonly PackageFile[];
  publication: Publication;
  /** When the newest source was published, as precise as known. */
  newest: string;
}

/** Returns the one slice of the page. */
export function cut({
  annual,
  files,
  focus,
  observations,
  publication,
  sources,
  tables,
}: Tables): Slices<DownloadsSlice> {
  const pairs = focus.slice(0, 1).map((pair) => {
    const both: (string | null)[] = [pair.reporter, pair.partner];
    return {
      ...pair,
      years: annual.filter(({ reporter, partner }) => reporter === pair.reporter && partner === pair.partner).length,
      figures: observations.filter(({ reporter, partner }) => both.includes(reporter) && both.includes(partner)).length,
    };
  });
  const slice: DownloadsSlice = {
    pairs,
    tables: tables.map(({ name, title, description, grain, rows, columns }) => ({
      ...{ name, title, description, grain, rows },
      columns: Object.keys(columns).length,
    })),
    files,
    publication,
    newest:
      sources
        .map(({ published }) => published ?? "")
        .toSorted()
        .at(-1) ?? "",
  };
  return new Map([["downloads", slice]]);
}

import type { History } from "../../pipelines/publish/changes.js";
import type { Correction } from "../rows/corrections.js";
import type { Source } from "../rows/sources.js";
import type { Slices, Tables } from "./tables.js";

/** Changes since the build before, corrections, and how new the sources are. */
export interface ChangesSlice {
  /** Nothing where the build did not write it. */
  history: History | null;
  corrections: readonly Correction[];
  /** The sources that support corrections, by their ids. */
  supports: Readonly<Record<string, Pick<Source, "publisher" | "url">>>;
  sourceCount: number;
  /** When the newest source was published, as precise as it is known. */
  newest: string | null;
}

/** Returns the one slice of the page. */
export function cut({ changes, corrections, sources }: Tables): Slices<ChangesSlice> {
  const supporting = new Set(corrections.map((row) => row.support_source_id));
  const supports = sources
    .filter(({ source_id }) => supporting.has(source_id))
    .map(({ source_id, publisher, url }) => [source_id, { publisher, url }]);
  const dates = sources.flatMap(({ published }) => published ?? []).sort();
  return new Map([
    [
      "changes",
      {
        history: changes ?? null,
        corrections,
        supports: Object.fromEntries(supports),
        sourceCount: sources.length,
        newest: dates.at(-1) ?? null,
      },
    ],
  ]);
}

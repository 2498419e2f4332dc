import type { Change } from "../../pipelines/publish/changes.js";
import type { History } from "../../pipelines/publish/editions.js";
import type { Correction } from "../rows/corrections.js";
import type { Observation } from "../rows/observations.js";
import type { Source } from "../rows/sources.js";
import type { Publication } from "../tables/download-list.js";
import { type Use, usesOf } from "../trace/figure-uses.js";
import type { Slices, Tables } from "./tables.js";

/** What says of what a figure is. */
export type Named = Pick<
  Observation,
  "indicator_name" | "route_name" | "reporter_name" | "partner" | "partner_name" | "flow" | "product_name"
>;

/** Changes from edition to edition, where they show, corrections, and how new the sources are. */
export interface ChangesSlice {
  /** Nothing where the build did not write it. */
  history: History | null;
  /** What changed figures are of, by their ids; a figure that is gone has left no word. */
  named: Readonly<Record<string, Named>>;
  /** Where changed figures are used, by their ids. */
  uses: Readonly<Record<string, readonly Use[]>>;
  publication: Pick<Publication, "inputHash" | "builtOn">;
  corrections: readonly Correction[];
  /** The sources that support corrections, by their ids. */
  supports: Readonly<Record<string, Pick<Source, "publisher" | "url">>>;
  sourceCount: number;
  /** When the newest source was published, as precise as it is known. */
  newest: string | null;
}

/** Returns the one slice of the page. */
export function cut(tables: Tables): Slices<ChangesSlice> {
  const { changes, corrections, observations, publication, sources } = tables;
  const history = changes ?? null;
  const supporting = new Set(corrections.map((row) => row.support_source_id));
  const supports = sources
    .filter(({ source_id }) => supporting.has(source_id))
    .map(({ source_id, publisher, url }) => [source_id, { publisher, url }]);
  const dates = sources.flatMap(({ published }) => published ?? []).sort();
  const changed = new Set(changesIn(history).map(({ observation_id }) => observation_id));
  const slice: ChangesSlice = {
    history,
    named: Object.fromEntries(
      observations.filter((row) => changed.has(row.observation_id)).map((row) => [row.observation_id, namesOf(row)]),
    ),
    uses: Object.fromEntries([...usesOf(tables)].filter(([id]) => changed.has(id))),
    publication: { inputHash: publication.inputHash, builtOn: publication.builtOn ?? null },
    corrections,
    supports: Object.fromEntries(supports),
    sourceCount: sources.length,
    newest: dates.at(-1) ?? null,
  };
  return new Map([["changes", slice]]);
}

function changesIn(history: History | null): readonly Change[] {
  return history === null ? [] : [history.undated, ...history.editions.map(({ changes }) => changes)].flat();
}

function namesOf(row: Observation): Named {
  const { indicator_name, route_name, reporter_name, partner, partner_name, flow, product_name } = row;
  return { indicator_name, route_name, reporter_name, partner, partner_name, flow, product_name };
}

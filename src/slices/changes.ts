import type { Change, Difference } from "../../pipelines/publish/changes.js";
import type { History } from "../../pipelines/publish/editions.js";
import type { Correction } from "../rows/corrections.js";
import type { Observation } from "../rows/observations.js";
import type { Source } from "../rows/sources.js";
import type { Publication } from "../tables/download-list.js";
import { changeWords } from "../text/en/changes.js";
import { codeNames } from "../trace/code-names.js";
import type { Use } from "../trace/figure-uses.js";
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
  /** What changed figures are of, by their ids. */
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
  const { changes, corrections, publication, sources } = tables;
  const names = namesIn(tables);
  const history = changes ? inWords(changes, names) : null;
  const supporting = new Set(corrections.map((row) => row.support_source_id));
  const supports = sources
    .filter(({ source_id }) => supporting.has(source_id))
    .map(({ source_id, publisher, url }) => [source_id, { publisher, url }]);
  const dates = sources.flatMap(({ published }) => published ?? []).sort();
  const all = changesIn(history);
  const changed = new Set(all.map(({ observation_id }) => observation_id));
  const slice: ChangesSlice = {
    history,
    named: Object.fromEntries(all.map((change) => [change.observation_id, namesOf(change, names)])),
    uses: Object.fromEntries([...(tables.uses ?? [])].filter(([id]) => changed.has(id))),
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

/** What a code of a field of figures means; nothing where the field holds no codes. */
type FieldNames = (field: string, code: string) => string | null;

const LISTS: Readonly<Record<string, string>> = {
  indicator: "indicators",
  reporter: "countries",
  partner: "countries",
  flow: "flows",
  product: "products",
  unit: "units",
  obs_status: "obs_status",
  qualifier: "qualifiers",
};

function namesIn({ codes, routes }: Tables): FieldNames {
  const names = codeNames(codes);
  const lines = new Map(routes.map(({ route_id, name }) => [route_id, name]));
  return (field, code) => {
    if (field === "route_id") return lines.get(code) ?? code;
    const list = LISTS[field];
    return list === undefined ? null : names(list, code);
  };
}

/** Returns a history with what was and is in words. */
function inWords({ editions, undated }: History, names: FieldNames): History {
  const worded = (changes: readonly Change[]) =>
    changes.map((change) => {
      const words = (field: string, value: string | null) =>
        value === null ? null : (names(field, value) ?? changeWords.fieldValue(field, value, change.unit));
      const difference = ({ field, was, is }: Difference) => ({ field, was: words(field, was), is: words(field, is) });
      return { ...change, differences: change.differences.filter(isOwn(change)).map(difference) };
    });
  return {
    editions: editions.map((edition) => ({ ...edition, changes: worded(edition.changes) })),
    undated: worded(undated),
  };
}

/** Whether a difference says more than that of the value, with which its ends move. */
function isOwn({ value_before, value_after }: Change): (difference: Difference) => boolean {
  return ({ field }) => value_before === value_after || !field.startsWith("value_");
}

function namesOf({ subject }: Change, names: FieldNames): Named {
  const named = (field: keyof Change["subject"]) => {
    const code = subject[field];
    return code === null ? null : names(field, code);
  };
  return {
    indicator_name: named("indicator") ?? "",
    route_name: named("route_id"),
    reporter_name: named("reporter"),
    partner: subject.partner,
    partner_name: named("partner"),
    flow: subject.flow as Named["flow"],
    product_name: named("product"),
  };
}

import type { LineageNode } from "../charts/lineage.js";
import { type Apart, disputedIds, widest } from "../facts/contradictions.js";
import { type Chosen, choiceExample, countExample, doubtfulExample, intervalExamples } from "../facts/rule-examples.js";
import type { Code } from "../rows/codes.js";
import type { Observation } from "../rows/observations.js";
import type { Source } from "../rows/sources.js";
import type { Rules } from "../tables/rule-list.js";
import type { ListedSource } from "../tables/source-list.js";
import type { PublishedTable } from "../tables/table-description.js";
import type { Slices, Tables } from "./tables.js";

type Count = readonly [code: string, count: number];

/** What the page on method shows. An example is a list of one, or of none where the data have none. */
export interface MethodSlice {
  counts: Record<"figures" | "years" | "partials" | "conflicts" | "disputed" | "checks" | "failing", number>;
  intervals: readonly Observation[];
  chosen: readonly Chosen[];
  doubtful: readonly Observation[];
  article: readonly Pick<Source, "url" | "title" | "publisher">[];
  /** How many figures by year each rule decided for, figures of each status, and contradictions of each kind. */
  choices: readonly Count[];
  statuses: readonly Count[];
  kinds: readonly Count[];
  widest: readonly Apart[];
  publishers: Readonly<Record<string, string>>;
  rules: Rules;
  codes: readonly Code[];
  tables: readonly PublishedTable[];
  lineage: readonly LineageNode[];
  sources: readonly ListedSource[];
}

const WIDEST = 10;

/** Returns the one slice of the page. */
export function cut(tables: Tables): Slices<MethodSlice> {
  const { annual, audit, codes, conflicts, disagreements, disagreement_figures, lineage, observations, rules } = tables;
  const [focus] = tables.focus;
  const byId = new Map(observations.map((row) => [row.observation_id, row]));
  const apart = widest(conflicts, byId, WIDEST);
  const publisherOf = new Map(tables.sources.map((row) => [row.source_id, row.publisher]));
  const shown = apart.flatMap(({ larger, smaller }) => [larger.source_id, smaller.source_id]);
  const slice: MethodSlice = {
    counts: {
      figures: observations.length,
      years: annual.length,
      partials: annual.filter((row) => row.is_partial).length,
      conflicts: conflicts.length,
      disputed: disputedIds(conflicts).size,
      checks: audit.length,
      failing: audit.filter((row) => row.verdict === "does_not_hold").length,
    },
    intervals: [...intervalExamples(observations, tables.sources), ...some(countExample(observations))],
    chosen: some(choiceExample(annual, disagreements, disagreement_figures)),
    doubtful: some(doubtfulExample(observations)),
    article: tables.sources.filter(({ source_id }) => source_id === focus?.source_id).map(articleOf),
    choices: tally(annual.map(({ choice }) => choice)),
    statuses: tally(observations.map(({ obs_status }) => obs_status)),
    kinds: tally(conflicts.map(({ kind }) => kind)),
    widest: apart,
    publishers: Object.fromEntries(shown.map((id) => [id, publisherOf.get(id) ?? id])),
    ...{ rules, codes, lineage },
    tables: [...tables.tables, ...(tables.partitioned ? [tables.partitioned.table] : [])],
    sources: tables.sources.map(listed),
  };
  return new Map([["method", slice]]);
}

function some<T>(value: T | undefined): T[] {
  return value === undefined ? [] : [value];
}

/** How often each word occurs. */
function tally(words: readonly string[]): Count[] {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...counts];
}

function articleOf({ url, title, publisher }: Source) {
  return { url, title, publisher };
}

/** A source without what the bibliography leaves out. */
function listed({ accessed, licence, sha256, citation, ...rest }: Source): ListedSource {
  return rest;
}

/**
 * The rows that loaders hand to the pipeline: one type a raw table. Numbers are decimal text, so that nothing is
 * rounded on the way; dates are ISO text; null is unknown or not applicable.
 */

import type { CheckRow } from "./checks.js";

type Text = string | null;

/** A page, article, data set or reference work that states figures or events. */
export interface SourceRow {
  source_id: string;
  kind: string;
  title: string;
  title_note: Text;
  /** The source of which it is a later edition. */
  continues: Text;
  publisher: string;
  author: Text;
  published: Text;
  published_is_approximate: boolean;
  accessed: Text;
  language: string;
  url: string;
  licence: string;
  sha256: Text;
}

/** A figure that a source states; `value`, `value_low` and `value_high` in base units. */
export interface ObservationRow {
  observation_id: string;
  source_id: string;
  indicator: string;
  reporter: Text;
  partner: Text;
  flow: Text;
  product: Text;
  route_id: Text;
  period_start: Text;
  period_end: Text;
  as_of: Text;
  value: string;
  value_low: Text;
  value_high: Text;
  unit: string;
  obs_status: string;
  valuation: Text;
  qualifier: string;
  authority: string;
  printed: string;
  /** The words that we read it as, and why where they come to something else than `printed`. */
  reading: Text;
  reading_reason: Text;
  locator: string;
  note: Text;
}

/** A dated happening; `date` as precise as the source is: 2021, 2021-09 or 2021-09-26. */
export interface EventRow {
  event_id: string;
  source_id: string;
  date: string;
  title: string;
  actors: string;
  kind: string;
  locator: Text;
  note: Text;
}

/** A line that a source names without giving a length. */
export interface RouteMentionRow {
  source_id: string;
  route_id: string;
  locator: string;
  note: Text;
}

/** A town, station or border point; coordinates in degrees WGS84, null where no source gives them. */
export interface PlaceRow {
  place_id: string;
  name: string;
  country: string;
  lat: Text;
  lon: Text;
  coordinate_source_id: Text;
  near_place_id: Text;
  note: Text;
}

/** A railway, corridor or a section of one. */
export interface RouteRow {
  route_id: string;
  name: string;
  /** Without what the name says in brackets. */
  short_name: string;
  /** Whether the name takes "the" within a sentence. */
  takes_article: boolean;
  from_place_id: string;
  to_place_id: string;
  via_place_ids: string;
  /** Places from which it goes on over the sea to the next one. */
  sea_place_ids: string;
  part_of: Text;
  kind: string;
  state: string;
  countries: string;
  note: Text;
}

/** Two countries that share a border in the map used here; each pair once, in alphabetical order. */
export interface BorderRow {
  country_a: string;
  country_b: string;
  source_id: string;
}

/** A code and its words, of one of the lists in codes.yaml. */
export interface CodeRow {
  list: string;
  code: string;
  name: string;
  description: Text;
  position: string;
}

/** A name of a code or a place beside the one that pages show; none for the language of another spelling. */
export interface NameRow {
  list: string;
  code: string;
  language: Text;
  name: string;
}

/** A figure read otherwise than its source says it; values in base units, where the figure itself is corrected. */
export interface CorrectionRow {
  observation_id: string;
  field: string;
  before: string;
  after: string;
  value_before: Text;
  value_after: Text;
  reason: string;
  support_source_id: Text;
}

/** Why a figure differs from those of others; without a source it is a guess of ours. */
export interface ReasonRow {
  observation_id: string;
  kind: string;
  explanation: string;
  source_id: Text;
  locator: Text;
}

/** The reporter, partner and article in the foreground. */
export interface FocusRow {
  reporter: string;
  partner: string;
  article: string;
}

/** A country of a group of the lists, in the order of its group. */
export interface FocusGroupRow {
  name: string;
  country: string;
  position: string;
}

/** Everything that the sources state, one array a raw table, and what their statements are held against. */
export interface RawTables {
  sources: SourceRow[];
  observations: ObservationRow[];
  events: EventRow[];
  route_mentions: RouteMentionRow[];
  places: PlaceRow[];
  routes: RouteRow[];
  borders: BorderRow[];
  codes: CodeRow[];
  names: NameRow[];
  corrections: CorrectionRow[];
  reasons: ReasonRow[];
  focus: FocusRow[];
  focus_groups: FocusGroupRow[];
  checks: CheckRow[];
}

/** Returns raw tables with nothing in them. */
export function emptyTables(): RawTables {
  return {
    sources: [],
    observations: [],
    events: [],
    route_mentions: [],
    places: [],
    routes: [],
    borders: [],
    codes: [],
    names: [],
    corrections: [],
    reasons: [],
    focus: [],
    focus_groups: [],
    checks: [],
  };
}

/** The rows that pages attach, as pipelines/models/site/*.sql make them. Amounts in base units, dates as ISO text. */

export interface Annual {
  reporter: string;
  partner: string;
  partner_name: string;
  year: number;
  flow: Flow;
  value: number;
  value_low: number | null;
  value_high: number | null;
  months_covered: number;
  is_partial: boolean;
  period: string;
  period_start: string;
  period_end: string;
  source_id: string;
  publisher: string;
  source_count: number;
  in_conflict: boolean;
  obs_status: string;
  reason: string;
  /** Which rule decided for the figure. */
  choice: "only" | "authority" | "precision" | "earlier" | "doubtful";
  is_computed: boolean;
  input_ids: string;
  note: string | null;
  doubt: string | null;
  doubt_name: string | null;
  series: string;
}

export type Flow = "export" | "import" | "total";

/** A stated span of whole months, of a year or the whole of it. */
export interface Span {
  reporter: string;
  partner: string;
  partner_name: string;
  flow: Flow;
  period: string;
  period_start: string;
  period_end: string;
  months: number;
  value: number;
  value_low: number | null;
  value_high: number | null;
  obs_status: string;
  is_computed: boolean;
  input_ids: string;
  in_conflict: boolean;
  note: string | null;
  /** What speaks against the figure, in words; null for nothing. */
  doubt: string | null;
  doubt_name: string | null;
  series: string;
  publisher: string;
}

export interface PartnerYear {
  partner: string;
  partner_name: string;
  year: number;
  flow: Flow;
  value: number;
  value_low: number | null;
  value_high: number | null;
  share_of_world: number | null;
  rank: number | null;
  partner_count: number;
  growth: number | null;
  mirror_value: number | null;
  mirror_ratio: number | null;
  input_ids: string;
  world_input_ids: string | null;
  mirror_input_ids: string | null;
  publisher: string;
}

export interface Observation {
  observation_id: string;
  source_id: string;
  indicator: string;
  indicator_name: string;
  reporter: string | null;
  reporter_name: string | null;
  partner: string | null;
  partner_name: string | null;
  flow: string | null;
  product: string | null;
  product_name: string | null;
  route_id: string | null;
  route_name: string | null;
  period: string | null;
  period_start: string | null;
  period_end: string | null;
  as_of: string | null;
  value: number;
  value_low: number | null;
  value_high: number | null;
  unit: string;
  obs_status: string;
  valuation: string | null;
  qualifier: string;
  authority: string;
  printed: string;
  locator: string;
  note: string | null;
  /** What the figure speaks of: figures of one thing can be compared. Null for plans, which compare with nothing. */
  thing_id: string | null;
}

/** A figure that we read otherwise than its source prints it. */
export interface Correction {
  observation_id: string;
  field: string;
  before: string;
  after: string;
  value_before: number | null;
  value_after: number | null;
  reason: string;
  support_source_id: string | null;
  source_id: string;
  publisher: string;
  url: string;
  unit: string;
}

export interface Source {
  source_id: string;
  kind: string;
  title: string;
  title_note: string | null;
  publisher: string;
  author: string | null;
  published: string | null;
  accessed: string | null;
  language: string;
  url: string;
  licence: string;
  sha256: string | null;
  citation: string;
  observation_count: number;
  event_count: number;
}

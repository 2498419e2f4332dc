// Made from pipelines/models/site/annual.sql and the schemas by npm run generate; edit those.

/** A row of annual.json; dates are ISO text. */
export interface Annual {
  /** Country whose report it is, ISO 3166-1 alpha-3 */
  reporter: string;
  /** The other country, or WLD for the world */
  partner: string;
  /** Calendar year */
  year: number;
  /** export, import or total (both together) */
  flow: "export" | "import" | "total";
  /** The period in words */
  period: string;
  /** First day covered */
  period_start: string;
  /** Last day covered */
  period_end: string;
  /** Months of the year that the figure covers; empty at a break (obs_status B), where that is not known */
  months_covered: number | null;
  /** True where fewer than twelve months are covered, or it is not known how many */
  is_partial: boolean;
  /** Trade in the months covered */
  value: number;
  /** Lower end of what the wording allows */
  value_low: number | null;
  /** Upper end of what the wording allows */
  value_high: number | null;
  /** SDMX observation status */
  obs_status: string;
  /** Source of the figure shown */
  source_id: string;
  /** Sources that give a figure for this very period */
  source_count: number;
  /**
   * True where a figure contradicts the one shown, or reliable figures of this reporter, partner, flow and year
   * contradict each other; see conflicts
   */
  in_conflict: boolean;
  /** Why this figure is the one shown */
  reason: string;
  /**
   * Which rule decided for this figure: only, authority, series (the table with most years), precision, earlier (page),
   * or doubtful where nothing better was found
   */
  choice: "only" | "authority" | "series" | "precision" | "earlier" | "doubtful";
  /** True where the total is the sum of one source’s exports and imports */
  is_computed: boolean;
  /** The observations behind the value, separated by blanks */
  input_ids: string;
  /** Our remark on the figure */
  note: string | null;
  /**
   * What speaks against it, a code of the list reason_kinds: contradicted, or a reason why it may be a slip or count
   * something else; empty for nothing
   */
  doubt: string | null;
  /** The series it is of: a statistical source, or quoted_ and the authority for figures that pages quote */
  series: string;
  /** What it stands for */
  partner_name: string;
  /** What it stands for */
  reporter_name: string;
  /** Who publishes it */
  publisher: string;
  /** What it stands for */
  doubt_name: string | null;
}

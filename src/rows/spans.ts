// Made from pipelines/models/site/spans.sql and the schemas by npm run generate; edit those.

/** A row of spans.json; dates are ISO text. */
export interface Span {
  /** Country whose report it is, ISO 3166-1 alpha-3 */
  reporter: string;
  /** The other country, or WLD for the world */
  partner: string;
  /** What it stands for */
  partner_name: string;
  /** export, import or total (both together) */
  flow: "export" | "import" | "total";
  /** The period in words */
  period: string;
  /** First day covered */
  period_start: string;
  /** Last day covered */
  period_end: string;
  /** Whole months covered */
  months: number;
  /** Trade in these months */
  value: number;
  /** Lower end of what the wording allows */
  value_low: number | null;
  /** Upper end of what the wording allows */
  value_high: number | null;
  /** SDMX observation status */
  obs_status: string;
  /** True where the total is the sum of one source’s exports and imports */
  is_computed: boolean;
  /** The observations behind value, separated by blanks */
  input_ids: string;
  /**
   * True where a figure contradicts the one shown, or reliable figures of this reporter, partner, flow and period
   * contradict each other
   */
  in_conflict: boolean;
  /**
   * What speaks against it, a code of the list reason_kinds: contradicted, or a reason why it may be a slip or count
   * something else; empty for nothing
   */
  doubt: string | null;
  /** What it stands for */
  doubt_name: string | null;
  /** Our remark on the figure */
  note: string | null;
  /** The series it is of: a statistical source, or quoted_ and the authority for figures that pages quote */
  series: string;
  /** Who publishes it */
  publisher: string;
}

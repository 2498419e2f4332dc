// Made from pipelines/models/site/partner_years.sql and the schemas by npm run generate; edit those.

/** A row of partner_years.json; dates are ISO text. */
export interface PartnerYear {
  /** The other country */
  partner: string;
  /** Calendar year */
  year: number;
  /** export, import or total (both together), seen from the reporter */
  flow: "export" | "import" | "total";
  /** Trade in the year */
  value: number;
  /** Lower end of what the wording allows */
  value_low: number | null;
  /** Upper end of what the wording allows */
  value_high: number | null;
  /** value / the reporter’s trade with the world in that year and flow */
  share_of_world: number | null;
  /** Place by value among the partners held here, not among all partners there are */
  rank: number | null;
  /** value / value of the year before - 1; only where both are whole years */
  growth: number | null;
  /**
   * True where a figure contradicts the one shown, or reliable figures of this reporter, partner, flow and year
   * contradict each other
   */
  in_conflict: boolean;
  /** Our remark on the figure */
  note: string | null;
  /**
   * What speaks against it, a code of the list reason_kinds: contradicted, or a reason why it may be a slip or count
   * something else; empty for nothing
   */
  doubt: string | null;
  /** The series it is of: a statistical source, or quoted_ and the authority for figures that pages quote */
  series: string;
  /** The observations behind value, separated by blanks */
  input_ids: string;
  /** The observations behind the world total */
  world_input_ids: string | null;
  /** The observations behind the year before */
  previous_input_ids: string | null;
  /** What the partner reports for the same trade: its imports for exports, its exports for imports */
  mirror_value: number | null;
  /** The observations behind mirror_value */
  mirror_input_ids: string | null;
  /** What it stands for */
  partner_name: string;
  /** Who publishes it */
  publisher: string;
  /** What it stands for */
  doubt_name: string | null;
}

// Made from pipelines/models/site/parts_of_years.sql and the schemas by npm run generate; edit those.

/** A row of parts_of_years.json; dates are ISO text. */
export interface PartOfYear {
  /** The other country, or WLD for the world */
  partner: string;
  /** export, import or total (both together) */
  flow: "export" | "import" | "total";
  /** The period in words */
  period: string;
  /** Whole months covered */
  months: number;
  /** Trade in these months */
  value: number;
  /** value divided by months */
  monthly_average: number;
  /** The same months of the year before; empty where no source gives them */
  previous_value: number | null;
  /** value / previous_value - 1; only where both cover the same months */
  growth: number | null;
  /** The least growth that both wordings allow; empty where open */
  growth_low: number | null;
  /** The most growth that both wordings allow; empty where open */
  growth_high: number | null;
  /** The observations behind value, separated by blanks */
  input_ids: string;
  /** The observations behind previous_value, separated by blanks */
  previous_input_ids: string | null;
  /**
   * What speaks against it, a code of the list reason_kinds: contradicted, or a reason why it may be a slip or count
   * something else; empty for nothing
   */
  doubt: string | null;
  /** The series it is of: a statistical source, or quoted_ and the authority for figures that pages quote */
  series: string;
  /** What speaks against the figure of the year before */
  previous_doubt: string | null;
  /** The series of that figure; where it is another, growth goes across a change of series */
  previous_series: string | null;
  /** What it stands for */
  partner_name: string;
  /** Who publishes it */
  publisher: string;
  /** Who publishes it */
  previous_publisher: string | null;
  /** What it stands for */
  doubt_name: string | null;
  /** What it stands for */
  previous_doubt_name: string | null;
}

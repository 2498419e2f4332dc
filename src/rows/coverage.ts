// Made from pipelines/models/site/coverage.sql and the schemas by npm run generate; edit those.

/** A row of coverage.json; dates are ISO text. */
export interface Coverage {
  /** Country whose report it is, ISO 3166-1 alpha-3 */
  reporter: string;
  /** What it stands for */
  reporter_name: string;
  /** The other country, or WLD for the world */
  partner: string;
  /** What it stands for */
  partner_name: string;
  /** Calendar year */
  year: number;
  /** export, import or total (both together) */
  flow: "export" | "import" | "total";
  /** reported, partial, estimated, not_reported or not_collected */
  state: "reported" | "partial" | "estimated" | "not_reported" | "not_collected";
  /** SDMX observation status; O missing from a source that covers the cell, L exists but was not collected */
  obs_status: string;
  /** Months of the year that the figure covers */
  months_covered: number | null;
  /** The observations behind the figure, separated by blanks */
  input_ids: string | null;
}

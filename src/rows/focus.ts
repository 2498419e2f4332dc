// Made from pipelines/models/site/focus.sql and the schemas by npm run generate; edit those.

/** A row of focus.json; dates are ISO text. */
export interface Focus {
  /** Country whose report it is, ISO 3166-1 alpha-3 */
  reporter: string;
  /** What it stands for */
  reporter_name: string;
  /** The other country, or WLD for the world */
  partner: string;
  /** What it stands for */
  partner_name: string;
  /** Source of the figure shown */
  source_id: string;
}

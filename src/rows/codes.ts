// Made from pipelines/models/site/codes.sql and the schemas by npm run generate; edit those.

/** A row of codes.json; dates are ISO text. */
export interface Code {
  /** countries, flows, products, units, indicators, obs_status, qualifiers, authorities, event_kinds or languages */
  list: string;
  /** The code */
  code: string;
  /** What it stands for */
  name: string;
  /** More about it */
  description: string | null;
}

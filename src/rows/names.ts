// Made from pipelines/models/site/names.sql and the schemas by npm run generate; edit those.

/** A row of names.json; dates are ISO text. */
export interface OtherNames {
  /** countries, flows, products, units, indicators, obs_status, qualifiers, authorities, event_kinds or languages */
  list: string;
  /** The code */
  code: string;
  /** What else it is called, in languages of the region and as sources spell it */
  names: string;
}

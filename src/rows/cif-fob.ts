// Made from pipelines/models/site/cif_fob.sql and the schemas by npm run generate; edit those.

/** A row of cif_fob.json; dates are ISO text. */
export interface FreightFactor {
  /** Source and claim, joined by a point; stays the same as long as the claim does */
  observation_id: string;
  /** The figure in base units (dollars not millions, shares 0-1) */
  value: number;
  /** The figure as the source shows it */
  printed: string;
  /** Who publishes it */
  publisher: string;
  /** Title as published */
  title: string;
}

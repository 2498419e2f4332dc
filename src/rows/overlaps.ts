// Made from pipelines/models/site/overlaps.sql and the schemas by npm run generate; edit those.

/** A row of overlaps.json; dates are ISO text. */
export interface Overlap {
  /** The source that gives the figure */
  source_id: string;
  /** Name of the source’s folder */
  continued_source_id: string;
  /** Country whose side gives it or whose trade it is, ISO 3166-1 alpha-3 */
  reporter: string | null;
  /** The other country, ISO 3166-1 alpha-3, or WLD for the world */
  partner: string | null;
  /** export, import or total (both together), seen from the reporter */
  flow: "export" | "import" | "total" | null;
  /** Calendar year */
  year: number;
  /** Source and claim, joined by a point; stays the same as long as the claim does */
  observation_id: string;
  /** The figure in base units (dollars not millions, shares 0-1) */
  value: number;
  /** Source and claim, joined by a point; stays the same as long as the claim does */
  continued_observation_id: string;
  /** The figure in base units (dollars not millions, shares 0-1) */
  continued_value: number;
  /** Whether the table counts as the one that it continues, for this trade */
  is_same_series: boolean;
  /** Title as published */
  title: string;
  /** Title as published */
  continued_title: string;
}

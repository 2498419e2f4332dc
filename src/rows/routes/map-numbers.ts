// Made from pipelines/models/site/routes/map_numbers.sql and the schemas by npm run generate; edit those.

/** A row of map_numbers.json; dates are ISO text. */
export interface MapNumber {
  /** Its id in formulas, from which a colon tells those of figures */
  id: string;
  /** What it is */
  kind: "direct" | "chain" | "lat" | "lon";
  /** A distance or a coordinate */
  value: number;
  /** km or degrees */
  unit: string;
  /** Where it begins, or what it is a coordinate of */
  place: string;
  /** Where a distance ends */
  other_place: string | null;
  /** Who publishes it */
  publisher: string | null;
  /** Web address */
  url: string | null;
}

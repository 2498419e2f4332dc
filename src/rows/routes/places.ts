// Made from pipelines/models/site/routes/places.sql and the schemas by npm run generate; edit those.

/** A row of places.json; dates are ISO text. */
export interface Place {
  /** Name of the place in lower case */
  place_id: string;
  /** Its name */
  name: string;
  /** ISO 3166-1 alpha-3 */
  country: string;
  /** Latitude WGS84 */
  lat: number | null;
  /** Longitude WGS84 */
  lon: number | null;
  /** True where the coordinates are those of a neighbouring town */
  is_stand_in: boolean;
  /** The town whose coordinates stand in */
  stand_in_name: string | null;
  /** Our remark */
  note: string | null;
}

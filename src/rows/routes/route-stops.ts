// Made from pipelines/models/site/routes/route_stops.sql and the schemas by npm run generate; edit those.

/** A row of route_stops.json; dates are ISO text. */
export interface RouteStop {
  /** Name of the line or section */
  route_id: string;
  /** Its number along the line, from 1 */
  position: number;
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
  /** True where the line goes on over the sea to the next place */
  goes_by_sea: boolean;
}

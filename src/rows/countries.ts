// Made from pipelines/models/site/countries.sql and the schemas by npm run generate; edit those.

/** A row of countries.json; dates are ISO text. */
export interface Country {
  /** The code */
  country: string;
  /** What it stands for */
  country_name: string;
  /** Its group in the lists: south, way or north */
  side: "south" | "way" | "north" | null;
}

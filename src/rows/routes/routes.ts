// Made from pipelines/models/site/routes/routes.sql and the schemas by npm run generate; edit those.

/** A row of routes.json; dates are ISO text. */
export interface Route {
  /** Name of the line or section */
  route_id: string;
  /** Its name in words */
  name: string;
  /** The name without what it says in brackets */
  short_name: string;
  /** True where the name takes “the” within a sentence */
  takes_article: boolean;
  /** railway, corridor or road_and_rail */
  kind: string;
  /** operating, under_construction, planned or proposed */
  state: string;
  /** The longer line that this is a section or variant of */
  part_of: string | null;
  /** First end in words */
  from_name: string;
  /** Other end in words */
  to_name: string;
  /** Countries crossed, separated by blanks */
  countries: string;
  /** True where an end has no published coordinates and a neighbouring town stands in */
  uses_stand_in: boolean;
  /** Shortest distance over the globe between the ends */
  great_circle_km: number | null;
  /** Sum of great-circle distances from town to town along the line */
  chain_km: number | null;
  /** The observation that gives the shortest */
  shortest_id: string | null;
  /** The observation that gives the longest */
  longest_id: string | null;
  /**
   * The observation that gives the length to use, of those that nothing speaks against: from the best authority, then
   * exact before vague, then what most sources give, then the newest, then the narrowest
   */
  length_id: string | null;
  /** What sets the length to use apart from the next best; only where no other stands beside it */
  length_reason: "only" | "authority" | "exact" | "agreement" | "newest" | "narrowest" | null;
  /** Our remark */
  note: string | null;
}

// Made from pipelines/models/site/routes/route_lengths.sql and the schemas by npm run generate; edit those.

/** A row of route_lengths.json; dates are ISO text. */
export interface RouteLength {
  /** The line or section */
  route_id: string;
  /** Published length */
  km: number;
  /** Lower end of what the wording allows */
  km_low: number | null;
  /** Upper end of what the wording allows */
  km_high: number | null;
  /** The words around the figure */
  qualifier: string;
  /** As the source shows it */
  printed: string;
  /** Date the figure speaks of */
  as_of: string | null;
  /** Who says so */
  source_id: string;
  /** The observation */
  observation_id: string;
  /**
   * SDMX observation status; D where something else is counted, U for outliers and misprints, kept because they were
   * published
   */
  obs_status: string;
  /** km / great-circle distance of the ends */
  great_circle_ratio: number | null;
  /** True where the length is shorter than the great circle between its ends */
  is_impossible: boolean;
  /** True where nothing speaks against taking it for the length of this very line, so that it can stand */
  is_credible: boolean;
  /** Why, as noted beside the figure; ours, and a guess unless a source says so */
  doubt_explanation: string | null;
  /** Our remark */
  note: string | null;
  /** What it stands for */
  doubt_name: string | null;
  /** Who publishes it */
  publisher: string;
  /** Date of publication, as precise as known: year, month or day */
  published: string | null;
  /** Whose figure it is, a code of the list authorities */
  authority: string;
}

// Made from pipelines/models/site/routes/route_costs.sql and the schemas by npm run generate; edit those.

/** A row of route_costs.json; dates are ISO text. */
export interface RouteCost {
  /** Name of the line or section */
  route_id: string;
  /** Its name in words */
  route_name: string;
  /** The figure in base units (dollars not millions, shares 0-1) */
  value: number;
  /** Lower end of what the wording allows; empty where it has none */
  value_low: number | null;
  /** Upper end of what the wording allows; empty where it has none */
  value_high: number | null;
  /** The figure as the source shows it */
  printed: string;
  /** The words around the figure: exact, about, almost, more_than, at_least, less_than, up_to, range */
  qualifier: string;
  /** Date a figure without a period speaks of, as precise as known: year, month or day */
  as_of: string | null;
  /** Our remark */
  note: string | null;
  /**
   * SDMX observation status: A normal, D definition differs, E estimated, F forecast or target, P provisional, U low
   * reliability
   */
  obs_status: string;
  /** Source and claim, joined by a point; stays the same as long as the claim does */
  observation_id: string;
  /** Whose figure it is, a code of the list authorities */
  authority: string;
  /** Who publishes it */
  publisher: string;
  /** Date of publication, as precise as known: year, month or day */
  published: string | null;
  /** Why, as noted beside the figure; ours, and a guess unless a source says so */
  doubt_explanation: string | null;
}

// Made from pipelines/models/site/routes/route_figures.sql and the schemas by npm run generate; edit those.

/** A row of route_figures.json; dates are ISO text. */
export interface RouteFigure {
  /** Name of the line or section */
  route_id: string | null;
  /** What is measured; see codes, list indicators */
  indicator: string;
  /** Country whose side gives it or whose trade it is, ISO 3166-1 alpha-3 */
  reporter: string | null;
  /** The other country, ISO 3166-1 alpha-3, or WLD for the world */
  partner: string | null;
  /** The period in words */
  period: string | null;
  /** The figure in base units (dollars not millions, shares 0-1) */
  value: number;
  /** Unit of value, value_low and value_high; see codes, list units */
  unit: string;
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
  /** Whose figure it is, a code of the list authorities */
  authority: string;
  /** Source and claim, joined by a point; stays the same as long as the claim does */
  observation_id: string;
  /** Who publishes it */
  publisher: string;
  /** Date of publication, as precise as known: year, month or day */
  published: string | null;
  /** Whether nothing speaks against taking it for what it is listed as */
  is_credible: boolean;
  /** Why, as noted beside the figure; ours, and a guess unless a source says so */
  doubt_explanation: string | null;
  /** What it stands for */
  reporter_name: string | null;
  /** What it stands for */
  partner_name: string | null;
}

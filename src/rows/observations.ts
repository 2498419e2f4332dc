// Made from pipelines/models/site/observations.sql and the schemas by npm run generate; edit those.

/** A row of observations.json; dates are ISO text. */
export interface Observation {
  /** Source and claim, joined by a point; stays the same as long as the claim does */
  observation_id: string;
  /** The source that gives the figure */
  source_id: string;
  /** What is measured; see codes, list indicators */
  indicator: string;
  /** Country whose side gives it or whose trade it is, ISO 3166-1 alpha-3 */
  reporter: string | null;
  /** The other country, ISO 3166-1 alpha-3, or WLD for the world */
  partner: string | null;
  /** export, import or total (both together), seen from the reporter */
  flow: "export" | "import" | "total" | null;
  /** HS code as text, TOTAL for all goods, or a group of codes, list products */
  product: string | null;
  /** The line a length, cost or capacity belongs to */
  route_id: string | null;
  /** The period in words */
  period: string | null;
  /** First day the figure covers */
  period_start: string | null;
  /** Last day the figure covers */
  period_end: string | null;
  /** Whole calendar months covered; empty for periods of days */
  months: number | null;
  /** Date a figure without a period speaks of, as precise as known: year, month or day */
  as_of: string | null;
  /** The figure in base units (dollars not millions, shares 0-1) */
  value: number;
  /** Lower end of what the wording allows; empty where it has none */
  value_low: number | null;
  /** Upper end of what the wording allows; empty where it has none */
  value_high: number | null;
  /** Unit of value, value_low and value_high; see codes, list units */
  unit: string;
  /**
   * SDMX observation status: A normal, D definition differs, E estimated, F forecast or target, P provisional, U low
   * reliability
   */
  obs_status: string;
  /** FOB or CIF where the source says so */
  valuation: string | null;
  /** The words around the figure: exact, about, almost, more_than, at_least, less_than, up_to, range */
  qualifier: string;
  /** Whose figure it is, a code of the list authorities */
  authority: string;
  /** The series it is of: a statistical source, or quoted_ and the authority for figures that pages quote */
  series: string;
  /**
   * What speaks against it, a code of the list reason_kinds: contradicted, or a reason why it may be a slip or count
   * something else; empty for nothing
   */
  doubt: string | null;
  /** Marks of quality, codes of the list marks, separated by blanks; empty for none */
  marks: string | null;
  /** The figure as the source shows it */
  printed: string;
  /**
   * The words that we read the figure as, where those of the source do not say all of it by themselves; empty where it
   * is read as it is written
   */
  reading: string | null;
  /** Why the reading says more than a unit or period that the words leave out; empty where it does not */
  reading_reason: string | null;
  /**
   * Where in the source: p<paragraph>:<start>-<end> in characters of the text, a table cell, or the figure as written
   */
  locator: string;
  /** Our remark */
  note: string | null;
  /** What the figures speak of: indicator, unit, countries, flow, product, line and time */
  thing_id: string | null;
  /** What it stands for */
  indicator_name: string;
  /** What it stands for */
  reporter_name: string | null;
  /** What it stands for */
  partner_name: string | null;
  /** What it stands for */
  product_name: string | null;
  /** Its name in words */
  route_name: string | null;
}

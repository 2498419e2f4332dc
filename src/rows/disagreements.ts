// Made from pipelines/models/site/disagreements.sql and the schemas by npm run generate; edit those.

/** A row of disagreements.json; dates are ISO text. */
export interface Disagreement {
  /** What the figures speak of: indicator, unit, countries, flow, product, line and time */
  thing_id: string;
  /** What is measured */
  indicator: string;
  /** Country whose report it is, ISO 3166-1 alpha-3 */
  reporter: string | null;
  /** The other country, or WLD for the world */
  partner: string | null;
  /** export, import or total (both together) */
  flow: "export" | "import" | "total" | null;
  /** HS code as text or group */
  product: string | null;
  /** The line */
  route_id: string | null;
  /** The period in words */
  period: string | null;
  /** First day */
  period_start: string | null;
  /** Last day */
  period_end: string | null;
  /** The year that figures of no period are of, where they can be compared within it */
  about_year: string | null;
  /** Unit of the values */
  unit: string;
  /** Figures, sums of exports and imports included */
  figure_count: number;
  /** Sources that give them */
  source_count: number;
  /** The most figures that can be true together; 0 where no two can */
  agreeing_count: number;
  /** True where not all figures can be true together, so that some two contradict each other */
  is_contradicted: boolean;
  /** True where another group of figures that can be true together is as large */
  is_tied: boolean;
  /** The smallest figure, of those that are closed and can stand where there are two */
  lowest: number;
  /** The largest figure, of the same */
  highest: number;
  /** highest - lowest */
  spread: number;
  /** How the spread follows from observations, named in brackets */
  spread_formula: string;
  /** The reason in words */
  reason: string | null;
  /** Whether tables of statistics alone give it, no text */
  is_of_tables: boolean;
  /** True where the reason is our guess; empty where none is known or needed */
  is_guess: boolean | null;
  /** Which rule decided for it, see trade_annual.choice and routes.length_reason */
  chosen_reason: string | null;
  /** What it stands for */
  indicator_name: string;
  /** What it stands for */
  reporter_name: string | null;
  /** What it stands for */
  partner_name: string | null;
  /** Its name in words */
  route_name: string | null;
  /** What it stands for */
  product_name: string | null;
}

// Made from pipelines/models/site/conflicts.sql and the schemas by npm run generate; edit those.

/** A row of conflicts.json; dates are ISO text. */
export interface FigureConflict {
  /** Kind, the two observations and the further one that the comparison needs */
  conflict_id: string;
  /**
   * same_thing, part_larger_than_whole, cumulative_falls, parts_and_total, share_and_amount, growth_and_levels or
   * one_figure_two_dates
   */
  kind: string;
  /** The same with each number as {{shown|formula}} */
  explanation_traced: string;
  /** One observation */
  left_id: string;
  /** The other observation */
  right_id: string;
  /** Further observations that the comparison needs, separated by blanks */
  other_ids: string | null;
  /** ISO 3166-1 alpha-3 */
  reporter: string | null;
  /** ISO 3166-1 alpha-3 */
  partner: string | null;
  /** export, import or total */
  flow: "export" | "import" | "total" | null;
  /** HS code as text or group */
  product: string | null;
  /** The larger of two figures for one thing less the smaller, by the smaller; empty for other kinds */
  apart: number | null;
  /** Who publishes it */
  left_publisher: string;
  /** Who publishes it */
  right_publisher: string;
}

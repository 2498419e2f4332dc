// Made from pipelines/models/site/mirror.sql and the schemas by npm run generate; edit those.

/** A row of mirror.json; dates are ISO text. */
export interface Mirror {
  /** ISO 3166-1 alpha-3 */
  partner: string;
  /** Calendar year */
  year: number;
  /** export or import, seen from {reporter} */
  flow: "export" | "import";
  /** What {reporter} reports */
  own_value: number | null;
  /** The observations behind it, separated by blanks */
  own_input_ids: string | null;
  /** FOB or CIF */
  own_valuation: string;
  /** True where the source marks it as an estimate */
  own_is_estimated: boolean;
  /** {reporter}'s report in the one source that covers most years */
  own_series_value: number | null;
  /** The observations behind it, separated by blanks */
  own_series_input_ids: string | null;
  /** FOB or CIF */
  own_series_valuation: string;
  /** As own_is_estimated */
  own_series_is_estimated: boolean;
  /** What the partner reports of the same trade, as its import or export */
  mirror_value: number | null;
  /** The observations behind it, separated by blanks */
  mirror_input_ids: string | null;
  /** FOB or CIF */
  mirror_valuation: string;
  /**
   * True where the source marks it as an estimate, or it is {reporter}'s report times a factor that recurs (our
   * inference)
   */
  mirror_is_estimated: boolean;
  /** The partner’s report in the one source that covers most years */
  mirror_series_value: number | null;
  /** The observations behind it, separated by blanks */
  mirror_series_input_ids: string | null;
  /** FOB or CIF */
  mirror_series_valuation: string;
  /** As mirror_is_estimated */
  mirror_series_is_estimated: boolean;
  /** What it stands for */
  partner_name: string;
  /** Who publishes it */
  own_publisher: string | null;
  /** Who publishes it */
  mirror_publisher: string | null;
  /** Who publishes it */
  own_series_publisher: string | null;
  /** Who publishes it */
  mirror_series_publisher: string | null;
}

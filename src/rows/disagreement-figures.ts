// Made from pipelines/models/site/disagreement_figures.sql and the schemas by npm run generate; edit those.

/** A row of disagreement_figures.json; dates are ISO text. */
export interface DisagreementFigure {
  /** What the figures speak of: indicator, unit, countries, flow, product, line and time */
  thing_id: string;
  /** The observations behind the value, separated by blanks */
  input_ids: string;
  /** The observation; empty where exports and imports are added up */
  observation_id: string | null;
  /** The figure */
  value: number;
  /** Lower end of what the wording allows; empty where open */
  low: number | null;
  /** Upper end of what the wording allows; empty where open */
  high: number | null;
  /** True where it can be true together with the most others that can */
  agrees: boolean;
  /** The reason in words */
  reason: string | null;
  /** True where the reason is our guess; empty where none is known or needed */
  is_guess: boolean | null;
  /** How the value follows from observations, named in brackets */
  formula: string;
  /** Whether it is the figure that is shown of its period */
  is_chosen: boolean;
  /** The figure as the source shows it */
  printed: string | null;
  /** The words around the figure: exact, about, almost, more_than, at_least, less_than, up_to, range */
  qualifier: string;
  /** SDMX observation status; see codes, list obs_status */
  obs_status: string;
  /** Whose figure it is, a code of the list authorities */
  authority: string;
  /** Who publishes it */
  publisher: string;
  /** Date of publication, as precise as known: year, month or day */
  published: string | null;
  /** Whether its table is a later edition of another */
  is_later_edition: boolean;
  /** Who publishes it */
  reason_publisher: string | null;
  /** Web address */
  reason_url: string | null;
}

// Made from pipelines/models/site/corrections.sql and the schemas by npm run generate; edit those.

/** A row of corrections.json; dates are ISO text. */
export interface Correction {
  /** The observation corrected */
  observation_id: string;
  /** Which of its columns: the figure as written, its period, partner, status and so on */
  field: string;
  /** What the source says */
  before: string;
  /** What is read instead */
  after: string;
  /** Value before, where the figure itself is corrected */
  value_before: number | null;
  /** Value after, where the figure itself is corrected */
  value_after: number | null;
  /** Why */
  reason: string;
  /** Source that supports the correction; empty where it is our judgement */
  support_source_id: string | null;
  /** Source of the figure corrected */
  source_id: string;
  /** Unit of value, value_low and value_high; see codes, list units */
  unit: string;
  /** Who publishes it */
  publisher: string;
  /** Web address */
  url: string;
}

// Made from pipelines/models/site/marks.sql and the schemas by npm run generate; edit those.

/** A row of marks.json; dates are ISO text. */
export interface FigureMarks {
  /** Source and claim, joined by a point; stays the same as long as the claim does */
  observation_id: string;
  /** Marks of quality, codes of the list marks, separated by blanks; empty for none */
  marks: string | null;
}

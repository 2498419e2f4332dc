// Made from pipelines/models/site/article.sql and the schemas by npm run generate; edit those.

/** A row of article.json; dates are ISO text. */
export interface ArticleFigure {
  /** Source and claim, joined by a point; stays the same as long as the claim does */
  observation_id: string;
  /** The figure as the source shows it */
  printed: string;
  /** The figure in base units (dollars not millions, shares 0-1) */
  value: number;
  /** The period in words */
  period: string | null;
  /** Whole calendar months covered; empty for periods of days */
  months: number | null;
}

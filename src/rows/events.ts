// Made from pipelines/models/site/events.sql and the schemas by npm run generate; edit those.

/** A row of events.json; dates are ISO text. */
export interface TimelineEvent {
  /** Source and event, joined by a point */
  event_id: string;
  /** Day; the first of the month or year where the precision is month or year */
  date: string;
  /** day, month or year */
  date_precision: "year" | "month" | "day";
  /** The same with each number as {{shown|formula}} */
  title_traced: string;
  /** Our remark */
  note: string | null;
  /** Who publishes it */
  publisher: string;
  /** Web address */
  url: string;
}

// Made from pipelines/models/site/sources.sql and the schemas by npm run generate; edit those.

/** A row of sources.json; dates are ISO text. */
export interface Source {
  /** Name of the source’s folder */
  source_id: string;
  /** article, press, statistics or reference */
  kind: "article" | "press" | "statistics" | "reference";
  /** Title as published */
  title: string;
  /** Where the title is not the page’s own headline: described by us, from the address, translated */
  title_note: string | null;
  /** Who publishes it */
  publisher: string;
  /** Who wrote it */
  author: string | null;
  /** Date of publication, as precise as known: year, month or day */
  published: string | null;
  /** True where the page shows no date and it follows from its contents */
  published_is_approximate: boolean;
  /** Date it was read, where recorded */
  accessed: string | null;
  /** Language of the source, ISO 639-1 */
  language: string;
  /** Web address */
  url: string;
  /** Terms under which figures are carried over */
  licence: string;
  /** SHA-256 of the text or snapshot that the figures were read from, where kept */
  sha256: string | null;
  /** The source as a bibliography shows it; titles that are not the source’s own stand in brackets */
  citation: string;
  /** Figures taken from it */
  observation_count: number;
  /** Events taken from it */
  event_count: number;
}

import { dayWords } from "./values.js";

/** A source as far as it is cited. */
export interface Cited {
  author: string | null;
  title: string;
  title_note: string | null;
  publisher: string;
  published: string | null;
  published_is_approximate: boolean;
  url: string;
}

/** Returns how a source is cited: author, title (in brackets where it is ours), publisher, date and address. */
export function citation({ author, title, title_note, publisher, published, url, ...row }: Cited): string {
  const name = title_note === null ? `“${title}.”` : `[${title}].`;
  const date = published === null ? "undated" : `${row.published_is_approximate ? "about " : ""}${dayWords(published)}`;
  return `${author === null ? "" : `${author}. `}${name} ${publisher}, ${date}. ${url}`;
}

import { dayWords } from "../../../../pipelines/text/en/values.js";
import { SITE_NAME } from "../navigation.js";

/** Where this site has a number: the address, the version of its figures and the day; what is not known is empty. */
export interface Seen {
  address: string;
  version: string;
  today: string;
}

/** "Steppe to Sea, figures of 3 May 2024, https://…, accessed 4 May 2024", or what is known of that. */
function recorded({ address, version, today }: Seen): string {
  return [SITE_NAME, version, address, today && `accessed ${dayWords(today)}`].filter(Boolean).join(", ");
}

/** A figure as a citation names it: its wording, what it is about, and its source. */
interface Cited {
  printed: string;
  about: string;
  publisher: string;
  url: string;
}

/** Words of citations of one figure, and of a number that we computed. */
export const citationWords = {
  sentence: "Sentence",
  about: (what: string, period: string) => `${what}, ${period}`,

  /** A figure of a source; `place` is where in it, and empty where its wording leads there. */
  figure({
    printed,
    about,
    place,
    citation,
    accessed,
    seen,
  }: Pick<Cited, "printed" | "about"> & { place: string; citation: string; accessed: string | null; seen: Seen }) {
    const figure = `“${printed}” (${about}${place && `, ${place}`})`;
    return `${figure}. ${citation}${accessed ? ` (accessed ${accessed})` : ""}. As recorded by ${recorded(seen)}`;
  },
  note: (printed: string, about: string, seen: Seen) => `${printed}: ${about}; as recorded by ${recorded(seen)}`,

  computed: {
    inputs: (figures: readonly Cited[]) =>
      figures.map(({ printed, about, publisher, url }) => `“${printed}” (${about}; ${publisher}, ${url})`).join("; "),
    from: (inputs: string) => `Computed from ${inputs}`,
    note: (result: string, inputs: string) => `${result}, from ${inputs}`,
    sentence: (note: string, seen: Seen) => `${note}. Computed by ${recorded(seen)}`,
  },
};

import { SITE_NAME } from "../navigation.js";

/** A figure as a citation names it: its print, what it is about, and its source. */
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

  /** A figure of a source; `place` is where in it, and empty where the print says so itself. */
  figure({
    printed,
    about,
    place,
    citation,
    accessed,
    address,
  }: Pick<Cited, "printed" | "about"> & { place: string; citation: string; accessed: string | null; address: string }) {
    const figure = `“${printed}” (${about}${place && `, ${place}`})`;
    return `${figure}. ${citation}${accessed ? ` (accessed ${accessed})` : ""}. As held by ${SITE_NAME}, ${address}`;
  },
  note: (printed: string, about: string, address: string) => `${printed}: ${about}; as held at ${address}`,

  computed: {
    inputs: (figures: readonly Cited[]) =>
      figures.map(({ printed, about, publisher, url }) => `“${printed}” (${about}; ${publisher}, ${url})`).join("; "),
    from: (inputs: string) => `Computed from ${inputs}`,
    note: (result: string, inputs: string) => `${result}, from ${inputs}`,
    sentence: (note: string, address: string) => `${note}. Computed by ${SITE_NAME}, ${address}`,
  },
};

import type { Language } from "../lexicon.js";
import { ENGLISH } from "./en.js";
import { KAZAKH } from "./kk.js";
import type { Entry } from "./meaning.js";
import { OTHERS } from "./others.js";
import { RUSSIAN } from "./ru.js";
import { SIGNS } from "./signs.js";

/** English without its scales: "billion" is another number in German, Italian and Polish. */
const SHORT_SCALE = ENGLISH.filter(([{ is }]) => is !== "scale");

/**
 * Returns the words that a print in a language may hold, its own before those it borrows: pages in other languages
 * print figures with English words, and Kazakh ones with Russian.
 */
export function lexiconOf(language: Language): readonly Entry[] {
  switch (language) {
    case "en":
      return [...ENGLISH, ...SIGNS];
    case "ru":
      return [...RUSSIAN, ...ENGLISH, ...SIGNS];
    case "kk":
      return [...KAZAKH, ...RUSSIAN, ...ENGLISH, ...SIGNS];
    case "de":
    case "it":
    case "pl":
      return [...(OTHERS[language] ?? []), ...SHORT_SCALE, ...SIGNS];
    default:
      return [...(OTHERS[language] ?? []), ...ENGLISH, ...SIGNS];
  }
}

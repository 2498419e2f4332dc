import { LOCALE } from "../text/en/base/language.js";

/** Compares words in the order of the site's language, which is not that of the reader's system. */
export const byWords: (a: string, b: string) => number = new Intl.Collator(LOCALE).compare;

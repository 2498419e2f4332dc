/** The language of this folder, as pages and sources name it. */
export const LANGUAGE = "en";

/** The same with its country, as orders of words and names of languages need it. */
export const LOCALE = "en-GB";

const rules = new Intl.PluralRules(LOCALE);

/** Returns the form of a noun, or of any other word, that goes with a count. */
export function formFor(count: number, one = "", other = one && `${one}s`): string {
  return rules.select(count) === "one" ? one : other;
}

import type { Language } from "./lexicon.js";

/** Letters that only one of the languages has, those of a script first that tell it from others of the same. */
const LETTERS: readonly (readonly [Language, RegExp])[] = [
  ["kk", /[әғқңөұүһі]/iu],
  ["ru", /\p{Script=Cyrillic}/u],
  ["zh", /\p{Script=Han}/u],
  ["fa", /[پچژگکی۰-۹]|دالر|تن(?!\p{L})/u],
  ["ar", /\p{Script=Arabic}/u],
  ["kk", /[ǵńýúó]|mıll/iu],
  ["tr", /[ğışç]|(?<!\p{L})(?:milyar|milyon|yüzde|dolar[aı])/iu],
  ["pl", /[ąćęłńśźż]/iu],
  ["de", /[äöß]|(?<!\p{L})(?:millionen|milliarden|prozent|tonnen)/iu],
  ["it", /(?<!\p{L})(?:di dollari|per cento|milioni|miliardi)/iu],
];

/**
 * Tells the languages that a print may be in from its script and letters, the likeliest first; English where nothing
 * tells another. Cyrillic without the letters that only Kazakh has may be Kazakh too.
 */
export function languagesOf(text: string): readonly [Language, ...Language[]] {
  const first = LETTERS.find(([, letters]) => letters.test(text))?.[0] ?? "en";
  return first === "ru" ? ["ru", "kk"] : [first];
}

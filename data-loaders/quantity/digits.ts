import type { Language } from "./lexicon.js";

/** A printed figure that cannot be read for certain: the message says what is wrong, the text, what would be right. */
export class QuantityError extends Error {
  override name = "QuantityError";
}

/** Digits with their separators: groups of three behind spaces or apostrophes, points and commas between digits. */
export const DIGITS = "\\d{1,3}(?:(?: \\d{3})+|(?:['’]\\d{3})+)(?!\\d)(?:[.,]\\d+)?|\\d+(?:[.,]\\d+)*";

/** The zeros of Arabic, Persian and full-width digits. */
const ZEROS = [0x0660, 0x06f0, 0xff10];

/** The most characters of a print: it is one figure with the words that belong to it. */
const LONGEST = 300;

/** Digits in brackets at digits: a note, or what an editor put in. */
const NOTE = /\d ?\[[\d.,]+\]|\[[\d.,]+\] ?\d/u;

/**
 * The text of a print as tidy makes it. Throws QuantityError for one that is too long, and where that would make digits
 * of a note part of a number.
 */
export function tidyPrint(text: string): string {
  if (text.length > LONGEST) {
    const begin = `“${text.slice(0, 40)}…” has ${text.length} characters`;
    throw new QuantityError(`${begin}, more than the ${LONGEST} of a figure: cut the print to what belongs to it`);
  }
  const note = NOTE.exec(plainDigits(text))?.[0];
  if (note === undefined) return tidy(text);
  throw new QuantityError(`“${note}” is a number with a note or with digits of an editor: leave the brackets out`);
}

/** The text with one kind of space, minus sign, dash and digit, without editor's brackets and invisible characters. */
export function tidy(text: string): string {
  return plainDigits(text)
    .replace(/[\u00a0\u2007\u2009\u202f\s]+/gu, " ")
    .replace(/[[\]\u00ad\u200b-\u200f]/gu, "")
    .replace(/[\uff01-\uff5e]/gu, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replace(/\u2212/gu, "-")
    .replace(/[\u2010-\u2012]/gu, "-")
    .replace(/[\u2013\u2014]/gu, "–")
    .replace(/(\d)٫(\d)/gu, "$1.$2")
    .replace(/(\d)٬(\d)/gu, "$1,$2")
    .trim();
}

/** The text with the digits of other scripts, and full-width ones, as those of this one; each where it stood. */
export function plainDigits(text: string): string {
  return text.replace(/[٠-٩۰-۹０-９]/gu, (digit) => {
    const code = digit.charCodeAt(0);
    return String(code - (ZEROS.findLast((zero) => code >= zero) ?? code));
  });
}

const readsLikeEnglish = (language: Language): boolean => ["en", "fa", "ar"].includes(language);

/**
 * Reads digits as the language writes them. Returns a plain decimal string that keeps the printed decimals
 * ("1,221.00" gives "1221.00"). Throws QuantityError for separators that can be read two ways or not at all.
 */
export function readDigits(printed: string, language: Language): string {
  const digits = printed.replace(/[ '’]/gu, "");
  const spaced = digits !== printed;
  if (/^0\d/u.test(digits)) throw new QuantityError(`“${printed}” begins with a zero, as codes do and numbers do not`);
  const separators = digits.replace(/\d/gu, "");
  if (separators === "") return digits;
  const groups = digits.split(/[.,]/u);
  const head = groups[0] ?? "";
  const tail = groups.at(-1) ?? "";
  const grouped = (parts: string[]): boolean =>
    !spaced && /^[1-9]\d{0,2}$/u.test(head) && parts.slice(1).every((part) => part.length === 3);

  if (separators.length > 1) {
    const first = separators[0] ?? "";
    const inner = separators.slice(0, -1);
    if (separators === first.repeat(separators.length) && grouped(groups)) return groups.join("");
    if (inner === first.repeat(inner.length) && !separators.endsWith(first) && grouped(groups.slice(0, -1))) {
      return `${groups.slice(0, -1).join("")}.${tail}`;
    }
    throw new QuantityError(`“${printed}” is not a number: its points and commas do not stand where a number has them`);
  }
  if (separators === "," && readsLikeEnglish(language) && tail.length > (spaced ? 2 : 3)) {
    throw new QuantityError(
      `“${printed}” has a comma that parts neither thousands nor decimals, as English prints them`,
    );
  }
  if (!grouped(groups)) return `${head}.${tail}`;
  if (readsLikeEnglish(language)) return separators === "," ? head + tail : `${head}.${tail}`;
  if (separators === ",") return `${head}.${tail}`;
  throw new QuantityError(
    `“${printed}” can be read two ways in a page in “${language}”: print it as “${head},${tail}” or “${head} ` +
      `${tail}” ` +
      "in a reading",
  );
}

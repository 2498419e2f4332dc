import { languagesOf } from "./quantity/language-of.js";
import { LANGUAGES, type Language } from "./quantity/lexicon.js";
import { parsePeriod } from "./quantity/periods.js";
import { parseQuantity } from "./quantity/quantity.js";
import { visible } from "./read/hidden.js";

/** How prints are to be read: as periods or as figures, in a language or in the one that their letters tell. */
export interface Reading {
  isPeriod: boolean;
  language: Language | null;
}

/** What `npm run read` was asked: the options, and the prints themselves, or that they come in lines. */
export interface Asked extends Reading {
  isLines: boolean;
  prints: string[];
}

const USAGE =
  'usage: npm run read -- [--language en] [--period] "<as printed>", or --lines to read from standard input';

/** Reads the arguments of `npm run read`. Throws for an unknown option or language, and where nothing is to be read. */
export function askedOf(args: readonly string[]): Asked {
  const asked: Asked = { isPeriod: false, language: null, isLines: false, prints: [] };
  for (let at = 0; at < args.length; at += 1) {
    const argument = args[at] ?? "";
    if (argument === "--period") asked.isPeriod = true;
    else if (argument === "--lines") asked.isLines = true;
    else if (argument === "--language") {
      at += 1;
      asked.language = knownLanguage(args[at]);
    } else if (/^--\p{L}/u.test(argument)) throw new Error(`unknown option ${argument}\n${USAGE}`);
    else asked.prints.push(argument);
  }
  if (asked.isLines ? asked.prints.length > 0 : asked.prints.length !== 1) throw new Error(USAGE);
  return asked;
}

function knownLanguage(code: string | undefined): Language {
  const found = LANGUAGES.find((language) => language === code);
  if (!found) throw new Error(`--language ${code ?? ""} is none that is read here; known: ${LANGUAGES.join(", ")}`);
  return found;
}

/**
 * Returns how a print is read, as one line of JSON: numbers in base units with all their digits, or the days of a
 * period. Throws what is wrong with one that is not read.
 */
export function readPrint(print: string, { isPeriod, language }: Reading): string {
  if (isPeriod) return JSON.stringify(parsePeriod(print));
  const [first, ...others] = language ? ([language] as const) : languagesOf(print);
  try {
    return inJson(print, first);
  } catch (error) {
    const other = others.find((candidate) => isRead(print, candidate));
    if (other) return inJson(print, other);
    throw error;
  }
}

function inJson(print: string, language: Language): string {
  const { value, low, high, ...said } = parseQuantity(print, language);
  const rest = JSON.stringify({ ...said, language }).slice(1);
  return `{"value":${value},"low":${low},"high":${high},${rest}`;
}

function isRead(print: string, language: Language): boolean {
  try {
    parseQuantity(print, language);
    return true;
  } catch {
    return false;
  }
}

/** Returns how each of some prints is read, one line each; one that is not read is told as {"error": …}. */
export function readLines(prints: readonly string[], reading: Reading): string[] {
  return prints.map((print) => {
    try {
      return readPrint(print, reading);
    } catch (error) {
      return visible(JSON.stringify({ error: error instanceof Error ? error.message : String(error) }));
    }
  });
}

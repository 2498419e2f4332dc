import type { Language } from "./lexicon.js";

type ScaleWords = [pattern: string, exponent: number][];

const ENGLISH: ScaleWords = [
  ["hundred", 2],
  ["thousands?|thsd\\.?|thous\\.?|ths\\.?|k", 3],
  ["millions?|mln\\.?|mn\\.?|mio\\.?", 6],
  ["billions?|bln\\.?|bn\\.?|b", 9],
  ["trillions?|trln\\.?|trn|tn", 12],
];
const RUSSIAN: ScaleWords = [
  ["тыс\\.?|тысяч\\p{L}*", 3],
  ["млн\\.?|миллион\\p{L}*", 6],
  ["млрд\\.?|миллиард\\p{L}*", 9],
  ["трлн\\.?|триллион\\p{L}*", 12],
];
const KAZAKH_ENDING = "(?:-(?:[ғгқк][ае]|[дтн][ае]н))?";
const KAZAKH: ScaleWords = [
  ["жүз", 2],
  ["мың\\p{L}*|my[ńn]\\p{L}*", 3],
  [`(?:млн\\.?|mln\\.?)${KAZAKH_ENDING}|миллион\\p{L}*|m[ıi]ll[ıi]on\\p{L}*`, 6],
  [`(?:млрд\\.?|mlrd\\.?)${KAZAKH_ENDING}|миллиард\\p{L}*|m[ıi]ll[ıi]ard\\p{L}*`, 9],
  [`трлн\\.?${KAZAKH_ENDING}|триллион\\p{L}*|tr[ıi]ll[ıi]on\\p{L}*`, 12],
];

/**
 * Scale words by language, as patterns with their powers of ten. German, Italian and Polish count in the long scale
 * ("Billion" is 10^12), so they get no English words beside their own.
 */
export const SCALE_WORDS: Record<Language, ScaleWords> = {
  en: ENGLISH,
  ru: [...RUSSIAN, ...ENGLISH],
  kk: [...KAZAKH, ...RUSSIAN, ...ENGLISH],
  de: [
    ["tausend|tsd\\.?", 3],
    ["million(?:en)?|mio\\.?", 6],
    ["milliarden?|mrd\\.?", 9],
    ["billion(?:en)?", 12],
  ],
  it: [
    ["mila", 3],
    ["milion[ei]|mln", 6],
    ["miliard[oi]|mld|mrd", 9],
    ["bilion[ei]", 12],
  ],
  tr: [["bin", 3], ["milyon\\p{L}*", 6], ["milyar\\p{L}*", 9], ["trilyon\\p{L}*", 12], ...ENGLISH],
  pl: [
    ["tys\\.?|tysi[ąę]c\\p{L}*", 3],
    ["mln|milion\\p{L}*", 6],
    ["mld|mlrd|miliard\\p{L}*", 9],
    ["bln|bilion\\p{L}*", 12],
  ],
  uz: [["ming", 3], ["milliard|mlrd", 9], ...ENGLISH],
  fa: [["هزار", 3], ["میلیون|ملیون", 6], ["میلیارد|ملیارد", 9], ["تریلیون", 12], ...ENGLISH],
  ar: [["ألف|الف|آلاف", 3], ["مليون|ملايين", 6], ["مليار|مليارات", 9], ["تريليون", 12], ...ENGLISH],
};

const ONES = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine"];
const TEENS = [
  "ten",
  "eleven",
  "twelve",
  "thirteen",
  "fourteen",
  "fifteen",
  "sixteen",
  "seventeen",
  "eighteen",
  "nineteen",
];
const TENS = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];

function englishWords(): Record<string, string> {
  const words: Record<string, string> = { single: "1", dozen: "12" };
  ONES.forEach((word, index) => {
    words[word] = String(index + 1);
  });
  TEENS.forEach((word, index) => {
    words[word] = String(index + 10);
  });
  TENS.forEach((tens, index) => {
    words[tens] = `${index + 2}0`;
    ONES.forEach((one, unit) => {
      words[`${tens}-${one}`] = `${index + 2}${unit + 1}`;
    });
  });
  return words;
}

function wordList(lists: string): Record<string, string> {
  const words: Record<string, string> = {};
  lists.split(",").forEach((forms, index) => {
    for (const form of forms.trim().split(" ")) words[form.replace("_", " ")] = String(index + 1);
  });
  return words;
}

const RUSSIAN_WORDS =
  "один одна одно одного, два две двух, три трех трёх, четыре четырех четырёх, пять пяти, шесть шести, семь семи, " +
  "восемь восьми, девять девяти, десять десяти, одиннадцать одиннадцати, двенадцать двенадцати, тринадцать, " +
  "четырнадцать, пятнадцать, шестнадцать, семнадцать, восемнадцать, девятнадцать, двадцать двадцати";
const KAZAKH_WORDS =
  "бір, екі, үш, төрт, бес, алты, жеті, сегіз, тоғыз, он, он_бір, он_екі, он_үш, он_төрт, он_бес, он_алты, он_жеті, " +
  "он_сегіз, он_тоғыз, жиырма";

/** Number words by language, with their values as decimal strings. */
export const NUMBER_WORDS: Partial<Record<Language, Record<string, string>>> = {
  en: englishWords(),
  ru: { ...wordList(RUSSIAN_WORDS), полтора: "1.5", полторы: "1.5" },
  kk: wordList(KAZAKH_WORDS),
};

/** Words that are a multiple by themselves ("twice" is two times), with their values as decimal strings. */
export const MULTIPLE_WORDS: [pattern: string, value: string][] = [
  ["twice|double[ds]?|doubling|вдвое|удво\\p{L}*", "2"],
  ["thrice|triple[ds]?|tripling|втрое|утро(?:и|е)\\p{L}*", "3"],
  ["quadruple[ds]?|quadrupling|вчетверо", "4"],
  ["впятеро", "5"],
  ...[...ONES, ...TEENS].slice(1).map((word, index): [string, string] => [`${word}-?fold`, String(index + 2)]),
];

import type { Language } from "../lexicon.js";
import type { Entry } from "./meaning.js";

const GERMAN: readonly Entry[] = [
  [{ is: "scale", exponent: 3 }, "tausend|tsd\\.?"],
  [{ is: "scale", exponent: 6 }, "million(?:en)?|mio\\.?"],
  [{ is: "scale", exponent: 9 }, "milliarden?|mrd\\.?"],
  [{ is: "scale", exponent: 12 }, "billion(?:en)?"],
  [{ is: "currency", unit: "USD" }, "(?:us-)?dollar"],
  [{ is: "currency", unit: "EUR" }, "euro"],
  [{ is: "unit", unit: "t", factor: "1" }, "tonnen?"],
  [{ is: "unit", unit: "km", factor: "1" }, "kilometern?"],
  [{ is: "unit", unit: "fraction", factor: "0.01" }, "prozent"],
  [{ is: "unit", unit: "times", factor: "1" }, "mal"],
  [{ is: "unit", unit: "days", factor: "1" }, "tagen?|tage"],
  [{ is: "qualifier", qualifier: "about" }, "etwa|rund|ungefähr"],
  [{ is: "qualifier", qualifier: "almost" }, "fast|knapp"],
  [{ is: "qualifier", qualifier: "more_than" }, "mehr als|über"],
  [{ is: "qualifier", qualifier: "less_than" }, "weniger als|unter"],
  [{ is: "qualifier", qualifier: "at_least" }, "mindestens"],
  [{ is: "qualifier", qualifier: "up_to" }, "bis zu"],
];

const ITALIAN: readonly Entry[] = [
  [{ is: "scale", exponent: 3 }, "mila"],
  [{ is: "scale", exponent: 6 }, "milion[ei]"],
  [{ is: "scale", exponent: 9 }, "miliard[oi]|mld|mrd"],
  [{ is: "currency", unit: "USD" }, "(?:di )?dollar[oi]"],
  [{ is: "currency", unit: "EUR" }, "(?:di )?euro"],
  [{ is: "unit", unit: "t", factor: "1" }, "(?:di )?tonnellat[ae]"],
  [{ is: "unit", unit: "km", factor: "1" }, "chilometr[oi]"],
  [{ is: "unit", unit: "fraction", factor: "0.01" }, "per cento"],
  [{ is: "unit", unit: "times", factor: "1" }, "volte"],
  [{ is: "unit", unit: "days", factor: "1" }, "giorn[io]"],
  [{ is: "qualifier", qualifier: "about" }, "circa"],
  [{ is: "qualifier", qualifier: "almost" }, "quasi"],
  [{ is: "qualifier", qualifier: "more_than" }, "oltre|più di"],
  [{ is: "qualifier", qualifier: "less_than" }, "meno di"],
  [{ is: "qualifier", qualifier: "at_least" }, "almeno"],
  [{ is: "qualifier", qualifier: "up_to" }, "fino a"],
];

const POLISH: readonly Entry[] = [
  [{ is: "scale", exponent: 3 }, "tys\\.?|tysiąc(?:e|y)?"],
  [{ is: "scale", exponent: 6 }, "milion(?:y|ów)?"],
  [{ is: "scale", exponent: 9 }, "mld|miliard(?:y|ów)?"],
  [{ is: "scale", exponent: 12 }, "bln|bilion(?:y|ów)?"],
  [{ is: "currency", unit: "USD" }, "dolar(?:y|ów|a)?"],
  [{ is: "unit", unit: "t", factor: "1" }, "ton(?:a|y)?"],
  [{ is: "unit", unit: "km", factor: "1" }, "kilometr(?:y|ów)?"],
  [{ is: "unit", unit: "fraction", factor: "0.01" }, "procent(?:a|y)?"],
  [{ is: "unit", unit: "days", factor: "1" }, "dni"],
  [{ is: "qualifier", qualifier: "about" }, "około|ok\\."],
  [{ is: "qualifier", qualifier: "almost" }, "prawie|blisko|niemal"],
  [{ is: "qualifier", qualifier: "more_than" }, "ponad|więcej niż|powyżej"],
  [{ is: "qualifier", qualifier: "less_than" }, "mniej niż|poniżej"],
  [{ is: "qualifier", qualifier: "at_least" }, "co najmniej"],
  [{ is: "qualifier", qualifier: "up_to" }, "do"],
];

const TURKISH: readonly Entry[] = [
  [{ is: "scale", exponent: 3 }, "bin"],
  [{ is: "scale", exponent: 6 }, "milyon"],
  [{ is: "scale", exponent: 9 }, "milyar"],
  [{ is: "scale", exponent: 12 }, "trilyon"],
  [{ is: "currency", unit: "USD" }, "(?:abd )?dolar(?:a|ı|lık|ının|dan|ından)?"],
  [{ is: "currency", unit: "EUR" }, "avro|euro"],
  [{ is: "unit", unit: "t", factor: "1" }, "ton(?:a|luk|dan)?"],
  [{ is: "unit", unit: "km", factor: "1" }, "kilometre(?:lik)?"],
  [{ is: "unit before", unit: "fraction", factor: "0.01" }, "yüzde|%"],
  [{ is: "unit", unit: "times", factor: "1" }, "kat(?:ı|ına|ından)?"],
  [{ is: "unit", unit: "days", factor: "1" }, "gün"],
  [{ is: "unit", unit: "persons", factor: "1" }, "kişi"],
  [{ is: "qualifier", qualifier: "about" }, "yaklaşık"],
  [{ is: "qualifier", qualifier: "almost" }, "neredeyse"],
  [{ is: "qualifier", qualifier: "at_least" }, "en az"],
  [{ is: "qualifier", qualifier: "up_to" }, "en fazla"],
  [{ is: "qualifier behind", qualifier: "more_than" }, "fazla"],
  [{ is: "qualifier behind", qualifier: "almost" }, "yakın"],
  [{ is: "direction", direction: "up" }, "arttı|artış"],
  [{ is: "direction", direction: "down" }, "azaldı|düştü|geriledi"],
];

const UZBEK: readonly Entry[] = [
  [{ is: "scale", exponent: 3 }, "ming"],
  [{ is: "scale", exponent: 6 }, "million|миллион"],
  [{ is: "scale", exponent: 9 }, "milliard|миллиард"],
  [{ is: "currency", unit: "USD" }, "(?:aqsh )?dollar(?:i|dan)?|(?:ақш )?доллар(?:и|дан)?"],
  [{ is: "unit", unit: "t", factor: "1" }, "tonna(?:dan)?"],
  [{ is: "unit", unit: "fraction", factor: "0.01" }, "foiz(?:ga|dan)?"],
  [{ is: "unit", unit: "times", factor: "1" }, "marta|barobar"],
  [{ is: "qualifier", qualifier: "about" }, "taxminan"],
  [{ is: "qualifier", qualifier: "at_least" }, "kamida"],
  [{ is: "qualifier behind", qualifier: "more_than" }, "ziyod|ortiq"],
];

const PERSIAN: readonly Entry[] = [
  [{ is: "scale", exponent: 3 }, "هزار"],
  [{ is: "scale", exponent: 6 }, "میلیون|ملیون"],
  [{ is: "scale", exponent: 9 }, "میلیارد|ملیارد"],
  [{ is: "currency", unit: "USD" }, "دالر|دلار"],
  [{ is: "currency", unit: "EUR" }, "یورو"],
  [{ is: "unit", unit: "t", factor: "1" }, "تن"],
  [{ is: "unit", unit: "km", factor: "1" }, "کیلومتر"],
  [{ is: "unit", unit: "fraction", factor: "0.01" }, "٪|درصد|فیصد"],
  [{ is: "unit", unit: "times", factor: "1" }, "برابر"],
  [{ is: "unit", unit: "days", factor: "1" }, "روز"],
  [{ is: "qualifier", qualifier: "more_than" }, "بیش از|بیشتر از"],
  [{ is: "qualifier", qualifier: "less_than" }, "کمتر از"],
  [{ is: "qualifier", qualifier: "about" }, "حدود|تقریبا"],
];

const ARABIC: readonly Entry[] = [
  [{ is: "scale", exponent: 3 }, "ألف|آلاف"],
  [{ is: "scale", exponent: 6 }, "مليون|ملايين"],
  [{ is: "scale", exponent: 9 }, "مليار|مليارات"],
  [{ is: "currency", unit: "USD" }, "دولار"],
  [{ is: "currency", unit: "EUR" }, "يورو"],
  [{ is: "unit", unit: "t", factor: "1" }, "طن"],
  [{ is: "unit", unit: "km", factor: "1" }, "كيلومتر"],
  [{ is: "unit", unit: "fraction", factor: "0.01" }, "٪|بالمئة|بالمائة"],
  [{ is: "unit", unit: "times", factor: "1" }, "مرات"],
  [{ is: "unit", unit: "days", factor: "1" }, "أيام"],
  [{ is: "qualifier", qualifier: "more_than" }, "أكثر من"],
  [{ is: "qualifier", qualifier: "less_than" }, "أقل من"],
  [{ is: "qualifier", qualifier: "about" }, "حوالي|نحو|تقريبا"],
];

const CHINESE: readonly Entry[] = [
  [{ is: "scale", exponent: 4 }, "万"],
  [{ is: "scale", exponent: 8 }, "亿"],
  [{ is: "currency", unit: "USD" }, "美元"],
  [{ is: "currency", unit: "EUR" }, "欧元"],
  [{ is: "unit", unit: "t", factor: "1" }, "吨"],
];

/** The few words of other languages that figures of committed sources are printed with. */
export const OTHERS: Readonly<Partial<Record<Language, readonly Entry[]>>> = {
  ...{ de: GERMAN, it: ITALIAN, pl: POLISH, tr: TURKISH, uz: UZBEK, fa: PERSIAN, ar: ARABIC, zh: CHINESE },
};

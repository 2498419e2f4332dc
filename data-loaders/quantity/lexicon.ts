/** The languages sources are printed in (ISO 639-1). */
export const LANGUAGES = ["en", "ru", "kk", "de", "fa", "it", "pl", "tr", "uz", "ar"] as const;
export type Language = (typeof LANGUAGES)[number];

/** The units a figure is stored in, always the base unit: dollars, tonnes, kilometres, shares of one. */
export const UNITS = [
  "USD",
  "EUR",
  "t",
  "km",
  "mm",
  "fraction",
  "times",
  "count",
  "persons",
  "rank",
  "days",
  "USD_per_t",
  "USD_per_item",
  "t_per_year",
] as const;
export type Unit = (typeof UNITS)[number];

/** The words around a figure that widen or open its interval. */
export const QUALIFIERS = ["exact", "about", "almost", "more_than", "at_least", "less_than", "up_to", "range"] as const;
export type Qualifier = (typeof QUALIFIERS)[number];

/** How a unit is printed: `factor` turns one printed unit into base units; `cased` when capitals tell units apart. */
export interface UnitWords {
  unit: Unit;
  factor: string;
  pattern: string;
  cased?: true;
}

const DOLLAR_NATION = "(?:u\\.?\\s?s\\.?[\\s-]*|abd\\s+|ақш\\s+|aqsh\\s+|american\\s+|us-|американск\\p{L}*\\s+)";

/** Units that stand directly behind a number or its scale word, in every language read. */
export const UNIT_WORDS: UnitWords[] = [
  {
    unit: "USD",
    factor: "1",
    pattern: `${DOLLAR_NATION}?(?:dol+ar\\p{L}*|доллар\\p{L}*|долл?\\.?|usd|\\$|دالر|دلار|دولار)(?!\\s?\\d)`,
  },
  { unit: "EUR", factor: "1", pattern: "(?:euros?|eur|евро|еуро\\p{L}*|avro|€|یورو|يورو)(?!\\s?\\d)" },
  {
    unit: "t",
    factor: "1",
    pattern: "(?:metric\\s+)?(?:tons?|tonnes?|t)|tonn\\p{L}*|tona|tony|tonluk|тонн\\p{L}*|т|تن|طن",
  },
  { unit: "t", factor: "1000", pattern: "KMT|kt", cased: true },
  { unit: "t", factor: "1000000", pattern: "MMT|Mt", cased: true },
  { unit: "t", factor: "1", pattern: "MT", cased: true },
  {
    unit: "km",
    factor: "1",
    pattern: "km|kilo[\\s-]?met\\p{L}*|chilometr\\p{L}*|км(?:-\\p{L}+)?|километр\\p{L}*|шақырым\\p{L}*|کیلومتر",
  },
  { unit: "km", factor: "0.001", pattern: "met(?:re|er)s?|m|метр\\p{L}*|м" },
  { unit: "mm", factor: "1", pattern: "mm|millimet\\p{L}*|мм(?:-\\p{L}+)?|миллиметр\\p{L}*" },
  {
    unit: "fraction",
    factor: "0.01",
    pattern:
      "[%٪](?:-\\p{L}+)?|per\\s?cent|p\\.\\s?c\\.?|pct|prozent|per cento|procent\\p{L}*|foiz\\p{L}*" +
      "|процент\\p{L}*|пайыз\\p{L}*|paıyz\\p{L}*|درصد|فیصد|بالمئة|بالمائة",
  },
  {
    unit: "times",
    factor: "1",
    pattern:
      "times|folds?|x|×|раза?|есе\\p{L}*|ese(?:ge|den)?|kat(?:ı|ına|ından)?|mal|volte|raz[ay]?|marta|barobar" +
      "|برابر|مرات",
  },
  {
    unit: "days",
    factor: "1",
    pattern: "days?|день|дн(?:я|ей)|сут(?:ок|ки)|күн\\p{L}*|kún\\p{L}*|tagen?|tage|giorn[io]|gün\\p{L}*|dni|روز|أيام",
  },
];

const ADJECTIVES =
  "(?:(?!(?:of|in|to|and|or|for|by|at|per|on|from|than|with|worth|за|в|на|и|от|до)\\s)[\\p{L}-]+\\s+){0,2}?";

/** Nouns that make a number a count of persons or things; up to two adjectives may stand in between. */
export const NOUN_WORDS: UnitWords[] = [
  {
    unit: "persons",
    factor: "1",
    pattern:
      `${ADJECTIVES}(?:people|persons?|fighters?|militants?|members|человек\\p{L}*|боевик\\p{L}*|адам\\p{L}*` +
      `|kişi)`,
  },
  {
    unit: "count",
    factor: "1",
    pattern:
      `of\\s+(?:them|these|which)|${ADJECTIVES}(?:locomotives?|units?|items?|groups?|organi[sz]ations?|nations?` +
      "|countries|country|compan(?:y|ies)|enterprises|agreements?|contracts?|documents?|deals?|trains?|wagons?" +
      "|containers?|trucks?|projects?|stations?|локомотив\\p{L}*|тепловоз\\p{L}*|электровоз\\p{L}*|единиц\\p{L}*" +
      "|штук\\p{L}*|групп\\p{L}*|организаци\\p{L}*|компани\\p{L}*|соглашени\\p{L}*|контракт\\p{L}*|поезд\\p{L}*" +
      "|вагон\\p{L}*|документ\\p{L}*|дана\\p{L}*|топ(?:тар)?\\p{L}{0,3}|ұйым\\p{L}*|келісім\\p{L}*)",
  },
];

/** Units a source may print that the project does not keep: a figure with one of them is refused. */
export const FOREIGN_UNITS =
  "(?:canadian|australian|singapore|hong\\s+kong)\\s+dollars?|rub(?:le|el)s?|rub|руб\\p{L}*|tenge|kzt" +
  "|теңге\\p{L}*|тенге" +
  "|afghanis?|afn|афгани|yuan|cny|юан\\p{L}*|lira\\p{L}*|лир\\p{L}*|rupees?|рупи\\p{L}*|so['ʻ’]?ums?|сум(?:ов|а|ы)?" +
  "|rials?|manats?|манат\\p{L}*|pounds?|yen|miles?|мил[ья]\\p{L}*|barrels?|баррел\\p{L}*|kg|kilo\\s?grams?" +
  "|кг|килограмм\\p{L}*|hectares?|га|cubic|куб\\p{L}*|teus?|percentage\\s+points?|pp|п\\.\\s?п\\.?" +
  "|процентн\\p{L}*\\s+пункт\\p{L}*";

/** Words of time that never are a figure's unit here: years, months, weeks, hours. */
export const TIME_SPANS =
  "years?|months?|weeks?|hours?|minutes?|год(?:а|у|ы|ов|ом)?|г\\.|лет|месяц\\p{L}*|недел\\p{L}*|час\\p{L}*" +
  "|жыл\\p{L}*|jyl\\p{L}*|ай(?:да|дың|ында)?|yıl\\p{L}*|jahren?|anni|anno|lat|roku";

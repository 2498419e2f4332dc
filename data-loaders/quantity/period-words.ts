/** Month names as patterns, January first: English, Russian and Kazakh, abbreviated or in any case. */
export const MONTHS = [
  "january|jan\\.?|январ[ьяе]|янв\\.?|қаңтар\\p{L}*",
  "february|feb\\.?|феврал[ьяе]|февр?\\.?|ақпан\\p{L}*",
  "march|mar\\.?|март[ае]?|наурыз\\p{L}*",
  "april|apr\\.?|апрел[ьяе]|апр\\.?|сәуір\\p{L}*",
  "may|ма[йяе]|мамыр\\p{L}*",
  "june|jun\\.?|июн[ьяе]|маусым\\p{L}*",
  "july|jul\\.?|июл[ьяе]|шілде\\p{L}*",
  "august|aug\\.?|август[ае]?|авг\\.?|тамыз\\p{L}*",
  "september|sept?\\.?|сентябр[ьяе]|сент\\.?|қыркүйек\\p{L}*|қыркүйег\\p{L}*",
  "october|oct\\.?|октябр[ьяе]|окт\\.?|қазан\\p{L}*",
  "november|nov\\.?|ноябр[ьяе]|нояб?\\.?|қараша\\p{L}*",
  "december|dec\\.?|декабр[ьяе]|дек\\.?|желтоқсан\\p{L}*",
];

export const MONTHS_IN_ENGLISH = MONTHS.map((pattern) => {
  const name = pattern.split("|")[0] ?? "";
  return `${name.slice(0, 1).toUpperCase()}${name.slice(1)}`;
});

/** Cardinal words for a number of months, one first. */
export const CARDINALS = [
  "one|один|одного|бір",
  "two|два|двух|екі",
  "three|три|трех|трёх|үш",
  "four|четыре|четырех|четырёх|төрт",
  "five|пять|пяти|бес",
  "six|шесть|шести|алты",
  "seven|семь|семи|жеті",
  "eight|восемь|восьми|сегіз",
  "nine|девять|девяти|тоғыз",
  "ten|десять|десяти|он",
  "eleven|одиннадцать|одиннадцати|он бір",
  "twelve|двенадцать|двенадцати|он екі",
];

/** Ordinals of halves and quarters, first to fourth. */
export const ORDINALS = [
  "first|1st|1|i|перв\\p{L}*|1-[ейоым]+|бірінші|1-ші",
  "second|2nd|2|ii|втор\\p{L}*|2-[ейоым]+|екінші|2-ші",
  "third|3rd|3|iii|трет\\p{L}*|3-[ейоым]+|үшінші|3-ші",
  "fourth|4th|4|iv|четв[её]рт\\p{L}*|4-[ейоым]+|төртінші|4-ші",
];

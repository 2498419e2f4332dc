const LOCALE = "en-GB";

const SCALES = [
  { limit: 1e12, word: "tn" },
  { limit: 1e9, word: "bn" },
  { limit: 1e6, word: "m" },
];

const dates = (options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(LOCALE, { ...options, timeZone: "UTC" });
const DATES = {
  year: dates({ year: "numeric" }),
  month: dates({ year: "numeric", month: "long" }),
  day: dates({ year: "numeric", month: "long", day: "numeric" }),
};

/** A formatter takes a hundred times as long to make as to use. */
const formats = new Map<string, Intl.NumberFormat>();

/** Returns a number in the digits of the language, with at most `digits` decimals and at least `least`. */
export function fixed(value: number, digits: number, least = 0): string {
  const key = `${digits} ${least}`;
  let format = formats.get(key);
  if (!format) {
    format = new Intl.NumberFormat(LOCALE, { minimumFractionDigits: least, maximumFractionDigits: digits });
    formats.set(key, format);
  }
  return format.format(value);
}

/** Returns "$987.9 m", "$1.32 bn", "$93,738"; "–" for nothing. */
export function usd(value: number | null): string {
  return amount(value, "$");
}

/** Returns an amount with as many decimals as tell it from one that is `finest` larger. */
export function usdWithin(value: number, finest: number): string {
  return amount(value, "$", finest);
}

function amount(value: number | null, currency: string, finest = Number.POSITIVE_INFINITY): string {
  if (value === null) return "–";
  const sign = value < 0 ? "−" : "";
  const size = Math.abs(value);
  const scale = SCALES.find(({ limit }) => size >= limit * 0.99995);
  if (!scale) return `${sign}${currency}${fixed(size, 0)}`;
  const scaled = size / scale.limit;
  const digits = scaled < 10 && scale.word !== "m" ? 2 : 1;
  const needed = Math.ceil(-Math.log10(finest / scale.limit));
  return `${sign}${currency}${fixed(scaled, Math.max(digits, needed))} ${scale.word}`;
}

/** Returns a plain number with at most `digits` decimals. */
export function plain(value: number | null, digits = 1): string {
  return value === null ? "–" : fixed(value, digits).replace("-", "−");
}

/** Returns "12.5 %" for 0.125. */
export function percent(value: number | null, digits = 1): string {
  if (value === null) return "–";
  const least = 10 ** -digits;
  if (value > 0 && value * 100 < least / 2) return `under ${fixed(least, digits)} %`;
  return `${fixed(value * 100, digits).replace("-", "−")} %`;
}

/** Returns "+12.5 %" or "−41.0 %". */
export function change(value: number | null): string {
  return value === null ? "–" : `${value > 0 ? "+" : ""}${percent(value)}`;
}

/** Returns "2.08 times", fewer decimals for larger ratios. */
export function times(value: number | null): string {
  return value === null ? "–" : `${fixed(value, value < 10 ? 2 : 1)} times`;
}

/** Returns "573 km". */
export function km(value: number | null): string {
  return value === null ? "–" : `${fixed(value, 1)} km`;
}

/** Returns "1.362 million tonnes", "900,000 tonnes", "1 tonne", with as many decimals of a million as there are. */
export function tonnes(value: number): string {
  const number = value >= 1e6 ? `${fixed(value / 1e6, 6)} million` : fixed(value, 3);
  return `${number} ${value === 1 ? "tonne" : "tonnes"}`;
}

/** Returns a stored value in the words of its unit. */
export function inUnit(value: number | null, unit: string): string {
  if (value === null) return "–";
  switch (unit) {
    case "USD":
      return usd(value);
    case "EUR":
      return amount(value, "€");
    case "fraction":
      return percent(value);
    case "times":
      return times(value);
    case "USD_per_t":
      return `${usd(value)} a tonne`;
    case "USD_per_item":
      return `${usd(value)} each`;
    case "t":
      return tonnes(value);
    case "t_per_year":
      return `${tonnes(value)} a year`;
    case "rank":
      return `place ${fixed(value, 0)}`;
    case "count":
    case "borders":
      return fixed(value, 0);
    case "year":
      return String(value);
    case "USD a month":
      return `${usd(value)} a month`;
    case "year and month":
      return dayWords(`${Math.floor(value / 100)}-${String(value % 100).padStart(2, "0")}`);
    default:
      return `${fixed(value, 3)} ${unit}`;
  }
}

/** Returns "12.5 points", "1 point", for a part of one. */
export function points(value: number, digits = 1): string {
  const number = fixed(value * 100, digits);
  return `${number} ${number === "1" ? "point" : "points"}`;
}

/** Returns the difference of two values in the words of their unit: "$12.1 m", of shares "40 points". */
export function difference(value: number, unit: string): string {
  return unit === "fraction" ? points(value) : inUnit(value, unit);
}

/** Returns a date as precise as it is known: "2023", "March 2023", "15 April 2023". */
export function dateWords(date: string, precision: string): string {
  const format = precision === "year" ? DATES.year : precision === "day" ? DATES.day : DATES.month;
  return format.format(new Date(`${date}T00:00:00Z`));
}

/** Returns a date that may lack its day or month in words: "2019", "December 2019", "12 December 2019". */
export function dayWords(date: string): string {
  const precision = date.length === 4 ? "year" : date.length === 7 ? "month" : "day";
  return dateWords(`${date}-01-01`.slice(0, 10), precision);
}

/** Joins words as English does: "a, b and c". */
export function list(words: readonly string[]): string {
  return new Intl.ListFormat(LOCALE).format(words);
}

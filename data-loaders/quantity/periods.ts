import { tidy } from "./digits.js";
import {
  after,
  countOf,
  cropYear,
  date,
  days,
  daysOf,
  firstMonths,
  fiscalYear,
  inOneYear,
  inThisCentury,
  monthOf,
  months,
  ordinalOf,
  type Period,
  PeriodError,
  part,
  quarterOrQuarters,
  quarters,
  slashed,
  whole,
  yearAndMonth,
} from "./period-spans.js";
import { CARDINALS, MONTHS, ORDINALS } from "./period-words.js";

const YEAR = "(\\d{4})(?:[ -]?(?:год(?:а|у)?|г\\.?|жыл\\p{L}*|ж\\.?))?";
const YEARS = "(?: (?:год(?:ы|ов|ах)|гг\\.?|жж\\.?|жылдар\\p{L}*))?";
const MONTH = `(${MONTHS.join("|")})`;
const ORDINAL = `(${ORDINALS.join("|")})`;
const COUNT = `(\\d{1,2}|${[...CARDINALS].reverse().join("|")})`;
const IN_ALL = "(?: calendar year| қорытындысы бойынша)?";
const TO = " ?(?:-|to|through|по) ?";
const DAY = "(\\d{4})-(\\d{2})-(\\d{2})";
const MONTHS_WORD = "(?:months?|месяц\\p{L}*|мес\\.?|ай(?:да|ында|ы|дың)?)";
const IN_MONTHS = "(?: ай(?:ы|ында|лар\\p{L}*))?";
const FIRST = "(?:(?:the )?first |перв\\p{L}* |алғашқы )?";
const HALF = "(?:half(?:[ -]year)?|полугоди\\p{L}*|половин\\p{L}*|жартыжылды\\p{L}*|жартысы(?:нда)?)";
const QUARTER = "(?:quarter|квартал\\p{L}*|кв\\.?|тоқсан\\p{L}*)";
const OF = "(?: of| in|,)? ";
const QUARTERS = "(?:quarters?|кварталы?)";
const D = "(\\d{1,2})(?:st|nd|rd|th)?(?: of)?";
const SEASON = "(\\d{4})[/-](\\d{2}|\\d{4})";
const CROP_YEAR =
  "(?:marketing year|season|my|мг|маркетингов\\p{L}* год\\p{L}*|сезон\\p{L}*|маркетинг\\p{L}* жыл\\p{L}*)";
const FISCAL_YEAR = "(?:fiscal year|financial year|fy|финансов\\p{L}* год\\p{L}*|қаржы жылы)";

type Reader = (...parts: string[]) => Period;

/** The forms of a period, each with what reads its groups. Years may stand before (Kazakh) or behind the rest. */
const FORMS: [RegExp, Reader][] = [
  [
    form(`(?:(?:the )?(?:calendar |full )?year |full-year |(?:the whole|all) of |cy ?|весь )?${YEAR}${IN_ALL}`),
    (year) => whole(year, year),
  ],
  [form(`(?:from )?${YEAR}${TO}${YEAR}${YEARS}`), whole],
  [form(`between ${YEAR} and ${YEAR}`), whole],
  [form(DAY), (...day) => ({ start: date(...day), end: date(...day) })],
  [form(`${DAY}${TO}${DAY}`), (y, m, d, ...to) => ({ start: date(y, m, d), end: date(...to) })],
  [form(`(\\d{1,2})\\.(\\d{1,2})\\.${YEAR}`), (day, month, year) => days(year, Number(month), day, day)],
  [form("(\\d{1,2})/(\\d{1,2})/(\\d{4})"), slashed],
  [form("(\\d{4})/(\\d{2})/(\\d{2})"), (...day) => ({ start: date(...day), end: date(...day) })],
  [form(`${D} ${MONTH}${OF}${YEAR}`), (day, month, year) => days(year, monthOf(month), day, day)],
  [form(`${D}${TO}${D} ${MONTH}${OF}${YEAR}`), (d, to, month, y) => days(y, monthOf(month), d, to)],
  [form(`${D} ${MONTH}${TO}${D} ${MONTH}${OF}${YEAR}`), (d, m, toD, toM, y) => daysOf(y, m, d, toM, toD)],
  [form(`${MONTH} ${D}, ${YEAR}`), (month, day, year) => days(year, monthOf(month), day, day)],
  [form(`${MONTH} ${D}${TO}${D}, ${YEAR}`), (month, d, to, y) => days(y, monthOf(month), d, to)],
  [form(`${MONTH} ${D}${TO}${MONTH} ${D}, ${YEAR}`), (m, d, toM, toD, y) => daysOf(y, m, d, toM, toD)],
  [form(`${YEAR} ${D} ${MONTH}`), (year, day, month) => days(year, monthOf(month), day, day)],
  [form(`${YEAR} ${D}${TO}${D} ${MONTH}`), (year, day, to, month) => days(year, monthOf(month), day, to)],
  [form("(\\d{4})-(\\d{2})"), yearAndMonth],
  [form("(\\d{4})/(0\\d|1[0-2])"), yearAndMonth],
  [form("(0\\d|1[0-2])/(\\d{4})"), (month, year) => months(year, Number(month), year, Number(month))],
  [form(`(\\d{4})-(\\d{2})${TO}(\\d{4})-(\\d{2})`), (y, m, toY, toM) => months(y, Number(m), toY, Number(toM))],
  [form(`${MONTH}${OF}${YEAR}`), (month, year) => months(year, monthOf(month), year, monthOf(month))],
  [form(`${YEAR} ${MONTH}${IN_MONTHS}`), (year, month) => months(year, monthOf(month), year, monthOf(month))],
  [form(`(?:from )?${MONTH}${TO}${MONTH}${OF}${YEAR}`), (from, to, year) => inOneYear(year, from, to)],
  [form(`between ${MONTH} and ${MONTH}${OF}${YEAR}`), (from, to, year) => inOneYear(year, from, to)],
  [form(`${YEAR} \\(?${MONTH}${TO}${MONTH}${IN_MONTHS}\\)?`), (year, from, to) => inOneYear(year, from, to)],
  [form(`${MONTH} ${YEAR}${TO}${MONTH} ${YEAR}`), (from, y, to, toY) => months(y, monthOf(from), toY, monthOf(to))],
  [
    form(`${MONTH}${TO}${MONTH} ${SEASON}`),
    (from, to, y, next) => months(y, monthOf(from), after(y, next), monthOf(to)),
  ],
  [form(`${YEAR} ${MONTH}${TO}${YEAR} ${MONTH}`), (y, from, toY, to) => months(y, monthOf(from), toY, monthOf(to))],
  [form(`${FIRST}${COUNT} ${MONTHS_WORD}${OF}${YEAR}`), (count, year) => firstMonths(year, count)],
  [form(`${YEAR} ${FIRST}${COUNT} ${MONTHS_WORD}`), (year, count) => firstMonths(year, count)],
  [form("(\\d{1,2}) ?m ?(\\d{4})"), (count, year) => firstMonths(year, count)],
  [form(`(?:the )?first ${COUNT} quarters${OF}${YEAR}`), (count, year) => quarters(year, 1, countOf(count))],
  [form(`(?:первые )?(два|три|четыре) квартала ${YEAR}`), (count, year) => quarters(year, 1, countOf(count))],
  [form(`([2-4]) квартала ${YEAR}`), quarterOrQuarters],
  [form(`(?:the )?last quarter${OF}${YEAR}`), (year) => part(year, 4, 3)],
  [form(`q([1-4])${TO}q([1-4])${OF}${YEAR}`), (from, to, year) => quarters(year, Number(from), Number(to))],
  [
    form(`${ORDINAL}${TO}${ORDINAL} ${QUARTERS}${OF}${YEAR}`),
    (from, to, y) => quarters(y, ordinalOf(from), ordinalOf(to)),
  ],
  [form(`(?:the )?${ORDINAL} ${HALF}${OF}${YEAR}`), (half, year) => part(year, ordinalOf(half), 6)],
  [form(`${YEAR} ${ORDINAL} ${HALF}`), (year, half) => part(year, ordinalOf(half), 6)],
  [form(`${YEAR} алғашқы ${HALF}`), (year) => part(year, 1, 6)],
  [form(`h([12])${OF}${YEAR}`), (half, year) => part(year, Number(half), 6)],
  [form("([12])h ?(\\d{4}|\\d{2})"), (half, year) => part(inThisCentury(year), Number(half), 6)],
  [form("(\\d{4})-?h([12])"), (year, half) => part(year, Number(half), 6)],
  [form(`(?:the )?${ORDINAL} ${QUARTER}${OF}${YEAR}`), (quarter, year) => part(year, ordinalOf(quarter), 3)],
  [form(`${YEAR} ${ORDINAL} ${QUARTER}`), (year, quarter) => part(year, ordinalOf(quarter), 3)],
  [form(`q([1-4])${OF}${YEAR}`), (quarter, year) => part(year, Number(quarter), 3)],
  [form("([1-4])q ?(\\d{4}|\\d{2})"), (quarter, year) => part(inThisCentury(year), Number(quarter), 3)],
  [form("(\\d{4})-?q([1-4])"), (year, quarter) => part(year, Number(quarter), 3)],
  [form(`${SEASON} ${CROP_YEAR}(?: from ${MONTH})?`), cropYear],
  [form(`${CROP_YEAR}[ -]?${SEASON}(?: from ${MONTH})?`), cropYear],
  [form(`${SEASON} ${FISCAL_YEAR}(?: from ${MONTH})?`), fiscalYear],
  [form(`${FISCAL_YEAR} ?${SEASON}(?: from ${MONTH})?`), fiscalYear],
  [form(`${FISCAL_YEAR} ?${YEAR}`), () => fiscalYear()],
];

/** The most characters of a period. */
const LONGEST = 150;

function form(pattern: string): RegExp {
  return new RegExp(`^${pattern}$`, "u");
}

/**
 * Reads a period as sources and claims write it, in English, Russian or Kazakh: "2022", "January-November 2023",
 * "first five months of 2023", "2021/22 marketing year" (July to June), "за 11 месяцев 2023 года", "2023 жылғы
 * қаңтар-қараша", "2023-08-03 to 2023-08-05". Throws PeriodError for anything else, for days that are not in the
 * calendar, and for periods that end before they start.
 */
export function parsePeriod(text: string): Period {
  if (text.length > LONGEST) {
    throw new PeriodError(
      `“${text.slice(0, 40)}…” has ${text.length} characters, more than the ${LONGEST} of a period`,
    );
  }
  const clean = text
    .trim()
    .replace(/\s+/gu, " ")
    .replace(/ ?[\u2010-\u2015] ?/gu, "-")
    .replace(/ - /gu, "-")
    .replace(/[٠-٩۰-۹０-９]/gu, (digit) => tidy(digit))
    .replace(/(?<=^|[^\p{L}])[Іi]+(?=[^\p{L}]|$)/giu, (numeral) => "i".repeat(numeral.length))
    .replace(/^(?:in|during|for|за|в течение|в|во|с|по итогам) /iu, "")
    .replace(/^the (?=\d|month of )/iu, "")
    .replace(/^month of /iu, "")
    .toLowerCase();
  for (const [pattern, read] of FORMS) {
    const match = pattern.exec(clean);
    if (match) return checked(text, () => read(...match.slice(1)));
  }
  throw new PeriodError(
    `“${text}” is not a period: write it like 2022, January-November 2023, H1 2023, Q1 2022, 11 months of 2023, ` +
      "2021/22 marketing year, 2023-08-03 or 2023-08-03 to 2023-08-05",
  );
}

function checked(text: string, read: () => Period): Period {
  try {
    const period = read();
    if (period.end < period.start) {
      throw new PeriodError(`it ends (${period.end}) before it starts (${period.start}); put the earlier end first`);
    }
    return period;
  } catch (error) {
    if (error instanceof PeriodError) throw new PeriodError(`“${text}” is an impossible period: ${error.message}`);
    throw error;
  }
}

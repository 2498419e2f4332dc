import { tidy } from "./digits.js";
import { CARDINALS, MONTHS, MONTHS_IN_ENGLISH, ORDINALS } from "./period-words.js";

/** A span of days, both ends inclusive, as ISO dates ("2023-01-01"). */
export interface Period {
  start: string;
  end: string;
}

/** A text that is no period, or an impossible one; the message says which and what would be right. */
export class PeriodError extends Error {
  override name = "PeriodError";
}

const YEAR = "(\\d{4})(?:[ -]?(?:год(?:а|у)?|г\\.?|жыл\\p{L}*|ж\\.?))?";
const YEARS = "(?: (?:год(?:ы|ов|ах)|гг\\.?|жж\\.?|жылдар\\p{L}*))?";
const MONTH = `(${MONTHS.join("|")})`;
const ORDINAL = `(${ORDINALS.join("|")})`;
const COUNT = `(\\d{1,2}|${[...CARDINALS].reverse().join("|")})`;
const TO = " ?(?:-|to|through|по) ?";
const DAY = "(\\d{4})-(\\d{2})-(\\d{2})";
const MONTHS_WORD = "(?:months?|месяц\\p{L}*|мес\\.?|ай(?:да|ында|ы|дың)?)";
const IN_MONTHS = "(?: ай(?:ы|ында|лар\\p{L}*))?";
const FIRST = "(?:(?:the )?first |перв\\p{L}* |алғашқы )?";
const HALF = "(?:half(?:[ -]year)?|полугоди\\p{L}*|жартыжылды\\p{L}*|жартысы(?:нда)?)";
const QUARTER = "(?:quarter|квартал\\p{L}*|кв\\.?|тоқсан\\p{L}*)";
const OF = "(?: of| in|,)? ";
const SEASON = "(\\d{4})[/-](\\d{2}|\\d{4})";
const CROP_YEAR =
  "(?:marketing year|season|my|мг|маркетингов\\p{L}* год\\p{L}*|сезон\\p{L}*|маркетинг\\p{L}* жыл\\p{L}*)";
const FISCAL_YEAR = "(?:fiscal year|financial year|fy|финансов\\p{L}* год\\p{L}*|қаржы жылы)";

type Reader = (...parts: string[]) => Period;

/** The forms of a period, each with what reads its groups. Years may stand before (Kazakh) or behind the rest. */
const FORMS: [RegExp, Reader][] = [
  [
    form(`(?:(?:the )?(?:calendar )?year |the whole of )?${YEAR}(?: қорытындысы бойынша)?`),
    (year) => whole(year, year),
  ],
  [form(`${YEAR}${TO}${YEAR}${YEARS}`), (from, to) => whole(from, to)],
  [form(DAY), (...day) => ({ start: date(...day), end: date(...day) })],
  [form(`${DAY}${TO}${DAY}`), (y, m, d, ...to) => ({ start: date(y, m, d), end: date(...to) })],
  [form("(\\d{1,2})\\.(\\d{1,2})\\.(\\d{4})"), (day, month, year) => days(year, Number(month), day, day)],
  [form(`(\\d{1,2}) ${MONTH}${OF}${YEAR}`), (day, month, year) => days(year, monthOf(month), day, day)],
  [form(`(\\d{1,2})${TO}(\\d{1,2}) ${MONTH}${OF}${YEAR}`), (d, to, month, y) => days(y, monthOf(month), d, to)],
  [form(`${MONTH} (\\d{1,2}), ${YEAR}`), (month, day, year) => days(year, monthOf(month), day, day)],
  [form(`${MONTH} (\\d{1,2})${TO}(\\d{1,2}), ${YEAR}`), (month, d, to, y) => days(y, monthOf(month), d, to)],
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
  [form(`${CROP_YEAR} ${SEASON}(?: from ${MONTH})?`), cropYear],
  [form(`${SEASON} ${FISCAL_YEAR}(?: from ${MONTH})?`), fiscalYear],
  [form(`${FISCAL_YEAR} ?${SEASON}(?: from ${MONTH})?`), fiscalYear],
  [form(`${FISCAL_YEAR} ?${YEAR}`), () => fiscalYear()],
];

function form(pattern: string): RegExp {
  return new RegExp(`^${pattern}$`, "iu");
}

/**
 * Reads a period as sources and claims write it, in English, Russian or Kazakh: "2022", "January-November 2023",
 * "first five months of 2023", "2021/22 marketing year" (July to June), "за 11 месяцев 2023 года", "2023 жылғы
 * қаңтар-қараша", "2023-08-03 to 2023-08-05". Throws PeriodError for anything else, for days that are not in the
 * calendar, and for periods that end before they start.
 */
export function parsePeriod(text: string): Period {
  const clean = text
    .trim()
    .replace(/\s+/gu, " ")
    .replace(/ ?[\u2010-\u2015] ?/gu, "-")
    .replace(/ - /gu, "-")
    .replace(/[٠-٩۰-۹０-９]/gu, (digit) => tidy(digit))
    .replace(/(?<=^|[^\p{L}])[Іi]+(?=[^\p{L}]|$)/giu, (numeral) => "i".repeat(numeral.length))
    .replace(/^(?:in|during|for|за|в|во|с|по итогам) /iu, "")
    .replace(/^the (?=\d)/iu, "");
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

const pad = (number: number): string => String(number).padStart(2, "0");

function daysIn(year: number, month: number): number {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;
}

/** Years of the data: others are slips of the pen. */
const [FIRST_YEAR, LAST_YEAR] = [1800, 2100];

function date(year = "", month = "", day = ""): string {
  if (Number(year) < FIRST_YEAR || Number(year) > LAST_YEAR) {
    throw new PeriodError(`there are no figures of the year ${year}; years are ${FIRST_YEAR} to ${LAST_YEAR}`);
  }
  const days = daysIn(Number(year), Number(month));
  if (days === 0) throw new PeriodError(`there is no month ${month}; months are 01 to 12`);
  if (Number(day) < 1 || Number(day) > days) {
    throw new PeriodError(`there is no day ${day} in ${year}-${month}, which has ${days} days`);
  }
  return `${year}-${month}-${day}`;
}

function whole(year = "", toYear = ""): Period {
  return months(year, 1, toYear, 12);
}

function days(year = "", month: number, day = "", toDay = ""): Period {
  return { start: date(year, pad(month), day.padStart(2, "0")), end: date(year, pad(month), toDay.padStart(2, "0")) };
}

/** "2010-10" is a month; "2010-11" may be a month or a year from one year into the next. */
function yearAndMonth(year = "", month = ""): Period {
  if (Number(month) === (Number(year) + 1) % 100) {
    const span = `${year}/${month}`;
    const named = MONTHS_IN_ENGLISH[Number(month) - 1];
    throw new PeriodError(
      named
        ? `it is ${named} ${year} or the year ${span}; write “${named} ${year}” or “${span} marketing year”`
        : `it may be the year ${span}, whose first month differs by country and good; write “${span} marketing year”`,
    );
  }
  return months(year, Number(month), year, Number(month));
}

function inOneYear(year = "", from = "", to = ""): Period {
  return months(year, monthOf(from), year, monthOf(to));
}

function inThisCentury(year = ""): string {
  return year.length === 2 ? `20${year}` : year;
}

function months(year = "", month: number, toYear = "", toMonth: number): Period {
  const last = pad(daysIn(Number(toYear), toMonth));
  return { start: date(year, pad(month), "01"), end: date(toYear, pad(toMonth), last === "00" ? "01" : last) };
}

function firstMonths(year = "", count = ""): Period {
  const number = /^\d+$/u.test(count) ? Number(count) : placeIn(CARDINALS, count);
  if (number < 1 || number > 12) throw new PeriodError(`a year has no ${count} months; say 1 to 12`);
  return months(year, 1, year, number);
}

function part(year = "", place: number, length: 3 | 6): Period {
  const parts = 12 / length;
  const name = length === 6 ? "half" : "quarter";
  if (place > parts) throw new PeriodError(`there is no ${name} ${place} of a year; say 1 to ${parts}`);
  return months(year, (place - 1) * length + 1, year, place * length);
}

const JULY = 7;

function cropYear(year = "", next = "", from?: string): Period {
  const following = after(year, next);
  const month = from ? monthOf(from) : JULY;
  return month === 1 ? months(year, 1, year, 12) : months(year, month, following, month - 1);
}

/** The year after another, as its last two digits or whole. */
function after(year = "", next = ""): string {
  const following = String(Number(year) + 1);
  if (following.slice(-next.length) !== next) {
    throw new PeriodError(`${year} is not followed by ${next}; write ${year}/${following.slice(-2)}`);
  }
  return following;
}

/** Fiscal years start in other months in other countries. */
function fiscalYear(year?: string, next?: string, from?: string): Period {
  if (!from)
    throw new PeriodError(
      "a fiscal year starts in another month in each country; write 2022/23 fiscal year from April",
    );
  return cropYear(year, next, from);
}

function placeIn(list: string[], word = ""): number {
  return list.findIndex((pattern) => form(`(?:${pattern})`).test(word)) + 1;
}

const monthOf = (word?: string): number => placeIn(MONTHS, word);
const ordinalOf = (word?: string): number => placeIn(ORDINALS, word);

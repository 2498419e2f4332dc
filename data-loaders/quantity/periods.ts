import { CARDINALS, MONTHS, ORDINALS } from "./period-words.js";

/** A span of days, both ends inclusive, as ISO dates ("2023-01-01"). */
export interface Period {
  start: string;
  end: string;
}

/** A text that is no period, or an impossible one; the message says which and what would be right. */
export class PeriodError extends Error {
  override name = "PeriodError";
}

const YEAR = "(\\d{4})(?:[ -]?(?:год(?:а|у|ы)?|г\\.?|жыл\\p{L}*))?";
const MONTH = `(${MONTHS.join("|")})`;
const ORDINAL = `(${ORDINALS.join("|")})`;
const COUNT = `(\\d{1,2}|${[...CARDINALS].reverse().join("|")})`;
const TO = " ?(?:-|to|по) ?";
const DAY = "(\\d{4})-(\\d{2})-(\\d{2})";
const MONTHS_WORD = "(?:months?|месяц\\p{L}*|ай(?:да|ында|ы|дың)?)";
const FIRST = "(?:(?:the )?first |перв\\p{L}* |алғашқы )?";
const HALF = "(?:half(?: year)?|полугоди\\p{L}*|жартыжылды\\p{L}*)";
const QUARTER = "(?:quarter|квартал\\p{L}*|тоқсан\\p{L}*)";
const OF = "(?: of| in|,)? ";
const CROP_YEAR = "(?:marketing year|fiscal year|my|мг|маркетингов\\p{L}* год\\p{L}*|маркетинг\\p{L}* жыл\\p{L}*)";

type Reader = (...parts: string[]) => Period;

/** The forms of a period, each with what reads its groups. Years may stand before (Kazakh) or behind the rest. */
const FORMS: [RegExp, Reader][] = [
  [form(YEAR), (year) => months(year, 1, year, 12)],
  [form(`${YEAR}${TO}${YEAR}`), (from, to) => months(from, 1, to, 12)],
  [form(DAY), (...day) => ({ start: date(...day), end: date(...day) })],
  [form(`${DAY}${TO}${DAY}`), (y, m, d, ...to) => ({ start: date(y, m, d), end: date(...to) })],
  [form("(\\d{4})-(\\d{2})"), (year, month) => months(year, Number(month), year, Number(month))],
  [form(`(\\d{4})-(\\d{2})${TO}(\\d{4})-(\\d{2})`), (y, m, toY, toM) => months(y, Number(m), toY, Number(toM))],
  [form(`${MONTH}${OF}${YEAR}`), (month, year) => months(year, monthOf(month), year, monthOf(month))],
  [form(`${YEAR} ${MONTH}`), (year, month) => months(year, monthOf(month), year, monthOf(month))],
  [form(`${MONTH}${TO}${MONTH}${OF}${YEAR}`), (from, to, year) => months(year, monthOf(from), year, monthOf(to))],
  [form(`${YEAR} ${MONTH}${TO}${MONTH}`), (year, from, to) => months(year, monthOf(from), year, monthOf(to))],
  [form(`${MONTH} ${YEAR}${TO}${MONTH} ${YEAR}`), (from, y, to, toY) => months(y, monthOf(from), toY, monthOf(to))],
  [form(`${YEAR} ${MONTH}${TO}${YEAR} ${MONTH}`), (y, from, toY, to) => months(y, monthOf(from), toY, monthOf(to))],
  [form(`${FIRST}${COUNT} ${MONTHS_WORD}${OF}${YEAR}`), (count, year) => firstMonths(year, count)],
  [form(`${YEAR} ${FIRST}${COUNT} ${MONTHS_WORD}`), (year, count) => firstMonths(year, count)],
  [form(`(?:the )?${ORDINAL} ${HALF}${OF}${YEAR}`), (half, year) => part(year, ordinalOf(half), 6)],
  [form(`${YEAR} ${ORDINAL} ${HALF}`), (year, half) => part(year, ordinalOf(half), 6)],
  [form(`h([12])${OF}${YEAR}`), (half, year) => part(year, Number(half), 6)],
  [form(`(?:the )?${ORDINAL} ${QUARTER}${OF}${YEAR}`), (quarter, year) => part(year, ordinalOf(quarter), 3)],
  [form(`${YEAR} ${ORDINAL} ${QUARTER}`), (year, quarter) => part(year, ordinalOf(quarter), 3)],
  [form(`q([1-4])${OF}${YEAR}`), (quarter, year) => part(year, Number(quarter), 3)],
  [form(`(\\d{4})/(\\d{2}|\\d{4}) ${CROP_YEAR}(?: from ${MONTH})?`), cropYear],
  [form(`${CROP_YEAR} (\\d{4})/(\\d{2}|\\d{4})(?: from ${MONTH})?`), cropYear],
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
    .replace(/^(?:in|during|for|за|в|во|с) /iu, "")
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

function date(year = "", month = "", day = ""): string {
  const days = daysIn(Number(year), Number(month));
  if (days === 0) throw new PeriodError(`there is no month ${month}; months are 01 to 12`);
  if (Number(day) < 1 || Number(day) > days) {
    throw new PeriodError(`there is no day ${day} in ${year}-${month}, which has ${days} days`);
  }
  return `${year}-${month}-${day}`;
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
  const following = Number(year) + 1;
  if (String(following).slice(-next.length) !== next) {
    throw new PeriodError(`${year} is not followed by ${next}; write ${year}/${String(following).slice(-2)}`);
  }
  const month = from ? monthOf(from) : JULY;
  return month === 1 ? months(year, 1, year, 12) : months(year, month, String(following), month - 1);
}

function placeIn(list: string[], word = ""): number {
  return list.findIndex((pattern) => form(`(?:${pattern})`).test(word)) + 1;
}

const monthOf = (word?: string): number => placeIn(MONTHS, word);
const ordinalOf = (word?: string): number => placeIn(ORDINALS, word);

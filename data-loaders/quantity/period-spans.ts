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

const pad = (number: number): string => String(number).padStart(2, "0");

function daysIn(year: number, month: number): number {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;
}

/** Years of the data: others are slips of the pen. */
const [FIRST_YEAR, LAST_YEAR] = [1800, 2100];

export function date(year = "", month = "", day = ""): string {
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

export function whole(year = "", toYear = ""): Period {
  return months(year, 1, toYear, 12);
}

export function days(year = "", month: number, day = "", toDay = ""): Period {
  return { start: date(year, pad(month), day.padStart(2, "0")), end: date(year, pad(month), toDay.padStart(2, "0")) };
}

/** A day of a month to a day of the same or a later month of the year. */
export function daysOf(year = "", month = "", day = "", toMonth = "", toDay = ""): Period {
  return { start: days(year, monthOf(month), day, day).start, end: days(year, monthOf(toMonth), toDay, toDay).end };
}

/** "15/03/2022" can only be a day of March; "03/04/2022" is one of March or of April. */
export function slashed(first = "", second = "", year = ""): Period {
  const [day, month] = Number(second) > MONTHS.length ? [second, first] : [first, second];
  if (Number(day) <= MONTHS.length && Number(day) !== Number(month)) {
    throw new PeriodError(
      `its day may be ${first} or ${second}; write ${year}-${second}-${first} or ${year}-${first}-${second}`,
    );
  }
  return days(year, Number(month), day, day);
}

/** Quarters of a year, from one to another. */
export function quarters(year = "", from: number, to: number): Period {
  return { start: part(year, from, 3).start, end: part(year, to, 3).end };
}

/** "3 квартала" is said of the first three and of the third. */
export function quarterOrQuarters(count = "", year = ""): never {
  throw new PeriodError(
    `it is the first ${count} quarters or quarter ${count}; write Q${count} ${year} or Q1-Q${count} ${year}`,
  );
}

/** "2010-10" is a month; "2010-11" may be a month or a year from one year into the next. */
export function yearAndMonth(year = "", month = ""): Period {
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

export function inOneYear(year = "", from = "", to = ""): Period {
  return months(year, monthOf(from), year, monthOf(to));
}

export function inThisCentury(year = ""): string {
  return year.length === 2 ? `20${year}` : year;
}

export function months(year = "", month: number, toYear = "", toMonth: number): Period {
  const last = pad(daysIn(Number(toYear), toMonth));
  return { start: date(year, pad(month), "01"), end: date(toYear, pad(toMonth), last === "00" ? "01" : last) };
}

export function firstMonths(year = "", count = ""): Period {
  const number = countOf(count);
  if (number < 1 || number > 12) throw new PeriodError(`a year has no ${count} months; say 1 to 12`);
  return months(year, 1, year, number);
}

export function part(year = "", place: number, length: 3 | 6): Period {
  const parts = 12 / length;
  const name = length === 6 ? "half" : "quarter";
  if (place > parts) throw new PeriodError(`there is no ${name} ${place} of a year; say 1 to ${parts}`);
  return months(year, (place - 1) * length + 1, year, place * length);
}

const JULY = 7;

export function cropYear(year = "", next = "", from?: string): Period {
  const following = after(year, next);
  const month = from ? monthOf(from) : JULY;
  return month === 1 ? months(year, 1, year, 12) : months(year, month, following, month - 1);
}

/** The year after another, as its last two digits or whole. */
export function after(year = "", next = ""): string {
  const following = String(Number(year) + 1);
  if (following.slice(-next.length) !== next) {
    throw new PeriodError(`${year} is not followed by ${next}; write ${year}/${following.slice(-2)}`);
  }
  return following;
}

/** Fiscal years start in other months in other countries. */
export function fiscalYear(year?: string, next?: string, from?: string): Period {
  if (!from)
    throw new PeriodError(
      "a fiscal year starts in another month in each country; write 2022/23 fiscal year from April",
    );
  return cropYear(year, next, from);
}

function placeIn(list: string[], word = ""): number {
  return list.findIndex((pattern) => new RegExp(`^(?:${pattern})$`, "iu").test(word)) + 1;
}

export const countOf = (count = ""): number => (/^\d+$/u.test(count) ? Number(count) : placeIn(CARDINALS, count));
export const monthOf = (word?: string): number => placeIn(MONTHS, word);
export const ordinalOf = (word?: string): number => placeIn(ORDINALS, word);

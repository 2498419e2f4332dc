import { dateWords } from "./values.js";

/**
 * Returns how a period is called on every page, from its first and last day as ISO dates: "2023", "January–November
 * 2023", "September 2015 – May 2016", "26 September 2021"; null where there is none.
 */
export function periodLabel(first: string | null, last: string | null): string | null {
  if (first === null || last === null) return null;
  if (!first.endsWith("-01") || last !== lastDayOf(last)) {
    return first === last ? day(first) : `${day(first)} – ${day(last)}`;
  }
  const [from, to] = [first.slice(0, 4), last.slice(0, 4)];
  if (from === to && first.endsWith("-01-01") && last.endsWith("-12-31")) return from;
  if (first.slice(0, 7) === last.slice(0, 7)) return month(first);
  return from === to ? `${month(first).slice(0, -from.length - 1)}–${month(last)}` : `${month(first)} – ${month(last)}`;
}

function day(date: string): string {
  return dateWords(date, "day");
}

function month(date: string): string {
  return dateWords(date, "month");
}

function lastDayOf(date: string): string {
  const [year = 0, number = 1] = date.split("-").map(Number);
  const end = new Date(Date.UTC(2000, number, 0));
  end.setUTCFullYear(year, number, 0);
  return `${date.slice(0, 8)}${String(end.getUTCDate()).padStart(2, "0")}`;
}

import { z } from "zod";
import { HIDDEN } from "./hidden.js";

/** The longest text that is no book. */
const LONGEST = 4_000;

/** The years that dates may lie in: from before the first line of the region to the last year that is planned for. */
export const YEARS = { first: 1850, last: 2060 } as const;

/** A message that is filled in and read: not empty, on one line, with something to see in it, nothing that hides. */
export const message = z
  .string("is no text: put it in quotation marks")
  .trim()
  .min(1, "is empty")
  .max(LONGEST, `is longer than ${LONGEST} characters`)
  .superRefine((value, { addIssue }) => {
    if (value.includes("\n")) addIssue("has a line break in it: write it as one line");
    const [hidden] = HIDDEN.exec(value) ?? [];
    if (hidden !== undefined) addIssue(`has a character that cannot be seen, ${codePoint(hidden)}: remove it`);
  });

/** What marks the numbers in sentences of the tables, see pipelines/text/marks.ts. */
const MARK = /\{\{|\}\}/;

/** Text that people read: as a message, with nothing in it that is taken for the mark of a number. */
export const text = message.refine(
  (value) => !MARK.test(value),
  "has two braces in a row, which mark numbers: use one",
);

/** A list in which nothing stands twice. */
export function listOf<T extends z.ZodType>(entry: T) {
  return z.array(entry).superRefine((entries, { addIssue }) => {
    const seen = new Set<string>();
    entries.forEach((found, i) => {
      const written = JSON.stringify(found);
      if (seen.has(written)) addIssue({ code: "custom", path: [i], message: "stands in the list twice: keep one" });
      seen.add(written);
    });
  });
}

/** An id that people give: words and digits joined by hyphens. */
export const slug = z
  .string("is no id: put it in quotation marks")
  .max(100, "is longer than 100 characters")
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "not an id: use lower-case words and digits joined by hyphens");

/** A code of one of the lists in codes.yaml. */
export const code = z
  .string("is no code: put it in quotation marks")
  .regex(/^[A-Za-z0-9][\w-]{0,39}$/, "not a code: use letters, digits, hyphens and underscores");

/** A day, month or year of the calendar. */
export const date = z.string("is no date: put it in quotation marks").superRefine((value, { addIssue }) => {
  if (!/^\d{4}(-\d\d(-\d\d)?)?$/.test(value)) {
    addIssue("not a date: write 2021, 2021-09 or 2021-09-26");
    return;
  }
  const [year = 0, month = 1, day = 1] = value.split("-").map(Number);
  const found = new Date(Date.UTC(year, month - 1, day));
  if (found.getUTCMonth() !== month - 1 || found.getUTCDate() !== day) addIssue("no such day in the calendar");
  else if (year < YEARS.first || year > YEARS.last) {
    addIssue(`the year ${year} does not lie between ${YEARS.first} and ${YEARS.last}`);
  }
});

/** Whether a date ends before another begins, each as exact as it is written. */
export function isBefore(one: string, other: string): boolean {
  const both = Math.min(one.length, other.length);
  return one.slice(0, both) < other.slice(0, both);
}

/** The address of a page on the web. */
export const address = text.superRefine((value, { addIssue }) => {
  if (HIDDEN.test(value)) return;
  const found = URL.canParse(value) ? new URL(value) : null;
  if (!found || !/^https?:$/.test(found.protocol) || !/^https?:\/\/[^\s"<>\\]+$/.test(value)) {
    addIssue("not a web address: write one like https://example.org/page");
  } else if (found.username || found.password) addIssue("has a name or password in it: remove them");
  else if (!/^[^.]+(\.[^.]+)+$/.test(found.hostname)) addIssue(`"${found.hostname}" is no host on the web`);
});

function codePoint(letter: string): string {
  return `U+${(letter.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;
}

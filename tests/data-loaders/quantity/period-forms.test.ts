import { describe, expect, it } from "vitest";
import { parsePeriod } from "../../../data-loaders/quantity/periods.js";

const span = (text: string) => {
  const { start, end } = parsePeriod(text);
  return `${start} ${end}`;
};

const IMPOSSIBLE = "is an impossible period: ";

describe("a period in each of its forms", () => {
  it.each([
    ["2031/32 marketing year from January", "2031-01-01 2031-12-31"],
    ["2031/32 marketing year from February", "2031-02-01 2032-01-31"],
    ["2031/32 marketing year from December", "2031-12-01 2032-11-30"],
    ["marketing year 2031/32 from March", "2031-03-01 2032-02-29"],
    ["MY 2031/2032", "2031-07-01 2032-06-30"],
    ["2031 to 2033", "2031-01-01 2033-12-31"],
    ["2031-02 to 2031-02", "2031-02-01 2031-02-28"],
    ["2031-11 to 2032-02", "2031-11-01 2032-02-29"],
    ["2100-02", "2100-02-01 2100-02-28"],
    ["1 month of 2031", "2031-01-01 2031-01-31"],
    ["12 months of 2031", "2031-01-01 2031-12-31"],
    ["twelve months of 2031", "2031-01-01 2031-12-31"],
    ["one month of 2031", "2031-01-01 2031-01-31"],
    ["first 2 months of 2032", "2032-01-01 2032-02-29"],
    ["Q2 2031", "2031-04-01 2031-06-30"],
    ["the third quarter of 2031", "2031-07-01 2031-09-30"],
    ["fourth quarter of 2031", "2031-10-01 2031-12-31"],
    ["H1 of 2031", "2031-01-01 2031-06-30"],
    ["during the 3 months of 2031", "2031-01-01 2031-03-31"],
    ["May 2031 to June 2031", "2031-05-01 2031-06-30"],
    ["2031-05-06 to 2031-05-06", "2031-05-06 2031-05-06"],
  ])("%s is %s", (text, found) => {
    expect(span(text)).toBe(found);
  });

  const MONTH_NAMES = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(" ");
  it.each(MONTH_NAMES.map((name, i) => [name, String(i + 1).padStart(2, "0")]))("%s is month %s", (name, month) => {
    expect(span(`${name} 2031`)).toMatch(new RegExp(`^2031-${month}-01 2031-${month}-(28|30|31)$`));
  });

  const COUNTS = "one two three four five six seven eight nine ten eleven twelve".split(" ");
  it.each(COUNTS.map((word, i) => [word, i + 1]))("%s months are %d", (word, count) => {
    expect(span(`${word} months of 2031`)).toBe(span(`${count} months of 2031`));
  });
});

describe("a period that cannot be", () => {
  it.each([
    ["0 months of 2031", `“0 months of 2031” ${IMPOSSIBLE}a year has no 0 months; say 1 to 12`],
    ["13 months of 2031", "a year has no 13 months; say 1 to 12"],
    ["fourth half of 2031", "there is no half 4 of a year; say 1 to 2"],
    ["2031-13", "there is no month 13; months are 01 to 12"],
    ["2031-02-29", "there is no day 29 in 2031-02, which has 28 days"],
    ["2031-06-31", "there is no day 31 in 2031-06, which has 30 days"],
    ["2031-01 to 2031-00", "there is no month 00"],
    ["2031/33 marketing year", "2031 is not followed by 33; write 2031/32"],
    ["1999/01 marketing year", "1999 is not followed by 01; write 1999/00"],
    ["2031/2033 marketing year", "2031 is not followed by 2033; write 2031/32"],
    ["2031 to 2030", "it ends (2030-12-31) before it starts (2031-01-01); put the earlier end first"],
  ])("%s says why", (text, message) => {
    expect(() => parsePeriod(text)).toThrow(message);
  });

  it.each(["Q5 2031", "H3 2031", "fifth quarter of 2031", "2031/32", "31", "a year", "2031 2032", "Mai 2031"])(
    "%s is none, and what one is written like is told",
    (text) => {
      expect(() => parsePeriod(text)).toThrow(/^“.*” is not a period: write it like 2022, January-November 2023, /);
    },
  );
});

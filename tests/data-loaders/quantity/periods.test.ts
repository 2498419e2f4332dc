import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { PeriodError } from "../../../data-loaders/quantity/period-spans.js";
import { parsePeriod } from "../../../data-loaders/quantity/periods.js";

describe("parsePeriod", () => {
  it.each([
    ["2022", "2022-01-01", "2022-12-31"],
    [" in 2022 ", "2022-01-01", "2022-12-31"],
    ["2022 год", "2022-01-01", "2022-12-31"],
    ["2022 года", "2022-01-01", "2022-12-31"],
    ["в 2022 году", "2022-01-01", "2022-12-31"],
    ["2023 жыл", "2023-01-01", "2023-12-31"],
    ["2018-2020", "2018-01-01", "2020-12-31"],
    ["January-November 2023", "2023-01-01", "2023-11-30"],
    ["January–November 2023", "2023-01-01", "2023-11-30"],
    ["January – November 2023", "2023-01-01", "2023-11-30"],
    ["January to November 2023", "2023-01-01", "2023-11-30"],
    ["Jan-Nov 2023", "2023-01-01", "2023-11-30"],
    ["in January-November of 2023", "2023-01-01", "2023-11-30"],
    ["January 2023", "2023-01-01", "2023-01-31"],
    ["February 2024", "2024-02-01", "2024-02-29"],
    ["February 2023", "2023-02-01", "2023-02-28"],
    ["February 2000", "2000-02-01", "2000-02-29"],
    ["February 1900", "1900-02-01", "1900-02-28"],
    ["first five months of 2023", "2023-01-01", "2023-05-31"],
    ["the first 5 months of 2023", "2023-01-01", "2023-05-31"],
    ["11 months of 2023", "2023-01-01", "2023-11-30"],
    ["eleven months of 2023", "2023-01-01", "2023-11-30"],
    ["nine months of 2021", "2021-01-01", "2021-09-30"],
    ["H1 2023", "2023-01-01", "2023-06-30"],
    ["H2 2023", "2023-07-01", "2023-12-31"],
    ["first half of 2023", "2023-01-01", "2023-06-30"],
    ["the second half of 2023", "2023-07-01", "2023-12-31"],
    ["Q1 2022", "2022-01-01", "2022-03-31"],
    ["Q4 2022", "2022-10-01", "2022-12-31"],
    ["first quarter of 2022", "2022-01-01", "2022-03-31"],
    ["2021/22 marketing year", "2021-07-01", "2022-06-30"],
    ["2021/2022 marketing year", "2021-07-01", "2022-06-30"],
    ["1999/00 marketing year", "1999-07-01", "2000-06-30"],
    ["2009/10 marketing year from September", "2009-09-01", "2010-08-31"],
    ["2023/24 marketing year from March", "2023-03-01", "2024-02-29"],
    ["fiscal year 2024/25 from April", "2024-04-01", "2025-03-31"],
    ["9M 2023", "2023-01-01", "2023-09-30"],
    ["3Q 2023", "2023-07-01", "2023-09-30"],
    ["2023-Q3", "2023-07-01", "2023-09-30"],
    ["1H23", "2023-01-01", "2023-06-30"],
    ["2023H1", "2023-01-01", "2023-06-30"],
    ["за 9 мес. 2023 г.", "2023-01-01", "2023-09-30"],
    ["по итогам 9 месяцев 2023 года", "2023-01-01", "2023-09-30"],
    ["IV кв. 2022", "2022-10-01", "2022-12-31"],
    ["ІІІ квартал 2023", "2023-07-01", "2023-09-30"],
    ["2023 год (январь-ноябрь)", "2023-01-01", "2023-11-30"],
    ["2023 ж. қаңтар-мамыр", "2023-01-01", "2023-05-31"],
    ["2023 жылдың мамыр айында", "2023-05-01", "2023-05-31"],
    ["2023 жылдың алғашқы жартысында", "2023-01-01", "2023-06-30"],
    ["the whole of 2023", "2023-01-01", "2023-12-31"],
    ["January through September 2023", "2023-01-01", "2023-09-30"],
    ["between January and September 2023", "2023-01-01", "2023-09-30"],
    ["2022-2023 годах", "2022-01-01", "2023-12-31"],
    ["09/2023", "2023-09-01", "2023-09-30"],
    ["1.10.2023", "2023-10-01", "2023-10-01"],
    ["Aug 3-5, 2023", "2023-08-03", "2023-08-05"],
    ["3-5 August 2023", "2023-08-03", "2023-08-05"],
    ["сезон 2022/23", "2022-07-01", "2023-06-30"],
    ["December-February 2022/23", "2022-12-01", "2023-02-28"],
    ["٢٠٢٣", "2023-01-01", "2023-12-31"],
    ["September 2024 - March 2025", "2024-09-01", "2025-03-31"],
    ["September 2024 – March 2025", "2024-09-01", "2025-03-31"],
    ["2023-08-03", "2023-08-03", "2023-08-03"],
    ["2024-02-29", "2024-02-29", "2024-02-29"],
    ["2023-08-03 to 2023-08-05", "2023-08-03", "2023-08-05"],
    ["2025-09-01 to 2026-01-15", "2025-09-01", "2026-01-15"],
    ["2023-08", "2023-08-01", "2023-08-31"],
    ["январь-ноябрь 2023 года", "2023-01-01", "2023-11-30"],
    ["в январе-ноябре 2023 года", "2023-01-01", "2023-11-30"],
    ["с января по ноябрь 2023 года", "2023-01-01", "2023-11-30"],
    ["январь 2023 г.", "2023-01-01", "2023-01-31"],
    ["за 11 месяцев 2023 года", "2023-01-01", "2023-11-30"],
    ["первое полугодие 2023", "2023-01-01", "2023-06-30"],
    ["I полугодие 2023", "2023-01-01", "2023-06-30"],
    ["II полугодие 2023 года", "2023-07-01", "2023-12-31"],
    ["в первом полугодии 2023 года", "2023-01-01", "2023-06-30"],
    ["I квартал 2022 года", "2022-01-01", "2022-03-31"],
    ["третий квартал 2022 года", "2022-07-01", "2022-09-30"],
    ["первые пять месяцев 2023 года", "2023-01-01", "2023-05-31"],
    ["2021/22 МГ", "2021-07-01", "2022-06-30"],
    ["2021/22 маркетинговый год", "2021-07-01", "2022-06-30"],
    ["сентябрь 2024 - март 2025", "2024-09-01", "2025-03-31"],
    ["2023 жылғы қаңтар-қараша", "2023-01-01", "2023-11-30"],
    ["2023 жылғы қаңтар", "2023-01-01", "2023-01-31"],
    ["2023 жылдың 11 айында", "2023-01-01", "2023-11-30"],
    ["2023 жылдың алғашқы бес айында", "2023-01-01", "2023-05-31"],
    ["2023 жылдың он бір айында", "2023-01-01", "2023-11-30"],
    ["2023 жылдың бірінші жартыжылдығы", "2023-01-01", "2023-06-30"],
    ["2022 жылдың бірінші тоқсаны", "2022-01-01", "2022-03-31"],
    ["2024 жылғы қыркүйек - 2025 жылғы наурыз", "2024-09-01", "2025-03-31"],
  ])("reads %s", (text, start, end) => {
    expect(parsePeriod(text)).toEqual({ start, end });
  });

  it.each([
    ["", "not a period"],
    ["last year", "not a period"],
    ["2021/22", "not a period"],
    ["23", "not a period"],
    ["2023-02-29", "no day 29 in 2023-02, which has 28 days"],
    ["1900-02-29", "no day 29"],
    ["2023-04-31", "no day 31"],
    ["2023-04-00", "no day 00"],
    ["2023-13-01", "no month 13"],
    ["2023-00", "no month 00"],
    ["2023-01-01 to 2023-02-30", "no day 30"],
    ["2023-08-05 to 2023-08-03", "ends (2023-08-03) before it starts (2023-08-05)"],
    ["November-January 2023", "before it starts"],
    ["March 2025 - September 2024", "before it starts"],
    ["2020-2018", "before it starts"],
    ["13 months of 2023", "no 13 months"],
    ["third half of 2023", "no half 3"],
    ["2021/23 marketing year", "write 2021/22"],
    ["2010-11", /November 2010 or the year 2010\/11; write “November 2010” or “2010\/11 marketing year”/],
    ["2022-23", /it may be the year 2022\/23/],
    ["0000", /no figures of the year 0000/],
    ["1023", /no figures of the year 1023/],
    ["FY2022/23", /a fiscal year starts in another month in each country/],
    ["FY2023", /a fiscal year starts in another month in each country/],
    ["2023 жж.", /is not a period/],
    ["10/01/2023", /its day may be 10 or 01; write 2023-01-10 or 2023-10-01/],
    ["3 квартала 2023 года", /it is the first 3 quarters or quarter 3; write Q3 2023 or Q1-Q3 2023/],
    ["January/September 2023", /is not a period/],
    ["nine months to September 2023", /is not a period/],
  ])("refuses %s", (text, message) => {
    expect(() => parsePeriod(text)).toThrow(PeriodError);
    expect(() => parsePeriod(text)).toThrow(message);
  });
});

describe("a period as pages write it", () => {
  const MS_PER_DAY = 86_400_000;
  const iso = (day: number): string => new Date(day * MS_PER_DAY).toISOString().slice(0, 10);
  const MONTHS = {
    en: "January February March April May June July August September October November December".split(" "),
    ru: "январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь".split(" "),
    kk: "қаңтар ақпан наурыз сәуір мамыр маусым шілде тамыз қыркүйек қазан қараша желтоқсан".split(" "),
  };

  it("is read back from two days", () => {
    fc.assert(
      fc.property(fc.integer({ min: 7305, max: 24000 }), fc.integer({ min: 1, max: 1500 }), (from, length) => {
        const [start, end] = [iso(from), iso(from + length)];
        expect(parsePeriod(`${start} to ${end}`)).toEqual({ start, end });
      }),
    );
  });

  it("is read back from the months that it runs over", () => {
    const month = fc.integer({ min: 0, max: 11 });
    const language = fc.constantFrom("en" as const, "ru" as const, "kk" as const);
    fc.assert(
      fc.property(fc.integer({ min: 1990, max: 2035 }), month, month, language, (year, a, b, spoken) => {
        const [from, to] = [Math.min(a, b), Math.max(a, b)];
        const names = [...new Set([from, to])].map((index) => MONTHS[spoken][index]).join("–");
        const written = { en: `${names} ${year}`, ru: `${names} ${year} года`, kk: `${year} жылғы ${names}` }[spoken];
        const start = iso(Date.UTC(year, from, 1) / MS_PER_DAY);
        const end = iso(Date.UTC(year, to + 1, 0) / MS_PER_DAY);
        expect({ written, ...parsePeriod(written) }).toEqual({ written, start, end });
      }),
    );
  });
});

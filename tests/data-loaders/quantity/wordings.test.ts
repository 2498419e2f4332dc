import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { judgedBy, verdictOfFigure, wordingsOf } from "../../helpers/wordings.js";

/** The part of what can be read that has to be read. */
const READ = 0.95;

describe("figures as newspapers, ministries and offices print them", () => {
  const {
    right,
    wrong,
    "refused though readable": readable,
  } = judgedBy(wordingsOf(join(import.meta.dirname, "wordings.csv")), verdictOfFigure);
  const texts = (wordings: typeof wrong) => wordings.map(({ text, expected }) => `${text}: ${expected}`);

  it("are never read as something else", () => {
    expect(texts(wrong)).toEqual([]);
  });

  it("are read, nearly all that can be", () => {
    const clear = right.filter(({ expected }) => !expected.includes("refuse")).length;
    const part = clear / (clear + readable.length);
    expect(part, texts(readable).join("\n")).toBeGreaterThanOrEqual(READ);
  });
});

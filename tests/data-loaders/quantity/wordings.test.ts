import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { judgedBy, verdictOfFigure, verdictOfPeriod, type Wording, wordingsOf } from "../../helpers/wordings.js";

/** The part of what can be read that has to be read. */
const READ = 0.95;

const told = (wordings: readonly Wording[]) => wordings.map(({ text, expected }) => `${text}: ${expected}`);

describe.each([
  ["figures", "wordings.csv", verdictOfFigure],
  ["periods", "period-wordings.csv", verdictOfPeriod],
] as const)("%s as newspapers, ministries and offices print them", (_, file, verdictOf) => {
  const {
    right,
    wrong,
    "refused though readable": readable,
  } = judgedBy(wordingsOf(join(import.meta.dirname, file)), verdictOf);

  it("are never read as something else", () => {
    expect(told(wrong)).toEqual([]);
  });

  it("are read, nearly all that can be", () => {
    const clear = right.filter(({ expected }) => !expected.includes("refuse")).length;
    expect(clear / (clear + readable.length), told(readable).join("\n")).toBeGreaterThanOrEqual(READ);
  });
});

import { describe, expect, it } from "vitest";
import { disputedIds, widest } from "../../../src/facts/contradictions.js";
import type { FigureConflict } from "../../../src/rows/conflicts.js";
import type { Observation } from "../../../src/rows/observations.js";

const figures = (values: Readonly<Record<string, [value: number, unit: string]>>) =>
  new Map(
    Object.entries(values).map(([id, [value, unit]]) => [id, { observation_id: id, value, unit } as Observation]),
  );

const conflict = (left_id: string, right_id: string, other_ids: string | null = null) =>
  ({ left_id, right_id, other_ids }) as FigureConflict;

describe("the widest contradictions", () => {
  const known = figures({ a: [10, "USD"], b: [40, "USD"], c: [100, "USD"], d: [5, "USD"], e: [3, "t"], z: [0, "USD"] });
  const pairs = (conflicts: readonly FigureConflict[], count = 9) =>
    widest(conflicts, known, count).map(({ larger, smaller, ratio }) => [
      larger.observation_id,
      smaller.observation_id,
      ratio,
    ]);

  it("come first, the larger figure before the smaller whichever side it stands on", () => {
    expect(pairs([conflict("a", "b"), conflict("c", "d")])).toEqual([
      ["c", "d", 20],
      ["b", "a", 4],
    ]);
    expect(pairs([conflict("b", "a")])).toEqual([["b", "a", 4]]);
  });

  it("are of two amounts of one unit, none of them zero, and of no more than two figures", () => {
    const none = [conflict("a", "e"), conflict("a", "z"), conflict("z", "a"), conflict("a", "b", "c")];
    expect(pairs([...none, conflict("a", "unknown"), conflict("unknown", "a")])).toEqual([]);
  });

  it("share no figure, and are no more than asked for", () => {
    const all = [conflict("a", "b"), conflict("c", "b"), conflict("a", "c"), conflict("d", "b")];
    expect(pairs(all)).toEqual([
      ["c", "a", 10],
      ["b", "d", 8],
    ]);
    expect(pairs(all, 1)).toEqual([["c", "a", 10]]);
    expect(pairs(all, 0)).toEqual([]);
  });
});

describe("the figures in dispute", () => {
  it("are those on both sides, and those that a side is added up from, each once", () => {
    expect(disputedIds([conflict("a", "b"), conflict("b", "c", "d e")])).toEqual(new Set(["a", "b", "c", "d", "e"]));
    expect(disputedIds([])).toEqual(new Set());
  });
});

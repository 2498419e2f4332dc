import { expect, it } from "vitest";
import { isPacked, pack, unpack } from "../../../src/base/packed.js";

it("rows are packed and unpacked as they were, and told from what has columns and rows in number", () => {
  const rows = [
    { a: 1, b: null },
    { a: 2, b: "x" },
  ];
  expect(isPacked(pack(rows))).toBe(true);
  expect(unpack(pack(rows))).toEqual(rows);
  for (const other of [{ columns: 14, rows: 28_479 }, rows, null, "columns rows", 3])
    expect(isPacked(other)).toBe(false);
});

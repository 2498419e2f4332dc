import { expect, it } from "vitest";
import { receiptOf } from "../../../pipelines/bulk/command.js";
import type { Imported } from "../../../pipelines/bulk/import.js";

const file = { name: "trade.csv", bytes: 37_065, rows: 1, left_out: {}, in_use: 1 };
const sums = { compared: 0, equal: 0, within: 0, largest: null };

function linesOf(own: object): string[] {
  const imported = {
    files: [file],
    known: [],
    replaced: [],
    years: [2017],
    manifest: { years: { 2017: { flows: { rows: 1 } } } },
  };
  return receiptOf({ ...imported, ...own } as unknown as Imported, sums as never, 0.21);
}

it("an import says how much was read and written, and how to see it", () => {
  expect(linesOf({})).toEqual([
    "read      trade.csv: 1 row, 38 kB",
    "  kept    1",
    "written   2017: 1 row of trade_flows",
    "time      0.2 s; npm start shows it, or where that runs already, npm run build",
  ]);
});

it("an import that brought nothing says nothing of how to see it, one of names what it is of", () => {
  expect(linesOf({ files: [], known: ["trade.csv"], years: [] })).toEqual([
    "known     trade.csv: brought in before; nothing to do",
    "time      0.2 s",
  ]);
  const names = { ...file, name: "HS.json", bytes: 3_500_000, rows: 0, in_use: 0 };
  expect(linesOf({ files: [names], years: [] })[0]).toBe(
    "read      HS.json: 3.5 MB, no rows of trade; names of products are kept",
  );
});

import { beforeAll, expect, it } from "vitest";
import { useDocument } from "../../../src/draw/document.js";
import { stackedTable } from "../../../src/tables/stacked-table.js";

beforeAll(useDocument);

it("marks the cells that a card leaves out: those that say nothing", () => {
  const columns = [
    { label: "Line", cell: (row: string[]) => row[0] },
    { label: "Cost", cell: (row: string[]) => row[1], amount: true },
  ];
  const cells = stackedTable(
    [
      ["Saga railway", "–"],
      ["", "$7 m"],
    ],
    columns,
  ).querySelectorAll("td");
  expect([...cells].map((cell) => cell.className)).toEqual(["", "amount none", "none", "amount"]);
});

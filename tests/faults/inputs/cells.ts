import { changed, type Mutator } from "./mutant.js";
import type { Random } from "./random.js";

const CELLS = [
  ...[
    "-5",
    "+5",
    "1,5",
    "1.5.2",
    "1e3",
    "0x10",
    "12 million",
    "12%",
    "$12",
    "n/a",
    "-",
    "..",
    "NaN",
    " 7",
    "7 ",
    "7 E",
    "7e",
  ],
  ...[
    "0",
    "1",
    "0.001",
    "999999999999999",
    "0.1000000000000000055",
    "1 000",
    "1'000",
    "(5)",
    "５",
    "٣",
    "7\u200b",
    '"7',
    "'7",
  ],
];

/** A change of a table: its lines as cells. */
type TableChange = readonly [name: string, change: (rows: string[][], at: number, random: Random) => string[][] | null];

const withCell =
  (change: (cell: string, random: Random) => string | null): TableChange[1] =>
  (rows, at, random) => {
    const column = random.below(rows[at]?.length ?? 0);
    const made = change(rows[at]?.[column] ?? "", random);
    return made === null ? null : rows.with(at, (rows[at] ?? []).with(column, made));
  };

const CHANGES: readonly TableChange[] = [
  ["another cell", withCell((_, random) => random.pick(CELLS))],
  ["another cell", withCell((_, random) => random.pick(CELLS))],
  ["an empty cell", withCell(() => "")],
  [
    "a cell with another digit",
    withCell((cell, random) => (/\d/.test(cell) ? cell.replace(/\d/, String(random.below(10))) : null)),
  ],
  ["a cell in small letters", withCell((cell) => (/[A-Z]/.test(cell) ? cell.toLowerCase() : null))],
  ["a cell of an unknown code", withCell((cell) => (/[A-Za-z]/.test(cell) ? "QQQ" : null))],
  ["a quoted cell", withCell((cell) => `"${cell}"`)],
  ["a cell of two lines", withCell((cell) => `"${cell}\n${cell}"`)],
  ["a cell too many", (rows, at) => rows.with(at, [...(rows[at] ?? []), "1"])],
  ["a cell too few", (rows, at) => rows.with(at, (rows[at] ?? []).slice(0, -1))],
  ["a row twice", (rows, at) => rows.toSpliced(at, 0, rows[at] ?? [])],
  ["a row removed", (rows, at) => rows.toSpliced(at, 1)],
  ["two rows swapped", (rows, at) => (rows[at + 1] ? rows.toSpliced(at, 2, rows[at + 1] ?? [], rows[at] ?? []) : null)],
  [
    "two cells swapped",
    (rows, at, random) => {
      const row = [...(rows[at] ?? [])];
      const [one, other] = [random.below(row.length), random.below(row.length)];
      [row[one], row[other]] = [row[other] ?? "", row[one] ?? ""];
      return rows.with(at, row);
    },
  ],
  [
    "a column removed",
    (rows, _, random) => {
      const column = random.below(rows[0]?.length ?? 0);
      return rows.map((row) => row.toSpliced(column, 1));
    },
  ],
  [
    "a column twice",
    (rows, _, random) => {
      const column = random.below(rows[0]?.length ?? 0);
      return rows.map((row) => [...row, row[column] ?? ""]);
    },
  ],
  [
    "another header",
    (rows, _, random) =>
      rows.with(
        0,
        (rows[0] ?? []).with(
          random.below(rows[0]?.length ?? 0),
          random.pick(["", "year", "20322", "1900", "2032", "__proto__", "Reporter"]),
        ),
      ),
  ],
  ["a blank row", (rows, at) => rows.toSpliced(at, 0, [""])],
];

/** Changes a table. */
export const cells: Mutator = (file, world, random) => {
  const rows = world
    .text(file)
    .trim()
    .split("\n")
    .map((line) => line.split(","));
  if (random.below(12) === 0) {
    const separator = random.pick([";", "\t", "|", ", "]);
    return changed("another separator", file, `${rows.map((row) => row.join(separator)).join("\n")}\n`);
  }
  const [name, change] = random.pick(CHANGES);
  const made = change(rows, random.below(rows.length), random);
  return made === null ? null : changed(name, file, `${made.map((row) => row.join(",")).join("\n")}\n`);
};

import { createReadStream } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { expect, it } from "vitest";
import { withDatabase } from "../../../pipelines/engine/duckdb.js";
import { writeComtrade } from "../../bench/comtrade.js";
import { Imports } from "../../helpers/bulk/trade.js";
import { loaders, scratchFolder } from "../../helpers/project.js";

it("of a large file lead to their lines, are in order, and come to what the file says", async () => {
  const file = join(scratchFolder(), "made.csv");
  const areas = join(loaders, "lists", "areas.csv");
  const made = await withDatabase((db) =>
    writeComtrade(db, file, { areas, rows: 150_000, years: { first: 2021, last: 2022 } }),
  );
  const imports = new Imports();
  const { files, manifest } = await imports.bring(file);
  const [found] = files;
  expect(found?.rows).toBe(made);
  const left = Object.values(found?.left_out ?? {}).reduce((sum, rows) => sum + rows, 0);
  expect((found?.in_use ?? 0) + left).toBe(made);

  const lines: string[] = [""];
  for await (const line of createInterface({ input: createReadStream(file) })) lines.push(line);
  const columns = (lines[1] ?? "").split(",");
  const cell = (line: string, column: string) => line.replaceAll(/"[^"]*"/g, "").split(",")[columns.indexOf(column)];
  const rows = await imports.rows("select product, year, value, row from trade using sample 300 rows (reservoir, 7)");
  expect(rows).toHaveLength(300);
  for (const { product, year, value, row } of rows) {
    const line = lines[Number(row)] ?? "";
    const there = [cell(line, "cmdCode"), cell(line, "refYear"), Number(cell(line, "primaryValue")).toFixed(3)];
    expect(there).toEqual([product, year, value]);
  }

  // Each partition is one run of its order, so that a pair stands in few row groups.
  const order = "(reporter, partner, source_id, product, flow)";
  const [unsorted] = await imports.rows(`select count(*)::integer as rows from (
    select ${order} as key, lag(${order}) over (partition by year order by file_row_number) as before
    from read_parquet([${Object.values(manifest.years).map(({ flows }) => `'${join(imports.folder, flows.file)}'`)}],
      file_row_number = true, hive_partitioning = true)
  ) where key < before`);
  expect(unsorted).toEqual({ rows: 0 });
});

import { query, withDatabase } from "../../pipelines/engine/duckdb.js";
import { figuresOf } from "../../pipelines/formula/figures.js";
import { h } from "../../src/base/dom.js";
import type { Chart } from "../../src/charts/chart.js";
import { chartSql } from "../../src/charts/chart-sql.js";
import { formulaOfAddress } from "../../src/trace/address.js";

/** How many rows the lines behind a chart give, run on the folder of the tables, and how many figures its rows name. */
export async function givenBySql(chart: Chart<object>, folder: string): Promise<{ given: number; figures: number }> {
  const cells = h(
    "div",
    {},
    chart.rows.map((row) => chart.columns.map(({ cell }) => cell(row))),
  );
  const links = [...cells.querySelectorAll("a")].map((link) => link.getAttribute("href") ?? "");
  const ids = new Set(links.flatMap((link) => figuresOf(formulaOfAddress(link) ?? "")));
  const figures = [...ids].filter((id) => !id.includes(":") || id.startsWith("flow:")).length;
  let given = 0;
  for (const line of chartSql(chart, "https://tale.example/")) {
    const sql = /^duckdb -c "([^"$`\\]+)"$/.exec(line)?.[1]?.replaceAll("https://tale.example/data", folder);
    if (sql === undefined) throw new Error(`not a line for a shell: ${line}`);
    const [row] = await withDatabase((db) => query(db, `select count(*)::integer as count from (${sql})`));
    given += Number(row?.["count"]);
  }
  return { given, figures };
}

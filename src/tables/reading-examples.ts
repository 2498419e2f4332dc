import { downloadWords } from "../text/en/downloads.js";
import type { PartitionedTable } from "./download-list.js";

/** What the examples ask of the table of trade by year: whose trade with whom, from which year on. */
export interface Question {
  reporter: string;
  partner: string;
  from: number;
}

/** A program that answers the question. `site` is the public address of the site, with a slash at its end. */
export interface ReadingExample {
  tool: string;
  /** What it needs, or where its lines go. */
  needs: string;
  /** The versions that our tests run it with; null where they do not. */
  ran: string | null;
  /** Whether our tests run it on the downloaded file instead of its address. */
  onFile?: boolean;
  code: (question: Question, site: string) => string;
}

/** A program that reads the rows of a pair in a table that is published by years. */
export interface PartitionExample {
  tool: string;
  code: (question: Question, table: PartitionedTable, site: string) => string;
}

/** Returns where the files of some years lie, the last of them. */
function addressesOf({ name, partitions }: PartitionedTable, site: string): string[] {
  return partitions.slice(-YEARS).map(({ year }) => `${site}data/${name}/year=${year}/data.parquet`);
}

/** So many years are asked for. */
const YEARS = 2;

/** How rows of a pair are read out of a table that is published by years. */
export const PARTITION_EXAMPLES: readonly PartitionExample[] = [
  {
    tool: "DuckDB",
    code: ({ reporter, partner }, table, site) =>
      `select year, flow, product, value
from read_parquet([${addressesOf(table, site)
        .map((address) => `'${address}'`)
        .join(", ")}], hive_partitioning = true)
where reporter = '${reporter}' and partner = '${partner}' and length(product) = 2 and month is null
order by year, flow, product;`,
  },
  {
    tool: "pandas",
    code: ({ reporter, partner }, table, site) =>
      `import pandas

rows = pandas.read_parquet("${addressesOf(table, site).at(-1)}",
    filters=[("reporter", "==", "${reporter}"), ("partner", "==", "${partner}")])
print(rows[["flow", "product", "value"]].to_string(index=False))`,
  },
];

/** The table that is asked. */
const TABLE = "trade_annual";

function duckdb({ reporter, partner, from }: Question, site: string): string {
  return `select year, value, months_covered
from '${site}data/${TABLE}.parquet'
where reporter = '${reporter}' and partner = '${partner}' and flow = 'total' and year >= ${from}
order by year;`;
}

function pandas({ reporter, partner, from }: Question, site: string): string {
  return `import pandas

rows = pandas.read_csv("${site}data/${TABLE}.csv", keep_default_na=False, na_values=[""])
kept = rows.query("reporter == '${reporter}' and partner == '${partner}' and flow == 'total' and year >= ${from}")
print(kept[["year", "value", "months_covered"]].to_string(index=False))`;
}

function polars({ reporter, partner, from }: Question, site: string): string {
  return `import polars

rows = polars.read_parquet("${site}data/${TABLE}.parquet")
kept = rows.filter(polars.col("year") >= ${from}, reporter="${reporter}", partner="${partner}", flow="total")
print(kept.select("year", "value", "months_covered").write_csv())`;
}

function r({ reporter, partner, from }: Question, site: string): string {
  return `rows <- read.csv("${site}data/${TABLE}.csv", encoding = "UTF-8", na.strings = "")
kept <- subset(rows, reporter == "${reporter}" & partner == "${partner}" & flow == "total" & year >= ${from})
print(kept[c("year", "value", "months_covered")], row.names = FALSE)`;
}

function javascript({ reporter, partner, from }: Question, site: string): string {
  return `import { asyncBufferFromUrl, parquetReadObjects } from "hyparquet";

const file = await asyncBufferFromUrl({ url: "${site}data/${TABLE}.parquet" });
const rows = await parquetReadObjects({ file });
const pair = rows.filter((row) => row.reporter === "${reporter}" && row.partner === "${partner}");
const kept = pair.filter((row) => row.flow === "total" && row.year >= ${from});
for (const { year, value, months_covered } of kept) console.log(year, value, months_covered);`;
}

function observable({ reporter, partner, from }: Question, site: string): string {
  return `const rows = await d3.csv("${site}data/${TABLE}.csv", d3.autoType);
const pair = rows.filter((row) => row.reporter === "${reporter}" && row.partner === "${partner}");
const kept = pair.filter((row) => row.flow === "total" && row.year >= ${from});
display(Plot.barY(kept, { x: "year", y: "value", opacity: (row) => row.months_covered / 12 }).plot());
display(kept.map(({ year, value, months_covered }) => ({ year, value, months_covered })));`;
}

function powerQuery({ reporter, partner, from }: Question, site: string): string {
  return `let
  Source = Web.Contents("${site}data/${TABLE}.csv"),
  Rows = Table.PromoteHeaders(Csv.Document(Source, [Encoding = 65001, QuoteStyle = QuoteStyle.Csv])),
  Types = {{"year", Int64.Type}, {"value", type number}, {"months_covered", Int64.Type}},
  Typed = Table.TransformColumnTypes(Rows, Types, "en-US"),
  Pair = Table.SelectRows(Typed, each [reporter] = "${reporter}" and [partner] = "${partner}"),
  Kept = Table.SelectRows(Pair, each [flow] = "total" and [year] >= ${from}),
  Answer = Table.SelectColumns(Table.Sort(Kept, "year"), {"year", "value", "months_covered"})
in
  Answer`;
}

const { needs } = downloadWords.reading;

/** The examples in the order they are shown. */
export const READING_EXAMPLES: readonly ReadingExample[] = [
  { tool: "DuckDB", needs: needs.duckdb, ran: "DuckDB 1.5.6", onFile: true, code: duckdb },
  { tool: "pandas", needs: needs.python, ran: "pandas 3.0.6", code: pandas },
  { tool: "polars", needs: needs.python, ran: "polars 1.44.2", code: polars },
  { tool: "R", needs: needs.r, ran: "R 4.2.2", code: r },
  { tool: "JavaScript", needs: needs.javascript, ran: "hyparquet 1.31.5", code: javascript },
  { tool: "Observable", needs: needs.observable, ran: "Observable Plot 0.6.17", code: observable },
  { tool: "Excel", needs: needs.powerQuery, ran: null, code: powerQuery },
];

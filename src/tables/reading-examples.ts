import { downloadWords } from "../text/en/downloads.js";

/** A table to read, and the two countries whose figures are kept, or null to keep all. */
export interface Reading {
  table: string;
  pair: { reporter: string; partner: string } | null;
}

/** How to read a table: the tool, what it needs, and lines that work as they stand. `site` is where the site is. */
interface ReadingExample {
  tool: string;
  needs: string;
  code: (reading: Reading, site: string) => string;
}

/** Returns the line for DuckDB's command line, run beside the downloaded file. */
export function duckdbExample({ table, pair }: Reading): string {
  return `duckdb -c "from '${table}.parquet'${pair ? ` where ${bothWays(pair)}` : ""}"`;
}

/** Returns the condition that keeps what either side states, as SQL has it. */
export function bothWays({ reporter, partner }: NonNullable<Reading["pair"]>): string {
  const both = `('${reporter}', '${partner}')`;
  return `reporter in ${both} and partner in ${both}`;
}

function pandasExample({ table, pair }: Reading, site: string): string {
  const both = pair && `["${pair.reporter}", "${pair.partner}"]`;
  return [
    "import pandas",
    `rows = pandas.read_csv("${site}data/${table}.csv", keep_default_na=False, na_values=[""])`,
    both ? `print(rows[rows.reporter.isin(${both}) & rows.partner.isin(${both})])` : "print(rows)",
  ].join("\n");
}

/** Returns the lines for Python alone; they read the address. */
function pythonExample({ table, pair }: Reading, site: string): string {
  const kept = pair && ` if {row["reporter"], row["partner"]} == {"${pair.reporter}", "${pair.partner}"}`;
  return [
    "import csv, io, urllib.request",
    `with urllib.request.urlopen("${site}data/${table}.csv") as file:`,
    '    rows = list(csv.DictReader(io.TextIOWrapper(file, "utf-8")))',
    `for row in rows:`,
    kept ? `   ${kept}: print(row)` : "    print(row)",
  ].join("\n");
}

function rExample({ table, pair }: Reading, site: string): string {
  const both = pair && `c("${pair.reporter}", "${pair.partner}")`;
  return [
    `rows <- read.csv("${site}data/${table}.csv", encoding = "UTF-8", na.strings = "")`,
    both ? `subset(rows, reporter %in% ${both} & partner %in% ${both})` : "rows",
  ].join("\n");
}

/** Returns the lines for JavaScript, a module for Node.js or a bundler; they fetch the Parquet file. */
export function javascriptExample({ table, pair }: Reading, site: string): string {
  return [
    'import { asyncBufferFromUrl, parquetReadObjects } from "hyparquet";',
    `const file = await asyncBufferFromUrl({ url: "${site}data/${table}.parquet" });`,
    "const rows = await parquetReadObjects({ file });",
    ...(pair
      ? [
          `const pair = ["${pair.reporter}", "${pair.partner}"];`,
          "console.log(rows.filter((row) => pair.includes(row.reporter) && pair.includes(row.partner)));",
        ]
      : ["console.log(rows);"]),
  ].join("\n");
}

const { needs } = downloadWords.reading;

/** The examples in the order they are shown. */
export const READING_EXAMPLES: readonly ReadingExample[] = [
  { tool: "DuckDB", needs: needs.duckdb, code: duckdbExample },
  { tool: "pandas", needs: needs.pandas, code: pandasExample },
  { tool: "Python", needs: needs.python, code: pythonExample },
  { tool: "R", needs: needs.r, code: rExample },
  { tool: "JavaScript", needs: needs.javascript, code: javascriptExample },
];

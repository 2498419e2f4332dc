/** How to read a table: the tool, what to have, and one line that works as it stands. `origin` is where the site is. */
export interface ReadingExample {
  tool: string;
  needs: string;
  code: (table: string, origin: string) => string;
}

/** Returns the line for DuckDB's command line, run beside the downloaded file. */
export function duckdbExample(table: string): string {
  return `duckdb -c "from '${table}.parquet' limit 5"`;
}

/** Returns the line for Python with pandas; it reads the address. */
export function pythonExample(table: string, origin: string): string {
  return `import pandas; print(pandas.read_csv("${origin}/data/${table}.csv").head())`;
}

/** Returns the line for R without packages; it reads the address. */
export function rExample(table: string, origin: string): string {
  return `head(read.csv("${origin}/data/${table}.csv"))`;
}

/** Returns the lines for JavaScript, a module for Node.js or a bundler; they fetch the Parquet file. */
export function javascriptExample(table: string, origin: string): string {
  return `import { asyncBufferFromUrl, parquetReadObjects } from "hyparquet";
import { compressors } from "hyparquet-compressors";
const file = await asyncBufferFromUrl({ url: "${origin}/data/${table}.parquet" });
console.log(await parquetReadObjects({ file, compressors, rowEnd: 5 }));`;
}

/** The examples in the order they are shown. */
export const READING_EXAMPLES: readonly ReadingExample[] = [
  { tool: "DuckDB", needs: "beside the downloaded Parquet file", code: duckdbExample },
  { tool: "Python", needs: "with pandas", code: pythonExample },
  { tool: "R", needs: "nothing to install", code: rExample },
  { tool: "JavaScript", needs: "with hyparquet and hyparquet-compressors", code: javascriptExample },
];

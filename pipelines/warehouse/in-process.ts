import { existsSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import type { Engine } from "./engine.js";

/** What is used of the package chdb, ClickHouse as a library. */
interface Chdb {
  queryAsync(sql: string, options: { format: string }): Promise<{ bytes(): Uint8Array; text(): string }>;
}

/**
 * Returns ClickHouse in this process, which reads the files where they lie; `home` is the folder in which its package
 * was installed. Throws an Error that says how where it is not.
 */
export async function inProcess(home: string, files: readonly string[]): Promise<Engine> {
  if (!existsSync(join(home, "node_modules", "chdb"))) {
    throw new Error(`chdb is not installed; npm install --prefix ${home} --ignore-scripts chdb@3.4.0 does so (570 MB)`);
  }
  const { queryAsync }: Chdb = createRequire(join(home, "package.json"))("chdb");
  const version = (await queryAsync("select version()", { format: "TabSeparated" })).text().trim();
  return {
    name: `ClickHouse ${version} in process`,
    flows: flowsIn(files),
    async select(sql, file) {
      try {
        writeFileSync(file, (await queryAsync(sql, { format: "CSV" })).bytes());
      } catch (error) {
        throw new Error(`chdb: ${error instanceof Error ? error.message : error}`, { cause: error });
      }
    },
  };
}

/** The partitions as one table: ClickHouse reads the year from the name of the folder, as DuckDB does. */
function flowsIn(files: readonly string[]): string {
  const quoted = (path: string) => `'${path.replaceAll("\\", "\\\\").replaceAll("'", "\\'")}'`;
  const one = (path: string) => `select * from file(${quoted(path)}, Parquet)`;
  return `(${files.map(one).join(" union all ")})`;
}

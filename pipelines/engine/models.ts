import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import type { DuckDBConnection } from "@duckdb/node-api";
import { identifier, literal, query, SqlError } from "./duckdb.js";

/** The folders of SQL models; a file's name is the name of its table. */
const LAYERS = {
  staging: "models/staging",
  intermediate: "models/intermediate",
  marts: "models/marts",
};

/** A model: one select, what it reads from, and the layer it belongs to. */
export interface Model {
  name: string;
  layer: keyof typeof LAYERS;
  file: string;
  sql: string;
  reads: string[];
}

/** Returns every model below `root`, the pipelines folder, in the order of layers and files. */
export async function readModels(db: DuckDBConnection, root: string): Promise<Model[]> {
  const models: Model[] = [];
  for (const [layer, folder] of Object.entries(LAYERS)) {
    for (const { name, path, sql } of sqlFiles(join(root, folder))) {
      const file = `pipelines/${folder}/${path}`;
      models.push({ name, layer: layer as Model["layer"], file, sql, reads: await tablesOf(db, file, sql) });
    }
  }
  return models;
}

/** A file of SQL: its name without the ending, its path below the folder looked in, and its text. */
export interface SqlFile {
  name: string;
  path: string;
  sql: string;
}

/** Returns the SQL files of a folder and of those below it; none where there is no such folder. */
export function sqlFiles(folder: string): SqlFile[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((path) => path.replaceAll("\\", "/"))
    .filter((path) => path.endsWith(".sql"))
    .sort()
    .map((path) => ({ name: basename(path, ".sql"), path, sql: readFileSync(join(folder, path), "utf8") }));
}

/** Defines the macros that the models use, those of intervals among them. Throws a SqlError that names the file. */
export async function defineMacros(db: DuckDBConnection, root: string): Promise<void> {
  for (const folder of ["formula", "models/macros"]) {
    for (const { path, sql } of sqlFiles(join(root, folder))) {
      try {
        await db.run(sql);
      } catch (error) {
        throw new SqlError(`pipelines/${folder}/${path}`, error);
      }
    }
  }
}

/** Makes the tables of all models, in order. Throws a SqlError that names the file. */
export async function runModels(db: DuckDBConnection, models: readonly Model[]): Promise<void> {
  for (const { name, file, sql } of models) {
    try {
      await db.run(`create table ${identifier(name)} as ${sql}`);
    } catch (error) {
      throw new SqlError(file, error);
    }
  }
}

/**
 * Returns the tables a select reads, told by DuckDB's own parser; names that it defines itself in `with` are left out.
 */
export async function tablesOf(db: DuckDBConnection, file: string, sql: string): Promise<string[]> {
  const [row] = await query<{ tree: string }>(db, `select json_serialize_sql(${literal(sql)}) as tree`);
  const tree = JSON.parse(row?.tree ?? "{}") as { error?: boolean; error_message?: string };
  if (tree.error) throw new SqlError(file, tree.error_message);
  const tables = new Set<string>();
  const own = new Set<string>();
  walk(tree, tables, own);
  return [...tables].filter((table) => !own.has(table)).sort();
}

function walk(node: unknown, tables: Set<string>, own: Set<string>): void {
  if (Array.isArray(node)) {
    for (const child of node) walk(child, tables, own);
  } else if (node && typeof node === "object") {
    const { type, table_name, cte_map } = node as { type?: string; table_name?: string; cte_map?: CteMap };
    if (type === "BASE_TABLE" && table_name) tables.add(table_name);
    for (const { key } of cte_map?.map ?? []) own.add(key);
    for (const child of Object.values(node)) walk(child, tables, own);
  }
}

interface CteMap {
  map?: { key: string }[];
}

/** Returns models each after all that it reads from. Throws where one reads what none makes, or they go in a circle. */
export function inOrder(models: readonly Model[]): Model[] {
  const byName = new Map(models.map((model) => [model.name, model]));
  const ordered: Model[] = [];
  const state = new Map<string, "open" | "done">();
  const visit = (model: Model, path: string[]) => {
    if (state.get(model.name) === "done") return;
    if (state.get(model.name) === "open") throw new Error(`models in a circle: ${[...path, model.name].join(" → ")}`);
    state.set(model.name, "open");
    for (const table of model.reads) {
      const before = byName.get(table);
      if (before) visit(before, [...path, model.name]);
      else if (!table.startsWith("raw_")) throw new SqlError(model.file, `reads ${table}, which no model makes`);
    }
    state.set(model.name, "done");
    ordered.push(model);
  };
  for (const model of models) visit(model, []);
  return ordered;
}

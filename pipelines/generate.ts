import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { checksJsonSchema } from "../data-loaders/read/checks.js";
import { emptyTables } from "../data-loaders/read/rows.js";
import { withDatabase } from "./engine/duckdb.js";
import { sqlFiles } from "./engine/models.js";
import { readSchemas } from "./engine/schema.js";
import { rowTypes } from "./publish/row-types.js";
import { makeTables, tablesInOrder } from "./tables.js";

const root = fileURLToPath(new URL("..", import.meta.url));
const pipelines = join(root, "pipelines");

/** Returns the committed files that are made from others, by their paths: `npm run generate` writes them. */
export async function generatedFiles(): Promise<Map<string, string>> {
  const selections = sqlFiles(join(pipelines, "audit", "selections")).map(({ name }) => name);
  const checks = `${JSON.stringify(checksJsonSchema(selections), null, 2)}\n`;
  const types = await withDatabase(async (db) => {
    const models = await tablesInOrder(db, pipelines);
    await makeTables(db, emptyTables(), { pipelines, models });
    const marts = models.filter((model) => model.layer === "marts");
    return rowTypes(db, { pipelines, schemas: readSchemas(pipelines, marts) });
  });
  return new Map([["data-loaders/read/checks.schema.json", checks], ...types]);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const [path, text] of await generatedFiles()) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
}

import type { DuckDBConnection } from "@duckdb/node-api";
import type { RawTables } from "../data-loaders/read/rows.js";
import { auditModels, makeAudit } from "./audit/audit.js";
import { defineFormulas, figuresOfRows } from "./engine/formulas.js";
import { defineMacros, inOrder, type Model, readModels, runModels } from "./engine/models.js";
import { loadRaw } from "./engine/raw.js";
import { addWords } from "./publish/words.js";

/** Returns all tables that can be made, the audit among them, each after all that it reads from. */
export async function tablesInOrder(db: DuckDBConnection, pipelines: string): Promise<Model[]> {
  return inOrder([...(await readModels(db, pipelines)), ...(await auditModels(db, pipelines))]);
}

/**
 * Makes tables, in their order, of what the sources state, and puts words where they have columns for them. Throws a
 * SqlError, or a ProblemsError of the checks.
 */
export async function makeTables(
  db: DuckDBConnection,
  raw: RawTables,
  { pipelines, models }: { pipelines: string; models: readonly Model[] },
): Promise<void> {
  await loadRaw(db, raw);
  defineFormulas(db, figuresOfRows(raw.observations));
  await defineMacros(db, pipelines);
  const written = models.filter(({ sql }) => sql !== "");
  await runModels(db, written);
  if (written.length < models.length) await makeAudit(db, raw, pipelines);
  await addWords(
    db,
    models.map(({ name }) => name),
  );
}

import type { DuckDBConnection } from "@duckdb/node-api";
import type { RawTables } from "../data-loaders/read/rows.js";
import { auditModel, makeAudit } from "./audit/audit.js";
import { defineFormulas, figuresOfRows } from "./engine/formulas.js";
import { defineMacros, inOrder, type Model, readModels, runModels } from "./engine/models.js";
import { loadRaw } from "./engine/raw.js";

/**
 * Makes the tables of what the sources state: those `wanted` and all that they read from, or all. Returns them in the
 * order in which they were made. Throws a SqlError, or a ProblemsError of the checks.
 */
export async function makeTables(
  db: DuckDBConnection,
  raw: RawTables,
  { pipelines, wanted = [] }: { pipelines: string; wanted?: readonly string[] },
): Promise<Model[]> {
  await loadRaw(db, raw);
  defineFormulas(db, figuresOfRows(raw.observations));
  await defineMacros(db, pipelines);
  const audit = await auditModel(db, pipelines);
  const models = neededFor(wanted, inOrder([...(await readModels(db, pipelines)), audit]));
  const [makesAudit, others] = [models.includes(audit), models.filter((model) => model !== audit)];
  await runModels(db, others);
  if (makesAudit) await makeAudit(db, raw, pipelines);
  return models;
}

function neededFor(wanted: readonly string[], models: Model[]): Model[] {
  if (wanted.length === 0) return models;
  const needed = new Set(wanted);
  for (const model of models.toReversed()) {
    if (needed.has(model.name)) for (const table of model.reads) needed.add(table);
  }
  return models.filter((model) => needed.has(model.name));
}

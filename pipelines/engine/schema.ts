import { readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { type Problem, ProblemsError } from "../../data-loaders/read/problems.js";
import { readYaml } from "../../data-loaders/read/yaml.js";
import type { Model } from "./models.js";

const columnSchema = z.strictObject({
  description: z.string(),
  unit: z.string().optional(),
  /** Whether the column may be empty. */
  optional: z.boolean().default(false),
  /** All that the column may hold. */
  values: z.array(z.string()).optional(),
});

const fileSchema = z.strictObject({
  title: z.string(),
  description: z.string(),
  grain: z.string(),
  key: z.array(z.string()).min(1),
  references: z.record(z.string(), z.string().regex(/^\w+\.\w+$/)).default({}),
  columns: z.record(z.string(), columnSchema),
  equations: z.array(z.string()).default([]),
});

/** What the YAML beside a mart says of it: grain, key, columns with units, and equations that every row must hold. */
export interface TableSchema extends z.infer<typeof fileSchema> {
  name: string;
  file: string;
}

/** Returns the schema of each mart, in the order given. Throws a ProblemsError where one is missing or malformed. */
export function readSchemas(root: string, marts: readonly Model[]): TableSchema[] {
  const problems: Problem[] = [];
  const schemas: TableSchema[] = [];
  for (const { name, file: model } of marts) {
    const file = model.endsWith(".sql") ? model.replace(/\.sql$/, ".yaml") : `${model}/${name}.yaml`;
    let text: string;
    try {
      text = readFileSync(join(root, file.replace(/^pipelines\//, "")), "utf8");
    } catch {
      problems.push({
        file,
        line: null,
        message: `missing: ${name} needs a schema that states grain, key and columns`,
      });
      continue;
    }
    const yaml = readYaml(file, text, fileSchema, problems);
    if (yaml) schemas.push({ ...yaml.value, name, file });
  }
  if (problems.length > 0) throw new ProblemsError(problems);
  return schemas;
}

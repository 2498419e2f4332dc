import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { checksJsonSchema } from "../data-loaders/read/checks.js";
import { sqlFiles } from "./engine/models.js";

const root = fileURLToPath(new URL("..", import.meta.url));

/** Returns the committed files that are made from others, by their paths: `npm run generate` writes them. */
export function generatedFiles(): Map<string, string> {
  const selections = sqlFiles(join(root, "pipelines", "audit", "selections")).map(({ name }) => name);
  const checks = `${JSON.stringify(checksJsonSchema(selections), null, 2)}\n`;
  return new Map([["data-loaders/read/checks.schema.json", checks]]);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const [path, text] of generatedFiles()) writeFileSync(join(root, path), text);
}

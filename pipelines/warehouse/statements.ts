import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { literal } from "../engine/duckdb.js";

/** The statements that an engine is asked for; each is one select with sums and counts by group. */
export type Statement = "counts" | "totals" | "chapters" | "sides";

/** Returns a statement, the same text for every engine but for the name of the rows and the country asked for. */
export function statementOf(name: Statement, flows: string, country: string): string {
  const text = readFileSync(fileURLToPath(new URL(`statements/${name}.sql`, import.meta.url)), "utf8");
  const lines = text.split("\n").filter((line) => !line.startsWith("--"));
  return lines
    .join("\n")
    .trim()
    .replaceAll("$flows", () => flows)
    .replaceAll("$country", () => literal(country));
}

import type { Claim } from "../../read/claims.js";
import type { CsvTable, LineProblem } from "../../read/csv.js";
import type { Reading } from "../../read/read-machine.js";

const KEYS = ["reporter", "partner", "flow", "valuation"];

/**
 * Reads the IMF's table: a line per reporter, partner and flow, a column per year, US$ millions as printed; an "e"
 * behind a value is the IMF's flag for its own estimates. Exports are FOB, imports CIF. An empty cell holds no value;
 * any other is read as a figure or refused.
 */
export default function normalise(_: string, { columns, rows }: CsvTable): Reading {
  const years = columns.filter((column) => /^\d{4}$/.test(column));
  const problems = columnProblems(columns, years);
  if (problems.length > 0) return { problems };
  const claims = rows.flatMap(({ line, cells }) =>
    years.filter((year) => cells[year]).map((year) => ({ line, column: year, claim: claimOf(cells, year) })),
  );
  return { claims };
}

function columnProblems(columns: readonly string[], years: readonly string[]): LineProblem[] {
  const missing = KEYS.filter((key) => !columns.includes(key));
  const unknown = columns.filter((column) => !KEYS.includes(column) && !years.includes(column));
  return [
    ...missing.map((name) => ({ line: 1, message: `no column ${name}: is the header cut?` })),
    ...unknown.map((name) => ({ line: 1, message: `unknown column "${name}"; known: ${KEYS.join(", ")} and years` })),
  ];
}

function claimOf(row: Readonly<Record<string, string>>, year: string): Claim {
  const { reporter = "", partner = "", flow = "", valuation = "" } = row;
  return {
    id: `${reporter}-${partner}-${flow}-${year}`.toLowerCase(),
    printed: row[year] ?? "",
    scale: 1_000_000,
    unit: "USD",
    locator: `${reporter}, ${flow === "export" ? "exports to" : "imports from"} ${partner}, ${year}`,
    indicator: "trade_value",
    reporter,
    partner,
    flow,
    period: year,
    valuation: valuation as "FOB" | "CIF",
  };
}

import { csvParse } from "d3-dsv";
import type { Claim } from "../../read/claims.js";
import type { Reading } from "../../read/read-source.js";

const KEYS = ["reporter", "partner", "flow", "valuation"] as const;

/**
 * Reads the IMF's table: a line per reporter, partner and flow, a column per year, US$ millions as printed; an "e"
 * behind a value is the IMF's flag for its own estimates. Exports are FOB, imports CIF. An empty cell holds no value;
 * any other is read as a figure or refused.
 */
export default function normalise(snapshot: string): Reading {
  const rows = csvParse(snapshot);
  const years = rows.columns.filter((column) => /^\d{4}$/.test(column));
  const missing = KEYS.filter((key) => !rows.columns.includes(key));
  if (missing.length > 0) throw new Error(`line 1: missing columns ${missing.join(", ")}`);
  const claims = rows.flatMap((row, i) =>
    years
      .filter((year) => row[year])
      .map((year) => ({ line: i + 2, column: year, claim: claimOf(row as Record<string, string>, year) })),
  );
  return { claims };
}

function claimOf(row: Record<string, string>, year: string): Claim {
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

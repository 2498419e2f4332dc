import { existsSync } from "node:fs";
import { basename } from "node:path";
import type { Pairs } from "../../data-loaders/lists/pairs.js";
import type { ImportedClaim } from "../../data-loaders/read/read-machine.js";
import { shown } from "../../data-loaders/read/sources.js";
import { literal, query, withDatabase } from "../engine/duckdb.js";
import { type BulkSource, readBulkSources } from "./layouts.js";
import { readManifest, rowsOf, totalsOf } from "./manifest.js";

/** A row of trade_flows that is a figure of the tables. */
interface FlowRow {
  source_id: string;
  file_id: string;
  row: number;
  reporter: string;
  partner: string;
  flow: string;
  year: number;
  month: number | null;
  printed: string;
  valuation: string;
  obs_status: string;
}

/**
 * Returns what imported files give for all goods of the pairs asked for, by their source: exports and imports as either
 * side reports them, by year, and by month where they are asked for so. Each source that brought files is in it.
 */
export async function importedClaims(
  loaders: string,
  folder: string | undefined,
  pairs: Pairs,
): Promise<Map<string, ImportedClaim[]>> {
  const claims = new Map<string, ImportedClaim[]>();
  if (folder === undefined || !existsSync(folder)) return claims;
  const manifest = readManifest(folder);
  const files = totalsOf(folder, manifest);
  // A source of which there is no figure of all goods has rows in trade_flows.
  for (const { source_id } of Object.values(manifest.files)) claims.set(source_id, []);
  if (files.length === 0) return claims;
  const sources = readBulkSources(loaders);
  assertKnown([...claims.keys()], sources, folder);
  const reports = sources.filter(({ isReconciled }) => !isReconciled);
  const sql = figuresSql(
    files,
    pairs,
    reports.map(({ source }) => source),
  );
  const rows = await withDatabase((db) => query<FlowRow>(db, sql));
  for (const row of rows) {
    const file = manifest.files[row.file_id];
    const own = claims.get(row.source_id) ?? [];
    claims.set(row.source_id, own);
    own.push({ file: basename(file?.name ?? row.file_id), row: row.row, claim: claimOf(row, file?.name ?? "") });
  }
  return claims;
}

/** Throws where a source has left of which files were brought in. */
function assertKnown(used: readonly string[], sources: readonly BulkSource[], folder: string): void {
  const gone = used.filter((id) => !sources.some(({ source }) => source === id));
  if (gone.length === 0) return;
  throw new Error(
    `${shown(folder)}: holds files of ${gone.join(", ")}, of which there is no source in data-loaders/statistics; ` +
      `bring it back, or remove the folder ${shown(folder)} and import what else you need anew`,
  );
}

/** Returns the query for the figures of pairs, from either side; codes are those of lists that were read. */
export function figuresSql(files: readonly string[], pairs: Pairs, sources: readonly string[]): string {
  const { reporter, partners, monthly } = pairs;
  const listOf = (codes: readonly string[]) => codes.map(literal).join(", ") || "null";
  // Sides apart: so DuckDB leaves out row groups of other reporters without reading them.
  const sides = [
    `reporter = ${literal(reporter)} and partner in (${listOf(partners)})`,
    `reporter in (${listOf(partners)}) and partner = ${literal(reporter)}`,
  ].map((side) => `${rowsOf(files)} where ${side} and product = 'TOTAL'`);
  const isInFront =
    monthly.length === 0 ? "false" : `reporter in (${listOf(monthly)}) or partner in (${listOf(monthly)})`;
  return `
    select
      source_id, file_id, row, reporter, partner, flow, year::integer as year, month::integer as month,
      rtrim(rtrim(value::varchar, '0'), '.') as printed, valuation, obs_status
    from (${sides.join(" union all ")})
    where flow in ('export', 'import') and source_id in (${listOf(sources)}) and (month is null or ${isInFront})
    order by source_id, reporter, partner, flow, year, month nulls first`;
}

function claimOf(row: FlowRow, file: string): ImportedClaim["claim"] {
  const { reporter, partner, flow, year, month, valuation, obs_status } = row;
  const period = month === null ? `${year}` : `${year}-${String(month).padStart(2, "0")}`;
  const direction = flow === "export" ? "exports to" : "imports from";
  return {
    id: `${reporter}-${partner}-${flow}-${period}`.toLowerCase(),
    printed: row.printed,
    scale: 1,
    unit: "USD",
    locator: `${file}, row ${row.row}: ${reporter}, ${direction} ${partner}, ${period}`,
    indicator: "trade_value",
    reporter,
    partner,
    flow,
    period,
    valuation: valuation === "CIF" ? "CIF" : "FOB",
    ...(obs_status === "A" ? {} : { obs_status }),
  };
}

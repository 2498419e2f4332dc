import { type Ledger, type LedgerRows, makeLedger } from "./figure-index.js";
import type { Use } from "./figure-uses.js";

/** What is known of one figure, as /figure/<id>.json holds it: its row first, then those beside it. */
export interface FigureFile extends Omit<LedgerRows, "mapNumbers" | "origins"> {
  observation_id: string;
  /** The files of imported statistics that figures stand in. */
  origins?: LedgerRows["origins"];
  uses: readonly Use[];
  licence: string;
  /** The hash of what the tables were built from. */
  build: string;
}

/** Returns what the file of a figure holds; null where no figure has the id. */
export function figureRows(
  id: string,
  ledger: Ledger,
  all: LedgerRows,
): Omit<FigureFile, "uses" | "licence" | "build"> | null {
  const row = ledger.figure(id);
  if (!row) return null;
  const observations = [row, ...ledger.peers(row)];
  const sources = [...new Set(observations.map((figure) => ledger.source(figure)))];
  const named = new Map<string, string | null>([
    ["reason_kinds", row.doubt],
    ["units", row.unit],
    ["authorities", row.authority],
    ["obs_status", row.obs_status],
  ]);
  return {
    observation_id: id,
    observations,
    sources,
    conflicts: ledger.conflicts(id),
    corrections: ledger.corrections(id),
    codes: all.codes.filter(({ list, code }) => named.get(list) === code),
  };
}

/** Returns a ledger of the figures of some files. */
export function ledgerOf(files: readonly FigureFile[], mapNumbers: LedgerRows["mapNumbers"] = []): Ledger {
  const all = <Key extends "observations" | "sources" | "conflicts" | "corrections" | "codes">(key: Key) => {
    const rows = new Map<string, FigureFile[Key][number]>();
    for (const row of files.flatMap((file) => [...file[key]])) rows.set(JSON.stringify(row), row);
    return [...rows.values()] as LedgerRows[Key];
  };
  return makeLedger({
    observations: all("observations"),
    sources: all("sources"),
    conflicts: all("conflicts"),
    corrections: all("corrections"),
    codes: all("codes"),
    mapNumbers,
    origins: files.flatMap(({ origins = [] }) => [...origins]),
  });
}

import Big from "big.js";
import type { FlowFile } from "../../pipelines/bulk/pairs.js";
import { exactly, type Lookup } from "../../pipelines/formula/evaluate.js";
import { grouped } from "../base/grouped.js";
import type { Code } from "../rows/codes.js";
import type { FigureConflict } from "../rows/conflicts.js";
import type { Correction } from "../rows/corrections.js";
import type { Observation } from "../rows/observations.js";
import type { MapNumber } from "../rows/routes/map-numbers.js";
import type { Source } from "../rows/sources.js";
import { codeNames, type Names } from "./code-names.js";

/** A file of imported statistics that a figure stands in. */
export interface Origin extends FlowFile {
  observation_id: string;
}

/** The rows that a ledger is made of, as the pages attach them. */
export interface LedgerRows {
  observations: readonly Observation[];
  sources: readonly Source[];
  codes: readonly Code[];
  conflicts: readonly FigureConflict[];
  corrections: readonly Correction[];
  mapNumbers: readonly MapNumber[];
  origins?: readonly Origin[];
}

/** Everything known about every figure, by its id. */
export interface Ledger {
  names: Names;
  figure: (id: string) => Observation | null;
  source: (figure: Observation) => Source;
  /** The figures of other sources for the same thing, lowest first. */
  peers: (figure: Observation) => Observation[];
  conflicts: (id: string) => readonly FigureConflict[];
  corrections: (id: string) => readonly Correction[];
  mapNumber: (id: string) => MapNumber | null;
  origin: (id: string) => Origin | null;
  /** The value of a figure with its interval, or of a number of the map, for formulas. */
  quantity: Lookup;
}

/** Returns the ledger of some rows; looking a figure up takes no search. */
export function makeLedger(rows: LedgerRows): Ledger {
  const { observations, sources, codes, conflicts, corrections, mapNumbers, origins = [] } = rows;
  const figures = new Map(observations.map((row) => [row.observation_id, row]));
  const bySource = new Map(sources.map((source) => [source.source_id, source]));
  const things = grouped(observations, (row) => [row.thing_id ?? ""]);
  const disputes = grouped(conflicts, ({ left_id, right_id, other_ids }) => [
    left_id,
    right_id,
    ...(other_ids ?? "").split(" "),
  ]);
  const onMap = new Map(mapNumbers.map((row) => [row.id, row]));
  const files = new Map(origins.map((file) => [file.observation_id, file]));
  const mended = grouped(corrections, (row) => [row.observation_id]);
  return {
    names: codeNames(codes),
    figure: (id) => figures.get(id) ?? null,
    source(figure) {
      const source = bySource.get(figure.source_id);
      if (!source) throw new Error(`no source ${figure.source_id}`);
      return source;
    },
    peers: (figure) =>
      (figure.thing_id === null ? [] : (things.get(figure.thing_id) ?? []))
        .filter((other) => other !== figure)
        .sort((a, b) => a.value - b.value),
    conflicts: (id) => disputes.get(id) ?? [],
    corrections: (id) => mended.get(id) ?? [],
    mapNumber: (id) => onMap.get(id) ?? null,
    origin: (id) => files.get(id) ?? null,
    quantity(id) {
      const row = figures.get(id);
      if (row) return { value: new Big(row.value), low: decimal(row.value_low), high: decimal(row.value_high) };
      const value = onMap.get(id)?.value;
      return value === undefined ? null : exactly(new Big(value));
    },
  };
}

function decimal(end: number | null): Big | null {
  return end === null ? null : new Big(end);
}

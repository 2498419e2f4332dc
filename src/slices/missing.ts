import { type Cell, type CellCounts, SIDES, type Side, WORLD } from "../facts/coverage-cells.js";
import type { Coverage } from "../rows/coverage.js";
import type { Slices, Tables } from "./tables.js";

/** The cells of one side and flow. */
export interface MissingSlice extends CellCounts {
  reporter: string;
  side: Side;
  flow: Coverage["flow"];
  cells: readonly Cell[];
  /** Who publishes the figures of the cells, those of most first. */
  sources: readonly string[];
}

/** Returns a slice a side and flow, the first of them under `missing` too. */
export function cut({ coverage, focus: [focus], observations, sources }: Tables): Slices<MissingSlice> {
  const slices = new Map<string, MissingSlice>();
  if (!focus) return slices;
  const publisherOf = publishersOf(observations, sources);
  const single = coverage.filter(({ reporter, partner }) => reporter !== WORLD && partner !== WORLD);
  const known = single.filter(({ input_ids }) => input_ids !== null);
  const totals = {
    reporter: focus.reporter_name,
    all: single.length,
    known: known.length,
    partial: known.filter(({ state }) => state === "partial").length,
  };
  for (const side of SIDES) {
    for (const flow of ["total", "export", "import"] as const) {
      const own = coverage.filter(
        (row) => row.flow === flow && (side === "reporter" ? row.reporter : row.partner) === focus.reporter,
      );
      if (own.length > 0)
        slices.set(`missing/${side}/${flow}`, {
          ...totals,
          side,
          flow,
          cells: own.map(cellOf(side)),
          sources: byCount(own.flatMap(({ input_ids }) => input_ids?.split(" ") ?? []).map(publisherOf)),
        });
    }
  }
  const [first] = slices.values();
  if (first) slices.set("missing", first);
  return slices;
}

/** Returns what finds the publisher of a figure. */
function publishersOf(observations: Tables["observations"], sources: Tables["sources"]) {
  const names = new Map(sources.map(({ source_id, publisher }) => [source_id, publisher]));
  const own = new Map(
    observations.map(({ observation_id, source_id }) => [observation_id, names.get(source_id) ?? ""]),
  );
  return (id: string) => own.get(id) ?? "";
}

/** Returns each name once, the most frequent first. */
function byCount(names: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a).map(([name]) => name);
}

function cellOf(side: Side) {
  return (row: Coverage): Cell => ({
    code: side === "reporter" ? row.partner : row.reporter,
    name: side === "reporter" ? row.partner_name : row.reporter_name,
    year: row.year,
    state: row.state,
    obs_status: row.obs_status,
    months_covered: row.months_covered,
    input_ids: row.input_ids,
  });
}

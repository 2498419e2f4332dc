import { figuresOf } from "../../pipelines/formula/figures.js";
import { fileAddress } from "../base/address.js";
import { sliceOfFlow } from "../trace/flow-id.js";
import { loadSlice } from "./slices.js";

const known = new Map<string, Promise<unknown>>();

function load(path: string): Promise<unknown> {
  const found = known.get(path);
  if (found) return found;
  const loading = fetch(fileAddress(path)).then((response) => {
    if (!response.ok) throw new Error(`${path}: ${response.status}`);
    return response.json();
  });
  loading.catch(() => known.delete(path));
  known.set(path, loading);
  return loading;
}

/** The files that tell of the figures of a formula, each fetched once. */
export interface FigureFiles {
  figures: unknown[];
  /** The numbers of the map, where the formula has any of them. */
  mapNumbers: unknown;
  /** The slices of imported statistics that hold any of them. */
  flows: unknown[];
}

const slices = () => document.querySelector<HTMLElement>("main[data-slices]")?.dataset["slices"] ?? "";

/** Fetches the files of the figures of a formula. Rejects where one of them has none. */
export async function figureFiles(formula: string): Promise<FigureFiles> {
  const ids = figuresOf(formula);
  const inSlices = new Set(ids.flatMap((id) => sliceOfFlow(id) ?? []));
  const isOnMap = (id: string) => id.includes(":") && sliceOfFlow(id) === null;
  const [mapNumbers, flows, ...figures] = await Promise.all([
    ids.some(isOnMap) ? load("figure/map-numbers.json") : [],
    Promise.all([...inSlices].map((name) => loadSlice(slices(), name))),
    ...ids.filter((id) => !id.includes(":")).map((id) => load(`figure/${encodeURIComponent(id)}.json`)),
  ]);
  return { figures, mapNumbers, flows };
}

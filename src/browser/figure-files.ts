import { figuresOf } from "../../pipelines/formula/parse.js";
import { fileAddress } from "../base/address.js";
import type { MapNumber } from "../rows/routes/map-numbers.js";
import { type FigureFile, ledgerOf } from "../trace/figure-file.js";
import type { Ledger } from "../trace/figure-index.js";

const known = new Map<string, Promise<unknown>>();

function load<T>(path: string): Promise<T> {
  const found = known.get(path);
  if (found) return found as Promise<T>;
  const loading = fetch(fileAddress(path)).then((response) => {
    if (!response.ok) throw new Error(`${path}: ${response.status}`);
    return response.json() as Promise<T>;
  });
  loading.catch(() => known.delete(path));
  known.set(path, loading);
  return loading;
}

/** Fetches what is known of the figures of a formula. Rejects where one of them has no file. */
export async function ledgerFor(formula: string): Promise<Ledger> {
  const ids = figuresOf(formula);
  const isOnMap = (id: string) => id.includes(":");
  const [mapNumbers, ...files] = await Promise.all([
    ids.some(isOnMap) ? load<MapNumber[]>("figure/map-numbers.json") : [],
    ...ids.filter((id) => !isOnMap(id)).map((id) => load<FigureFile>(`figure/${encodeURIComponent(id)}.json`)),
  ]);
  return ledgerOf(files, mapNumbers);
}

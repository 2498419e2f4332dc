import { fileAddress } from "../base/address.js";
import { isPacked, unpack } from "../base/packed.js";

const known = new Map<string, Promise<unknown>>();

/** Fetches a slice of the data that pages are drawn from, once. Rejects where there is none of that name. */
export function loadSlice(folder: string, name: string): Promise<unknown> {
  const path = `${folder}/${name}.json`;
  let slice = known.get(path);
  if (!slice) {
    slice = fetchSlice(path);
    known.set(path, slice);
    slice.catch(() => known.delete(path));
  }
  return slice;
}

async function fetchSlice(path: string): Promise<unknown> {
  const response = await fetch(fileAddress(path));
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  const slice = (await response.json()) as Record<string, unknown>;
  return Object.fromEntries(
    Object.entries(slice).map(([name, value]) => [name, isPacked(value) ? unpack(value) : value]),
  );
}

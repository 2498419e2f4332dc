import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { GeometryCollection, Topology } from "topojson-specification";

/** Returns the map of the world's countries with shared borders; ids are ISO 3166-1 numeric. */
export function readAtlas(): Topology<{ countries: GeometryCollection<{ name: string }> }> {
  const path = createRequire(import.meta.url).resolve("world-atlas/countries-50m.json");
  return JSON.parse(readFileSync(path, "utf8"));
}

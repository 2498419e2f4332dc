import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { neighbors } from "topojson-client";
import type { GeometryCollection, Topology } from "topojson-specification";
import { parse } from "yaml";
import type { Reading } from "../../load.js";

/** Returns the pairs of our countries that share a border: arcs that two shapes of the map have in common. */
export default function normalise(): Reading {
  const { objects } = readAtlas();
  const geometries = objects.countries.geometries;
  const codes = countryCodes();
  const adjacent = neighbors(geometries);
  const borders = geometries.flatMap((geometry, i) => {
    const a = codes.get(String(geometry.id));
    return (adjacent[i] ?? []).flatMap((j) => {
      const b = codes.get(String(geometries[j]?.id));
      return a && b && a < b ? [{ country_a: a, country_b: b }] : [];
    });
  });
  return { borders: borders.sort((x, y) => (x.country_a + x.country_b < y.country_a + y.country_b ? -1 : 1)) };
}

/** Returns the map of the world's countries with shared borders; ids are ISO 3166-1 numeric. */
export function readAtlas(): Topology<{ countries: GeometryCollection<{ name: string }> }> {
  const path = createRequire(import.meta.url).resolve("world-atlas/countries-50m.json");
  return JSON.parse(readFileSync(path, "utf8"));
}

function countryCodes(): Map<string, string> {
  const codes = parse(readFileSync(new URL("../../codes.yaml", import.meta.url), "utf8")) as {
    countries: Record<string, { iso_numeric: string | null }>;
  };
  return new Map(
    Object.entries(codes.countries).flatMap(([code, { iso_numeric }]) => (iso_numeric ? [[iso_numeric, code]] : [])),
  );
}

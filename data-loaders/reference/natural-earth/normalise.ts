import { readFileSync } from "node:fs";
import { load } from "js-yaml";
import { neighbors } from "topojson-client";
import { readAtlas } from "../../read/atlas.js";
import type { Reading } from "../../read/read-machine.js";

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

function countryCodes(): Map<string, string> {
  const codes = load(readFileSync(new URL("../../lists/codes.yaml", import.meta.url), "utf8")) as {
    countries: Record<string, { iso_numeric: string | null }>;
  };
  return new Map(
    Object.entries(codes.countries).flatMap(([code, { iso_numeric }]) => (iso_numeric ? [[iso_numeric, code]] : [])),
  );
}

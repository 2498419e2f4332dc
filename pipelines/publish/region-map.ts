import { bboxClip } from "@turf/bbox-clip";
import type { Feature, FeatureCollection, MultiPolygon, Polygon } from "geojson";
import { feature } from "topojson-client";
import { readAtlas } from "../../data-loaders/read/atlas.js";

/** West, south, east and north of what the map of routes can show, in degrees. */
const EXTENT: [number, number, number, number] = [24, 14, 124, 64];

/** Returns the countries of the region as GeoJSON with `name` and the ISO numeric `id`, cut at EXTENT. */
export function regionMap(): FeatureCollection<Polygon | MultiPolygon, { name: string }> {
  const atlas = readAtlas();
  const world = feature(atlas, atlas.objects.countries) as FeatureCollection<Polygon | MultiPolygon, { name: string }>;
  const features = world.features.flatMap((country) => {
    const cut = bboxClip(country, EXTENT) as Feature<Polygon | MultiPolygon>;
    if (cut.geometry.coordinates.flat(2).length === 0) return [];
    const geometry = { ...cut.geometry, coordinates: rounded(cut.geometry.coordinates) } as Polygon | MultiPolygon;
    return [
      { type: "Feature" as const, id: country.id ?? "", properties: { name: country.properties.name }, geometry },
    ];
  });
  return { type: "FeatureCollection", features };
}

/** Two decimals, about a kilometre: finer than a screen shows. */
function rounded(coordinates: unknown): unknown {
  if (typeof coordinates === "number") return Math.round(coordinates * 100) / 100;
  return (coordinates as unknown[]).map(rounded);
}

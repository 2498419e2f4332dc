import { geoBounds } from "d3-geo";
import { feature } from "topojson-client";
import { readAtlas } from "../read/atlas.js";

/** The latitudes and longitudes between which a country lies, in degrees. */
export interface Box {
  west: number;
  south: number;
  east: number;
  north: number;
}

/** The map is coarse, and stations stand on borders. */
const MARGIN = 0.5;

const boxes = new Map<string, Box>();

/**
 * Returns the box of a country by its ISO 3166-1 number; null for what is no country and those that the map does not
 * have. One on both sides of the 180th meridian has its west in the east.
 */
export function boxOf(number: string | null): Box | null {
  if (number === null) return null;
  if (boxes.size === 0) for (const [id, box] of allBoxes()) boxes.set(id, box);
  return boxes.get(number) ?? null;
}

function allBoxes(): [string, Box][] {
  const atlas = readAtlas();
  return feature(atlas, atlas.objects.countries).features.map((country) => {
    const [[west, south], [east, north]] = geoBounds(country);
    const box = { west: west - MARGIN, south: south - MARGIN, east: east + MARGIN, north: north + MARGIN };
    const rounded = Object.fromEntries(
      Object.entries(box).map(([side, degrees]) => [side, Math.round(degrees * 10) / 10]),
    );
    return [String(country.id), rounded as unknown as Box];
  });
}

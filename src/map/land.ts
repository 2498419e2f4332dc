import type { Feature, MultiLineString, MultiPolygon } from "geojson";
import { feature, merge, mesh } from "topojson-client";
import type { MultiPolygon as MultiPolygonArcs } from "topojson-specification";
import type { MapCountry, RegionMap } from "../../pipelines/publish/region-map.js";

export type CountryShape = Feature<MultiPolygon, MapCountry>;

/** The land as a map draws it: one shape of all, one of the countries that are tinted, and the borders between all. */
export interface Land {
  all: MultiPolygon;
  own: MultiPolygon;
  borders: MultiLineString;
}

/** Returns the countries of a map, each as a shape of its own. */
export function countriesOf(map: RegionMap): CountryShape[] {
  return feature(map, map.objects.countries).features as CountryShape[];
}

/** Returns the land of a map, with some countries tinted. */
export function landOf(map: RegionMap, tinted: readonly string[]): Land {
  const { countries } = map.objects;
  const shapes = countries.geometries as MultiPolygonArcs<MapCountry>[];
  const own = shapes.filter(({ properties }) => properties?.country && tinted.includes(properties.country));
  return {
    all: merge(map, shapes),
    own: merge(map, own),
    borders: mesh(map, countries, (a, b) => a !== b),
  };
}

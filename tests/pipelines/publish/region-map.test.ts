import { feature, mesh } from "topojson-client";
import { expect, it } from "vitest";
import { type MapCountry, regionMap } from "../../../pipelines/publish/region-map.js";

const map = regionMap();

it("has every country of the region once, by the names of the lists, and is small", () => {
  const named = map.objects.countries.geometries.map(({ properties }) => properties as MapCountry);
  const codes = named.flatMap(({ country }) => country ?? []);
  expect(new Set(codes).size).toBe(codes.length);
  expect(codes).toEqual(expect.arrayContaining(["AFG", "KAZ", "PAK", "TUR", "UZB"]));
  expect(named.find(({ country }) => country === "TUR")?.name).toBe("Türkiye");
  expect(JSON.stringify(map).length).toBeLessThan(60_000);
});

it("has closed rings with room inside, and borders that two countries share", () => {
  for (const { geometry } of feature(map, map.objects.countries).features) {
    if (geometry.type !== "MultiPolygon") throw new Error(geometry.type);
    for (const ring of geometry.coordinates.flat()) {
      expect(ring.length).toBeGreaterThanOrEqual(4);
      expect(ring[0]).toEqual(ring.at(-1));
    }
  }
  expect(mesh(map, map.objects.countries, (a, b) => a !== b).coordinates.length).toBeGreaterThan(50);
});

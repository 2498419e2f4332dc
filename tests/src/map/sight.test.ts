import { describe, expect, it } from "vitest";
import type { RegionMap } from "../../../pipelines/publish/region-map.js";
import { sightOf } from "../../../src/map/route-map.js";
import { boxAround } from "../../../src/map/view.js";
import type { RouteStop } from "../../../src/rows/routes/route-stops.js";
import type { Route } from "../../../src/rows/routes/routes.js";

type Place = readonly [lon: number, lat: number] | null;

const line = (route_id: string, part_of: string | null = null) =>
  ({ route_id, part_of, kind: "railway", state: "operating" }) as Route;

const stopsOf = (route_id: string, ...places: Place[]) =>
  places.map((at, i) => {
    const [lon, lat] = at ?? [null, null];
    return { route_id, position: i + 1, place_id: `${route_id}-${i}`, lon, lat, goes_by_sea: false } as RouteStop;
  });

const WIDTH = 760;
const WEST: Place = [60, 40];
const EAST: Place = [66, 42];
const FAR: Place = [75, 30];

/** What a map of the line `a` shows of some places, as parts of its width and height. */
function seen(stops: readonly RouteStop[], shows: "line" | "region", ...places: readonly NonNullable<Place>[]) {
  const routes = [line("a"), line("b", "a"), line("c")];
  const data = { land: {} as RegionMap, routes, stops, places: [], chosen: routes[0] as Route };
  const { projection, width, height } = sightOf(data, { width: WIDTH, shows });
  expect(width).toBe(WIDTH);
  return places.map((place) => {
    const [x = Number.NaN, y = Number.NaN] = projection([...place]) ?? [];
    return { x: x / width, y: y / height, isSeen: x >= 0 && x <= width && y >= 0 && y <= height };
  });
}

describe("what a map of one line shows first", () => {
  it("is the way between its towns, filling the map but for a margin, whatever its sections", () => {
    const stops = [...stopsOf("a", WEST, EAST), ...stopsOf("b", EAST, FAR), ...stopsOf("c", FAR, WEST)];
    const [west, east, far] = seen(stops, "line", WEST, EAST, FAR);
    expect(far?.isSeen).toBe(false);
    expect(west?.x).toBeLessThan(0.3);
    expect(east?.x).toBeGreaterThan(0.7);
    expect(west?.x).toBeGreaterThan(0.05);
  });

  it("are its sections too where one of its towns is known, or none", () => {
    const sections = [...stopsOf("b", EAST, FAR), ...stopsOf("c", [51, 47], [52, 47])];
    for (const own of [stopsOf("a", WEST, null), stopsOf("a", null, null)]) {
      const [east, far, other] = seen([...own, ...sections], "line", EAST, FAR, [51, 47]);
      expect([east?.isSeen, far?.isSeen, other?.isSeen]).toEqual([true, true, false]);
    }
    expect(seen([...stopsOf("a", WEST), ...sections], "line", WEST)[0]?.isSeen).toBe(true);
  });

  it("is the region where nothing of it is known, or the region is asked for", () => {
    const corners: [number, number][] = [
      [52, 26],
      [77, 46],
    ];
    const asked = seen(stopsOf("a", WEST, EAST), "region", ...corners);
    expect(asked.map(({ isSeen }) => isSeen)).toEqual([true, true]);
    expect(seen([], "line", ...corners).map(({ isSeen }) => isSeen)).toEqual([true, true]);
  });
});

describe("a box around points", () => {
  it("is as large as they lie apart, and no smaller than it may be, to both sides alike", () => {
    expect(
      boxAround(
        [
          [1, 2],
          [9, 3],
        ],
        4,
      ),
    ).toEqual([1, 0.5, 9, 4.5]);
    expect(boxAround([[5, 5]], 4)).toEqual([3, 3, 7, 7]);
    expect(
      boxAround(
        [
          [1, 2],
          [5, 6],
        ],
        4,
      ),
    ).toEqual([1, 2, 5, 6]);
  });
});

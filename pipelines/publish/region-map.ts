import { readFileSync } from "node:fs";
import { load } from "js-yaml";
import type { GeometryCollection, MultiPolygon, Topology } from "topojson-specification";
import { readAtlas } from "../../data-loaders/read/atlas.js";

/** A country as the map of lines knows it: its code where the lists have it, and its name. */
export interface MapCountry {
  country: string | null;
  name: string;
}

/** The land that the map of lines draws, with shared borders; coordinates in hundredths of a degree. */
export type RegionMap = Topology<{ countries: GeometryCollection<MapCountry> }>;

type Box = readonly [west: number, south: number, east: number, north: number];
type Point = [number, number];

/** What lines run through, in degrees: there coasts and borders keep what a drawing shows of them. */
const NEAR: Box = [40, 16, 96, 58];
/** What can come into sight around it. */
const FAR: Box = [-24, -4, 146, 74];
/** How far a line may lie from the one that it stands for, in degrees. */
const TOLERANCE = { near: 0.05, far: 0.4 };
/** Islands smaller than this many square degrees are left out. */
const LEAST_AREA = { near: 0.05, far: 1 };

/** Returns the countries of the region, drawn as finely as the map of lines needs them. */
export function regionMap(): RegionMap {
  const atlas = readAtlas();
  const arcs = atlas.arcs.map((arc) => decoded(arc as Point[], atlas));
  const names = listedCountries();
  const kept: MultiPolygon<MapCountry>[] = [];
  for (const geometry of atlas.objects.countries.geometries) {
    if (geometry.type !== "Polygon" && geometry.type !== "MultiPolygon") continue;
    const polygons = (geometry.type === "Polygon" ? [geometry.arcs] : geometry.arcs)
      .map((polygon) => ({ polygon, points: ringOf(polygon[0] ?? [], arcs) }))
      .map((part) => ({ ...part, area: areaOf(part.points) }))
      .filter(({ points, area }) => meets(points, FAR) && area >= LEAST_AREA[meets(points, NEAR) ? "near" : "far"]);
    if (polygons.length === 0) continue;
    const listed = names.get(String(geometry.id));
    kept.push({
      type: "MultiPolygon",
      arcs: polygons.map(({ polygon }) => polygon),
      properties: listed ?? { country: null, name: geometry.properties?.name ?? "" },
    });
  }
  return packed(kept, arcs);
}

/** Returns countries of the lists by the numbers that the atlas knows them by. */
function listedCountries(): Map<string, MapCountry> {
  const file = new URL("../../data-loaders/lists/codes.yaml", import.meta.url);
  const { countries } = load(readFileSync(file, "utf8")) as {
    countries: Record<string, { name: string; iso_numeric: string | null }>;
  };
  return new Map(
    Object.entries(countries).flatMap(([country, { name, iso_numeric }]) =>
      iso_numeric ? [[iso_numeric, { country, name }] as const] : [],
    ),
  );
}

/** Returns the points of an arc in degrees; the atlas keeps steps from one to the next. */
function decoded(arc: readonly Point[], { transform }: Pick<Topology, "transform">): Point[] {
  const { scale, translate } = transform ?? { scale: [1, 1], translate: [0, 0] };
  let [x, y] = [0, 0];
  return arc.map(([dx, dy]) => {
    x += dx;
    y += dy;
    return [x * scale[0] + translate[0], y * scale[1] + translate[1]];
  });
}

function ringOf(indices: readonly number[], arcs: readonly Point[][]): Point[] {
  return indices.flatMap((i) => (i >= 0 ? (arcs[i] ?? []) : (arcs[~i] ?? []).toReversed()));
}

function areaOf(ring: readonly Point[]): number {
  const twice = ring.reduce((sum, [x, y], i) => {
    const [x0, y0] = ring[i - 1] ?? ring.at(-1) ?? [x, y];
    return sum + x0 * y - x * y0;
  }, 0);
  return Math.abs(twice / 2);
}

function meets(ring: readonly Point[], [west, south, east, north]: Box): boolean {
  const xs = ring.map(([x]) => x);
  const ys = ring.map(([, y]) => y);
  const within = (low: number, high: number, values: number[]) =>
    values.some((value) => value >= low) && values.some((value) => value <= high);
  return within(west, east, xs) && within(south, north, ys);
}

function isNear([x, y]: Point): boolean {
  const [west, south, east, north] = NEAR;
  return x >= west && x <= east && y >= south && y <= north;
}

/** Douglas and Peucker: leaves out every point that lies close enough to the line between those that stay. */
function simplified(arc: readonly Point[]): Point[] {
  const keep = new Set([0, arc.length - 1]);
  const isRing = arc[0]?.join() === arc.at(-1)?.join();
  const work: [number, number][] = isRing
    ? [
        [0, arc.length >> 1],
        [arc.length >> 1, arc.length - 1],
      ]
    : [[0, arc.length - 1]];
  if (isRing) for (const third of [1, 2]) keep.add(Math.floor((arc.length * third) / 3));
  for (let pair = work.pop(); pair; pair = work.pop()) {
    const [from, to] = pair;
    keep.add(from).add(to);
    const far = farthest(arc, from, to);
    if (far > 0) work.push([from, far], [far, to]);
  }
  return arc.filter((_, i) => keep.has(i));
}

/** Returns the point that lies farthest from the line between two, if it is too far to be left out; else 0. */
function farthest(arc: readonly Point[], from: number, to: number): number {
  const [[x0, y0], [x1, y1]] = [arc[from] ?? [0, 0], arc[to] ?? [0, 0]];
  const length = Math.hypot(x1 - x0, y1 - y0);
  let [found, most] = [0, 1];
  for (let i = from + 1; i < to; i++) {
    const point = arc[i] ?? [0, 0];
    const [x, y] = point;
    const off =
      length === 0 ? Math.hypot(x - x0, y - y0) : Math.abs((x1 - x0) * (y0 - y) - (x0 - x) * (y1 - y0)) / length;
    const share = off / (isNear(point) ? TOLERANCE.near : TOLERANCE.far);
    if (share > most) [found, most] = [i, share];
  }
  return found;
}

/** Returns a topology of some countries with only the arcs that they use. */
function packed(geometries: MultiPolygon<MapCountry>[], arcs: readonly Point[][]): RegionMap {
  const order: number[] = [];
  const numbers = new Map<number, number>();
  const renumbered = (i: number): number => {
    const own = i >= 0 ? i : ~i;
    const number = numbers.get(own) ?? order.push(own) - 1;
    numbers.set(own, number);
    return i >= 0 ? number : ~number;
  };
  const countries = geometries.map((geometry) => ({
    ...geometry,
    arcs: geometry.arcs.map((polygon) => polygon.map((ring) => ring.map(renumbered))),
  }));
  return {
    type: "Topology",
    transform: { scale: [0.01, 0.01], translate: [0, 0] },
    arcs: order.map((i) => steps(simplified(arcs[i] ?? []))),
    objects: { countries: { type: "GeometryCollection", geometries: countries } },
  };
}

function steps(arc: readonly Point[]): Point[] {
  const whole = arc.map(([x, y]): Point => [Math.round(x * 100), Math.round(y * 100)]);
  return whole.map(([x, y], i) => {
    const [x0, y0] = whole[i - 1] ?? [0, 0];
    return [x - x0, y - y0];
  });
}

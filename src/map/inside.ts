import type { Position } from "geojson";
import type { RegionMap } from "../../pipelines/publish/region-map.js";
import { clash, crosses, type Frame, inFrame, type Pixel, type Segment, type Taken } from "./boxes.js";
import { type CountryShape, countriesOf } from "./land.js";

/** A country as its name is placed in it. */
export interface Outline {
  country: string | null;
  name: string;
  rings: Position[][];
  box: Taken;
}

const known = new WeakMap<RegionMap, Outline[]>();

/** The rings of the countries of a map and the boxes around them, in degrees, for `placeInside`. */
export function outlinesOf(map: RegionMap): Outline[] {
  const own = known.get(map) ?? outlines(countriesOf(map));
  known.set(map, own);
  return own;
}

function outlines(countries: readonly CountryShape[]): Outline[] {
  return countries.map(({ geometry, properties }) => {
    const rings = geometry.coordinates.flat();
    const box = { x0: 180, y0: 90, x1: -180, y1: -90 };
    for (const [x = 0, y = 0] of rings.flat()) {
      box.x0 = Math.min(box.x0, x);
      box.x1 = Math.max(box.x1, x);
      box.y0 = Math.min(box.y0, y);
      box.y1 = Math.max(box.y1, y);
    }
    return { ...properties, rings, box };
  });
}

/** Whether a country holds a point, in degrees. */
export function holds({ rings, box }: Outline, [x, y]: Pixel): boolean {
  if (x < box.x0 || x > box.x1 || y < box.y0 || y > box.y1) return false;
  let inside = false;
  for (const ring of rings)
    for (let i = 1; i < ring.length; i++) {
      const [x0 = 0, y0 = 0] = ring[i - 1] ?? [];
      const [x1 = 0, y1 = 0] = ring[i] ?? [];
      if (y0 > y !== y1 > y && x < ((x1 - x0) * (y - y0)) / (y1 - y0) + x0) inside = !inside;
    }
  return inside;
}

/** How far apart the points are at which names of countries and seas are tried, in pixels. */
const GRID = 20;
/** How tall a name is with what keeps others off, in pixels. */
const TALL = 14.4;

/** Where names of countries and seas find their place. */
export interface Ground {
  invert: (point: [number, number]) => [number, number] | null;
  /** How far letters may be set apart, the first with which a name fits clear of all lines. */
  spacings: readonly number[];
  widthOf: (text: string, spacing: number) => number;
  taken: Taken[];
  /** The chosen line, which no name covers. */
  own: readonly Segment[];
  /** Others, which a name covers only where there is no other place. */
  lines: readonly Segment[];
  frame: Frame;
}

/** A name with its middle and the room that it takes. */
export interface Middle {
  text: string;
  x: number;
  y: number;
  spacing: number;
  box: Taken;
}

/** What is seen of each country: points on a grid, the country of which most is seen first. */
export function seenOf(countries: readonly Outline[], { invert, frame }: Ground): [Outline, Pixel[]][] {
  const seen = new Map<Outline, Pixel[]>();
  for (const point of grid(frame)) {
    const place = invert([...point]);
    const country = place && countries.find((one) => holds(one, place));
    if (country) seen.set(country, [...(seen.get(country) ?? []), point]);
  }
  return [...seen].sort(([, a], [, b]) => b.length - a.length);
}

/**
 * Places each country's name near the middle of what is seen of it, where it fits inside its borders and is free; tried
 * at more points where that is worth it.
 */
export function placeInside(
  seen: readonly [Outline, Pixel[]][],
  ground: Ground,
  { isDense = false }: { isDense?: boolean } = {},
): Middle[] {
  return seen.flatMap(([country, ofGrid]) => {
    const points = isDense ? ofGrid.flatMap(betweenGrid) : ofGrid;
    const middle: Pixel = [
      points.reduce((sum, [x]) => sum + x, 0) / points.length,
      points.reduce((sum, [, y]) => sum + y, 0) / points.length,
    ];
    return placeNear(country.name, nearest(points, middle), ground, (place) => holds(country, place));
  });
}

/** Places each sea's name near its middle, where all of it lies on water and is free. */
export function placeAtSea(
  seas: readonly { text: string; x: number; y: number }[],
  countries: readonly Outline[],
  ground: Ground & { reach: number },
): Middle[] {
  const isWater = (place: Pixel) => !countries.some((country) => holds(country, place));
  return seas.flatMap(({ text, x, y }) => {
    const points = grid(ground.frame).filter(([px, py]) => Math.hypot(px - x, py - y) <= ground.reach);
    return placeNear(text, nearest([[x, y], ...points], [x, y]), ground, isWater);
  });
}

function grid({ width, height }: Frame): Pixel[] {
  const steps = (end: number) => Array.from({ length: Math.floor(end / GRID) }, (_, i) => (i + 0.5) * GRID);
  return steps(height).flatMap((y) => steps(width).map((x): Pixel => [x, y]));
}

/** A point of the grid and three between it and the next ones. */
function betweenGrid([x, y]: Pixel): Pixel[] {
  const half = GRID / 2;
  return [0, half].flatMap((right) => [0, half].map((down): Pixel => [x + right, y + down]));
}

function nearest(points: readonly Pixel[], [mx, my]: Pixel): Pixel[] {
  return points.toSorted(([ax, ay], [bx, by]) => Math.hypot(ax - mx, ay - my) - Math.hypot(bx - mx, by - my));
}

/** Places a name at the first of some points where it is free and lies on its own ground, if there is one. */
function placeNear(
  text: string,
  points: readonly Pixel[],
  { invert, spacings, widthOf, taken, own, lines, frame }: Ground,
  isGround: (place: Pixel) => boolean,
): Middle[] {
  let covering: Middle | undefined;
  for (const spacing of spacings) {
    const half = widthOf(text, spacing) / 2;
    for (const [x, y] of points) {
      const box = { x0: x - half, y0: y - TALL / 2, x1: x + half, y1: y + TALL / 2 };
      if (!inFrame(box, frame) || taken.some((other) => clash(box, other))) continue;
      if (own.some((segment) => crosses(segment, box))) continue;
      const isOwn = [-1, -0.5, 0, 0.5, 1].every((part) => {
        const place = invert([x + part * half, y]);
        return place !== null && isGround(place);
      });
      if (!isOwn) continue;
      const found = { text, x, y, spacing, box };
      if (!lines.some((segment) => crosses(segment, box))) return taking(found, taken);
      covering ??= found;
    }
  }
  return covering ? taking(covering, taken) : [];
}

function taking(name: Middle, taken: Taken[]): Middle[] {
  taken.push(name.box);
  return [name];
}

import type { Position } from "geojson";
import type { RegionMap } from "../../pipelines/publish/region-map.js";
import { textWidth } from "../base/svg.js";
import { type CountryShape, countriesOf } from "./land.js";

/** A rectangle on the map that is taken, in pixels. */
export interface Taken {
  x0: number;
  y0: number;
  x1: number;
  y1: number;
}

/** A text that wants a place beside a point. */
export interface Wanted {
  text: string;
  x: number;
  y: number;
  size: number;
}

/** The same with the place where its text begins. */
export type Placed<Want extends Wanted> = Want & { tx: number; ty: number };

/** Names may be set bold, which is wider. */
const BOLD = 1.07;

interface Size {
  width: number;
  height: number;
}

function clash(a: Taken, b: Taken): boolean {
  return a.x0 < b.x1 && a.x1 > b.x0 && a.y0 < b.y1 && a.y1 > b.y0;
}

/** How near to a name a dot seems to be its own, in pixels. */
const NEAR = 6;

function isWithin([x, y]: readonly [number, number], { x0, y0, x1, y1 }: Taken, reach = 0): boolean {
  return x > x0 - reach && x < x1 + reach && y > y0 - reach && y < y1 + reach;
}

function inFrame({ x0, y0, x1, y1 }: Taken, { width, height }: Size): boolean {
  return x0 >= 3 && y0 >= 3 && x1 <= width - 3 && y1 <= height - 3;
}

/**
 * Places texts beside their points, the first in the list first; one that fits nowhere, or whose point an earlier text
 * covers, is left out. Of the places that are free the one is taken that covers the fewest `lines` points and stands by
 * none of the other `dots`, whose name it could seem to be. Adds what it places to `taken`.
 */
export function placeBeside<Want extends Wanted>(
  wanted: readonly Want[],
  taken: Taken[],
  { lines, dots }: Record<"lines" | "dots", readonly (readonly [number, number])[]>,
  frame: Size,
): Placed<Want>[] {
  const texts: Taken[] = [];
  return wanted.flatMap((want) => {
    if (texts.some((box) => isWithin([want.x, want.y], box))) return [];
    const others = dots.filter(([x, y]) => x !== want.x || y !== want.y);
    const w = textWidth(want.text, want.size) * BOLD;
    const h = want.size;
    const corners: [number, number][] = [
      [want.x + 7, want.y - h / 2],
      [want.x - 7 - w, want.y - h / 2],
      [want.x - w / 2, want.y - 7 - h],
      [want.x - w / 2, want.y + 7],
      [want.x + 5, want.y - 5 - h],
      [want.x + 5, want.y + 5],
      [want.x - 5 - w, want.y - 5 - h],
      [want.x - 5 - w, want.y + 5],
    ];
    const free = corners.flatMap(([x0, y0], order) => {
      const box = { x0: x0 - 1, y0: y0 - 1, x1: x0 + w + 1, y1: y0 + h + 1 };
      if (!inFrame(box, frame) || taken.some((other) => clash(box, other))) return [];
      const covered = lines.filter((point) => isWithin(point, box)).length;
      const near = others.filter((point) => isWithin(point, box, NEAR)).length;
      return [{ box, cost: covered * 2 + near * 5 + order * 0.5, tx: x0, ty: y0 + h * 0.82 }];
    });
    const best = free.sort((a, b) => a.cost - b.cost)[0];
    if (!best) return [];
    taken.push(best.box);
    texts.push(best.box);
    return [{ ...want, tx: best.tx, ty: best.ty }];
  });
}

/** A country as its name is placed in it. */
export interface Outline {
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
    return { name: properties.name, rings, box };
  });
}

/** Whether a country holds a point, in degrees. */
export function holds({ rings, box }: Outline, [x, y]: readonly [number, number]): boolean {
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

interface Ground {
  invert: (point: [number, number]) => [number, number] | null;
  size: number;
  taken: Taken[];
  /** Points of the chosen line, which no name covers. */
  own: readonly (readonly [number, number])[];
  /** Points of others, which a name covers only where there is no other place. */
  lines: readonly (readonly [number, number])[];
  frame: Size;
  widthOf: (text: string) => number;
}

/** A name with its middle. */
export interface Middle {
  text: string;
  x: number;
  y: number;
}

/** Places each country's name near the middle of what is seen of it, where it fits inside its borders and is free. */
export function placeInside(countries: readonly Outline[], ground: Ground): Middle[] {
  const seen = new Map<Outline, [number, number][]>();
  for (const point of grid(ground.frame)) {
    const place = ground.invert(point);
    const country = place && countries.find((one) => holds(one, place));
    if (country) seen.set(country, [...(seen.get(country) ?? []), point]);
  }
  const bySize = [...seen].sort(([, a], [, b]) => b.length - a.length);
  return bySize.flatMap(([country, points]) => {
    const middle: [number, number] = [
      points.reduce((sum, [x]) => sum + x, 0) / points.length,
      points.reduce((sum, [, y]) => sum + y, 0) / points.length,
    ];
    return placeNear(country.name, nearest(points, middle), ground, (place) => holds(country, place));
  });
}

/** Places each sea's name near its middle, where all of it lies on water and is free. */
export function placeAtSea(
  seas: readonly Middle[],
  countries: readonly Outline[],
  ground: Ground & { reach: number },
): Middle[] {
  const isWater = (place: [number, number]) => !countries.some((country) => holds(country, place));
  return seas.flatMap(({ text, x, y }) => {
    const points = grid(ground.frame).filter(([px, py]) => Math.hypot(px - x, py - y) <= ground.reach);
    return placeNear(text, nearest([[x, y], ...points], [x, y]), ground, isWater);
  });
}

function grid({ width, height }: Size): [number, number][] {
  const steps = (end: number) => Array.from({ length: Math.floor(end / GRID) }, (_, i) => (i + 0.5) * GRID);
  return steps(height).flatMap((y) => steps(width).map((x): [number, number] => [x, y]));
}

function nearest(points: readonly [number, number][], [mx, my]: [number, number]): [number, number][] {
  return points.toSorted(([ax, ay], [bx, by]) => Math.hypot(ax - mx, ay - my) - Math.hypot(bx - mx, by - my));
}

/** Places a name at the first of some points where it is free and its ends lie on its own ground, if there is one. */
function placeNear(
  text: string,
  points: readonly [number, number][],
  { invert, size, taken, own, lines, frame, widthOf }: Ground,
  isGround: (place: [number, number]) => boolean,
): Middle[] {
  const half = widthOf(text) / 2;
  let found: { box: Taken; x: number; y: number } | undefined;
  for (const [x, y] of points) {
    const box = { x0: x - half, y0: y - size * 0.6, x1: x + half, y1: y + size * 0.6 };
    const covers = ([px, py]: readonly [number, number]) => px > box.x0 && px < box.x1 && py > box.y0 && py < box.y1;
    if (!inFrame(box, frame) || taken.some((other) => clash(box, other)) || own.some(covers)) continue;
    const isOwn = [x - half, x, x + half].every((at) => {
      const place = invert([at, y]);
      return place !== null && isGround(place);
    });
    if (!isOwn) continue;
    found ??= { box, x, y };
    if (lines.some(covers)) continue;
    found = { box, x, y };
    break;
  }
  if (!found) return [];
  taken.push(found.box);
  return [{ text, x: found.x, y: found.y }];
}

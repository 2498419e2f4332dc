import type { Feature, MultiPolygon, Polygon, Position } from "geojson";
import { textWidth } from "../base/svg.js";

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

export interface Placed extends Wanted {
  tx: number;
  ty: number;
}

interface Size {
  width: number;
  height: number;
}

function clash(a: Taken, b: Taken): boolean {
  return a.x0 < b.x1 && a.x1 > b.x0 && a.y0 < b.y1 && a.y1 > b.y0;
}

function inFrame({ x0, y0, x1, y1 }: Taken, { width, height }: Size): boolean {
  return x0 >= 3 && y0 >= 3 && x1 <= width - 3 && y1 <= height - 3;
}

/**
 * Places texts beside their points, the first in the list first; one that fits nowhere is left out. Of the places that
 * are free the one that covers the fewest `lines` points is taken. Adds what it places to `taken`.
 */
export function placeBeside(
  wanted: readonly Wanted[],
  taken: Taken[],
  lines: readonly (readonly [number, number])[],
  frame: Size,
): Placed[] {
  return wanted.flatMap((want) => {
    const w = textWidth(want.text, want.size);
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
      const covered = lines.filter(([x, y]) => x > box.x0 && x < box.x1 && y > box.y0 && y < box.y1).length;
      return [{ box, cost: covered * 2 + order * 0.5, tx: x0, ty: y0 + h * 0.82 }];
    });
    const best = free.sort((a, b) => a.cost - b.cost)[0];
    if (!best) return [];
    taken.push(best.box);
    return [{ ...want, tx: best.tx, ty: best.ty }];
  });
}

type Country = Feature<Polygon | MultiPolygon, { name: string }>;

interface Outline {
  name: string;
  rings: Position[][];
  box: Taken;
}

/** The rings of countries and the boxes around them, in degrees, for `placeInside`. */
export function outlines(countries: readonly Country[]): Outline[] {
  return countries.map(({ geometry, properties }) => {
    const rings = geometry.type === "Polygon" ? geometry.coordinates : geometry.coordinates.flat();
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

function holds({ rings, box }: Outline, [x, y]: readonly [number, number]): boolean {
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

const GRID = 20;

/**
 * Places each country's name near the middle of what is seen of it, where it fits inside its borders and is free, if
 * possible clear of the points of `lines`.
 */
export function placeInside(
  countries: readonly Outline[],
  {
    invert,
    size,
    taken,
    lines,
    frame,
    widthOf,
  }: {
    invert: (point: [number, number]) => [number, number] | null;
    size: number;
    taken: Taken[];
    lines: readonly (readonly [number, number])[];
    frame: Size;
    widthOf: (text: string) => number;
  },
): { text: string; x: number; y: number }[] {
  const seen = new Map<Outline, [number, number][]>();
  for (let y = GRID / 2; y < frame.height; y += GRID)
    for (let x = GRID / 2; x < frame.width; x += GRID) {
      const place = invert([x, y]);
      const country = place && countries.find((one) => holds(one, place));
      if (country) seen.set(country, [...(seen.get(country) ?? []), [x, y]]);
    }
  const bySize = [...seen].sort(([, a], [, b]) => b.length - a.length);
  return bySize.flatMap(([country, points]) => {
    const half = widthOf(country.name) / 2;
    const mx = points.reduce((sum, [x]) => sum + x, 0) / points.length;
    const my = points.reduce((sum, [, y]) => sum + y, 0) / points.length;
    const near = points.sort(([ax, ay], [bx, by]) => Math.hypot(ax - mx, ay - my) - Math.hypot(bx - mx, by - my));
    let second: { box: Taken; x: number; y: number } | undefined;
    for (const [x, y] of near) {
      const box = { x0: x - half, y0: y - size * 0.6, x1: x + half, y1: y + size * 0.6 };
      const ends = [x - half, x + half].every((end) => {
        const place = invert([end, y]);
        return place !== null && holds(country, place);
      });
      if (!ends || !inFrame(box, frame) || taken.some((other) => clash(box, other))) continue;
      second ??= { box, x, y };
      if (lines.some(([px, py]) => px > box.x0 && px < box.x1 && py > box.y0 && py < box.y1)) continue;
      taken.push(box);
      return [{ text: country.name, x, y }];
    }
    if (!second) return [];
    taken.push(second.box);
    return [{ text: country.name, x: second.x, y: second.y }];
  });
}

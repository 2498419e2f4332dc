/** A place on the map, in pixels. */
export type Pixel = readonly [x: number, y: number];

/** A straight piece of a line on the map. */
export type Segment = readonly [from: Pixel, to: Pixel];

/** A rectangle on the map that is taken, in pixels. */
export interface Taken {
  x0: number;
  y0: number;
  x1: number;
  y1: number;
}

export interface Frame {
  width: number;
  height: number;
}

/** How far names keep from the edge of the map. */
const EDGE = 3;

export function clash(a: Taken, b: Taken): boolean {
  return a.x0 < b.x1 && a.x1 > b.x0 && a.y0 < b.y1 && a.y1 > b.y0;
}

export function square([x, y]: Pixel, half: number): Taken {
  return { x0: x - half, y0: y - half, x1: x + half, y1: y + half };
}

export function isWithin([x, y]: Pixel, { x0, y0, x1, y1 }: Taken, reach = 0): boolean {
  return x > x0 - reach && x < x1 + reach && y > y0 - reach && y < y1 + reach;
}

export function inFrame({ x0, y0, x1, y1 }: Taken, { width, height }: Frame): boolean {
  return x0 >= EDGE && y0 >= EDGE && x1 <= width - EDGE && y1 <= height - EDGE;
}

/** Whether a piece of a line runs through a rectangle. */
export function crosses([[ax, ay], [bx, by]]: Segment, { x0, y0, x1, y1 }: Taken): boolean {
  let [from, to] = [0, 1];
  const edges = [
    [ax - bx, ax - x0],
    [bx - ax, x1 - ax],
    [ay - by, ay - y0],
    [by - ay, y1 - ay],
  ] as const;
  for (const [run, room] of edges) {
    if (run === 0 && room < 0) return false;
    if (run < 0) from = Math.max(from, room / run);
    if (run > 0) to = Math.min(to, room / run);
  }
  return from <= to;
}

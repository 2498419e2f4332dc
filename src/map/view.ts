import { type GeoProjection, geoConicConformal } from "d3-geo";
import type { FeatureCollection, MultiPolygon, Polygon } from "geojson";

/** West, south, east, north in degrees. */
export type Box = readonly [number, number, number, number];

export type Land = FeatureCollection<Polygon | MultiPolygon, { name: string }>;

const STEP = 2;

/** Returns the rings of some countries with points every two degrees, so that edges cut along a parallel stay on it. */
export function densified(land: Land): Land {
  const ring = (points: number[][]) =>
    points.flatMap((point, i) => {
      const before = points[i - 1];
      if (!before) return [point];
      const [x0 = 0, y0 = 0] = before;
      const [x1 = 0, y1 = 0] = point;
      const pieces = Math.max(1, Math.ceil(Math.hypot(x1 - x0, y1 - y0) / STEP));
      return Array.from({ length: pieces }, (_, k) => [
        x0 + ((x1 - x0) * (k + 1)) / pieces,
        y0 + ((y1 - y0) * (k + 1)) / pieces,
      ]);
    });
  return {
    ...land,
    features: land.features.map((country) => ({
      ...country,
      geometry:
        country.geometry.type === "Polygon"
          ? { ...country.geometry, coordinates: country.geometry.coordinates.map(ring) }
          : { ...country.geometry, coordinates: country.geometry.coordinates.map((part) => part.map(ring)) },
    })),
  };
}

/** The box that holds all points of some land. */
export function boxOf(land: Land): Box {
  const flat = land.features.flatMap(({ geometry }) =>
    geometry.type === "Polygon" ? geometry.coordinates.flat() : geometry.coordinates.flat(2),
  );
  return boxAround(flat.map(([x = 0, y = 0]) => [x, y] as const));
}

/** The smallest box around some points, and no smaller than `least` degrees. */
export function boxAround(points: readonly (readonly [number, number])[], least = 0): Box {
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  const grow = (low: number, high: number): [number, number] => {
    const lack = Math.max(0, least - (high - low)) / 2;
    return [low - lack, high + lack];
  };
  const [west, east] = grow(least0(xs, Math.min), least0(xs, Math.max));
  const [south, north] = grow(least0(ys, Math.min), least0(ys, Math.max));
  return [west, south, east, north];
}

function least0(values: readonly number[], pick: (a: number, b: number) => number): number {
  return values.reduce((a, b) => pick(a, b));
}

/** A box cut to lie within another. */
export function within([w, s, e, n]: Box, [w0, s0, e0, n0]: Box): Box {
  return [Math.max(w, w0), Math.max(s, s0), Math.min(e, e0), Math.min(n, n0)];
}

/** The edge of a box as a ring with points every two degrees, clockwise as d3-geo wants it. */
export function edge(box: Box): Land {
  const [w, s, e, n] = box;
  const corners = [
    [w, s],
    [w, n],
    [e, n],
    [e, s],
    [w, s],
  ];
  const geometry: Polygon = { type: "Polygon", coordinates: [corners] };
  return densified({ type: "FeatureCollection", features: [{ type: "Feature", properties: { name: "" }, geometry }] });
}

/** A conic projection, true to shape, that shows the whole box with a margin of pixels. */
export function fitted(
  [w, s, e, n]: Box,
  { width, height, margin }: { width: number; height: number; margin: number },
): GeoProjection {
  const middle = (w + e) / 2;
  const coordinates = [
    [w, s],
    [w, n],
    [middle, s],
    [middle, n],
    [e, s],
    [e, n],
  ];
  return geoConicConformal()
    .parallels([28, 48])
    .rotate([-66, 0])
    .fitExtent(
      [
        [margin, margin],
        [width - margin, height - margin],
      ],
      { type: "MultiPoint", coordinates },
    );
}

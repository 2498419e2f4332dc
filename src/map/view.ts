import { type GeoProjection, geoConicConformal } from "d3-geo";

/** West, south, east, north in degrees. */
export type Box = readonly [number, number, number, number];

/** The smallest box around some points, and no smaller than `least` degrees. */
export function boxAround(points: readonly (readonly [number, number])[], least: number): Box {
  const grow = (values: readonly number[]): [number, number] => {
    const [low, high] = [Math.min(...values), Math.max(...values)];
    const lack = Math.max(0, least - (high - low)) / 2;
    return [low - lack, high + lack];
  };
  const [west, east] = grow(points.map(([x]) => x));
  const [south, north] = grow(points.map(([, y]) => y));
  return [west, south, east, north];
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

import { type GeoProjection, geoInterpolate } from "d3-geo";
import { textWidth } from "../base/svg.js";
import { type Placed, placeBeside, placeInside, type Taken, type Wanted } from "./labels.js";
import type { Leg, Point } from "./legs.js";
import type { Town } from "./route-towns.js";
import type { Scene } from "./scene.js";

/** The part of a scene that the map shows: its projection, and its size in pixels. */
export interface Sight {
  projection: GeoProjection;
  width: number;
  height: number;
}

/** The towns in sight, and the names for which there is room; those of towns are also of some beyond the edge. */
export interface Names {
  shown: (Town & Wanted)[];
  towns: Placed[];
  seas: Placed[];
  countries: { text: string; x: number; y: number }[];
}

const SEAS: { name: string; at: Point }[] = [
  { name: "Caspian Sea", at: [50.8, 45.1] },
  { name: "Arabian Sea", at: [63.5, 20.5] },
  { name: "Black Sea", at: [34.5, 43.4] },
  { name: "Persian Gulf", at: [51.4, 27.3] },
];

/** Places names of towns, then of seas and of countries where there is room left. */
export function namesIn(scene: Scene, sight: Sight): Names {
  const { projection, width, height } = sight;
  const frame = { width, height };
  const taken = corners(sight);
  const ownLines = [...scene.chosenLegs, ...scene.variantLegs].flatMap((leg) => seen(along(leg, 40), sight));
  const shown = scene.towns.flatMap((town) => {
    const at = project(town.at, sight);
    return at ? [{ ...town, x: at[0], y: at[1], size: town.rank === 0 ? 13 : 12 }] : [];
  });
  for (const town of shown) if (town.rank < 2) taken.push(square(town, 4));
  const towns = placeBeside([...shown, ...exits(scene, sight)], taken, ownLines, frame);
  const named = new Set(towns.map(({ text }) => text));
  for (const town of shown) if (named.has(town.text)) taken.push(square(town, 3));
  const lines = [...ownLines, ...scene.legs.flatMap((leg) => seen(along(leg, 60), sight))];
  const seas = placeBeside(seasIn(sight), taken, lines, frame);
  const countries = placeInside(scene.countries, {
    invert: (point) => projection.invert?.(point) ?? null,
    size: 12,
    taken,
    lines,
    frame,
    widthOf: (text) => textWidth(text.toUpperCase(), 12) * 1.32,
  });
  return { shown, towns, seas, countries };
}

/** The corners in which the words on the drawing, its scale and its buttons stand. */
function corners({ width, height }: Sight): Taken[] {
  return [
    { x0: 0, y0: height - 30, x1: Math.min(width, 270), y1: height },
    { x0: width - 130, y0: height - 34, x1: width, y1: height },
    { x0: width - 60, y0: 0, x1: width, y1: 155 },
  ];
}

function square({ x, y }: Wanted, half: number): Taken {
  return { x0: x - half, y0: y - half, x1: x + half, y1: y + half };
}

/** Names of towns beyond the edge, where the chosen line leaves the map. */
function exits({ chosenLegs, variantLegs, towns }: Scene, sight: Sight): Wanted[] {
  return [...chosenLegs, ...variantLegs].flatMap((leg) => {
    const ends = (
      [
        [leg.from, leg.to],
        [leg.to, leg.from],
      ] as [Point, Point][]
    ).filter(([inside, outside]) => project(inside, sight) && !project(outside, sight));
    return ends.flatMap(([inside, outside]) => {
      const last = seen(along({ from: inside, to: outside }, 80), sight).at(-1);
      const town = towns.find(({ at }) => at[0] === outside[0] && at[1] === outside[1]);
      return last && town ? [{ text: `to ${town.text}`, x: last[0], y: last[1], size: 12 }] : [];
    });
  });
}

/** The seas whose middle is in sight, such that a name beside the point lies over it. */
function seasIn(sight: Sight): Wanted[] {
  return SEAS.flatMap(({ name, at }) => {
    const point = project(at, sight);
    return point ? [{ text: name, x: point[0] - textWidth(name) / 2 - 7, y: point[1], size: 12 }] : [];
  });
}

function along({ from, to }: Pick<Leg, "from" | "to">, pieces: number): Point[] {
  const at = geoInterpolate(from, to);
  return Array.from({ length: pieces + 1 }, (_, i) => at(i / pieces));
}

function seen(points: readonly Point[], sight: Sight): Point[] {
  return points.map((point) => project(point, sight)).filter((point) => point !== null);
}

/** Where a point stands on the map in pixels; null where it is out of sight. */
function project(point: Point, { projection, width, height }: Sight): Point | null {
  const [x, y] = projection(point) ?? [-1e4, -1e4];
  return x > 0 && x < width && y > 0 && y < height ? [x, y] : null;
}

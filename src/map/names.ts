import { type GeoProjection, geoInterpolate } from "d3-geo";
import { textWidth } from "../base/svg.js";
import { mapWords, SEA_NAMES } from "../text/en/map.js";
import { type Middle, type Placed, placeAtSea, placeBeside, placeInside, type Taken, type Wanted } from "./labels.js";
import type { Leg, Point } from "./legs.js";
import type { Town } from "./route-towns.js";
import type { Scene } from "./scene.js";

/** The part of a scene that the map shows: its projection, and its size in pixels. */
export interface Sight {
  projection: GeoProjection;
  width: number;
  height: number;
}

/** A name of a town, or of a place beyond the map. */
export interface TownName extends Wanted {
  kind: "chosen" | "other" | "beyond";
  isStandIn: boolean;
}

/** The towns in sight, and the names for which there is room; those of towns are also of some beyond the edge. */
export interface Names {
  shown: (Town & Wanted)[];
  towns: Placed<TownName>[];
  seas: Middle[];
  countries: Middle[];
}

const SEAS: Readonly<Record<keyof typeof SEA_NAMES, Point>> = {
  caspian: [50.9, 41.8],
  arabian: [63.5, 20.5],
  black: [34.5, 43.4],
  gulf: [51.4, 27.3],
};

/** The letters of countries are set apart. */
const SPACED = 1.36;

/** Places names of towns, then of seas and of countries where there is room left. */
export function namesIn(scene: Scene, sight: Sight): Names {
  const { projection, width, height } = sight;
  const frame = { width, height };
  const taken: Taken[] = [{ x0: width - 130, y0: height - 34, x1: width, y1: height }];
  const ownLines = [...scene.chosenLegs, ...scene.variantLegs].flatMap((leg) => seen(along(leg, 40), sight));
  const shown = scene.towns.flatMap((town) => {
    const at = project(town.at, sight);
    return at ? [{ ...town, x: at[0], y: at[1], size: town.rank === 0 ? 13 : 12 }] : [];
  });
  for (const town of shown) if (town.rank < 3) taken.push(square(town, 4));
  const dots = shown.filter(({ rank }) => rank < 3).map(({ x, y }): Point => [x, y]);
  const towns = placeBeside(wantedTowns(scene, shown, sight), taken, { lines: ownLines, dots }, frame);
  const named = new Set(towns.map(({ text }) => text));
  for (const town of shown) if (named.has(town.text)) taken.push(square(town, 3));
  const ground = {
    invert: (point: Point) => projection.invert?.(point) ?? null,
    size: 12,
    taken,
    own: ownLines,
    lines: scene.legs.flatMap((leg) => seen(along(leg, 60), sight)),
    frame,
  };
  const seas = placeAtSea(seasIn(sight), scene.outlines, {
    ...ground,
    widthOf: (text) => textWidth(text, 12),
    reach: reachIn(sight),
  });
  const countries = placeInside(scene.outlines, {
    ...ground,
    widthOf: (text) => textWidth(text.toUpperCase(), 12) * SPACED,
  });
  return { shown, towns, seas, countries };
}

/** Names in the order of their importance: towns of the chosen line, what lies beyond it, other towns. */
function wantedTowns(scene: Scene, shown: readonly (Town & Wanted)[], sight: Sight): TownName[] {
  const towns = shown.map(({ text, x, y, size, rank, isStandIn }): TownName => {
    return { text, x, y, size, isStandIn, kind: rank === 0 ? "chosen" : "other" };
  });
  const own = towns.filter(({ kind }) => kind === "chosen");
  return [...own, ...beyond(scene, sight), ...exits(scene, sight), ...towns.filter(({ kind }) => kind === "other")];
}

function square({ x, y }: Wanted, half: number): Taken {
  return { x0: x - half, y0: y - half, x1: x + half, y1: y + half };
}

function beyond(scene: Scene, sight: Sight): TownName[] {
  return scene.beyond.flatMap(({ at, text }) => {
    const point = project(at, sight);
    return point ? [{ text, x: point[0], y: point[1], size: 12, kind: "beyond" as const, isStandIn: false }] : [];
  });
}

/** Names of towns beyond the edge, where the chosen line leaves the map. */
function exits({ chosenLegs, variantLegs }: Scene, sight: Sight): TownName[] {
  return [...chosenLegs, ...variantLegs].flatMap((leg) => {
    const ends = [
      { inside: leg.from, outside: leg.to, name: leg.toName },
      { inside: leg.to, outside: leg.from, name: leg.fromName },
    ].filter(({ inside, outside }) => project(inside, sight) && !project(outside, sight));
    return ends.flatMap(({ inside, outside, name }) => {
      const last = seen(along({ from: inside, to: outside }, 80), sight).at(-1);
      return last
        ? [{ text: mapWords.to(name), x: last[0], y: last[1], size: 12, kind: "beyond" as const, isStandIn: false }]
        : [];
    });
  });
}

function seasIn(sight: Sight): Middle[] {
  return Object.entries(SEAS).flatMap(([id, at]) => {
    const point = project(at, sight);
    return point ? [{ text: SEA_NAMES[id as keyof typeof SEA_NAMES], x: point[0], y: point[1] }] : [];
  });
}

/** How far from its middle the name of a sea may stand: about two degrees. */
function reachIn({ projection }: Sight): number {
  const [x0, y0] = projection([66, 36]) ?? [0, 0];
  const [x1, y1] = projection([66, 38.5]) ?? [0, 0];
  return Math.hypot(x1 - x0, y1 - y0);
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

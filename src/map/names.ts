import { type GeoProjection, geoInterpolate } from "d3-geo";
import { WIDE } from "../base/sizes.js";
import { textWidth } from "../base/svg.js";
import { mapWords, SEA_NAMES } from "../text/en/map.js";
import { crosses, isWithin, type Segment, square, type Taken } from "./boxes.js";
import { type Ground, holds, type Middle, placeAtSea, placeInside, seenOf } from "./inside.js";
import { type Around, type Placed, placeBeside, type Wanted } from "./labels.js";
import type { Leg, Point } from "./legs.js";
import type { Town } from "./route-towns.js";
import type { Scene } from "./scene.js";

/** The part of a scene that the map shows: its projection, and its size in pixels. */
export interface Sight {
  projection: GeoProjection;
  width: number;
  height: number;
}

/** What a name stands on. */
export type Soil = "sea" | "land" | "own";

/** A name of a town, or of a place beyond the map. */
export interface TownName extends Wanted {
  kind: "chosen" | "other" | "beyond";
  isStandIn: boolean;
}

/** A town in sight. */
type Seen = Town & { x: number; y: number };

/**
 * The towns in sight that have a dot, and the names for which there is room; those of towns are also of some beyond the
 * edge. A name of the chosen line may take the place of the dot of another town.
 */
export interface Names {
  shown: Seen[];
  towns: (Placed<TownName> & { soil: Soil })[];
  seas: Middle[];
  countries: (Middle & { soil: Soil })[];
}

const SEAS: Readonly<Record<keyof typeof SEA_NAMES, Point>> = {
  caspian: [50.9, 41.8],
  arabian: [63.5, 20.5],
  black: [34.5, 43.4],
  gulf: [51.4, 27.3],
};

/** Capital letters are wider. */
const CAPITALS = 1.17;

/** How far the letters of a country are set apart, and how little where one on the chosen line lacks the room. */
const SPACED = 1.2;
const TIGHT = 0.2;

/** Towns closer than this to one that matters more have no dot of their own, in pixels. */
const CROWD = 7;

/** What stands on the map and is no name: the scale in one corner, the buttons in another, larger for a finger. */
export function furniture({ width, height }: Pick<Sight, "width" | "height">): Taken[] {
  const buttons = width < WIDE.width ? { width: 56, height: 162 } : { width: 46, height: 122 };
  return [
    { x0: width - 130, y0: height - 34, x1: width, y1: height },
    { x0: width - buttons.width, y0: 0, x1: width, y1: buttons.height },
  ];
}

/** Places names of the chosen line and its countries, then of other towns, of seas and of other countries. */
export function namesIn(scene: Scene, sight: Sight): Names {
  const { projection, width, height } = sight;
  const frame = { width, height };
  const taken = furniture(sight);
  const own = [...scene.chosenLegs, ...scene.variantLegs].flatMap((leg) => segmentsOf(leg, sight));
  const lines = scene.legs.flatMap((leg) => segmentsOf(leg, sight));
  const inSight = townsIn(scene, sight);
  for (const { x, y, rank } of inSight) if (rank === 0) taken.push(square([x, y], 4.5));
  const around: Around = {
    lines: [
      { weight: 4, segments: own },
      { weight: 2, segments: lines },
    ],
    dots: inSight.filter(({ rank }) => rank < 3).map(({ x, y, rank }) => ({ at: [x, y], isFirst: rank === 0 })),
    frame,
  };
  const ground: Ground = {
    invert: (point) => projection.invert?.(point) ?? null,
    spacings: [SPACED],
    widthOf: (text, spacing) => textWidth(text) * CAPITALS + text.length * spacing,
    taken,
    own,
    lines,
    frame,
  };
  const seen = seenOf(scene.outlines, ground);
  const [tinted, plain] = [true, false].map((is) => seen.filter(([{ country }]) => isTinted(country, scene) === is));
  const first = placeBeside([...firstNames(inSight), ...beyond(scene, sight), ...exits(scene, sight)], taken, around);
  const shown = inSight.filter(({ rank, x, y }) => rank === 0 || !first.some(({ box }) => isWithin([x, y], box, 2)));
  for (const { x, y, rank } of shown) if (rank === 1 || rank === 2) taken.push(square([x, y], 3.5));
  const ownCountries = placeInside(tinted ?? [], { ...ground, spacings: [SPACED, TIGHT] }, { isDense: true });
  const others = placeBeside(otherNames(shown), taken, around);
  for (const { x, y } of others) taken.push(square([x, y], 3));
  const seas = placeAtSea(seasIn(sight), scene.outlines, {
    ...ground,
    spacings: [0],
    widthOf: (text) => textWidth(text),
    reach: reachIn(sight),
  });
  const countries = [...ownCountries, ...placeInside(plain ?? [], ground)];
  return {
    shown,
    towns: [...first, ...others].map((name) => ({ ...name, soil: soilAt(middleOf(name.box), scene, ground) })),
    seas,
    countries: countries.map((name) => ({ ...name, soil: soilAt([name.x, name.y], scene, ground) })),
  };
}

function isTinted(country: string | null, { tinted }: Scene): boolean {
  return country !== null && tinted.includes(country);
}

function middleOf({ x0, y0, x1, y1 }: Taken): [number, number] {
  return [(x0 + x1) / 2, (y0 + y1) / 2];
}

/** On what a point lies. */
function soilAt(point: [number, number], scene: Scene, { invert }: Ground): Soil {
  const place = invert(point);
  const found = place && scene.outlines.find((one) => holds(one, place));
  return found ? (isTinted(found.country, scene) ? "own" : "land") : "sea";
}

/** The towns in sight, without those that lie on the dot of one that matters more. */
function townsIn({ towns }: Scene, sight: Sight): Seen[] {
  const shown: Seen[] = [];
  for (const town of towns) {
    const at = project(town.at, sight);
    if (!at) continue;
    const [x, y] = at;
    if (!shown.some((other) => Math.hypot(other.x - x, other.y - y) < CROWD)) shown.push({ ...town, x, y });
  }
  return shown;
}

function firstNames(shown: readonly Seen[]): TownName[] {
  return shown
    .filter(({ rank }) => rank === 0)
    .map(({ text, x, y, isStandIn, isStop }) => {
      return { text, x, y, isStandIn, size: 13, kind: "chosen", weight: isStop ? "first" : "other" };
    });
}

function otherNames(shown: readonly Seen[]): TownName[] {
  return shown
    .filter(({ rank }) => rank > 0)
    .map(({ text, x, y, isStandIn, rank }) => {
      return { text, x, y, isStandIn, size: 12, kind: "other", weight: rank === 3 ? "clear" : "other" };
    });
}

const BEYOND = { size: 12, kind: "beyond", weight: "first", isStandIn: false } as const;

function beyond(scene: Scene, sight: Sight): TownName[] {
  return scene.beyond.flatMap(({ at, text }) => {
    const point = project(at, sight);
    return point ? [{ ...BEYOND, text, x: point[0], y: point[1] }] : [];
  });
}

/** Names of towns beyond the edge, where the chosen line leaves the map. */
function exits({ chosenLegs, variantLegs }: Scene, sight: Sight): TownName[] {
  const names = [...chosenLegs, ...variantLegs].flatMap((leg) => {
    const ends = [
      { inside: leg.from, outside: leg.to, name: leg.toName },
      { inside: leg.to, outside: leg.from, name: leg.fromName },
    ].filter(({ inside, outside }) => project(inside, sight) && !project(outside, sight));
    return ends.flatMap(({ inside, outside, name }) => {
      const seen = along({ from: inside, to: outside }, 80).map((point) => project(point, sight));
      const last = seen.findLast((point) => point !== null);
      return last ? [{ ...BEYOND, text: mapWords.to(name), x: last[0], y: last[1] }] : [];
    });
  });
  return names.filter(({ text }, i) => names.findIndex((other) => other.text === text) === i);
}

function seasIn(sight: Sight): { text: string; x: number; y: number }[] {
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

/** A leg as straight pieces on the map, those that are in sight. */
function segmentsOf(leg: Pick<Leg, "from" | "to">, { projection, width, height }: Sight): Segment[] {
  const points = along(leg, 12).map((point) => projection(point));
  const frame = { x0: 0, y0: 0, x1: width, y1: height };
  return points.slice(1).flatMap((to, i): Segment[] => {
    const from = points[i];
    if (!from || !to) return [];
    return crosses([from, to], frame) ? [[from, to]] : [];
  });
}

/** Whether anything of a leg is in sight. */
export function isInSight(leg: Pick<Leg, "from" | "to">, sight: Sight): boolean {
  return segmentsOf(leg, sight).length > 0;
}

/** Where a point stands on the map in pixels; null where it is out of sight. */
function project(point: Point, { projection, width, height }: Sight): Point | null {
  const [x, y] = projection(point) ?? [-1e4, -1e4];
  return x > 0 && x < width && y > 0 && y < height ? [x, y] : null;
}

import { geoPath } from "d3-geo";
import type { MultiLineString, MultiPolygon } from "geojson";
import { label, type SvgChild, s } from "../base/svg.js";
import { mapWords } from "../text/en/map.js";
import { dashed } from "../text/en/routes.js";
import { CompactPath } from "./compact-path.js";
import type { Middle } from "./inside.js";
import { strokeOf } from "./key.js";
import type { Leg } from "./legs.js";
import { type Names, namesIn, type Sight, type Soil } from "./names.js";
import { scaleBar } from "./scale.js";
import type { Scene } from "./scene.js";
import { townDot } from "./towns.js";

/** What keeps lines off a name is of the colour that it stands on. */
const SOILS: Readonly<Record<Soil, string>> = { sea: "var(--map-sea)", land: "var(--map-land)", own: "var(--map-own)" };

/** Draws what is in sight of a scene, from the sea up to the names. */
export function layers(scene: Scene, sight: Sight): SvgChild[] {
  const names = namesIn(scene, sight);
  return [
    ground(scene, sight),
    lines(scene, sight),
    names.seas.map(seaName),
    names.countries.map(countryName),
    names.towns.map(lead),
    townDots(names),
    names.towns.map(townName),
    scaleBar(sight.projection, sight),
  ];
}

function ground({ land }: Scene, { projection, width, height }: Sight): SvgChild[] {
  const data = (shape: MultiPolygon | MultiLineString) => {
    const path = new CompactPath();
    geoPath(projection, path)(shape);
    return path.toString();
  };
  return [
    s("rect", { width, height, fill: "var(--map-sea)" }),
    s("path", { d: data(land.all), fill: "var(--map-land)" }),
    s("path", { d: data(land.own), fill: "var(--map-own)" }),
    s("path", { d: data(land.borders), fill: "none", stroke: "var(--map-border)", "stroke-width": 0.8 }),
  ];
}

function countryName({ text, x, y, spacing, soil }: Names["countries"][number]): SVGElement {
  const look = {
    "text-anchor": "middle",
    "letter-spacing": spacing,
    fill: "var(--ink-faint)",
  };
  return label(text.toUpperCase(), x, y + 4, look, SOILS[soil]);
}

function seaName({ text, x, y }: Middle): SVGElement {
  const look = { "text-anchor": "middle", fill: "var(--accent)", "font-style": "italic" };
  return label(text, x, y + 4, look, SOILS.sea);
}

/** From a town to its name where that stands off. */
function lead({ x, y, lead: end }: Names["towns"][number]): SvgChild {
  if (!end) return null;
  const [x2, y2] = end;
  return s("line", { x1: x, y1: y, x2, y2, stroke: "var(--ink-soft)", "stroke-width": 0.8 });
}

/** All lines, and over them the chosen one on a strip of its own. */
function lines({ legs, chosenLegs, variantLegs }: Scene, { projection }: Sight): SvgChild[] {
  const path = geoPath(projection).digits(0);
  const line = (leg: Leg, strokes: Record<string, string | number>, hasTitle = true) => {
    const d = path({ type: "LineString", coordinates: [leg.from, leg.to] });
    return d ? s("path", { d, fill: "none", ...strokes }, hasTitle && s("title", {}, titleOf(leg))) : null;
  };
  return [
    s(
      "g",
      { "stroke-opacity": 0.7 },
      legs.map((leg) => line(leg, strokeOf(leg, "other"))),
    ),
    variantLegs.map((leg) => line(leg, strokeOf(leg, "variant"))),
    chosenLegs.map((leg) => line(leg, { stroke: "var(--map-land)", "stroke-width": 8 }, false)),
    chosenLegs.map((leg) => line(leg, strokeOf(leg, "chosen"))),
  ];
}

function titleOf({ routes, state, isSea }: Leg): string {
  return mapWords.leg(
    routes.map(({ name }) => dashed(name)),
    state,
    isSea,
  );
}

/** A dot for each town on a line, and for others that have room for their name. */
function townDots({ shown, towns }: Names): SvgChild[] {
  const named = new Set(towns.map(({ text }) => text));
  return shown.filter((town) => town.rank < 3 || named.has(town.text)).map(townDot);
}

function townName({ text, tx, ty, size, anchor, kind, isStandIn, soil }: Names["towns"][number]): SVGElement {
  return label(
    text,
    tx,
    ty,
    {
      "font-size": size,
      "text-anchor": anchor === "start" ? null : anchor,
      "font-weight": kind === "chosen" ? 600 : null,
      "font-style": isStandIn || kind === "beyond" ? "italic" : null,
      fill: kind === "other" ? "var(--ink-soft)" : "var(--ink)",
    },
    SOILS[soil],
  );
}

import { type GeoPath, geoPath } from "d3-geo";
import { label, type SvgChild, s } from "../base/svg.js";
import { STATES } from "../facts/route-rows.js";
import { strokeOf } from "./key.js";
import type { Placed } from "./labels.js";
import type { Leg } from "./legs.js";
import { type Names, namesIn, type Sight } from "./names.js";
import type { Town } from "./route-towns.js";
import { scaleBar } from "./scale.js";
import type { Scene } from "./scene.js";
import { townDot } from "./towns.js";

const LOCAL_NAMES: Record<string, string> = { Turkey: "Türkiye", "Siachen Glacier": "" };

/** Draws what is in sight of a scene, from the sea up to the names. */
export function layers(scene: Scene, sight: Sight): SvgChild[] {
  const { projection, width, height } = sight;
  const path = geoPath(projection);
  const names = namesIn(scene, sight);
  return [
    ground(scene, path, sight),
    groundNames(names),
    lines(scene, path),
    townDots(names, width),
    names.towns.map((name) => townName(name, scene.towns)),
    label(
      "Schematic: straight from town to town",
      10,
      height - 11,
      { fill: "var(--ink-soft)", "font-weight": 500 },
      "var(--map-land)",
    ),
    scaleBar(projection, { width, height }),
  ];
}

function ground({ land, sea }: Scene, path: GeoPath, { width, height }: Sight): SvgChild[] {
  return [
    s("rect", { width, height, fill: "var(--rule-soft)" }),
    s("path", { d: path(sea) ?? "", fill: "var(--map-sea)" }),
    land.features.map((country) =>
      s("path", {
        d: path(country) ?? "",
        fill: "var(--map-land)",
        stroke: "var(--map-border)",
        "stroke-width": 0.8,
      }),
    ),
  ];
}

/** Names of countries and seas, which lie under the lines. */
function groundNames({ countries, seas }: Names): SvgChild[] {
  return [
    countries.map(({ text, x, y }) =>
      label((LOCAL_NAMES[text] ?? text).toUpperCase(), x, y + 4, {
        "text-anchor": "middle",
        "letter-spacing": 1.2,
        fill: "var(--ink-faint)",
      }),
    ),
    seas.map(({ text, tx, ty }) =>
      label(text, tx, ty, { fill: "var(--accent)", "font-style": "italic" }, "var(--map-sea)"),
    ),
  ];
}

/** All lines, and over them the chosen one on a strip of its own. */
function lines({ legs, chosenLegs, variantLegs }: Scene, path: GeoPath): SvgChild[] {
  const line = (leg: Leg, strokes: Record<string, string | number>) =>
    s(
      "path",
      { d: path({ type: "LineString", coordinates: [leg.from, leg.to] }) ?? "", fill: "none", ...strokes },
      s("title", {}, titleOf(leg)),
    );
  return [
    legs.map((leg) => line(leg, strokeOf(leg))),
    chosenLegs.map((leg) => line(leg, { stroke: "var(--map-land)", "stroke-width": 8, "stroke-opacity": 0.85 })),
    variantLegs.map((leg) => line(leg, strokeOf(leg, "variant"))),
    chosenLegs.map((leg) => line(leg, strokeOf(leg, "chosen"))),
  ];
}

function titleOf(leg: Leg): string {
  return `${leg.names.map((name) => name.replaceAll(" - ", " – ")).join("; ")} (${STATES[leg.state] ?? leg.state})`;
}

/** A dot for each town on a line, and for others that have room for their name. */
function townDots({ shown, towns }: Names, width: number): SvgChild[] {
  const named = new Set(towns.map(({ text }) => text));
  return shown.filter((town) => town.rank < 3 || named.has(town.text)).map((town) => townDot(town, width));
}

function townName({ text, tx, ty, size }: Placed, towns: readonly Town[]): SVGElement {
  const town = towns.find((other) => other.text === text);
  const isChosen = !town || town.rank === 0;
  return label(
    text,
    tx,
    ty,
    {
      "font-size": size,
      "font-weight": isChosen ? 600 : 400,
      "font-style": town?.isStandIn ? "italic" : null,
      fill: isChosen ? "var(--ink)" : "var(--ink-soft)",
    },
    "var(--map-land)",
  );
}

import { setAttributes } from "../base/dom.js";
import type { Size } from "../base/sizes.js";
import { s } from "../base/svg.js";
import { mapKey } from "./key.js";
import { layers } from "./layers.js";
import { located, pointOf, variantsOf } from "./legs.js";
import type { Sight } from "./names.js";
import { type MapData, type Scene, sceneOf } from "./scene.js";
import { type Box, boxAround, fitted } from "./view.js";

/** What a map shows when it is first seen: the chosen line, or the region around all of them. */
export type Shows = "line" | "region";

/** Central Asia to the southern ports. */
const REGION: Box = [50, 24, 79, 48];

/** The least that a map of one line shows, in degrees. */
const LEAST = 4;

/**
 * A map of the lines, drawn from town to town over countries and seas, with its key. The browser moves and enlarges it
 * with navigation.ts; names keep their size, and those that would overlap are left out until there is room.
 */
export function routeMap(data: MapData, { size, shows }: { size: Size; shows: Shows }): SVGSVGElement {
  const scene = sceneOf(data);
  const sight = sightOf(data, { width: size.width, shows });
  const map = s("svg", { class: "map", tabindex: 0, "data-map": data.chosen.route_id, "data-shows": shows });
  redraw(map, scene, sight);
  return map as SVGSVGElement;
}

/** Draws what is in sight of a scene, with its key, into a map; what runs over the edge of its frame is cut. */
export function redraw(map: SVGElement, scene: Scene, sight: Sight): void {
  const { width, height } = sight;
  const key = mapKey(scene, sight);
  const whole = height + key.height;
  setAttributes(map, { viewBox: `0 0 ${width} ${whole}`, width, height: whole });
  const style = `overflow:hidden;width:${width}px;height:${height}px`;
  map.replaceChildren(
    s("svg", { width, height, viewBox: `0 0 ${width} ${height}`, style }, layers(scene, sight)),
    s("g", {}, key.drawing),
  );
}

/** What a map shows when it is first seen. */
export function sightOf(data: MapData, { width, shows }: { width: number; shows: Shows }): Sight {
  const height = Math.round(width * (width < 560 ? 1.05 : 0.62));
  const box = shows === "line" ? boxOfChosen(data) : REGION;
  const margin = shows === "line" ? Math.round(width / 10) : 4;
  const projection = fitted(box, { width, height, margin });
  projection.clipExtent([
    [-9, -9],
    [width + 9, height + 9],
  ]);
  return { projection, width, height };
}

/** The box around the chosen line, else around its sections; the region where none of their towns is known. */
function boxOfChosen({ routes, stops, chosen }: MapData): Box {
  const own = located(chosen, stops);
  const places =
    own.length > 1 ? own : [...own, ...variantsOf(chosen, routes, stops).flatMap((one) => located(one, stops))];
  return places.length > 0 ? boxAround(places.map(pointOf), LEAST) : REGION;
}

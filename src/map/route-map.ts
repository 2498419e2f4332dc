import { h } from "../base/dom.js";
import { s } from "../base/svg.js";
import { routeName } from "../facts/route-rows.js";
import { mapKey } from "./key.js";
import { layers } from "./layers.js";
import { familyOf, located } from "./legs.js";
import { type Navigation, navigable } from "./navigation.js";
import { type MapData, sceneOf } from "./scene.js";
import { type Box, boxAround, boxOf, fitted, within } from "./view.js";

interface Options {
  width: number;
  /** Whether the map shows the chosen line, or Central Asia to the southern ports. */
  followsChosen: boolean;
}

const REGION: Box = [50, 24, 79, 48];

/**
 * A map of the lines, drawn from town to town over countries and seas. It can be moved and enlarged; names keep their
 * size and those that would overlap are left out until there is room.
 */
export function routeMap(data: MapData, { width, followsChosen }: Options): HTMLElement {
  const { land, chosen } = data;
  const height = Math.round(Math.min(700, width * (width < 560 ? 1.25 : 0.66)));
  const margin = followsChosen ? Math.min(60, width / 9) : 4;
  const projection = fitted(followsChosen ? boxOfChosen(data) : REGION, { width, height, margin }).clipExtent([
    [-9, -9],
    [width + 9, height + 9],
  ]);
  const scene = sceneOf(data);
  const id = `map-${chosen.route_id}`;
  const svg = s("svg", {
    viewBox: `0 0 ${width} ${height}`,
    width,
    height,
    class: "map",
    role: "img",
    tabindex: 0,
    "aria-label":
      `Map of the lines, with ${routeName(chosen)} highlighted. ` +
      "Arrow keys move it, plus and minus change its scale.",
  });

  function draw() {
    svg.replaceChildren(
      s("clipPath", { id }, s("rect", { width, height })),
      s("g", { "clip-path": `url(#${id})` }, layers(scene, { projection, width, height })),
    );
  }

  draw();
  const navigation = navigable(svg, { projection, limits: boxOf(land), width, height, redraw: draw });
  return h(
    "div",
    { class: "map-frame" },
    svg as unknown as HTMLElement,
    buttons(navigation),
    mapKey([...scene.legs, ...scene.chosenLegs]),
  );
}

/** The box around the chosen line, as far as there is land; the region where none of its towns is known. */
function boxOfChosen({ land, routes, stops, chosen }: MapData): Box {
  const points = familyOf(chosen, routes).flatMap((route) => located(route, stops));
  return points.length > 0 ? within(boxAround(points, 3), boxOf(land)) : REGION;
}

function buttons({ zoom, reset }: Navigation): HTMLElement {
  const button = (text: string, name: string, act: () => void) =>
    h("button", { type: "button", "aria-label": name, title: name, onclick: act }, text);
  return h(
    "div",
    { class: "map-buttons" },
    button("+", "Closer", () => zoom(1.6)),
    button("−", "Further away", () => zoom(1 / 1.6)),
    button("↺", "Back to the first view", reset),
  );
}

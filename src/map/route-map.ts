import { geoInterpolate, geoPath } from "d3-geo";
import { h } from "../base/dom.js";
import { label, s, textWidth } from "../base/svg.js";
import { type Place, type Route, type RouteStop, routeName, STATES } from "../facts/route-rows.js";
import { mapKey, strokeOf } from "./key.js";
import { outlines, placeBeside, placeInside, type Taken } from "./labels.js";
import { drawnOnMap, familyOf, type Leg, legsOf, located, type Point } from "./legs.js";
import { navigable } from "./navigation.js";
import { rankedTowns } from "./route-towns.js";
import { scaleBar } from "./scale.js";
import { townDot } from "./towns.js";
import { type Box, boxAround, boxOf, densified, edge, fitted, type Land, within } from "./view.js";

interface Data {
  land: Land;
  routes: readonly Route[];
  stops: readonly RouteStop[];
  places: readonly Place[];
  chosen: Route;
}

interface Options {
  width: number;
  /** Whether the map shows the chosen line, or Central Asia to the southern ports. */
  followsChosen: boolean;
}

const REGION: Box = [50, 24, 79, 48];
const SEAS: { name: string; at: Point }[] = [
  { name: "Caspian Sea", at: [50.8, 45.1] },
  { name: "Arabian Sea", at: [63.5, 20.5] },
  { name: "Black Sea", at: [34.5, 43.4] },
  { name: "Persian Gulf", at: [51.4, 27.3] },
];
const LOCAL_NAMES: Record<string, string> = { Turkey: "Türkiye", "Siachen Glacier": "" };

/**
 * A map of the lines, drawn from town to town over countries and seas. It can be moved and enlarged; names keep their
 * size and those that would overlap are left out until there is room.
 */
export function routeMap(
  { land: rough, routes, stops, places, chosen }: Data,
  { width, followsChosen }: Options,
): HTMLElement {
  const height = Math.round(Math.min(700, width * (width < 560 ? 1.25 : 0.66)));
  const land = densified(rough);
  const sea = edge(boxOf(rough));
  const limits = boxOf(rough);
  const family = familyOf(chosen, routes);
  const own = family.flatMap((route) => located(route, stops));
  const view = followsChosen && own.length > 0 ? within(boxAround(own, 3), limits) : REGION;
  const projection = fitted(view, { width, height, margin: followsChosen ? Math.min(60, width / 9) : 4 }).clipExtent([
    [-9, -9],
    [width + 9, height + 9],
  ]);
  const path = geoPath(projection);
  const inner = outlines(rough.features);

  const legs = legsOf(drawnOnMap(routes), stops);
  const chosenLegs = legsOf([chosen], stops).map((leg) => ({
    ...leg,
    state: legs.find((other) => sameLeg(leg, other))?.state ?? leg.state,
  }));
  const variantLegs = legsOf(
    family.filter((route) => route !== chosen),
    stops,
  ).filter((leg) => !chosenLegs.some((other) => sameLeg(leg, other)));
  const towns = rankedTowns({ routes, stops, places, family, chosen });

  const id = `map-${chosen.route_id}`;
  const svg = s("svg", {
    viewBox: `0 0 ${width} ${height}`,
    width,
    height,
    class: "map",
    role: "img",
    tabindex: 0,
    "aria-label": `Map of the lines, with ${routeName(chosen)} highlighted. Arrow keys move it, plus and minus change its scale.`,
  });

  function project(point: Point): Point | null {
    const [x, y] = projection(point) ?? [-1e4, -1e4];
    return x > 0 && x < width && y > 0 && y < height ? [x, y] : null;
  }

  const drawLeg = (leg: Leg, strokes: Record<string, string | number>) =>
    s(
      "path",
      { d: path({ type: "LineString", coordinates: [leg.from, leg.to] }) ?? "", fill: "none", ...strokes },
      s("title", {}, legTitle(leg)),
    );

  function draw() {
    const taken: Taken[] = [
      { x0: 0, y0: height - 30, x1: Math.min(width, 270), y1: height },
      { x0: width - 130, y0: height - 34, x1: width, y1: height },
      { x0: width - 60, y0: 0, x1: width, y1: 155 },
    ];
    const covered = [...chosenLegs, ...variantLegs].flatMap((leg) =>
      along(leg, 40)
        .map(project)
        .filter((point) => point !== null),
    );
    const shown = towns.flatMap((town) => {
      const at = project(town.at);
      return at ? [{ ...town, x: at[0], y: at[1], size: town.rank === 0 ? 13 : 12 }] : [];
    });
    for (const { x, y, rank } of shown) if (rank < 2) taken.push({ x0: x - 4, y0: y - 4, x1: x + 4, y1: y + 4 });
    const exits = exitLabels();
    const names = placeBeside([...shown, ...exits], taken, covered, { width, height });
    const named = new Set(names.map((name) => name.text));
    for (const { x, y, text } of shown) if (named.has(text)) taken.push({ x0: x - 3, y0: y - 3, x1: x + 3, y1: y + 3 });
    const allCovered = [
      ...covered,
      ...legs.flatMap((leg) =>
        along(leg, 60)
          .map(project)
          .filter((point) => point !== null),
      ),
    ];
    const seas = placeBeside(
      SEAS.flatMap(({ name, at }) => {
        const point = project(at);
        return point ? [{ text: name, x: point[0] - textWidth(name) / 2 - 7, y: point[1], size: 12 }] : [];
      }),
      taken,
      allCovered,
      { width, height },
    );
    const spaced = (text: string) => textWidth(text.toUpperCase(), 12) * 1.32;
    const countries = placeInside(inner, {
      invert: (point) => projection.invert?.(point) ?? null,
      size: 12,
      taken,
      lines: allCovered,
      frame: { width, height },
      widthOf: spaced,
    });
    svg.replaceChildren(
      s("clipPath", { id }, s("rect", { width, height })),
      s(
        "g",
        { "clip-path": `url(#${id})` },
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
        legs.map((leg) => drawLeg(leg, strokeOf(leg))),
        chosenLegs.map((leg) => drawLeg(leg, { stroke: "var(--map-land)", "stroke-width": 8, "stroke-opacity": 0.85 })),
        variantLegs.map((leg) => drawLeg(leg, strokeOf(leg, "variant"))),
        chosenLegs.map((leg) => drawLeg(leg, strokeOf(leg, "chosen"))),
        shown.filter((town) => town.rank < 3 || named.has(town.text)).map((town) => townDot(town, width)),
        names.map((name) => {
          const town = towns.find((other) => other.text === name.text);
          const isChosen = !town || town.rank === 0;
          return label(
            name.text,
            name.tx,
            name.ty,
            {
              "font-size": name.size,
              "font-weight": isChosen ? 600 : 400,
              "font-style": town?.isStandIn ? "italic" : null,
              fill: isChosen ? "var(--ink)" : "var(--ink-soft)",
            },
            "var(--map-land)",
          );
        }),
        label(
          "Schematic: straight from town to town",
          10,
          height - 11,
          { fill: "var(--ink-soft)", "font-weight": 500 },
          "var(--map-land)",
        ),
        scaleBar(projection, { width, height }),
      ),
    );
  }

  /** Names of towns beyond the edge, where the chosen line leaves the map. */
  function exitLabels() {
    return [...chosenLegs, ...variantLegs].flatMap((leg) => {
      const ends = (
        [
          [leg.from, leg.to],
          [leg.to, leg.from],
        ] as [Point, Point][]
      ).filter(([inside, outside]) => project(inside) && !project(outside));
      return ends.flatMap(([inside, outside]) => {
        const last = along({ ...leg, from: inside, to: outside }, 80)
          .map(project)
          .filter((point) => point !== null)
          .at(-1);
        const town = towns.find(({ at }) => at[0] === outside[0] && at[1] === outside[1]);
        return last && town ? [{ text: `to ${town.text}`, x: last[0], y: last[1], size: 12 }] : [];
      });
    });
  }

  draw();
  const { zoom, reset } = navigable(svg, { projection, limits, width, height, redraw: draw });
  const button = (text: string, name: string, act: () => void) =>
    h("button", { type: "button", "aria-label": name, title: name, onclick: act }, text);
  return h(
    "div",
    { class: "map-frame" },
    svg as unknown as HTMLElement,
    h(
      "div",
      { class: "map-buttons" },
      button("+", "Closer", () => zoom(1.6)),
      button("−", "Further away", () => zoom(1 / 1.6)),
      button("↺", "Back to the first view", reset),
    ),
    mapKey([...legs, ...chosenLegs]),
  );
}

function legTitle(leg: Leg): string {
  return `${leg.names.map((name) => name.replaceAll(" - ", " – ")).join("; ")} (${STATES[leg.state] ?? leg.state})`;
}

function sameLeg(a: Leg, b: Leg): boolean {
  return [a.from.join(), a.to.join()].sort().join() === [b.from.join(), b.to.join()].sort().join();
}

function along(leg: Leg, pieces: number): Point[] {
  const at = geoInterpolate(leg.from, leg.to);
  return Array.from({ length: pieces + 1 }, (_, i) => at(i / pieces));
}

import { km, list, plain } from "../../pipelines/text/en/values.js";
import { type Child, h, sentence } from "../base/dom.js";
import type { Place } from "../rows/places.js";
import type { RouteLength } from "../rows/route-lengths.js";
import type { RouteStop } from "../rows/route-stops.js";
import type { Route } from "../rows/routes.js";
import { counted, stated } from "../trace/number.js";
import { about } from "../trace/printed-links.js";

/** One line or section with its published lengths. */
export interface LengthRow {
  route: Route;
  lengths: readonly RouteLength[];
}

/** What the states and kinds of routes.yaml mean, the states from the furthest along to the least. */
export const STATES: Record<string, string> = {
  operating: "in operation",
  under_construction: "under construction",
  planned: "planned",
  proposed: "proposed",
};

/** The same where there is little room. */
export const SHORT_STATES: Record<string, string> = { ...STATES, under_construction: "building" };

export const KINDS: Record<string, string> = {
  railway: "railway",
  corridor: "corridor over several railways, roads or a sea",
  road_and_rail: "way by road and rail",
};

/** A route's name with proper dashes; a whole line's without what it says in brackets. */
export function routeName({ name, short_name, part_of }: Named): string {
  return (part_of === null ? short_name : name).replaceAll(" - ", " – ");
}

type Named = Pick<Route, "name" | "short_name" | "takes_article" | "part_of">;

/** A route's name as it stands within a sentence: lines that are "a railway" take an article. */
export function theRoute(route: Named): string {
  return `${route.takes_article ? "the " : ""}${routeName(route)}`;
}

/** The line that a section belongs to in the end, or the line itself. */
export function rootOf(route: Route, routes: readonly Route[]): Route {
  const whole = routes.find((other) => other.route_id === route.part_of);
  return whole ? rootOf(whole, routes) : route;
}

/** The lengths of one route and what they say together; nothing where none that can stand is published. */
export interface Spread {
  least: RouteLength;
  most: RouteLength;
  gap: number;
  ratio: number;
}

export function spread(route: Route, lengths: readonly RouteLength[]): Spread | null {
  const least = lengths.find((row) => row.observation_id === route.shortest_id);
  const most = lengths.find((row) => row.observation_id === route.longest_id);
  return least && most ? { least, most, gap: most.km - least.km, ratio: most.km / least.km } : null;
}

/** Returns "573–764 km", or one number where both ends are the same, each a link to its figure. */
export function kmRange({ least, most }: Pick<Spread, "least" | "most">): HTMLElement {
  if (least.km === most.km) return stated(km(most.km), most.observation_id);
  return sentence(stated(plain(least.km), least.observation_id), "–", stated(km(most.km), most.observation_id));
}

/** How many pages say so: "1 page", "8 pages". */
export function pageCount(rows: readonly { source_id: string }[]): HTMLElement {
  return counted(new Set(rows.map((row) => row.source_id)).size, "page");
}

/** Returns our remark on a length or a cost, what is doubtful about it first; numbers in it lead to the figure. */
export function remarkOn({ observation_id, note, obs_status, is_impossible = false, ...length }: Remarked): Child {
  const flags = [
    obs_status === "U" && "Doubtful.",
    obs_status === "D" && "Counts something else.",
    obs_status === "E" && "An estimate.",
    is_impossible && "Shorter than the direct distance.",
  ];
  const words = [...flags, length.doubt_explanation, note].filter(Boolean).join(" ");
  return words === "" ? null : h("span", { class: "roomy" }, about(words, observation_id));
}

type Remarked = Pick<RouteLength, "observation_id" | "note" | "obs_status"> &
  Partial<Pick<RouteLength, "is_impossible" | "doubt_explanation">>;

/** The stops of one route in their order. */
export function stopsOf(routeId: string, stops: readonly RouteStop[]): RouteStop[] {
  return stops.filter((stop) => stop.route_id === routeId).sort((a, b) => a.position - b.position);
}

/** What the drawing of some stops leaves out and where a neighbour stands in, in words; empty where nothing. */
export function drawingNotes(stops: readonly RouteStop[], places: readonly Place[]): string {
  const missing = [...new Set(stops.filter((stop) => stop.lat === null).map((stop) => stop.name))];
  const moved = [...new Set(stops.filter((stop) => stop.is_stand_in).map((stop) => stop.place_id))].map((id) => {
    const place = places.find((other) => other.place_id === id);
    return `${place?.name ?? id} (at ${place?.stand_in_name ?? "a neighbouring town"})`;
  });
  const parts = [
    missing.length > 0 &&
      `Left out, as the pages name no town or no source read gives its coordinates: ${list(missing)}.`,
    moved.length > 0 && `Drawn at a neighbouring town: ${list(moved)}.`,
  ];
  return parts.filter(Boolean).join(" ");
}

import { list } from "../../../pipelines/text/en/values.js";
import { type Child, h } from "../../base/dom.js";
import type { RouteState } from "../../facts/route-rows.js";
import { STATE_WORDS } from "./routes.js";

/** Names of seas, by where they stand on the map. */
export const SEA_NAMES = {
  caspian: "Caspian Sea",
  arabian: "Arabian Sea",
  black: "Black Sea",
  gulf: "Persian Gulf",
} as const;

/** Words on and around the map of lines. */
export const mapWords = {
  key: { sea: "By sea", chosen: "The chosen line", variant: "Its variants", standIn: "At a neighbouring town" },
  from: (place: string) => `from ${place}`,
  to: (place: string) => `to ${place}`,
  standIn: (place: string, town: string) => `${place}, drawn at ${town}`,
  neighbour: "a neighbouring town",
  leg: (names: readonly string[], state: RouteState, isSea: boolean) =>
    `${names.join("; ")} (${STATE_WORDS[state]}${isSea ? ", by sea" : ""})`,

  unit: "Straight from town to town, not where the track lies; the countries it runs through are tinted.",
  source: [
    "borders from Natural Earth (as held on the ground; no judgement on disputes)",
    "towns from GeoNames and Wikipedia",
    "order of towns and state of the lines from the sources read",
  ].join("; "),
  scale: (km: number) => `${km} km`,
  zoom: { in: "Zoom in", out: "Zoom out", home: "First view" },

  /** What of a line exists, by state, and where it goes by sea. */
  title(name: string, stretches: ReadonlyMap<RouteState, readonly string[]>, atSea: readonly string[]): string {
    const [first, ...others] = [...stretches];
    if (!first) return `${name}: not drawn, as fewer than two of its places are known`;
    const [state, names] = first;
    const sea = atSea.length === 0 ? "" : `, ${list(atSea)} by sea`;
    if (others.length === 0) return `${name}: all of it ${STATE_WORDS[state]}${sea}`;
    const rest = list(others.map(([other]) => STATE_WORDS[other]));
    return `${name}: ${list(names)} ${STATE_WORDS[state]}, the rest ${rest}${sea}`;
  },
  stretch: (from: string, to: string) => `${from} – ${to}`,

  columns: {
    line: "Line or section",
    position: "In order",
    place: "Place",
    lat: "Latitude",
    lon: "Longitude",
    remark: "Remark",
  },
  unknown: "not known",
  remark: (isStandIn: boolean, bySea: boolean) =>
    [isStandIn && `at ${mapWords.neighbour}`, bySea && "goes on by sea"].filter(Boolean).join("; "),

  /** What the drawing leaves out, and where it is not to be taken at its word. */
  notes({
    missing,
    moved,
    overWater,
  }: {
    missing: readonly string[];
    moved: readonly { name: string; at: string | null }[];
    overWater: readonly string[];
  }): Child {
    const parts = [
      missing.length > 0 && `Not drawn, as no source names a town or gives its coordinates: ${list(missing)}.`,
      moved.length > 0 && `Drawn at a neighbouring town: ${list(moved.map(standIn))}.`,
      overWater.length > 0 && `Drawn straight across water, though it keeps to the land: ${list(overWater)}.`,
    ].filter((part) => part !== false);
    return parts.length === 0 ? null : h("p", { class: "note" }, parts.join(" "));
  },
};

/** A place that is drawn at another one. */
function standIn({ name, at }: { name: string; at: string | null }): string {
  return `${name} (at ${at ?? mapWords.neighbour})`;
}

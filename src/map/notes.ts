import { geoInterpolate } from "d3-geo";
import { stopsOf } from "../facts/route-rows.js";
import type { Place } from "../rows/routes/places.js";
import type { Route } from "../rows/routes/routes.js";
import { mapWords } from "../text/en/map.js";
import { holds, type Outline, outlinesOf } from "./inside.js";
import { type Leg, legsOf } from "./legs.js";
import type { MapData } from "./scene.js";

/** From this share of a leg on, that it is drawn over water is worth a word. */
const WET = 0.25;

/** What the drawing of some routes leaves out, where a neighbour stands in, and where it cuts across water. */
export function drawingNotes({ land, stops }: MapData, drawn: readonly Route[], places: readonly Place[]) {
  const own = drawn.flatMap((route) => stopsOf(route.route_id, stops));
  const standIns = new Set(own.filter((stop) => stop.is_stand_in).map(({ place_id }) => place_id));
  const countries = outlinesOf(land);
  return {
    missing: [...new Set(own.filter((stop) => stop.lat === null).map(({ name }) => name))],
    moved: [...standIns].map((id) => {
      const place = places.find(({ place_id }) => place_id === id);
      return { name: place?.name ?? id, at: place?.stand_in_name ?? null };
    }),
    overWater: legsOf(drawn, stops)
      .filter((leg) => !leg.isSea && wetShare(leg, countries) > WET)
      .map((leg) => mapWords.stretch(leg.fromName, leg.toName)),
  };
}

/** Which part of the straight way from town to town lies outside of every country. */
function wetShare({ from, to }: Leg, countries: readonly Outline[]): number {
  const at = geoInterpolate(from, to);
  const points = Array.from({ length: 21 }, (_, i) => at(i / 20));
  return points.filter((point) => !countries.some((country) => holds(country, point))).length / points.length;
}

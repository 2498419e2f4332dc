import { z } from "zod";
import type { PlaceRow, RouteRow } from "../read/rows.js";
import { namesSchema } from "./names.js";

const country = z.string().regex(/^[A-Z]{3}$/, "not an ISO 3166-1 alpha-3 code");
const degrees = (limit: number) => z.number().min(-limit).max(limit).nullable();

export const placesSchema = z.record(
  z.string(),
  z.strictObject({
    name: z.string(),
    country,
    lat: degrees(90),
    lon: degrees(180),
    source: z.string().optional(),
    near: z.string().optional(),
    also: z.array(z.string()).optional(),
    names: namesSchema,
    note: z.string().optional(),
  }),
);

export const routesSchema = z.record(
  z.string(),
  z.strictObject({
    name: z.string(),
    short_name: z.string().optional(),
    takes_article: z.boolean().default(false),
    from: z.string(),
    to: z.string(),
    via: z.array(z.string()).default([]),
    sea: z.array(z.string()).default([]),
    part_of: z.string().optional(),
    kind: z.enum(["railway", "corridor", "road_and_rail"]),
    state: z.enum(["operating", "under_construction", "planned", "proposed"]),
    states: z.array(country),
    note: z.string().optional(),
  }),
);

export type Places = z.infer<typeof placesSchema>;
export type Routes = z.infer<typeof routesSchema>;

/** Returns one row a place of places.yaml. */
export function placeRows(places: Places): PlaceRow[] {
  return Object.entries(places).map(([place_id, place]) => ({
    place_id,
    name: place.name,
    country: place.country,
    lat: place.lat === null ? null : `${place.lat}`,
    lon: place.lon === null ? null : `${place.lon}`,
    coordinate_source_id: place.source ?? null,
    near_place_id: place.near ?? null,
    note: place.note ?? null,
  }));
}

/** Returns one row a line of routes.yaml; lists are joined by blanks. */
export function routeRows(routes: Routes): RouteRow[] {
  return Object.entries(routes).map(([route_id, route]) => ({
    route_id,
    name: route.name,
    short_name: route.short_name ?? route.name,
    takes_article: route.takes_article,
    from_place_id: route.from,
    to_place_id: route.to,
    via_place_ids: route.via.join(" "),
    sea_place_ids: route.sea.join(" "),
    part_of: route.part_of ?? null,
    kind: route.kind,
    state: route.state,
    countries: route.states.join(" "),
    note: route.note ?? null,
  }));
}

/** Calls `report` with the path and message of each reference from routes and places that leads nowhere. */
export function checkReferences(
  { places, routes }: { places: Places; routes: Routes },
  report: (file: "places" | "routes", path: string[], message: string) => void,
): void {
  for (const [id, place] of Object.entries(places)) {
    if (place.near && !places[place.near]) report("places", [id, "near"], `no place "${place.near}"`);
    if ((place.lat === null) !== (place.lon === null))
      report("places", [id, "lat"], "give both lat and lon, or neither");
    if (place.lat !== null && !place.source) report("places", [id], "coordinates need the source that gives them");
  }
  for (const [id, route] of Object.entries(routes)) {
    for (const [field, place] of Object.entries({ from: route.from, to: route.to })) {
      if (!places[place]) report("routes", [id, field], `no place "${place}" in places.yaml`);
    }
    for (const place of route.via)
      if (!places[place]) report("routes", [id, "via"], `no place "${place}" in places.yaml`);
    for (const place of route.sea)
      if (![route.from, ...route.via].includes(place))
        report("routes", [id, "sea"], `no place "${place}" among from and via, from which the line goes on by sea`);
    if (route.part_of && !routes[route.part_of]) report("routes", [id, "part_of"], `no route "${route.part_of}"`);
  }
}

import { z } from "zod";
import type { PlaceRow, RouteRow } from "../read/rows.js";
import { code, listOf, slug, text } from "../read/texts.js";
import { namesSchema } from "./names.js";

const country = code.regex(/^[A-Z]{3}$/, "not an ISO 3166-1 alpha-3 code");
const degrees = (limit: number) => z.number().min(-limit).max(limit).nullable();

export const placesSchema = z.record(
  slug,
  z.strictObject({
    name: text,
    country,
    lat: degrees(90),
    lon: degrees(180),
    source: slug.optional(),
    near: slug.optional(),
    also: listOf(text).optional(),
    names: namesSchema,
    note: text.optional(),
  }),
);

export const routesSchema = z.record(
  slug,
  z.strictObject({
    name: text,
    short_name: text.optional(),
    takes_article: z.boolean().default(false),
    from: slug,
    to: slug,
    via: listOf(slug).default([]),
    sea: listOf(slug).default([]),
    part_of: slug.optional(),
    kind: z.enum(["railway", "corridor", "road_and_rail"]),
    state: z.enum(["operating", "under_construction", "planned", "proposed"]),
    states: listOf(country).min(1, "names no country"),
    note: text.optional(),
  }),
);

export type Places = z.infer<typeof placesSchema>;
export type Routes = z.infer<typeof routesSchema>;

/**
 * Returns one row a place of places.yaml. A place whose coordinates a source gave that has left has none: removing a
 * folder breaks nothing.
 */
export function placeRows(places: Places, sources: ReadonlySet<string>): PlaceRow[] {
  const degrees = (value: number | null) => (value === null ? null : `${value}`);
  return Object.entries(places).map(([place_id, { name, country, lat, lon, source, near, note }]) => {
    const isKnown = source !== undefined && sources.has(source);
    return {
      place_id,
      name,
      country,
      lat: isKnown ? degrees(lat) : null,
      lon: isKnown ? degrees(lon) : null,
      coordinate_source_id: isKnown ? source : null,
      near_place_id: near ?? null,
      note: note ?? null,
    };
  });
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

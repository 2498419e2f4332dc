import { nearest } from "../read/problems.js";
import { referenceTo } from "../read/sources.js";
import { boxOf } from "./boxes.js";
import type { Codes } from "./codes.js";
import type { Places, Routes } from "./places-and-routes.js";

/** Called with the file, the place in it and the message of what is wrong. */
type Report = (file: "codes" | "places" | "routes", path: readonly string[], message: string) => void;

/** The lists, and the ids of all sources, which give coordinates. */
interface Lists {
  codes: Codes;
  places: Places;
  routes: Routes;
  sources: readonly string[];
}

/**
 * Reports references of the lists that lead nowhere or back to where they began, names that two entries have, and
 * places outside their country.
 */
export function checkReferences({ codes, places, routes, sources }: Lists, report: Report): void {
  checkCodes(codes, (path, message) => report("codes", path, message));
  checkNames(Object.entries(places), (path, message) => report("places", path, message));
  checkNames(Object.entries(routes), (path, message) => report("routes", path, message));
  checkPlaces(places, { ...codes, sources }, (path, message) => report("places", path, message));
  checkRoutes(routes, { codes, places }, (path, message) => report("routes", path, message));
}

type Own = (path: readonly string[], message: string) => void;

function checkCodes({ countries, indicators, products, units, obs_status }: Codes, report: Own): void {
  const known = (list: object, code: string | undefined, path: readonly string[]) =>
    code === undefined || Object.hasOwn(list, code) || report(path, unknown(code, list));
  for (const [id, { unit, product, obs_status: status }] of Object.entries(indicators)) {
    known(units, unit, ["indicators", id, "unit"]);
    known(products, product, ["indicators", id, "product"]);
    known(obs_status, status, ["indicators", id, "obs_status"]);
  }
  for (const [list, entries] of Object.entries({ countries, indicators, products, units })) {
    checkNames(Object.entries<{ name: string }>(entries), (path, message) => report([list, ...path], message));
  }
  const seen = new Map<string, string>();
  for (const [id, { iso_numeric }] of Object.entries(countries)) {
    const other = seen.get(iso_numeric ?? "");
    if (other) report(["countries", id, "iso_numeric"], `${iso_numeric} is the number of ${other}`);
    if (iso_numeric !== null) seen.set(iso_numeric, id);
  }
}

/** Reports a name that another entry of the list has, or is spelt with. */
function checkNames(entries: readonly [string, { name: string; also?: string[] | undefined }][], report: Own): void {
  const seen = new Map<string, string>();
  for (const [id, { name, also = [] }] of entries) {
    for (const [path, spelling] of [["name", name], ...also.map((other) => ["also", other])] as [string, string][]) {
      const other = seen.get(spelling.toLowerCase());
      if (other !== undefined)
        report([id, path], `"${spelling}" is the name of ${other}${other === id ? " already" : " too"}`);
      seen.set(spelling.toLowerCase(), id);
    }
  }
}

function checkPlaces(
  places: Places,
  { countries, sources }: Pick<Codes, "countries"> & Pick<Lists, "sources">,
  report: Own,
): void {
  const known = new Set(sources);
  const circles = circling(new Map(Object.entries(places).map(([id, { near }]) => [id, near])));
  for (const [id, { country, lat, lon, near, source }] of Object.entries(places)) {
    if (!Object.hasOwn(countries, country)) report([id, "country"], unknown(country, countries));
    if (near !== undefined && !Object.hasOwn(places, near)) report([id, "near"], `no place "${near}"`);
    else if (circles.has(id)) report([id, "near"], `leads back to ${id}: a place is near one whose own is known`);
    if ((lat === null) !== (lon === null)) report([id, "lat"], "give both lat and lon, or neither");
    if (lat !== null && !source) report([id], "coordinates need the source that gives them");
    referenceTo(source, known, (message) => report([id, "source"], message));
    if (lat !== null && lon !== null) checkBox([id, "lat"], { lat, lon, country, countries }, report);
  }
}

function checkBox(
  path: readonly string[],
  { lat, lon, country, countries }: { lat: number; lon: number; country: string; countries: Codes["countries"] },
  report: Own,
): void {
  const box = boxOf(countries[country]?.iso_numeric ?? null);
  if (!box) return;
  const { west, south, east, north } = box;
  const isBetween = west > east ? lon >= west || lon <= east : lon >= west && lon <= east;
  if (lat >= south && lat <= north && isBetween) return;
  const range = `latitudes ${south} to ${north}, longitudes ${west} to ${east}`;
  report(path, `${lat}, ${lon} does not lie in ${country} (${range}); is a digit wrong, or are both turned round?`);
}

function checkRoutes(routes: Routes, { codes, places }: { codes: Codes; places: Places }, report: Own): void {
  const circles = circling(new Map(Object.entries(routes).map(([id, { part_of }]) => [id, part_of])));
  for (const [id, { from, to, via, sea, part_of, states }] of Object.entries(routes)) {
    for (const [field, place] of [["from", from], ["to", to], ...via.map((place) => ["via", place])] as const) {
      if (!Object.hasOwn(places, place ?? "")) report([id, field ?? ""], `no place "${place}" in places.yaml`);
    }
    if (from === to) report([id, "to"], `${to} is where it begins too: name its other end`);
    const before = new Set([from, ...via]);
    for (const place of sea.filter((name) => !before.has(name)))
      report([id, "sea"], `no place "${place}" among from and via, from which the line goes on by sea`);
    for (const state of states)
      if (!Object.hasOwn(codes.countries, state)) report([id, "states"], unknown(state, codes.countries));
    if (part_of !== undefined && !Object.hasOwn(routes, part_of)) report([id, "part_of"], `no route "${part_of}"`);
    else if (circles.has(id)) report([id, "part_of"], `leads back to ${id}: a line is no part of itself`);
  }
}

/** Returns the entries to which one comes back where one goes on from them to what they name, and so on. */
function circling(next: ReadonlyMap<string, string | undefined>): ReadonlySet<string> {
  const circles = new Set<string>();
  const seen = new Set<string>();
  for (const start of next.keys()) {
    const way: string[] = [];
    let at: string | undefined = start;
    for (; at !== undefined && !seen.has(at); at = next.get(at)) {
      seen.add(at);
      way.push(at);
    }
    const from = at === undefined ? -1 : way.indexOf(at);
    if (from >= 0) for (const id of way.slice(from)) circles.add(id);
  }
  return circles;
}

function unknown(code: string, list: object): string {
  const near = nearest(code, Object.keys(list));
  return `unknown code "${code}"${near ? `; did you mean ${near}?` : ""}`;
}

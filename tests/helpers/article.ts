import { type Claim, claimSchema } from "../../data-loaders/read/claims.js";
import { readClaims } from "../../data-loaders/read/claims-file.js";
import { observe } from "../../data-loaders/read/observe.js";
import type { RawTables } from "../../data-loaders/read/rows.js";
import { readSources } from "../../data-loaders/read/sources.js";
import { loaders } from "./project.js";
import { codes } from "./rows.js";

/** Returns the article that the site began with: its source record and what was read out of it. */
export function theArticle() {
  const source = readSources(loaders, []).find(({ kind }) => kind === "article");
  const file = source && readClaims(source, []);
  if (!source || !file) throw new Error("there is no article among the sources");
  return { source, ...file.value };
}

/** Returns the tables as they would be, had the article printed something else in a claim. */
export function withClaim(raw: RawTables, id: string, change: Partial<Claim>): RawTables {
  const { source, claims } = theArticle();
  const claim = claims.find((other) => other.id === id);
  if (!claim) throw new Error(`the article has no claim ${id}`);
  const { reading: _, ...printed } = claim;
  const routes = new Set(raw.routes.map((route) => route.route_id));
  const problems: string[] = [];
  const row = observe(claimSchema.parse({ ...printed, ...change }), source, { codes, routes }, (field, message) =>
    problems.push(`${field}: ${message}`),
  );
  if (!row) throw new Error(`claim ${id} cannot be changed so: ${problems.join("; ")}`);
  const observations = raw.observations.map((other) => (other.observation_id === row.observation_id ? row : other));
  return { ...raw, observations };
}

/** Returns the tables as they would be, had the article dated an event otherwise. */
export function withDate(raw: RawTables, id: string, date: string): RawTables {
  const { source, events } = theArticle();
  if (!events.some((event) => event.id === id)) throw new Error(`the article has no event ${id}`);
  const eventId = `${source.id}.${id}`;
  return { ...raw, events: raw.events.map((event) => (event.event_id === eventId ? { ...event, date } : event)) };
}

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import {
  type Claim,
  type ClaimsFile,
  claimSchema,
  claimsFileSchema,
  claimsSections,
  type Registries,
  unreadClaimsSchema,
} from "./claims.js";
import { codeRows, codesSchema } from "./codes.js";
import { observe } from "./observe.js";
import { nearest, type Problem, ProblemsError } from "./problems.js";
import { checkReferences, placeRows, placesSchema, routeRows, routesSchema } from "./registries.js";
import type { BorderRow, EventRow, RawTables } from "./rows.js";
import { readSources, type Source, shown, sourceRow } from "./sources.js";
import { readYaml, type YamlFile } from "./yaml.js";

/** What a machine read out of a snapshot: claims with the line of the file they came from, and borders of a map. */
export interface Reading {
  claims?: { line: number; claim: Claim }[];
  borders?: Omit<BorderRow, "source_id">[];
}

/** The default export of a source's normalise.ts: pure, the text of its snapshot in, rows out. */
export type Normalise = (snapshot: string) => Reading;

/**
 * Reads every source below `root`, a data-loaders folder. Returns the raw tables; throws a ProblemsError with all
 * that is wrong in any file. Touches no network and writes nothing.
 */
export async function loadAll(root: string): Promise<RawTables> {
  const problems: Problem[] = [];
  const registry = readRegistries(root, problems);
  const sources = readSources(root, problems);
  if (!registry) throw new ProblemsError(problems);
  const tables: RawTables = {
    sources: sources.map(sourceRow),
    observations: [],
    events: [],
    route_mentions: [],
    places: placeRows(registry.places),
    routes: routeRows(registry.routes),
    borders: [],
    codes: codeRows(registry.codes),
  };
  const lists: Registries = { codes: registry.codes, routes: new Set(Object.keys(registry.routes)) };
  for (const source of sources) {
    if (!registry.codes.languages.includes(source.language)) {
      problems.push({
        file: fileOf(source, "source.yaml"),
        line: null,
        message: `language: unknown "${source.language}"`,
      });
      continue;
    }
    await readMachine(source, lists, tables, problems);
    readPeople(source, lists, tables, problems);
  }
  checkSourcesOfPlaces(root, tables, problems);
  if (problems.length > 0) throw new ProblemsError(problems);
  return tables;
}

/** Returns what people read out of a source, or null where it has no claims.yaml. */
export function readClaims(source: Source, problems: Problem[]): YamlFile<ClaimsFile> | null {
  if (!source.files.includes("claims.yaml")) return null;
  const text = readFileSync(join(source.folder, "claims.yaml"), "utf8");
  const file = fileOf(source, "claims.yaml");
  const whole = readYaml(file, text, claimsFileSchema, []);
  if (whole) return whole;
  return readSoundEntries(file, text, problems);
}

/** Reads a file in which some entries are malformed: those are reported and left as holes, the others kept in place. */
function readSoundEntries(file: string, text: string, problems: Problem[]): YamlFile<ClaimsFile> | null {
  const yaml = readYaml(file, text, unreadClaimsSchema, problems);
  if (!yaml) return null;
  const sound: ClaimsFile = { claims: [], events: [], routes: [], not_claims: [] };
  for (const [section, { element }] of Object.entries(claimsSections)) {
    yaml.value[section as keyof ClaimsFile].forEach((entry, i) => {
      const parsed = element.safeParse(entry);
      if (parsed.success) (sound[section as keyof ClaimsFile] as unknown[])[i] = parsed.data;
      for (const issue of parsed.error?.issues ?? []) {
        const path = [section, i, ...issue.path];
        problems.push({ file, line: yaml.lineOf(path), message: `${path.join(".")}: ${issue.message}` });
      }
    });
  }
  return { ...yaml, value: sound };
}

function readRegistries(root: string, problems: Problem[]) {
  const read = <T>(name: string, schema: Parameters<typeof readYaml<T>>[2]) =>
    readYaml(shown(join(root, name)), readFileSync(join(root, name), "utf8"), schema, problems);
  const codes = read("codes.yaml", codesSchema);
  const places = read("places.yaml", placesSchema);
  const routes = read("routes.yaml", routesSchema);
  if (!codes || !places || !routes) return null;
  checkReferences({ places: places.value, routes: routes.value }, (file, path, message) => {
    const yaml = file === "places" ? places : routes;
    problems.push({
      file: shown(join(root, `${file}.yaml`)),
      line: yaml.lineOf(path),
      message: `${path.join(".")}: ${message}`,
    });
  });
  return { codes: codes.value, places: places.value, routes: routes.value };
}

async function readMachine(source: Source, lists: Registries, tables: RawTables, problems: Problem[]): Promise<void> {
  if (!source.files.includes("normalise.ts")) return;
  const file = fileOf(source, source.snapshot ?? "normalise.ts");
  const { default: normalise } = (await import(pathToFileURL(join(source.folder, "normalise.ts")).href)) as {
    default: Normalise;
  };
  try {
    const { claims = [], borders = [] } = normalise(
      source.snapshot ? readFileSync(join(source.folder, source.snapshot), "utf8") : "",
    );
    for (const { line, claim } of claims) {
      const checked = claimSchema.parse(claim);
      const row = observe(checked, source, lists, (field, message) =>
        problems.push({ file, line, message: `${field}: ${message}` }),
      );
      if (row) tables.observations.push(row);
    }
    for (const border of borders) tables.borders.push({ ...border, source_id: source.id });
  } catch (error) {
    problems.push({ file, line: null, message: error instanceof Error ? error.message : String(error) });
  }
}

function readPeople(source: Source, lists: Registries, tables: RawTables, problems: Problem[]): void {
  const yaml = readClaims(source, problems);
  if (!yaml) return;
  const { claims, events, routes } = yaml.value;
  const file = fileOf(source, "claims.yaml");
  const at = (path: PropertyKey[]) => (message: string) => problems.push({ file, line: yaml.lineOf(path), message });

  const seen = new Set<string>();
  const once = (id: string, path: PropertyKey[]) => {
    if (seen.has(id)) at(path)(`duplicate id "${id}": an id is used once in a source`);
    seen.add(id);
  };
  claims.forEach((claim, i) => {
    once(claim.id, ["claims", i, "id"]);
    const row = observe(claim, source, lists, (field, message) => {
      at(["claims", i, field])(`claim ${claim.id}: ${field}: ${message}`);
    });
    if (row) tables.observations.push(row);
  });
  events.forEach((event, i) => {
    once(event.id, ["events", i, "id"]);
    if (!lists.codes.event_kinds.includes(event.kind)) {
      const hint = nearest(event.kind, lists.codes.event_kinds) ?? lists.codes.event_kinds.join(", ");
      at(["events", i, "kind"])(`event ${event.id}: kind: unknown "${event.kind}"; known: ${hint}`);
    }
    tables.events.push(eventRow(source.id, event));
  });
  routes.forEach((mention, i) => {
    if (!lists.routes.has(mention.route))
      at(["routes", i, "route"])(`route: no route "${mention.route}" in routes.yaml`);
    tables.route_mentions.push({
      source_id: source.id,
      route_id: mention.route,
      locator: mention.locator,
      note: mention.note ?? null,
    });
  });
}

function eventRow(sourceId: string, event: ClaimsFile["events"][number]): EventRow {
  return {
    event_id: `${sourceId}.${event.id}`,
    source_id: sourceId,
    date: event.date,
    title: event.title,
    actors: event.actors.join("; "),
    kind: event.kind,
    locator: event.locator ?? null,
    note: event.note ?? null,
  };
}

function checkSourcesOfPlaces(root: string, tables: RawTables, problems: Problem[]): void {
  const known = new Set(tables.sources.map((source) => source.source_id));
  for (const place of tables.places) {
    if (place.coordinate_source_id === null || known.has(place.coordinate_source_id)) continue;
    problems.push({
      file: shown(join(root, "places.yaml")),
      line: null,
      message: `${place.place_id}.source: no source "${place.coordinate_source_id}"`,
    });
  }
}

function fileOf(source: Source, name: string): string {
  return shown(join(source.folder, name));
}

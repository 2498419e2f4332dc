import { readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { type Claim, type ClaimsFile, claimSchema, type Registries } from "./claims.js";
import { readClaims } from "./claims-file.js";
import { codeRows, codesSchema } from "./codes.js";
import { Corrections, correctionsSchema } from "./corrections.js";
import { observe, type Report } from "./observe.js";
import { nearest, type Problem, ProblemsError } from "./problems.js";
import { reasonRows, reasonsSchema } from "./reasons.js";
import { checkReferences, placeRows, placesSchema, routeRows, routesSchema } from "./registries.js";
import type { BorderRow, EventRow, ObservationRow, RawTables } from "./rows.js";
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
    corrections: registry.corrections.rows,
    reasons: [],
  };
  const lists: Lists = {
    codes: registry.codes,
    routes: new Set(Object.keys(registry.routes)),
    corrections: registry.corrections,
  };
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
  const figures = new Set(tables.observations.map((row) => row.observation_id));
  const known = {
    figures,
    sources: new Set(sources.map(({ id }) => id)),
    kinds: Object.keys(lists.codes.reason_kinds),
  };
  registry.corrections.close(known.figures, known.sources);
  tables.reasons = reasonRows(registry.reasons, known, registry.reportReason);
  if (problems.length > 0) throw new ProblemsError(problems);
  return tables;
}

/** What claims are read with: the code lists, the lines, and the corrections. */
interface Lists extends Registries {
  corrections: Corrections;
}

/** Returns the row of a claim as corrected, or null after reporting all that is wrong with it. */
function rowOf(claim: Claim, source: Source, lists: Lists, report: Report): ObservationRow | null {
  const { corrections } = lists;
  const figure = `${source.id}.${claim.id}`;
  const row = observe(corrections.apply(figure, claim), source, lists, report);
  if (row && corrections.has(figure)) {
    corrections.record(figure, observe(claim, source, lists, () => {})?.value ?? null, row.value);
  }
  return row;
}

function readRegistries(root: string, problems: Problem[]) {
  const read = <T>(name: string, schema: Parameters<typeof readYaml<T>>[2]) =>
    readYaml(shown(join(root, name)), readFileSync(join(root, name), "utf8"), schema, problems);
  const codes = read("codes.yaml", codesSchema);
  const places = read("places.yaml", placesSchema);
  const routes = read("routes.yaml", routesSchema);
  const corrections = read("corrections.yaml", correctionsSchema);
  const reasons = read("reasons.yaml", reasonsSchema);
  if (!codes || !places || !routes || !corrections || !reasons) return null;
  const reporter =
    <T>(name: string, yaml: YamlFile<T>) =>
    (path: PropertyKey[], message: string) => {
      problems.push({ file: shown(join(root, name)), line: yaml.lineOf(path), message });
    };
  checkReferences({ places: places.value, routes: routes.value }, (file, path, message) => {
    const yaml = file === "places" ? places : routes;
    problems.push({
      file: shown(join(root, `${file}.yaml`)),
      line: yaml.lineOf(path),
      message: `${path.join(".")}: ${message}`,
    });
  });
  return {
    codes: codes.value,
    places: places.value,
    routes: routes.value,
    corrections: new Corrections(corrections.value, reporter("corrections.yaml", corrections)),
    reasons: reasons.value,
    reportReason: reporter("reasons.yaml", reasons),
  };
}

async function readMachine(source: Source, lists: Lists, tables: RawTables, problems: Problem[]): Promise<void> {
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
      const row = rowOf(checked, source, lists, (field, message) =>
        problems.push({ file, line, message: `${field}: ${message}` }),
      );
      if (row) tables.observations.push(row);
    }
    for (const border of borders) tables.borders.push({ ...border, source_id: source.id });
  } catch (error) {
    problems.push({ file, line: null, message: error instanceof Error ? error.message : String(error) });
  }
}

function readPeople(source: Source, lists: Lists, tables: RawTables, problems: Problem[]): void {
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
    const row = rowOf(claim, source, lists, (field, message) => {
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

import { join } from "node:path";
import { codeRows, codesSchema } from "../lists/codes.js";
import { checkFocus, focusSchema, groupRows } from "../lists/focus.js";
import { nameRows } from "../lists/names.js";
import { placeRows, placesSchema, routeRows, routesSchema } from "../lists/places-and-routes.js";
import { checkReferences } from "../lists/references.js";
import { reportLostIds } from "./checks.js";
import { type Problem, ProblemsError } from "./problems.js";
import { readSource } from "./read-source.js";
import { emptyTables, type RawTables } from "./rows.js";
import { readSources, referenceTo, shown, sourceRow } from "./sources.js";
import { checkTree } from "./tree.js";
import { readYamlFile } from "./yaml.js";

/**
 * Reads every source below `root`, a data-loaders folder. Returns the raw tables; throws a ProblemsError with all
 * that is wrong in any file. Touches no network and writes nothing.
 */
export async function loadAll(root: string): Promise<RawTables> {
  const problems: Problem[] = [];
  const registry = readRegistries(root, problems);
  const sources = readSources(root, problems);
  checkTree(root, new Map(sources.map(({ folder, snapshot = "" }) => [folder, snapshot])), problems);
  if (!registry) throw new ProblemsError(problems);
  const tables: RawTables = {
    ...emptyTables(),
    sources: sources.map(sourceRow),
    places: placeRows(registry.places),
    routes: routeRows(registry.routes),
    codes: codeRows(registry.codes),
    names: nameRows(registry.codes, registry.places),
    focus: [registry.focus],
    focus_groups: groupRows(registry.focus.groups),
  };
  const known = {
    codes: registry.codes,
    routes: new Set(Object.keys(registry.routes)),
    sources: new Set(sources.map(({ id }) => id)),
  };
  for (const source of sources) await readSource(source, known, tables, problems);
  dropLostCoordinates(root, tables, problems);
  const { observations, events } = tables;
  const stated = [...observations.map((row) => row.observation_id), ...events.map((row) => row.event_id)];
  reportLostIds(tables.checks, stated, problems);
  if (problems.length > 0) throw new ProblemsError(problems);
  return tables;
}

function readRegistries(root: string, problems: Problem[]) {
  const fileOf = (name: string) => join(root, "lists", `${name}.yaml`);
  const read = <T>(name: string, schema: Parameters<typeof readYamlFile<T>>[2]) =>
    readYamlFile(shown(fileOf(name)), fileOf(name), schema, problems);
  const codes = read("codes", codesSchema);
  const places = read("places", placesSchema);
  const routes = read("routes", routesSchema);
  const focus = read("focus", focusSchema);
  if (!codes || !places || !routes || !focus) return null;
  const yaml = { codes, places, routes };
  const lists = { codes: codes.value, places: places.value, routes: routes.value };
  checkReferences(lists, (file, path, message) => {
    const at = { file: shown(fileOf(file)), line: yaml[file].lineOf(path) };
    problems.push({ ...at, message: `${path.join(".")}: ${message}` });
  });
  checkFocus(focus.value, codes.value, (path, message) => {
    problems.push({ file: shown(fileOf("focus")), line: focus.lineOf([path]), message: `${path}: ${message}` });
  });
  return { codes: codes.value, places: places.value, routes: routes.value, focus: focus.value };
}

/** A place whose coordinates a source gave that has left has none: removing a folder breaks nothing. */
function dropLostCoordinates(root: string, tables: RawTables, problems: Problem[]): void {
  const known = new Set(tables.sources.map((source) => source.source_id));
  const file = shown(join(root, "lists", "places.yaml"));
  tables.places = tables.places.map((place) => {
    const source = referenceTo(place.coordinate_source_id ?? undefined, known, (message) =>
      problems.push({ file, line: null, message: `${place.place_id}.source: ${message}` }),
    );
    return source === null ? { ...place, lat: null, lon: null, coordinate_source_id: null } : place;
  });
}

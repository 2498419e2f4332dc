import { join } from "node:path";
import { codeRows, codesSchema } from "../lists/codes.js";
import { checkFocus, focusSchema, groupRows } from "../lists/focus.js";
import { nameRows } from "../lists/names.js";
import { type Pairs, pairsOf } from "../lists/pairs.js";
import { placeRows, placesSchema, routeRows, routesSchema } from "../lists/places-and-routes.js";
import { checkReferences } from "../lists/references.js";
import { reportLostIds } from "./checks.js";
import { type Problem, ProblemsError } from "./problems.js";
import type { Imported } from "./read-machine.js";
import { checkFiles, readSource } from "./read-source.js";
import { emptyTables, type RawTables } from "./rows.js";
import { readSources, type Source, shown, sourceRow } from "./sources.js";
import { checkTree } from "./tree.js";
import { readYamlFile } from "./yaml.js";

/** Looks up what was brought in for pairs. */
type Imports = (pairs: Pairs) => Promise<Imported>;

/**
 * Reads every source below `root`, a data-loaders folder, and what `imports` finds in files that were brought in.
 * Returns the raw tables; throws a ProblemsError with all that is wrong in any file. Touches no network and writes
 * nothing.
 */
export async function loadAll(root: string, imports: Imports = async () => new Map()): Promise<RawTables> {
  const problems: Problem[] = [];
  const sources = readSources(root, problems);
  const registry = readRegistries(root, sources, problems);
  checkTree(root, new Map(sources.map(({ folder, snapshot = "" }) => [folder, snapshot])), problems);
  const ids = new Set(sources.map(({ id }) => id));
  if (!registry) {
    for (const source of sources) checkFiles(source, ids, problems);
    throw new ProblemsError(problems);
  }
  const imported = await imports(pairsOf(registry.focus, registry.codes));
  const tables: RawTables = {
    ...emptyTables(),
    sources: sources.filter(({ files, id }) => !files.includes("normalise.sql") || imported.has(id)).map(sourceRow),
    places: placeRows(registry.places, ids),
    routes: routeRows(registry.routes),
    codes: codeRows(registry.codes),
    names: nameRows(registry.codes, registry.places),
    focus: [registry.focus],
    focus_groups: groupRows(registry.focus),
  };
  const known = {
    codes: registry.codes,
    routes: new Set(Object.keys(registry.routes)),
    sources: ids,
    imported,
  };
  const stated: string[] = [];
  const unread = new Set<string>();
  for (const source of sources) {
    const met = await readSource(source, known, tables, problems);
    if (met) stated.push(...met.map((id) => `${source.id}.${id}`));
    else unread.add(source.id);
  }
  reportLostIds(tables.checks, { known: stated, unread }, problems);
  if (problems.length > 0) throw new ProblemsError(problems);
  return tables;
}

function readRegistries(root: string, sources: readonly Source[], problems: Problem[]) {
  const fileOf = (name: string) => join(root, "lists", `${name}.yaml`);
  const read = <T>(name: string, schema: Parameters<typeof readYamlFile<T>>[2]) =>
    readYamlFile(shown(fileOf(name)), fileOf(name), schema, problems);
  const codes = read("codes", codesSchema);
  const places = read("places", placesSchema);
  const routes = read("routes", routesSchema);
  const focus = read("focus", focusSchema);
  if (!codes || !places || !routes || !focus) return null;
  const yaml = { codes, places, routes };
  const ids = sources.map(({ id }) => id);
  const lists = { codes: codes.value, places: places.value, routes: routes.value, sources: ids };
  checkReferences(lists, (file, path, message) => {
    const at = { file: shown(fileOf(file)), line: yaml[file].lineOf(path) };
    problems.push({ ...at, message: `${path.join(".")}: ${message}` });
  });
  const articles = sources.filter(({ kind }) => kind === "article").map(({ id }) => id);
  checkFocus(focus.value, { ...codes.value, sources: ids, articles }, (path, message) => {
    const line = focus.lineOf(path);
    problems.push({ file: shown(fileOf("focus")), line, message: `${path.join(".")}: ${message}` });
  });
  return { codes: codes.value, places: places.value, routes: routes.value, focus: focus.value };
}

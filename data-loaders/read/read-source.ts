import { readSourceChecks } from "./checks.js";
import type { Claim, ClaimsFile, Registries } from "./claims.js";
import { readClaims } from "./claims-file.js";
import { type CorrectedClaim, type Corrections, readCorrections } from "./corrections.js";
import { cellTrouble } from "./csv.js";
import { checkPlaces } from "./locators.js";
import { observe, type Report } from "./observe.js";
import { nearest, type Problem } from "./problems.js";
import { type Imported, type Met, readMachine, type Take } from "./read-machine.js";
import { readRemarks } from "./remarks.js";
import type { EventRow, RawTables, ReasonRow } from "./rows.js";
import { fileOf, referenceTo, type Source } from "./sources.js";

/**
 * What a source is read with: the code lists and lines, the ids of all sources, which reasons may rest on, and what was
 * brought in of files.
 */
export interface Known extends Registries {
  sources: ReadonlySet<string>;
  imported: Imported;
}

/** Adds all that a source states to the tables, and all that is wrong with its files to the problems. */
export async function readSource(source: Source, known: Known, tables: RawTables, problems: Problem[]): Promise<Met> {
  const languages: readonly string[] = known.codes.languages;
  if (!languages.includes(source.language)) {
    const file = fileOf(source, "source.yaml");
    const message = `language: unknown "${source.language}"; known: ${languages.join(", ")}`;
    problems.push({ file, line: source.lineOf(["language"]), message });
    return null;
  }
  const corrections = readCorrections(source, known.sources, problems);
  const seen = new Set<string>();
  const take: Take = (claim, report, { isCell }) => {
    if (seen.has(claim.id)) report("id", `duplicate id "${claim.id}": an id is used once in a source`);
    seen.add(claim.id);
    const corrected = corrections.apply(claim);
    const trouble = isCell ? cellTrouble(corrected.corrected ?? corrected.printed) : null;
    if (trouble === null) takeClaim(claim, corrected, { source, known, corrections }, tables, report);
    else report("printed", trouble);
  };
  const remarks = readRemarks(source, problems);
  const takeRemarked: Take = (claim, ...rest) => take(remarks.addTo(claim), ...rest);
  const ofMachine = await readMachine(source, known, takeRemarked, tables, problems);
  if (ofMachine !== null) remarks.close();
  const ofPeople = readPeople(source, known, { take, seen }, tables, problems);
  tables.checks.push(...readSourceChecks(source, problems));
  if (ofMachine === null || ofPeople === null) return null;
  const met = [...ofMachine, ...ofPeople];
  corrections.close(met);
  return met;
}

/** Adds all that is wrong with the files of a source as far as that shows without the lists. */
export function checkFiles(source: Source, sources: ReadonlySet<string>, problems: Problem[]): void {
  readCorrections(source, sources, problems);
  readRemarks(source, problems);
  readClaims(source, problems);
  readSourceChecks(source, problems);
}

/** Adds the row of a claim as corrected, its corrections, and why it differs; reports all that is wrong with it. */
function takeClaim(
  claim: Claim,
  corrected: CorrectedClaim,
  { source, known, corrections }: { source: Source; known: Known; corrections: Corrections },
  tables: RawTables,
  report: Report,
): void {
  const row = observe(corrected, source, known, report);
  const reason = reasonOf(claim, source, known, report);
  if (!row) return;
  tables.observations.push(row);
  if (reason) tables.reasons.push(reason);
  const asPrinted = () => observe(claim, source, known, () => {})?.value ?? null;
  tables.corrections.push(...corrections.rowsOf(claim.id, asPrinted, row.value));
}

/**
 * Returns why a figure differs from others: told by another source, by its own where only a locator is given, or a
 * guess.
 */
function reasonOf(claim: Claim, source: Source, { codes, sources }: Known, report: Report): ReasonRow | null {
  if (!claim.differs) return null;
  const { kind, because, source: other, locator } = claim.differs;
  const kinds = Object.keys(codes.reason_kinds);
  if (!kinds.includes(kind))
    report("differs", `unknown kind "${kind}"; known: ${nearest(kind, kinds) ?? kinds.join(", ")}`);
  const told = referenceTo(other, sources, (message) => report("differs", message));
  return {
    observation_id: `${source.id}.${claim.id}`,
    kind,
    explanation: because,
    source_id: other === undefined && locator !== undefined ? source.id : told,
    locator: locator ?? null,
  };
}

/** What claims are added by, and the ids there are already. */
interface Intake {
  take: Take;
  seen: Set<string>;
}

function readPeople(
  source: Source,
  { codes, routes: lines }: Known,
  { take, seen }: Intake,
  tables: RawTables,
  problems: Problem[],
): Met {
  if (!source.files.includes("claims.yaml")) return [];
  const yaml = readClaims(source, problems);
  if (!yaml) return null;
  const { claims, events, routes } = yaml.value;
  const file = fileOf(source, "claims.yaml");
  const report = (path: PropertyKey[], message: string) => problems.push({ file, line: yaml.lineOf(path), message });
  if (source.kind === "article") {
    checkPlaces(yaml.value, (path, message) => report(path, `${path.join(".")}: ${message}`));
  }
  claims.forEach((claim, i) => {
    const fail: Report = (field, message) =>
      report(["claims", i, field], field === "id" ? message : `claim ${claim.id}: ${field}: ${message}`);
    take(claim, fail, { isCell: false });
  });
  events.forEach((event, i) => {
    const fail = (field: string, message: string) =>
      report(["events", i, field], `event ${event.id}: ${field}: ${message}`);
    if (seen.has(event.id)) report(["events", i, "id"], `duplicate id "${event.id}": an id is used once in a source`);
    seen.add(event.id);
    checkEvent(event, { kinds: codes.event_kinds, claims: yaml.ids }, fail);
    tables.events.push(eventRow(source.id, event));
  });
  routes.forEach((mention, i) => {
    if (!lines.has(mention.route)) {
      const near = nearest(mention.route, [...lines]);
      const hint = near ? `; did you mean ${near}?` : "";
      report(["routes", i, "route"], `route: no route "${mention.route}" in routes.yaml${hint}`);
    }
    tables.route_mentions.push({
      source_id: source.id,
      route_id: mention.route,
      locator: mention.locator,
      note: mention.note ?? null,
    });
  });
  return yaml.ids;
}

/** Reports an event of an unknown kind, and figures in its title that its source does not have. */
function checkEvent(
  { kind, title }: ClaimsFile["events"][number],
  { kinds, claims }: { kinds: readonly string[]; claims: readonly string[] },
  fail: Report,
): void {
  if (!kinds.includes(kind)) fail("kind", `unknown "${kind}"; known: ${nearest(kind, kinds) ?? kinds.join(", ")}`);
  for (const [, named = ""] of title.matchAll(/\{([^{}]*)\}/g)) {
    if (claims.includes(named)) continue;
    const near = nearest(named, claims);
    fail("title", `no claim "${named}" here${near ? `; did you mean ${near}?` : ""}`);
  }
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

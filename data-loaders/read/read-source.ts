import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { readSourceChecks } from "./checks.js";
import { type Claim, type ClaimsFile, claimSchema, type Registries } from "./claims.js";
import { readClaims } from "./claims-file.js";
import { type Corrections, readCorrections } from "./corrections.js";
import { observe, type Report } from "./observe.js";
import { nearest, type Problem } from "./problems.js";
import { readRemarks } from "./remarks.js";
import type { BorderRow, EventRow, RawTables, ReasonRow } from "./rows.js";
import { referenceTo, type Source, shown } from "./sources.js";
import { MOST_BYTES, readText } from "./text-file.js";

/** What a machine read out of a snapshot: claims with the cell of the file they came from, and borders of a map. */
export interface Reading {
  claims?: { line: number; column?: string; claim: Claim }[];
  borders?: Omit<BorderRow, "source_id">[];
}

/** The default export of a source's normalise.ts: pure, the text of its snapshot in, rows out. */
export type Normalise = (snapshot: string) => Reading;

/** What a source is read with: the code lists and lines, and the ids of all sources, which reasons may rest on. */
export interface Known extends Registries {
  sources: ReadonlySet<string>;
}

/** Adds all that a source states to the tables, and all that is wrong with its files to the problems. */
export async function readSource(source: Source, known: Known, tables: RawTables, problems: Problem[]): Promise<void> {
  if (!known.codes.languages.includes(source.language)) {
    const file = fileOf(source, "source.yaml");
    problems.push({ file, line: null, message: `language: unknown "${source.language}"` });
    return;
  }
  const corrections = readCorrections(source, known.sources, problems);
  const take = (claim: Claim, report: Report) => takeClaim(claim, { source, known, corrections }, tables, report);
  const remarks = readRemarks(source, problems);
  await readMachine(source, (claim, report) => take(remarks.addTo(claim), report), tables, problems);
  remarks.close();
  readPeople(source, known, take, tables, problems);
  tables.checks.push(...readSourceChecks(source, problems));
  corrections.close();
}

type Take = (claim: Claim, report: Report) => void;

/** Adds the row of a claim as corrected, its corrections, and why it differs; reports all that is wrong with it. */
function takeClaim(
  claim: Claim,
  { source, known, corrections }: { source: Source; known: Known; corrections: Corrections },
  tables: RawTables,
  report: Report,
): void {
  const row = observe(corrections.apply(claim), source, known, report);
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

async function readMachine(source: Source, take: Take, tables: RawTables, problems: Problem[]): Promise<void> {
  if (!source.files.includes("normalise.ts")) return;
  const file = fileOf(source, source.snapshot ?? "normalise.ts");
  try {
    const { default: normalise } = (await import(pathToFileURL(join(source.folder, "normalise.ts")).href)) as {
      default: Normalise;
    };
    const text = source.snapshot
      ? readText(join(source.folder, source.snapshot), file, problems, MOST_BYTES.snapshot)
      : "";
    if (text === null) return;
    const { claims = [], borders = [] } = normalise(text);
    for (const { line, column, claim } of claims) {
      const cell = column === undefined ? "" : `column ${column}: `;
      take(claimSchema.parse(claim), (field, message) =>
        problems.push({ file, line, message: `${cell}${field}: ${message}` }),
      );
    }
    for (const border of borders) tables.borders.push({ ...border, source_id: source.id });
  } catch (error) {
    problems.push({ file, line: null, message: error instanceof Error ? error.message : String(error) });
  }
}

function readPeople(
  source: Source,
  { codes, routes: lines }: Known,
  take: Take,
  tables: RawTables,
  problems: Problem[],
) {
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
    take(claim, (field, message) => at(["claims", i, field])(`claim ${claim.id}: ${field}: ${message}`));
  });
  events.forEach((event, i) => {
    once(event.id, ["events", i, "id"]);
    if (!codes.event_kinds.includes(event.kind)) {
      const hint = nearest(event.kind, codes.event_kinds) ?? codes.event_kinds.join(", ");
      at(["events", i, "kind"])(`event ${event.id}: kind: unknown "${event.kind}"; known: ${hint}`);
    }
    for (const [, named = ""] of event.title.matchAll(/\{([^}]*)\}/g)) {
      if (!claims.some(({ id }) => id === named)) {
        const near = nearest(
          named,
          claims.map(({ id }) => id),
        );
        at(["events", i, "title"])(
          `event ${event.id}: title: no claim "${named}" here${near ? `; did you mean ${near}?` : ""}`,
        );
      }
    }
    tables.events.push(eventRow(source.id, event));
  });
  routes.forEach((mention, i) => {
    if (!lines.has(mention.route)) at(["routes", i, "route"])(`route: no route "${mention.route}" in routes.yaml`);
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

function fileOf(source: Source, name: string): string {
  return shown(join(source.folder, name));
}

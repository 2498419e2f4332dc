import { readFileSync } from "node:fs";
import { join } from "node:path";
import { codeRows, codesSchema } from "../../data-loaders/lists/codes.js";
import { type Claim, claimSchema } from "../../data-loaders/read/claims.js";
import { observe } from "../../data-loaders/read/observe.js";
import { emptyTables, type ObservationRow, type RawTables, type SourceRow } from "../../data-loaders/read/rows.js";
import { readYaml } from "../../data-loaders/read/yaml.js";
import { loaders } from "./project.js";

/** The real code lists: the order of authorities in them is part of the rules under test. */
export const codes = readCodes();

/** Raw tables with nothing in them but a pair in the foreground. */
export const NO_ROWS: RawTables = {
  ...emptyTables(),
  focus: [{ reporter: "KAZ", partner: "AFG", article: "an-article" }],
};

/** Returns the raw tables of a world in which only these figures are stated, each by a source of its own name. */
export function worldOf(observations: ObservationRow[], published: Record<string, string> = {}): RawTables {
  const ids = [...new Set(observations.map((row) => row.source_id))];
  const sources = ids.map((id) => sourceRow(id, published[id] ?? null));
  return { ...NO_ROWS, codes: codeRows(codes), sources, observations };
}

/**
 * Returns the observation of an invented claim, read as a claim of a real source is: turnover of Kazakhstan with
 * Afghanistan in 2022 unless it says otherwise.
 */
export function stated(source: string, printed: string, claim: Partial<Claim> = {}): ObservationRow {
  const full = claimSchema.parse({
    id: `c-${++count}`,
    printed,
    indicator: "trade_value",
    reporter: "KAZ",
    partner: "AFG",
    flow: "total",
    period: "2022",
    ...claim,
  });
  const problems: string[] = [];
  const row = observe(full, sourceOf(source), { codes, routes: new Set(["north-line"]) }, (field, message) => {
    problems.push(`${field}: ${message}`);
  });
  if (!row) throw new Error(`an invented claim is no good: ${problems.join("; ")}`);
  return row;
}

/**
 * A figure that an invented page states: as printed, what else is claimed, and the page where it is not one of its own.
 */
export type Said = [printed: string, claim?: Partial<Claim>, source?: string];

/** Returns the observations of figures, each of a page of its own where none is named. */
export function rowsOf(said: readonly Said[]): ObservationRow[] {
  return said.map(([printed, claim, source], i) => stated(source ?? `page-${i}`, printed, claim));
}

/**
 * Returns figures of several worlds as those of one: countries, lines and pages of each have its number behind their
 * names, so that nothing of one world speaks of anything in another. The world itself (WLD) is one in all.
 */
export function sideBySide(worlds: readonly (readonly ObservationRow[])[]): ObservationRow[] {
  return worlds.flatMap((rows, i) => {
    const own = <Name extends string | null>(name: Name) =>
      (name === null || name === "WLD" ? name : `${name}-${i}`) as Name;
    return rows.map((row) => ({
      ...row,
      observation_id: own(row.observation_id),
      source_id: own(row.source_id),
      reporter: own(row.reporter),
      partner: own(row.partner),
      route_id: own(row.route_id),
    }));
  });
}

/** Returns of some rows those of the world of a number, told by an id in each row. */
export function ofWorld<Row extends Record<string, unknown>>(rows: readonly Row[], id: string, i: number): Row[] {
  return rows.filter((row) => new RegExp(`-${i}( |$)`).test(String(row[id])));
}

let count = 0;

function readCodes() {
  const file = join(loaders, "lists", "codes.yaml");
  const yaml = readYaml(file, readFileSync(file, "utf8"), codesSchema, []);
  if (!yaml) throw new Error("codes.yaml cannot be read");
  return yaml.value;
}

function sourceOf(id: string): Parameters<typeof observe>[1] {
  return {
    id,
    kind: "press",
    folder: "",
    files: [],
    title: id,
    publisher: id,
    published_is_approximate: false,
    is_official: false,
    language: "en",
    url: "https://example.org/",
    licence: "invented",
    lineOf: () => 1,
  };
}

function sourceRow(id: string, published: string | null): SourceRow {
  return {
    source_id: id,
    kind: "press",
    title: id,
    title_note: null,
    continues: null,
    publisher: id,
    author: null,
    published,
    published_is_approximate: false,
    accessed: null,
    language: "en",
    url: "https://example.org/",
    licence: "invented",
    sha256: null,
  };
}

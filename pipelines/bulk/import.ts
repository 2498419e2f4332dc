import { mkdirSync, mkdtempSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import type { DuckDBConnection } from "@duckdb/node-api";
import { nearest } from "../../data-loaders/read/problems.js";
import { literal, query, withDatabase } from "../engine/duckdb.js";
import { codesOf, makeTypes } from "./codes.js";
import { type BulkFile, findFiles } from "./files.js";
import { type BulkSource, readBulkSources } from "./layouts.js";
import { clearLitter, type ImportedFile, type Manifest, readManifest, releaseDay, writeManifest } from "./manifest.js";
import { writeNames, writeYear } from "./partitions.js";
import { type Asked, readFileInto } from "./read.js";

/** What is to be brought in, and where from and to. */
export interface Wanted {
  /** What layouts.yaml calls the files of a source. */
  kind: string;
  paths: readonly string[];
  asked: Asked;
  /** The day of the release, where it is known better than by the name of the file or the day it was written. */
  released: string | null;
  loaders: string;
  /** The folder that holds all imports. */
  folder: string;
  /** The most memory that the engine may take, as DuckDB writes it. */
  memory: string | null;
}

/** What came of it: the files, what stands there now, and the years that were written. */
export interface Imported {
  files: ImportedFile[];
  known: string[];
  years: number[];
  /** How many rows of files that were there before are given by others now, by the names of the files. */
  replaced: { name: string; rows: number }[];
  manifest: Manifest;
}

/** A file, and how it counts among the others. */
interface Numbered {
  nr: number;
  id: string;
  file: BulkFile;
  released: string;
}

/**
 * Brings files of official statistics in, all of them or none: reads them, writes the partitions of the years that they
 * have rows of, and records both. Throws a ProblemsError that lists what cannot be read.
 */
export async function importFiles(wanted: Wanted, tell: (stage: Stage) => void): Promise<Imported> {
  const { folder, loaders } = wanted;
  const source = sourceOf(wanted);
  mkdirSync(folder, { recursive: true });
  const before = readManifest(folder);
  clearLitter(folder, before);
  const found = await findFiles(source, wanted.paths);
  const isKnown = ({ sha256 }: BulkFile) => Object.hasOwn(before.files, idOf(sha256));
  const known = found.filter(isKnown).map(({ name }) => name);
  assertWhole(found.filter(isKnown), before, wanted);
  const files = found
    .filter((file) => !isKnown(file))
    .map((file, nr) => ({ nr, id: idOf(file.sha256), file, released: wanted.released ?? releaseOf(file) }));
  if (files.length === 0) return { files: [], known, years: [], replaced: [], manifest: before };
  const scratch = mkdtempSync(join(folder, ".reading-"));
  try {
    const limit = wanted.memory === null ? {} : { memory_limit: wanted.memory };
    const settings = { temp_directory: scratch, ...limit };
    return await withDatabase(async (db) => {
      await db.run("set enable_progress_bar = true; set enable_progress_bar_print = false");
      await makeTypes(db, join(loaders, "lists", "areas.csv"));
      const asked = await codesOf(db, wanted.asked);
      for (const { nr, file } of files) {
        tell({ what: "read", file, db });
        await readFileInto(db, file, { source, nr, asked, scratch });
      }
      await registerFiles(db, source, files, before);
      const years = await writeYears(db, folder, before, tell);
      const names = await writeNames(db, folder, before);
      const read = await Promise.all(files.map((one) => recordOf(db, source, one, wanted.asked)));
      assertUnchanged(files);
      const manifest = inUse({
        files: { ...before.files, ...Object.fromEntries(files.map(({ id }, i) => [id, read[i] as ImportedFile])) },
        years: { ...before.years, ...years },
        names,
        reduced: null,
      });
      writeManifest(folder, manifest);
      return {
        files: files.map(({ id }) => manifest.files[id] as ImportedFile),
        known,
        years: Object.keys(years).map(Number),
        replaced: Object.entries(before.files).flatMap(([id, { name, in_use }]) => {
          const rows = in_use - (manifest.files[id]?.in_use ?? 0);
          return rows > 0 ? [{ name, rows }] : [];
        }),
        manifest,
      };
    }, settings);
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

/** What is being done, for whoever shows how far it is. */
export type Stage = { what: "read"; file: BulkFile; db: DuckDBConnection } | { what: "write"; year: number };

function sourceOf({ loaders, kind }: Wanted): BulkSource {
  const sources = readBulkSources(loaders);
  const source = sources.find((candidate) => candidate.import === kind);
  if (source) return source;
  const kinds = sources.map((candidate) => candidate.import);
  const hint = nearest(kind, kinds);
  throw new Error(`unknown kind "${kind}"${hint ? `; did you mean ${hint}? Known` : "; known"}: ${kinds.join(", ")}`);
}

/**
 * Makes the table `file`: where the rows of each file begin, and how new files are, those that are there too. Of one
 * release those count as newer that were brought in later, or were written later.
 */
async function registerFiles(
  db: DuckDBConnection,
  { source, replaces }: BulkSource,
  files: readonly Numbered[],
  before: Manifest,
): Promise<void> {
  await db.run(`create table file (
    nr usmallint, name varchar, file_id varchar, source_id varchar, released varchar, replaces varchar, turn integer,
    base bigint)`);
  const there = Object.entries(before.files);
  for (const [turn, [id, { name, source_id, released, replaces: old }]] of there.entries()) {
    const values = [name, id, source_id, released, old].map(literal).join(", ");
    await db.run(`insert into file values (null, ${values}, ${turn}, null)`);
  }
  const inTurn = files.toSorted((a, b) => a.file.written - b.file.written || a.nr - b.nr);
  for (const [i, { nr, id, file, released }] of inTurn.entries()) {
    const values = [file.name, id, source, released, replaces].map(literal).join(", ");
    const turn = there.length + i;
    await db.run(`insert into file select ${nr}, ${values}, ${turn}, min(rowid) from record where file = ${nr}`);
  }
  await db.run(`set variable source_id = ${literal(source)};
    set variable file_ids = (select list(file_id order by nr) from file where nr is not null);
    set variable bases = (select list(base order by nr) from file where nr is not null)`);
}

async function writeYears(
  db: DuckDBConnection,
  folder: string,
  before: Manifest,
  tell: (stage: Stage) => void,
): Promise<Manifest["years"]> {
  const found = await query<{ year: number }>(
    db,
    "select distinct year from record where left_out is null order by year",
  );
  const years: Manifest["years"] = {};
  for (const { year } of found) {
    tell({ what: "write", year });
    years[year] = await writeYear(db, year, { folder, there: before.years[year] });
  }
  return years;
}

/** Returns what the record of imports says of a file. */
async function recordOf(
  db: DuckDBConnection,
  source: BulkSource,
  { nr, file, released }: Numbered,
  { reporters, partners }: Asked,
): Promise<ImportedFile> {
  const counts = await query<{ reason: string | null; rows: number }>(
    db,
    `select left_out::varchar as reason, count(*)::integer as rows
      from record where file = ${nr} group by 1 order by 1`,
  );
  const { name, sha256, bytes } = file;
  return {
    source_id: source.source,
    name,
    address: file.reply?.address ?? null,
    sha256,
    bytes,
    released,
    replaces: source.replaces,
    rows: counts.reduce((sum, { rows }) => sum + rows, 0),
    asked: { reporters: [...reporters], partners: [...partners] },
    left_out: Object.fromEntries(counts.flatMap(({ reason, rows }) => (reason === null ? [] : [[reason, rows]]))),
    in_use: 0,
  };
}

/** Throws where of a file another part is there than is asked for now, or as another release. */
function assertWhole(known: readonly BulkFile[], { files }: Manifest, { asked, released }: Wanted): void {
  const otherwise = known.find(({ sha256 }) => released !== null && files[idOf(sha256)]?.released !== released);
  if (otherwise) {
    throw new Error(
      `${otherwise.name}: brought in before as a release of ${files[idOf(otherwise.sha256)]?.released}; ` +
        "remove the folder imports, and import it anew",
    );
  }
  const listOf = ({ reporters, partners }: Asked) => JSON.stringify([[...reporters].sort(), [...partners].sort()]);
  const other = known.filter(({ sha256 }) => {
    const there = files[idOf(sha256)];
    return there?.left_out["not_asked"] && !(there.asked && listOf(there.asked) === listOf(asked));
  });
  if (other.length === 0) return;
  throw new Error(
    `${other.map(({ name }) => name).join(", ")}: brought in before for other countries than are asked for now; ` +
      "remove the folder imports, and import it once for all the countries that you need",
  );
}

/** Counts the rows of each file that stand in the partitions. */
function inUse(manifest: Manifest): Manifest {
  const counts = Object.values(manifest.years).flatMap(({ files }) => Object.entries(files));
  const sumOf = (id: string) => counts.reduce((sum, [of, rows]) => (of === id ? sum + rows : sum), 0);
  const files = Object.entries(manifest.files).map(([id, file]) => [id, { ...file, in_use: sumOf(id) }]);
  return { ...manifest, files: Object.fromEntries(files) };
}

function assertUnchanged(files: readonly Numbered[]): void {
  const changed = files.filter(({ file }) => {
    const now = statSync(file.path, { throwIfNoEntry: false });
    return now?.size !== file.bytes || now.mtimeMs !== file.written;
  });
  if (changed.length === 0) return;
  throw new Error(`${changed.map(({ file }) => file.name).join(", ")}: changed while being read; nothing was changed`);
}

/** The release that the name of a file tells, when a reply was asked for, or the day on which a file was written. */
function releaseOf({ tells, reply, written }: BulkFile): string {
  const { released } = tells;
  return released ? releaseDay(released) : (reply?.asked ?? new Date(written).toISOString().slice(0, 10));
}

const idOf = (sha256: string) => sha256.slice(0, 16);

import { existsSync, mkdirSync, readdirSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { DuckDBConnection } from "@duckdb/node-api";
import { csvFormat } from "d3-dsv";
import { isPrivate } from "../../data-loaders/read/private.js";
import { identifier, literal, query, SqlError, withDatabase } from "../engine/duckdb.js";
import { csvText } from "../text/csv.js";
import { type Change, compare, FIELDS, figuresFrom, figuresIn, SOURCE_FIELDS } from "./changes.js";

/** The figures of a day, and what became of them since the edition before; the first has none before it. */
export interface Edition {
  date: string;
  figures: number;
  since: string | null;
  changes: Change[];
}

/** The editions, newest first, and what the figures of now have different from the newest. */
export interface History {
  editions: Edition[];
  undated: Change[];
}

const NAME = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])\.csv$/;

/** What a file of an edition holds of each figure. */
const KEPT = ["observation_id", ...FIELDS, ...SOURCE_FIELDS];

const COLUMNS: readonly string[] = [
  "edition",
  "observation_id",
  "kind",
  "changed_fields",
  "printed_before",
  "printed_after",
  "value_before",
  "value_after",
  "period_before",
  "period_after",
  "unit",
  "source_id",
  "publisher",
  "url",
];

/**
 * Returns the history of the figures: each file in data-loaders/editions holds those of a day, and is compared with the
 * one before it; the figures of the tables are compared with the newest.
 */
export async function historyOf(db: DuckDBConnection, loaders: string): Promise<History> {
  const files = editionsIn(loaders);
  const editions: Edition[] = [];
  for (const [i, file] of files.entries()) {
    const before = files[i - 1];
    const figures = await countIn(db, file);
    const changes = before ? await compare(db, figuresOf(before), figuresOf(file)) : [];
    editions.unshift({ date: file.date, figures, since: before?.date ?? null, changes });
  }
  const last = files.at(-1);
  const undated = last ? await compare(db, figuresOf(last), figuresFrom("observations", "sources")) : [];
  return { editions, undated };
}

/** Returns the day on which the figures first stood as they do; null where they differ from the newest edition. */
export function dateOf({ editions, undated }: History): string | null {
  return undated.length === 0 ? (editions[0]?.date ?? null) : null;
}

/** Writes the history as changes.csv and for the page that shows it. */
export function writeHistory(folder: string, history: History): void {
  const dated = history.editions.map(({ date, changes }) => ({ date, changes }));
  const rows = [{ date: "", changes: history.undated }, ...dated].flatMap(({ date, changes }) =>
    changes.map(({ subject: _, differences: __, ...change }) => ({ edition: date, ...change })),
  );
  const texts = rows.map((row) => Object.fromEntries(Object.entries(row).map(([name, cell]) => [name, asText(cell)])));
  writeFileSync(join(folder, "changes.csv"), `${csvFormat(texts, [...COLUMNS])}\n`);
  writeFileSync(join(folder, "pages", "changes.json"), JSON.stringify(history));
}

function asText(cell: string | number | null): string | number | null {
  return typeof cell === "string" ? csvText(cell) : cell;
}

/** Throws where a word is no day that an edition can be named by. */
export function assertDay(day: string): void {
  if (!NAME.test(`${day}.csv`)) throw new Error(`"${day}" is no day: write npm run edition -- 2024-01-31`);
}

/** Keeps the figures of a build, whose extracts are in `data`, as the edition of a day. Returns its path. */
export async function writeEdition(loaders: string, data: string, date: string): Promise<string> {
  const folder = join(loaders, "editions");
  const file = join(folder, `${date}.csv`);
  mkdirSync(folder, { recursive: true });
  const figures = `select ${KEPT.map(identifier).join(", ")} from (${figuresIn(data)}) order by observation_id`;
  const part = join(folder, `.${date}.csv.part`);
  await withDatabase((db) => db.run(`copy (${figures}) to ${literal(part)} (format csv, header)`));
  renameSync(part, file);
  return file;
}

interface EditionFile {
  date: string;
  path: string;
}

function editionsIn(loaders: string): EditionFile[] {
  const folder = join(loaders, "editions");
  const names = existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => !isPrivate(name))
        .sort()
    : [];
  const odd = names.find((name) => !NAME.test(name));
  if (odd) throw new Error(`data-loaders/editions/${odd}: an edition is named by its day, like 2024-01-31.csv`);
  return names.map((name) => ({ date: name.slice(0, -".csv".length), path: join(folder, name) }));
}

function figuresOf({ path }: EditionFile): string {
  return `select * from read_csv(${literal(path)}, header = true, all_varchar = true)`;
}

/** Counts the figures of an edition. Throws where its file does not hold what an edition holds. */
async function countIn(db: DuckDBConnection, file: EditionFile): Promise<number> {
  try {
    const [row] = await query<{ figures: number }>(
      db,
      `select cast(count(*) as integer) as figures from (select ${KEPT.map(identifier).join(", ")}
       from (${figuresOf(file)}))`,
    );
    return row?.figures ?? 0;
  } catch (error) {
    throw new SqlError(`data-loaders/editions/${file.date}.csv`, error);
  }
}

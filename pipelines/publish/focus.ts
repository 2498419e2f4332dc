import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { DuckDBConnection } from "@duckdb/node-api";
import { csvFormatRows } from "d3-dsv";
import { identifier, query, SqlError } from "../engine/duckdb.js";
import { sqlFiles } from "../engine/models.js";
import type { TableSchema } from "../engine/schema.js";
import { csvText } from "../text/csv.js";
import { focusWords as words } from "../text/en/focus.js";
import { type Column, columnsOf, rowsOf, writeCsv, writeParquet } from "./extracts.js";
import { metadataOf, PUBLICATION } from "./package.js";
import { readSheet, tableSheet, writeBook } from "./workbook.js";
import { zipOf } from "./zip.js";

/** The files with all that is known of the partner in the foreground, in the folder of downloads. */
export interface FocusFiles {
  partner: string;
  workbook: string;
  archive: string;
}

/** What is written: the select of its name in pipelines/models/focus, the table whose columns it has, and its order. */
interface Plan {
  name: keyof typeof words.sheets;
  table: string;
  key: readonly string[];
}

const SHEETS: readonly Plan[] = [
  { name: "figures", table: "observations", key: ["indicator", "period_start", "observation_id"] },
  { name: "years", table: "trade_annual", key: ["reporter", "partner", "year", "flow"] },
  {
    name: "parts_of_years",
    table: "trade_periods",
    key: ["reporter", "partner", "flow", "period_start", "period_end"],
  },
  { name: "goods", table: "observations", key: ["product_name", "flow", "period", "observation_id"] },
  { name: "contradictions", table: "conflicts", key: ["conflict_id"] },
  { name: "lines", table: "routes", key: ["route_id"] },
  { name: "lengths", table: "route_lengths", key: ["route_id", "observation_id"] },
  { name: "events", table: "events", key: ["date", "event_id"] },
  { name: "sources", table: "sources", key: ["source_id"] },
];

/** Goods of imported statistics, which may be more than a sheet can hold: only the archive has them. */
const FLOWS: Plan = {
  name: "flows",
  table: "trade_flows",
  key: ["reporter", "flow", "product", "year", "month", "source_id"],
};

/** A select with its columns, made a view of. */
interface Viewed extends Plan {
  columns: readonly Column[];
}

/** A sheet with its rows. */
interface Filled extends Viewed {
  rows: readonly unknown[][];
}

/**
 * Writes a workbook of all that concerns the partner in the foreground, and the same as an archive of CSV and Parquet,
 * which has what was brought in of goods too. Returns how they are called; null where no partner is in the foreground.
 */
export async function writeFocusFiles(
  db: DuckDBConnection,
  folder: string,
  {
    pipelines,
    schemas,
    inputHash,
    date,
    brought,
  }: {
    pipelines: string;
    schemas: readonly TableSchema[];
    inputHash: string;
    date: string | null;
    brought: object | null;
  },
): Promise<FocusFiles | null> {
  const [focus] = await query<{ partner: string; newest: string | null }>(
    db,
    `select name as partner, (select max(published) from sources) as newest
     from stg_focus join codes on list = 'countries' and code = partner`,
  );
  if (!focus) return null;
  const name = fileName(focus.partner);
  const files = { partner: focus.partner, workbook: `${name}.xlsx`, archive: `${name}.zip` };
  const sheets = await fill(db, pipelines);
  const flows = brought && (await viewed(db, FLOWS, selectsOf(pipelines)));
  const build = inputHash.slice(0, 12);
  const lines = [...words.head({ ...PUBLICATION, ...focus, build, date }), ...(flows ? [words.flows] : [])];
  const held = sheets.map((sheet) => [sheet.name, sheet.rows.length, words.sheets[sheet.name](focus.partner)]);
  const dictionary = sheets.flatMap((sheet) => described(sheet, schemas));
  await writeBook(join(folder, files.workbook), [
    readSheet(words.about, { lines, head: words.table, rows: held }, [16, 8, 100]),
    ...sheets.map(({ name: sheet, columns, rows }) => tableSheet(sheet, columns.map(nameOf), rows)),
    tableSheet(words.columns, words.dictionary, dictionary),
  ]);
  const archived: Record<string, Uint8Array> = { "README.txt": utf8(`${lines.join("\n")}\n`) };
  const file = join(folder, `${files.archive}.part`);
  for (const sheet of sheets) archived[`${sheet.name}.csv`] = utf8(csvOf(sheet));
  if (flows) {
    await writeCsv(db, { ...flows, table: viewOf(flows) }, file);
    archived[`${flows.name}.csv`] = readFileSync(file);
  }
  for (const one of [...sheets, ...(flows ? [flows] : [])]) {
    const metadata = metadataOf(words.sheets[one.name](focus.partner), inputHash);
    await writeParquet(db, { ...one, table: viewOf(one) }, file, metadata);
    archived[`${one.name}.parquet`] = readFileSync(file);
  }
  rmSync(file);
  writeFileSync(join(folder, files.archive), zipOf(archived));
  return files;
}

/** Longer names find no room on a page; file systems would take one of some 200. */
const LONGEST = 30;

/** Returns a name as that of a file: its letters and digits, the words joined by hyphens. */
function fileName(name: string): string {
  const words = name.toLowerCase().match(/[\p{L}\p{M}\d]+/gu) ?? [];
  return [...words.join("-")].slice(0, LONGEST).join("") || "partner";
}

type Selects = ReadonlyMap<string, { sql: string; path: string }>;

function selectsOf(pipelines: string): Selects {
  return new Map(sqlFiles(join(pipelines, "models", "focus")).map((file) => [file.name, file]));
}

/** Makes a view of each select, in an order in which one may read from those before it, and reads its rows. */
async function fill(db: DuckDBConnection, pipelines: string): Promise<Filled[]> {
  const selects = selectsOf(pipelines);
  const filled: Filled[] = [];
  for (const sheet of SHEETS) {
    const { columns } = await viewed(db, sheet, selects);
    filled.push({ ...sheet, columns, rows: await rowsOf(db, { table: viewOf(sheet), key: sheet.key, columns }) });
  }
  return filled;
}

async function viewed(db: DuckDBConnection, plan: Plan, selects: Selects): Promise<Viewed> {
  const { sql = "", path = "" } = selects.get(plan.name) ?? {};
  try {
    await db.run(`create or replace temp view ${identifier(viewOf(plan))} as ${sql}`);
  } catch (error) {
    throw new SqlError(`pipelines/models/focus/${path}`, error);
  }
  return { ...plan, columns: await columnsOf(db, viewOf(plan)) };
}

const viewOf = ({ name }: Plan) => `focus_${name}`;
const nameOf = ({ name }: Column) => name;

/** What each column of a sheet means, by the table whose column it is, or as the name of a code or part of a source. */
function described({ name, table, columns }: Filled, schemas: readonly TableSchema[]): (string | null)[][] {
  const known = schemas.find((schema) => schema.name === table)?.columns ?? {};
  const sources = schemas.find((schema) => schema.name === "sources")?.columns ?? {};
  return columns.map((column) => {
    const own = known[column.name] ?? (column.name in words.ofSource ? undefined : sources[column.name]);
    const meaning = own?.description ?? words.ofSource[column.name] ?? words.nameOf(column.name);
    return [name, column.name, own?.unit ?? null, meaning];
  });
}

function csvOf({ columns, rows }: Filled): string {
  const cell = (value: unknown): string => {
    if (value === null || value === undefined) return "";
    if (value instanceof Date) return value.toISOString().slice(0, 10);
    return typeof value === "string" ? csvText(value) : String(value);
  };
  return `${csvFormatRows([columns.map(nameOf), ...rows.map((row) => row.map(cell))])}\n`;
}

function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

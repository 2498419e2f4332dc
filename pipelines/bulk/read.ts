import { symlinkSync } from "node:fs";
import { join, resolve } from "node:path";
import type { DuckDBConnection } from "@duckdb/node-api";
import { type Problem, ProblemsError } from "../../data-loaders/read/problems.js";
import { YEARS } from "../../data-loaders/read/texts.js";
import { literal, query } from "../engine/duckdb.js";
import type { BulkFile } from "./files.js";
import { inputOf } from "./input.js";
import type { BulkSource } from "./layouts.js";
import { sqlOf } from "./sql.js";

/** Whose trade is taken in; that of all where none is named. */
export interface Asked {
  reporters: readonly string[];
  partners: readonly string[];
}

/** How many bad rows are told of; a file that has more is not what it seems. */
const MOST_TOLD = 20;

/**
 * Reads a file into the table `record`, a row each, with the reason where one is left out, and its names of products
 * into `product_name`. Throws a ProblemsError with the rows that cannot be read.
 */
export async function readFileInto(
  db: DuckDBConnection,
  file: BulkFile,
  { source, nr, asked, scratch }: { source: BulkSource; nr: number; asked: Asked; scratch: string },
): Promise<void> {
  // A link with a plain name: DuckDB takes signs in names for wildcards.
  const link = join(scratch, `${nr}${/(\.\w+)(\.gz)?$/.exec(file.name)?.[0].toLowerCase() ?? ""}`);
  symlinkSync(resolve(file.path), link);
  const { edition } = file.tells;
  await db.run(`set variable edition = ${edition === undefined ? "null" : literal(edition)}`);
  const holdsTrade = file.layout.holds === "trade";
  const statement = holdsTrade ? recordSql(source, nr) : namesSql(source);
  await runOn(db, statement, file, (isForgiving) => inputOf(file, source, link, isForgiving));
  if (!holdsTrade) return;
  if (file.said !== null) await refuseCut(db, file, nr, file.said);
  await tellParts(db, nr);
  await leaveOut(db, nr, asked, source);
  await leaveOutFormer(db, nr);
  await refuseOdd(db, file, nr);
  if (source.names) await readNames(db, source);
}

/**
 * Runs a statement on `input`. Only where it fails is a table read again for all that is wrong with it, which takes
 * longer.
 */
async function runOn(
  db: DuckDBConnection,
  statement: string,
  file: BulkFile,
  input: (isForgiving: boolean) => string,
): Promise<void> {
  try {
    await db.run(input(false));
    await db.run(statement);
  } catch (error) {
    const [words = ""] = (error instanceof Error ? error.message : String(error)).split("\n");
    if (/^(Binder|Catalog|Parser|INTERNAL|FATAL) Error/.test(words)) throw error;
    const problems = file.layout.format === "csv" ? await troubles(db, file, [input(true), statement]) : [];
    if (problems.length > 0) refuse(file, problems);
    const plain = /not (latin-1|utf-8) encoded/i.test(words) ? "is written in neither UTF-8 nor Latin-1" : null;
    refuse(file, [{ line: null, message: plain ?? `cannot be read: ${words.replace(/ in file ".*$/, "")}` }]);
  }
}

/** What is wrong with the rows of a table that is read forgivingly; nothing where it cannot be read so either. */
async function troubles(
  db: DuckDBConnection,
  file: BulkFile,
  statements: readonly string[],
): Promise<Omit<Problem, "file">[]> {
  try {
    for (const statement of statements) await db.run(statement);
  } catch {
    return [];
  }
  return rejected(db, file);
}

/** Returns the statement that puts rows into `record`; no join, which would bring them into another order. */
function recordSql({ rows }: BulkSource, nr: number): string {
  return `insert into record
    select
      ${nr}, row,
      case
        when left_out is not null then left_out
        when value is null then 'no_value'
        when reporter is null or partner is null then 'unknown_area'
      end,
      year, month, reporter, partner, flow, product, classification, value, net_weight, valuation, obs_status
    from (select * replace (area_of(reporter) as reporter, area_of(partner) as partner) from (${rows}))`;
}

/** Refuses a reply that has not as many rows as it says. */
async function refuseCut(db: DuckDBConnection, file: BulkFile, nr: number, said: number): Promise<void> {
  const [found] = await query<{ rows: number }>(db, `select count(*)::integer as rows from record where file = ${nr}`);
  if (found?.rows === said) return;
  refuse(file, [{ line: null, message: `says that it has ${said} rows, and has ${found?.rows}: is it cut short?` }]);
}

/** Tells parts of a trade whose total is there too from those that stand alone. */
async function tellParts(db: DuckDBConnection, nr: number): Promise<void> {
  await db.run(`set variable file = ${nr}`);
  const [found] = await query(
    db,
    `select 1 from record
      where file = ${nr} and left_out in ('customs_procedure', 'transport', 'second_partner') limit 1`,
  );
  if (found) await db.run(sqlOf("parts.sql"));
}

/**
 * Leaves out groups of countries, whose members are there too, and countries that were not asked for. What is
 * reconciled of both reports is neither's: there a country that was asked for may be on either side.
 */
async function leaveOut(
  db: DuckDBConnection,
  nr: number,
  { reporters, partners }: Asked,
  { isReconciled }: BulkSource,
): Promise<void> {
  const update = (reason: string, where: string) =>
    db.run(`update record set left_out = '${reason}' where file = ${nr} and left_out is null and (${where})`);
  const groups = "select code from area_code where kind = 'area'";
  await update("group_of_countries", `reporter in (${groups}) or partner in (${groups})`);
  const listOf = (codes: readonly string[]) => codes.map(literal).join(", ");
  const isOf = (side: string, codes: readonly string[]) =>
    codes.length > 0 ? `${side} in (${listOf(codes)})` : "true";
  const isPair = (a: string, b: string) => `(${isOf(a, reporters)} and ${isOf(b, partners)})`;
  const isAsked = [isPair("reporter", "partner"), ...(isReconciled ? [isPair("partner", "reporter")] : [])];
  if (reporters.length + partners.length > 0) await update("not_asked", `not (${isAsked.join(" or ")})`);
}

/** Leaves out what is there by two numbers of one country, of which one ended before. */
async function leaveOutFormer(db: DuckDBConnection, nr: number): Promise<void> {
  await db.run(`set variable file = ${nr}`);
  await db.run(sqlOf("seen.sql"));
  await db.run(`create or replace temp table doubled as ${sqlOf("doubled.sql")}`);
  const [found] = await query(db, "from doubled limit 1");
  if (found) await db.run(sqlOf("former.sql"));
}

/** How many rows of a large file are looked at first for names of products: they come again and again. */
const BEGINNING = 1_000_000;

/**
 * Reads names of products from the beginning of a file, and from all of it where products are still without one in any
 * edition: a code that a later edition has keeps its meaning.
 */
async function readNames(db: DuckDBConnection, source: BulkSource): Promise<void> {
  await db.run(namesSql(source, `limit ${BEGINNING}`));
  const [nameless] = await query(
    db,
    `select 1 from (select distinct product from record where left_out is null)
      anti join product_name using (product) limit 1`,
  );
  if (nameless) await db.run(namesSql(source));
}

function namesSql({ names, source }: BulkSource, limit = ""): string {
  return `create or replace temp view named as from input ${limit};
    insert into product_name select product, classification, name, ${literal(source)} from (${names})`;
}

/** Refuses rows that are read but cannot be, with what is wrong with each. */
async function refuseOdd(db: DuckDBConnection, file: BulkFile, nr: number): Promise<void> {
  const of = `from record where file = ${nr} and left_out is null`;
  const products = await query<{ product: string | null }>(db, `select distinct product ${of}`);
  const isOdd = products.some(({ product }) => product === null || !PRODUCT.test(product));
  const wrong = products.flatMap(({ product }) =>
    product !== null && !PRODUCT.test(product) ? [literal(product)] : [],
  );
  const what = `case
    when year is null then 'has no year, or no month, that fits its frequency'
    when year not between ${YEARS.first} and ${YEARS.last} then 'the year ' || year || ' is none of trade'
    when month not between 1 and 12 then 'the month ' || month || ' is none'
    when value < 0 then 'the value ' || value || ' is below zero, which no trade is'
    when net_weight < 0 then 'the net weight ' || net_weight || ' is below zero, which no trade is'
    ${isOdd ? "when product is null then 'has no product'" : ""}
    ${
      wrong.length > 0
        ? `when product in (${wrong.join(", ")}) then 'the product ' || product ||
          ' is no code of two, four or six digits: did a zero at its beginning get lost?'`
        : ""
    }
  end`;
  const found = await query<{ line: number; message: string }>(
    db,
    `select line, message from (
      select
        coalesce(row, rowid - (select min(rowid) from record where file = ${nr}) + 2)::integer as line,
        ${what} as message
      ${of}
    ) where message is not null order by line limit ${MOST_TOLD}`,
  );
  if (found.length > 0) refuse(file, found);
}

/** Codes of the Harmonized System, and of all goods; some of goods that are not specified have letters. */
const PRODUCT = /^(TOTAL|[0-9A-Z]{2}|[0-9A-Z]{4}|[0-9A-Z]{6})$/;

/** So much of a cell is shown. */
const LONGEST = 40;

interface Reject {
  line: number;
  column_name: string | null;
  error_type: string;
  /** The text that could not be read as a number; null of other errors. */
  cell: string | null;
}

/** What DuckDB could not read of a file that it was to forgive. */
async function rejected(db: DuckDBConnection, { columns }: BulkFile): Promise<Omit<Problem, "file">[]> {
  const found = await query<Reject>(
    db,
    `select line::integer as line, column_name, error_type::varchar as error_type,
        nullif(regexp_extract(error_message, 'convert string "(.*)" to', 1), '') as cell
      from reject_errors order by line limit ${MOST_TOLD}`,
  );
  const called = (column: string | null) => columns[Number(column?.slice(1))] || "a cell";
  return found.map(({ line, column_name, error_type, cell }) => ({
    line,
    message: wordsOf(error_type, called(column_name), cell),
  }));
}

function wordsOf(error_type: string, column: string, cell: string | null): string {
  if (error_type === "CAST") {
    const what = cell === null ? "" : `"${cell.length > LONGEST ? `${cell.slice(0, LONGEST)}…` : cell}" `;
    return `${column}: ${what}is no number as tables hold them: digits, and a point before decimals`;
  }
  if (error_type === "MISSING COLUMNS") return "has fewer cells than the header names: is the file cut short?";
  if (error_type === "TOO MANY COLUMNS")
    return "has more cells than the header names: is a comma or a quotation mark lost?";
  if (error_type === "UNQUOTED VALUE") return "has a quotation mark that is never closed";
  return `cannot be read (${error_type.toLowerCase()})`;
}

function refuse(file: BulkFile, problems: readonly Omit<Problem, "file">[]): never {
  throw new ProblemsError(problems.map((problem) => ({ file: file.name, ...problem })));
}

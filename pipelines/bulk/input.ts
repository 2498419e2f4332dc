import { identifier, literal } from "../engine/duckdb.js";
import type { BulkFile } from "./files.js";
import type { BulkSource } from "./layouts.js";

/** Always a view: files of several layouts follow each other. */
const INPUT = "create or replace temp view input as from";

/**
 * Returns the statements that make `input`: the rows of a file in the columns of its source, those that it lacks empty,
 * and `row` where rows of the file and of `input` are not the same. `path` is a link to it with a plain name; where it
 * is read forgivingly, DuckDB notes the rows that it cannot read in place of failing.
 */
export function inputOf(file: BulkFile, source: BulkSource, path: string, isForgiving: boolean): string {
  if (file.layout.format === "json") return replyOf(file, source, path);
  return file.layout.periods ? wideOf(file, source, path, isForgiving) : tableOf(file, source, path, isForgiving);
}

/** Of a reply in JSON: the records in one of its fields. */
function replyOf({ layout, bytes }: BulkFile, { columns }: BulkSource, path: string): string {
  const fields = Object.entries(columns).map(([column, type]) => `${identifier(column)} ${type}`);
  const records = identifier(layout.records ?? "");
  return `create or replace temp table replied as
    select unnest(${records}, max_depth := 2), unnest(range(1, len(${records}) + 1))::integer as row
    from read_json(${literal(path)}, maximum_object_size = ${bytes + 1},
      columns = {${records}: 'struct(${fields.join(", ")})[]'});
    ${INPUT} replied`;
}

/** Of a table with a row a value. */
function tableOf(file: BulkFile, source: BulkSource, path: string, isForgiving: boolean): string {
  const read = ownColumns(file).flatMap((own, i) =>
    Object.hasOwn(source.columns, own) ? [`c${i} as ${identifier(own)}`] : [],
  );
  return `${INPUT} (
    select ${[...read, ...absentColumns(file, source), "null::integer as row"].join(", ")}
    from ${csvOf(file, source, path, isForgiving)})`;
}

/** Of a table with a column a period: a row for each of them. */
function wideOf(file: BulkFile, source: BulkSource, path: string, isForgiving: boolean): string {
  const { periods } = file.layout;
  if (!periods) return "";
  const own = ownColumns(file);
  const isPeriod = (column: string) => periods.columns.test(column);
  const read = own.flatMap((column, i) =>
    isPeriod(column) || Object.hasOwn(source.columns, column) ? [`c${i} as ${identifier(column)}`] : [],
  );
  return `create or replace temp table wide as
      select ${[...read, ...absentColumns(file, source)].join(", ")} from ${csvOf(file, source, path, isForgiving)};
    create or replace temp table unpivoted as
      from (from wide select *, rowid::integer + 2 as row)
      unpivot include nulls (${identifier(periods.value)} for ${identifier(periods.period)} in
        (${own.filter(isPeriod).map(identifier).join(", ")}));
    ${INPUT} unpivoted`;
}

/** The columns of a file by the names of ours. */
function ownColumns({ layout, columns }: BulkFile): string[] {
  return columns.map((column) => (Object.hasOwn(layout.called, column) ? (layout.called[column] ?? column) : column));
}

function absentColumns(file: BulkFile, source: BulkSource): string[] {
  const { periods } = file.layout;
  const there = [...ownColumns(file), periods?.period, periods?.value];
  return Object.entries(source.columns)
    .filter(([column]) => !there.includes(column))
    .map(([column, type]) => `null::${type} as ${identifier(column)}`);
}

/** The function that reads a table, its columns called c0, c1 …: their own names may be there twice, or empty. */
function csvOf(file: BulkFile, source: BulkSource, path: string, isForgiving: boolean): string {
  const { periods } = file.layout;
  const typeOf = (column: string) =>
    source.columns[periods?.columns.test(column) ? periods.value : column] ?? "varchar";
  const types = ownColumns(file).map((column, i) => `c${i}: ${literal(typeOf(column))}`);
  return `read_csv(${literal(path)}, columns = {${types.join(", ")}}, header = true, auto_detect = false,
    delim = ${literal(file.delimiter)}, quote = '"', escape = '"', encoding = ${literal(file.encoding)},
    nullstr = [${["", ...source.missing].map(literal).join(", ")}]${isForgiving ? ", store_rejects = true" : ""})`;
}

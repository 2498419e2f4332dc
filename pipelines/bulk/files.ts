import { isUtf8 } from "node:buffer";
import { createHash } from "node:crypto";
import { createReadStream, readdirSync, statSync } from "node:fs";
import { basename, join } from "node:path";
import { createGunzip } from "node:zlib";
import { csvParseRows } from "d3-dsv";
import { isPrivate } from "../../data-loaders/read/private.js";
import { type Problem, ProblemsError } from "../../data-loaders/read/problems.js";
import { type BulkSource, type Layout, layoutOf } from "./layouts.js";
import { isReplyRecord, type ReplyRecord, recordBeside } from "./replies.js";

/** A file of a source: its layout, the columns in the order in which they stand, and what its name tells. */
export interface BulkFile {
  path: string;
  name: string;
  bytes: number;
  /** When it was written to, in milliseconds. */
  written: number;
  sha256: string;
  encoding: Encoding;
  layout: Layout;
  columns: string[];
  delimiter: string;
  /** How many rows a reply says that it has; null where it does not say. */
  said: number | null;
  /** Of a reply of a service: where and when it was asked for. */
  reply: ReplyRecord | null;
  /** The named groups of its name, see `file` in layouts.yaml. */
  tells: Readonly<Record<string, string>>;
}

/** What texts are written in, as DuckDB calls it. */
export type Encoding = "utf-8" | "latin-1";

/** How much of a file is looked at for its header. */
const BEGINNING = 100_000;

const ENDINGS = /\.(csv|tsv|txt|json)(\.gz)?$/i;

/**
 * Returns the files that paths lead to, those in folders too, each once by its content. Throws a ProblemsError of all
 * that cannot be read.
 */
export async function findFiles(source: BulkSource, paths: readonly string[]): Promise<BulkFile[]> {
  const problems: Problem[] = [];
  const files = new Map<string, BulkFile>();
  for (const path of paths.flatMap((asked) => pathsBelow(asked, source, problems))) {
    const file = await lookAt(path, source, problems);
    if (file) files.set(file.sha256, file);
  }
  if (files.size === 0 && problems.length === 0) {
    problems.push({
      file: paths.join(", "),
      line: null,
      message: "no file in it that could be read: .csv, .json or .gz",
    });
  }
  if (problems.length > 0) throw new ProblemsError(problems);
  return [...files.values()];
}

function pathsBelow(path: string, { ignored }: BulkSource, problems: Problem[]): string[] {
  const found = statSync(path, { throwIfNoEntry: false });
  if (!found) problems.push({ file: path, line: null, message: "no such file or folder" });
  if (!found?.isDirectory()) return found ? [path] : [];
  const names = readdirSync(path).filter((name) => !isPrivate(name) && !isReplyRecord(name) && !ignored?.test(name));
  return names
    .sort()
    .map((name) => join(path, name))
    .filter((below) => statSync(below).isDirectory() || ENDINGS.test(below))
    .flatMap((below) => pathsBelow(below, { ignored } as BulkSource, problems));
}

async function lookAt(path: string, source: BulkSource, problems: Problem[]): Promise<BulkFile | null> {
  const refuse = (line: number | null, message: string) => {
    problems.push({ file: path, line, message });
    return null;
  };
  const [, ending = ""] = ENDINGS.exec(path) ?? [];
  if (ending === "")
    return refuse(null, "unknown kind of file: name it .csv, .tsv, .txt or .json, packed as .gz or not");
  const beginning = await beginningOf(path).catch((error: Error) => refuse(null, `cannot be read: ${error.message}`));
  if (beginning === null) return null;
  if (beginning.trim() === "") return refuse(null, "is empty");
  if (beginning.startsWith("\x1f")) return refuse(null, "is packed twice; unpack it once");
  if (beginning.includes("\0")) return refuse(null, "is written in UTF-16; save it as UTF-8");
  if (/^\s*</.test(beginning)) return refuse(1, "is a web page, not a table: was it an error page that was saved?");
  const format = ending.toLowerCase() === "json" ? "json" : "csv";
  if (format === "json" && /"\w+"\s*:\s*\[\s*\]/.test(beginning)) return refuse(1, "is a reply without any rows");
  const message = format === "json" && /^[^[]*"message"\s*:\s*"([^"]*)"[^[]*$/.exec(beginning)?.[1];
  if (message) return refuse(1, `is no data, but what the service answered: ${message}`);
  const header = format === "json" ? { columns: fieldsOf(beginning, source), delimiter: "" } : headerOf(beginning);
  const found = layoutOf(source, format, header.columns);
  if (!found.layout) {
    const missing = found.lacks.map((column) => `"${column}"`).join(", ");
    const hint = header.columns.length === 1 && beginning.includes(";") ? "; part its cells by commas or tabs" : "";
    return refuse(1, `is no file of ${source.import} known here: no column ${missing}${hint}`);
  }
  const { layout } = found;
  const isRead = (column: string) =>
    Object.hasOwn(source.columns, layout.called[column] ?? column) || layout.periods?.columns.test(column);
  const twice = header.columns.find((column, i) => isRead(column) && header.columns.indexOf(column) < i);
  if (twice !== undefined) return refuse(1, `has two columns "${twice}"; keep the one that is meant`);
  const { records } = layout;
  if (records !== undefined && !new RegExp(`^\\s*\\{[^[]*"${records}"\\s*:\\s*\\[`).test(beginning)) {
    return refuse(1, `is no reply as it came: no list "${records}" in it`);
  }
  const content = await contentOf(path).catch((error: Error) =>
    refuse(null, `cannot be read, is it cut? ${error.message}`),
  );
  if (content === null) return null;
  const name = basename(path);
  const tells = { ...source.file?.exec(name)?.groups };
  const { size: bytes, mtimeMs: written } = statSync(path);
  const said = format === "json" ? /^[^[]*"count"\s*:\s*(\d+)/.exec(beginning)?.[1] : undefined;
  const told = { tells, said: said === undefined ? null : Number(said), reply: recordBeside(path) };
  return { path, name, bytes, written, layout, ...told, ...header, ...content };
}

/** The first letters of a file, unpacked; a file of Latin letters in one byte is told by whoever reads it whole. */
async function beginningOf(path: string): Promise<string> {
  const stream = createReadStream(path);
  const unpacked = path.toLowerCase().endsWith(".gz") ? stream.pipe(createGunzip()) : stream;
  const chunks: Buffer[] = [];
  let length = 0;
  try {
    for await (const chunk of unpacked) {
      chunks.push(chunk as Buffer);
      length += (chunk as Buffer).length;
      if (length >= BEGINNING) break;
    }
  } finally {
    stream.destroy();
  }
  return new TextDecoder().decode(Buffer.concat(chunks).subarray(0, BEGINNING));
}

/** The columns of a table, and one without a name where its rows have a cell more: a comma at the end of each. */
function headerOf(beginning: string): { columns: string[]; delimiter: string } {
  const [first = "", second = ""] = beginning.split(/\r?\n/, 2);
  const delimiter = first.includes("\t") ? "\t" : ",";
  const cellsOf = (line: string) => csvParseRows(delimiter === "\t" ? line.replaceAll("\t", ",") : line)[0] ?? [];
  const columns = cellsOf(first).map((cell) => cell.trim());
  const cells = cellsOf(second);
  const hasMore = cells.length === columns.length + 1 && cells.at(-1) === "";
  return { columns: hasMore ? [...columns, ""] : columns, delimiter };
}

/** The names of the fields that rows of a JSON reply have. */
function fieldsOf(beginning: string, { columns }: BulkSource): string[] {
  return Object.keys(columns).filter((column) => beginning.includes(`"${column}"`));
}

/** Returns the hash of a file, and whether its text is UTF-8; what is not is taken for Latin letters of one byte. */
async function contentOf(path: string): Promise<{ sha256: string; encoding: Encoding }> {
  const hash = createHash("sha256");
  const raw = createReadStream(path, { highWaterMark: 1 << 20 });
  raw.on("data", (chunk) => hash.update(chunk));
  const text = path.toLowerCase().endsWith(".gz") ? raw.pipe(createGunzip()) : raw;
  let encoding: Encoding = "utf-8";
  let rest: Buffer = Buffer.alloc(0);
  for await (const chunk of text) {
    if (encoding !== "utf-8") continue;
    // No letter is cut at the end of a line.
    const end = (chunk as Buffer).lastIndexOf(0x0a) + 1;
    if (end === 0) rest = Buffer.concat([rest, chunk as Buffer]);
    else {
      if (!isUtf8(Buffer.concat([rest, (chunk as Buffer).subarray(0, end)]))) encoding = "latin-1";
      rest = (chunk as Buffer).subarray(end);
    }
  }
  if (!isUtf8(rest)) encoding = "latin-1";
  return { sha256: hash.digest("hex"), encoding };
}

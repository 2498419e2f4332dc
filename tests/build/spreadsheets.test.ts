import { spawnSync } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { csvParse, csvParseRows } from "d3-dsv";
import fc from "fast-check";
import { beforeEach, describe, expect, inject, it } from "vitest";
import { literal, query, withDatabase } from "../../pipelines/engine/duckdb.js";
import { WORKBOOK } from "../../pipelines/publish/workbook.js";
import { csvText, FORMULA } from "../../pipelines/text/csv.js";
import { textOfCsv } from "../helpers/csv.js";
import { needs } from "../helpers/needs.js";
import { scratchFolder } from "../helpers/project.js";

const { folder } = inject("built");
const tables = readdirSync(folder)
  .filter((file) => file.endsWith(".parquet"))
  .map((file) => file.slice(0, -8));

/** Gnumeric's converter, which opens files as its sheets do. */
const ssconvert = (...args: string[]) => spawnSync("ssconvert", args, { encoding: "utf8" });
const isThere = ssconvert("--version").status === 0;

/** The cells of a file as Gnumeric has them: their content, and whether each is a formula. */
function cellsOf(file: string): { content: string; isFormula: boolean }[] {
  const out = join(scratchFolder(), "opened.gnumeric");
  expect(ssconvert("-T", "Gnumeric_XmlIO:sax", file, out).status).toBe(0);
  const xml = gunzipSync(readFileSync(out)).toString();
  // A cell with a value says of which type it is; a formula does not.
  return [...xml.matchAll(/<gnm:Cell ([^>]*)>([^<]*)</g)].map(([, attributes = "", content = ""]) => ({
    content,
    isFormula: !attributes.includes("ValueType="),
  }));
}

const HOSTILE = [
  "=1+1",
  '=HYPERLINK("http://x")',
  "@SUM(A1)",
  "+52%",
  "-7.4%",
  "'=1+1",
  "''+1",
  "\t=1",
  "＝1+1",
  "'",
  "a=b",
];

describe("a text in a CSV file", () => {
  it("reads back equal, whatever it begins with", () => {
    const any = fc.oneof(fc.constantFrom(...HOSTILE), fc.string(), fc.stringMatching(/^'{0,3}[=+@'-].{0,5}$/));
    fc.assert(
      fc.property(any, (text) => {
        expect(textOfCsv(csvText(text))).toBe(text);
        expect(csvText(text)).not.toMatch(/^[=+\-@\t\r＝＋－＠]./s);
      }),
    );
  });

  it("is the same where the database writes it and where we do", async () => {
    const list = `[${HOSTILE.map(literal).join(", ")}]`;
    const rows = await withDatabase((db) =>
      query<{ text: string; is_run: boolean }>(
        db,
        `select text, regexp_matches(text, ${literal(FORMULA)}) as is_run from (select unnest(${list}) as text)`,
      ),
    );
    expect(rows.map(({ text, is_run }) => (is_run ? `'${text}` : text))).toEqual(HOSTILE.map(csvText));
  });
});

describe("opened in a spreadsheet program", () => {
  beforeEach((context) => needs(context, isThere, "Gnumeric is not here (Debian package gnumeric)"));

  it("no cell of a CSV file of ours is run, also where its text is a formula", () => {
    const file = join(scratchFolder(), "hostile.csv");
    writeFileSync(file, `text\n${HOSTILE.map((text) => `"${csvText(text).replaceAll('"', '""')}"`).join("\n")}\n`);
    expect(cellsOf(file).filter(({ isFormula }) => isFormula)).toEqual([]);
    writeFileSync(file, "text\n=1+1\n");
    expect(cellsOf(file).filter(({ isFormula }) => isFormula)).toHaveLength(1);
  });

  it.each(tables)("%s.csv runs nothing", (table) => {
    const cells = cellsOf(join(folder, `${table}.csv`));
    expect(cells.length).toBeGreaterThan(0);
    expect(cells.filter(({ isFormula }) => isFormula)).toEqual([]);
  });

  it("the workbook holds every cell of every table, as it is in the table", async () => {
    const out = join(scratchFolder(), "sheets");
    mkdirSync(out);
    const options = ["-S", "-T", "Gnumeric_stf:stf_assistant", "-O", "format=raw quoting-mode=always"];
    expect(ssconvert(...options, join(folder, WORKBOOK), join(out, "%s.csv")).status).toBe(0);
    expect(readdirSync(out).sort()).toEqual([...tables, "contents"].map((name) => `${name}.csv`).sort());
    for (const table of tables) {
      const { rows, numbers } = await rowsInSheet(table);
      const sheet = csvParseRows(readFileSync(join(out, `${table}.csv`), "utf8"));
      // The program tells more digits than a double has.
      const told = sheet.map((row, i) =>
        row.map((cell, j) => (i > 0 && numbers.has(j) && cell !== "" ? String(Number(cell)) : cell)),
      );
      expect(told, table).toEqual(rows);
    }
  });

  it("text of the workbook stays text where it looks like a number, a date or a formula", () => {
    const cells = cellsOf(join(folder, WORKBOOK));
    expect(cells.filter(({ isFormula }) => isFormula)).toEqual([]);
    for (const print of ["+52%", "January–November 2023"]) {
      expect(
        cells.some(({ content }) => content === print),
        print,
      ).toBe(true);
    }
  });
});

/** The rows of a table as a sheet of raw values tells them: dates as days since 1899, truth as a word. */
async function rowsInSheet(table: string): Promise<{ rows: string[][]; numbers: ReadonlySet<number> }> {
  const text = readFileSync(join(folder, `${table}.csv`), "utf8");
  const { columns } = csvParse(text);
  const types = await withDatabase((db) =>
    query<{ column_name: string; column_type: string }>(
      db,
      `describe select * from read_parquet(${literal(join(folder, `${table}.parquet`))})`,
    ),
  );
  const typeOf = new Map(types.map(({ column_name, column_type }) => [column_name, column_type]));
  const day = (cell: string) => String(Math.round(Date.parse(`${cell}T00:00:00Z`) / 86_400_000) + 25_569);
  const shown = (cell: string, type: string) => {
    if (cell === "") return "";
    if (type === "DATE") return day(cell);
    if (type === "BOOLEAN") return cell.toUpperCase();
    return type === "VARCHAR" ? textOfCsv(cell) : String(Number(cell));
  };
  const kinds = columns.map((column) => typeOf.get(column) ?? "VARCHAR");
  const rows = csvParseRows(text).map((row, i) =>
    i === 0 ? row : row.map((cell, j) => shown(cell, kinds[j] ?? "VARCHAR")),
  );
  const numbers = kinds.flatMap((kind, i) => (["VARCHAR", "BOOLEAN"].includes(kind) ? [] : [i]));
  return { rows, numbers: new Set(numbers) };
}

import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { loaded, problemsOf } from "../../helpers/loaders.js";
import { SOURCE } from "../../helpers/project.js";

/** A normaliser of tables with a line for each reporter, partner, flow and valuation, and a column for each year. */
const NORMALISE = `export default (_, { columns, rows }) => ({
  claims: rows.flatMap(({ line, cells }) => columns.slice(4).filter((year) => cells[year]).map((year) => ({
    line,
    column: year,
    claim: {
      id: [cells.reporter, cells.partner, cells.flow, year].join("-").toLowerCase(),
      printed: cells[year], scale: 1000000, unit: "USD", indicator: "trade_value",
      reporter: cells.reporter, partner: cells.partner, flow: cells.flow, period: year, valuation: cells.valuation,
    },
  }))),
});
`;

const TABLE = `reporter,partner,flow,valuation,2001,2002
KAZ,AFG,export,FOB,1.5,2.25 e
KAZ,AFG,import,CIF,,0.75
`;

const hash = (table: string | Uint8Array) => createHash("sha256").update(table).digest("hex");

const files = (table: string | Uint8Array, more: Readonly<Record<string, string>> = {}) => ({
  "statistics/table/source.yaml": `${SOURCE}snapshot: values.csv\nsha256: ${hash(table)}\n`,
  "statistics/table/normalise.ts": NORMALISE,
  "statistics/table/values.csv": table,
  ...more,
});

describe("a table of statistics", () => {
  it.each([
    ["as it is", TABLE],
    ["with the line ends of Windows", TABLE.replaceAll("\n", "\r\n")],
    ["with a mark before it", `\ufeff${TABLE}`],
    ["with quotation marks around cells", TABLE.replace("1.5", '"1.5"')],
  ])("is read %s", async (_, table) => {
    const { observations } = await loaded(files(table));
    expect(observations.map(({ value, obs_status }) => [value, obs_status])).toEqual([
      ["1500000", "A"],
      ["2250000", "E"],
      ["750000", "A"],
    ]);
  });

  const CELLS: [what: string, cell: string, message: RegExp][] = [
    ["below zero", "-1.5", /^2: column 2001: printed: “-1\.5” is below zero/],
    ["with a sign", "+1.5", /^2: column 2001: printed: “\+1\.5” is no plain number/],
    ["with thousands", '"1,500"', /^2: .*no plain number: write digits and a point/],
    ["with a decimal comma", '"1,5"', /^2: .*no plain number/],
    ["with a scale", "1.5 million", /^2: .*no plain number/],
    ["of a share", "1.5%", /^2: .*no plain number/],
    ["in dollars", "$1.5", /^2: .*no plain number/],
    ["with an exponent", "1.5e3", /^2: .*no plain number/],
    ["of words", "n/a", /^2: .*no plain number/],
    ["in Persian digits", "۱", /^2: .*no plain number/],
    ["of another number's digits", "1.4999999999999998", /^2: .*has 17 digits.*corrections\.yaml/],
    ["too small to keep", "0.0000000000001", /^2: .*less than the tables hold/],
    ["too large to keep", "9999999999999", /^2: .*more than the tables hold/],
    ["with blanks around it", " 1.5", /^2: has blanks around "1\.5"/],
    ["too many", "1,5", /^2: has 7 cells where the header names 6 columns/],
    ["of an open quotation", '"1.5', /^2: has a quotation mark .* never closed/],
    ["with a control", "1.5\u001b[2J", /^2: has a control character, \\u001b/],
  ];

  it.each(CELLS)("with a cell %s is told of", async (_, cell, message) => {
    const told = await problemsOf(files(TABLE.replace("1.5", () => cell)));
    expect(told).toHaveLength(1);
    expect(told[0]?.replace("statistics/table/values.csv:", "")).toMatch(message);
  });

  it.each([
    ["a cell too few", TABLE.replace(",2.25 e", ""), /^2: has 5 cells/],
    ["a blank line", TABLE.replace("KAZ,AFG,import", "\nKAZ,AFG,import"), /^3: is blank/],
    ["an end within a line", TABLE.slice(0, -4), /^3: ends within a line/],
    ["a column twice", TABLE.replace("2002", "2001"), /^1: two columns are named "2001"/],
    ["a column without a name", TABLE.replace("2002", ""), /^1: a column has no name/],
    ["a line twice", `${TABLE}KAZ,AFG,import,CIF,,0.75\n`, /^4: column 2002: id: duplicate id "kaz-afg-import-2002"/],
    ["exports with their freight", TABLE.replace("FOB", "CIF"), /^2: .*valuation: exports are FOB, not CIF/],
    ["imports without it", TABLE.replace("CIF", "FOB"), /^3: column 2002: valuation: imports are CIF, not FOB/],
    ["no valuation", TABLE.replace("FOB", ""), /^2: column 2001: valuation: Invalid option/],
    ["an unknown country", TABLE.replace("AFG", "AFX"), /^2: column 2001: partner: unknown code "AFX"; did you mean/],
  ])("with %s is told of", async (_, table, message) => {
    const told = await problemsOf(files(table));
    expect(told[0]?.replace("statistics/table/values.csv:", "")).toMatch(message);
  });

  it("in another encoding is told of", async () => {
    const table = Buffer.from(TABLE.replace("1.5", "1\u00e9"), "latin1");
    expect(await problemsOf(files(table))).toEqual(["statistics/table/values.csv:2: is not UTF-8: save it as UTF-8"]);
  });

  it("is told of with all that is wrong in it, and says nothing of what rests on it", async () => {
    const remarks = "remarks:\n  - claims: [kaz-afg-export-2001]\n    note: N.\n";
    const table = TABLE.replace("1.5", "n/a").replace("0.75", "0.75,1");
    const told = await problemsOf(files(table, { "statistics/table/remarks.yaml": remarks }));
    expect(told.map((line) => line.split(": ")[0])).toEqual([
      "statistics/table/values.csv:2",
      "statistics/table/values.csv:3",
    ]);
  });
});

describe("a normaliser that fails", () => {
  it.each([
    ["is no code", "export default (", /^statistics\/table\/normalise\.ts:\d+: fails: Expected/],
    ["calls what is none", "export default () => {\n  null();\n}\n", /normalise\.ts:\d+: fails: .*not a function/],
    ["has no entrance", "export const a = 1;\n", /normalise\.ts: fails: has no function as its default export/],
    ["returns nothing", "export default () => null;\n", /normalise\.ts(:\d+)?: fails: returns no claims/],
    [
      "needs what is not there",
      'import a from "nowhere";\nexport default a;\n',
      /normalise\.ts(:\d+)?: fails: .*nowhere/,
    ],
    [
      "reads claims of no kind",
      "export default () => ({ claims: [{ line: 2, claim: { a: 1 } }] });\n",
      /values\.csv:2: id/,
    ],
    [
      "reads countries of no list",
      'export default () => ({ borders: [{ country_a: "QQQ", country_b: "KAZ" }] });\n',
      /normalise\.ts: borders: unknown code "QQQ"/,
    ],
  ])("because it %s is told of, without where it was called", async (_, code, message) => {
    const told = await problemsOf(files(TABLE, { "statistics/table/normalise.ts": code }));
    expect(told.join("\n")).toMatch(message);
    expect(told.join("\n")).not.toMatch(/ at |node:|\/node_modules\//);
  });
});

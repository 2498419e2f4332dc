import { code } from "../../base/code.js";
import type { Child } from "../../base/dom.js";
import { counted } from "../../trace/number.js";

/** What an address is called where none is known. */
const NO_ADDRESS = "https://ADDRESS-OF-THIS-SITE/";

/** The two countries in the foreground, as sentences name them. */
interface Pair {
  reporter_name: string;
  partner_name: string;
}

/** Words of the page of downloads. */
export const downloadWords = {
  noAddress: NO_ADDRESS,

  heading: (tables: number, rows: number): Child => [
    counted(tables, "table"),
    ", ",
    counted(rows, "row"),
    ": take what you need",
  ],

  choices: {
    yearly: {
      want: ({ reporter_name, partner_name }: Pair) =>
        `${reporter_name}’s trade with ${partner_name}, one figure a year`,
      anyYearly: "One figure a year for each pair of countries",
      about: "The figure that stands where sources differ, with the reason why.",
    },
    stated: {
      want: "Every figure as its source states it",
      about: "With source, place in the source, and the highest and lowest value that the wording allows.",
    },
    workbook: {
      want: "To work in Excel, LibreOffice or Google Sheets",
      about: "All tables as sheets of one workbook: numbers are numbers, and text stays text.",
    },
    all: { want: "Everything", about: "All tables in all formats, with their description and checksums." },
    take: "Take ",
    keep: " and keep the rows where ",
    rows: (count: number): Child => [" (", counted(count, "row"), ")"],
    or: " or ",
    orKeep: "; for this pair keep ",
    filter: (reporter: string, partner: string) => `reporter = '${reporter}' and partner = '${partner}'`,
  },

  reading: {
    about: "These lines fetch ",
    pair: ({ reporter_name, partner_name }: Pair) =>
      ` and keep what either side states of the trade between ${reporter_name} and ${partner_name}.`,
    all: " and keep all rows.",
    address: "Put the address of this site where the lines say so.",
    copy: "copy",
    needs: {
      duckdb: "on the command line, beside the downloaded file",
      pandas: "for Python",
      python: "nothing to install",
      r: "nothing to install",
      javascript: "with hyparquet",
    },
    excel: "Excel",
    spreadsheets: "and other spreadsheets",
    steps: (workbook: Child): Child[] => [
      ["Take ", workbook, " and open the sheet of the table."],
      [
        "A CSV file is for programs: with a double click Excel garbles its letters, and makes dates of periods. " +
          "Where one is needed, choose Data, From Text/CSV, set File Origin to ",
        code("65001: Unicode (UTF-8)"),
        ", and all columns to Text.",
      ],
    ],
    filterBy: "Filter the columns reporter and partner by ",
    and: " and ",
    apostrophe: (): Child => [
      "In CSV files, a text that begins with ",
      code("="),
      ", ",
      code("+"),
      ", ",
      code("-"),
      " or ",
      code("@"),
      " has an apostrophe before it, so that no spreadsheet runs it as a formula; to have the text as it was," +
        " take the " +
        "first apostrophe off. Parquet, Arrow and the workbook hold it as it is.",
    ],
  },

  table: {
    rows: (rows: number) => counted(rows, "row"),
    grain: (grain: string) => `, each ${grain}. `,
    columns: (columns: number) => counted(columns, "column"),
  },
  groups: {
    figures: "Figures and sources",
    trade: "Trade",
    routes: "Routes and locomotives",
    checks: "What is checked, disputed or missing",
    others: "Other tables",
  },

  package: {
    archive: "all tables in all formats",
    workbook: "all tables as sheets, with a sheet that says what each holds",
    descriptor: "titles, types, units, keys, sizes and checksums for machines (Frictionless Data Package)",
    sums: (files: number): Child => ["checksums of ", counted(files, "file")],
    changes: "figures that are new, gone or changed since the build before; not in the archive, as it tells of builds",
    changesPage: "Read them as a page",
    fold: "Checksums of all files",
  },

  cite: {
    newest: (day: string) => `The newest source is of ${day}.`,
    sentence: "Sentence",
    text: ({ citation, version, build, address }: Cited) =>
      `${citation} Version ${version}, build ${build}. ${address}`,
    licence: "The tables are under ",
    /** A licence as people write it, not as machines do. */
    licenceName: (code: string) => code.replace(/^CC-([A-Z-]+)-(?=\d)/, "CC $1 "),
    use:
      ": use them as you like, and say where they come from. The figures belong to the sources that " +
      "each row names; where a single figure matters, cite its source too. The page of each figure " +
      "has that citation ready.",
    author: "The Steppe to Sea authors",
    note: (version: string, build: string) => `Version ${version}, build ${build}`,
  },
};

/** What a citation of the tables names. */
interface Cited {
  citation: string;
  version: string;
  build: string;
  address: string;
}

import { dayWords } from "../../../pipelines/text/en/values.js";
import { pageAddress } from "../../base/address.js";
import { code } from "../../base/code.js";
import { type Child, h } from "../../base/dom.js";
import type { PartitionedTable } from "../../tables/download-list.js";
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
    focus: {
      want: (partner: string) => `Everything on ${partner}`,
      about: "Trade, goods, lines, events, sources: a workbook, or CSV and Parquet.",
    },
    workbook: {
      want: "All tables, for a spreadsheet",
      about: "One workbook for Excel, LibreOffice or Google Sheets.",
    },
    all: {
      want: "All tables, for a program",
      about: "CSV, Parquet and Arrow in one archive; each table is below, too.",
    },
  },

  reading: {
    question: ({ reporter_name, partner_name }: Pair, from: number) =>
      `How much did ${reporter_name} and ${partner_name} trade in each year since ${from}? ` +
      "Each of these programs fetches a table from this site and gives this answer, in dollars:",
    answer: { year: "Year", value: "Trade", months: "Months covered" },
    address: "Put the address of this site where the lines say so.",
    copy: "Copy",
    ran: (versions: string, onFile: boolean): Child => [
      "Tested with ",
      code(versions),
      onFile ? ", on the downloaded file." : ".",
    ],
    notRun: "Not tested.",
    needs: {
      duckdb: "SQL on the command line or in any of its clients",
      python: "for Python",
      r: "nothing to install",
      javascript: "for Node.js or a bundler, with hyparquet",
      observable: "a notebook, or a page of Observable Framework",
      powerQuery: "Power Query: Data, Get Data, Blank Query, Advanced Editor",
    },
    csv: "A CSV file in a spreadsheet",
    steps: (workbook: Child): Child[] => [
      ["Better take ", workbook, ": numbers are numbers there, and text stays text."],
      [
        "With a double click on a CSV file Excel garbles its letters, and makes dates of periods. Choose Data, From " +
          "Text/CSV, set File Origin to ",
        code("65001: Unicode (UTF-8)"),
        ", and all columns to Text.",
      ],
    ],
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
    name: "Table",
    grain: "One row is",
    rows: "Rows",
    columns: "Columns",
    files: "Files",
    file: (path: string, size: string) => `${path}, ${size}`,
  },
  groups: {
    figures: "Figures and sources",
    trade: "Trade",
    routes: "Routes and locomotives",
    checks: "What is checked, disputed or missing",
    others: "Other tables",
  },

  /** The table that is published by years. */
  partitions: {
    heading: "The world’s trade by product",
    about: ({ rows, partitions, grain }: PartitionedTable): Child => [
      counted(rows, "row"),
      ` of official statistics, each of ${grain}, in `,
      counted(partitions.length, "file", "files"),
      ", one a year: Parquet alone, sorted by reporter and partner, so that a program that knows ranges fetches " +
        "little more than the rows of the pair it asks for. They are not in the archive of all tables. ",
      h("a", { href: pageAddress("method", { part: "table-trade_flows" }) }, "What each column means"),
      ".",
    ],
    year: "Year",
    file: "File",
  },

  package: {
    descriptor: "titles, types, units, keys, sizes and checksums for machines (Frictionless Data Package)",
    sums: (files: number): Child => ["checksums of ", counted(files, "file")],
    changes: "figures that are new, gone or changed, by date",
    changesPage: "read them as a page",
    fold: "Checksums of all files",
  },

  cite: {
    fold: "Cite the tables",
    newest: (day: string) => `The newest source is of ${day}.`,
    sentence: "Sentence",
    text: ({ citation, version, address, accessed }: Cited) =>
      `${citation} Version ${version}. ${address}${accessed && `, accessed ${dayWords(accessed)}`}`,
    licence: "The tables are under ",
    /** A licence as people write it, not as machines do. */
    licenceName: (name: string) => name.replace(/^CC-([A-Z-]+)-(?=\d)/, "CC $1 "),
    use:
      ": use them as you like, and say where they come from. The figures belong to the sources that " +
      "each row names; where a single figure matters, cite its source too. The page of each figure " +
      "has that citation ready.",
    author: "The Steppe to Sea authors",
    note: (version: string) => `Version ${version}`,
    version: (number: string, data: string) => `${number}, ${data}`,
  },
};

/** What a citation of the tables names. */
interface Cited {
  citation: string;
  version: string;
  address: string;
  /** The day on which it is copied; empty where it is not known. */
  accessed: string;
}

import { parseArgs } from "node:util";
import type { DuckDBConnection } from "@duckdb/node-api";
import { assertPassed, inUsage } from "../../data-loaders/commands.js";
import { oneLine } from "../../data-loaders/read/hidden.js";
import { date } from "../../data-loaders/read/texts.js";
import { type Imported, importFiles, type Stage, type Wanted } from "./import.js";
import type { ImportedFile } from "./manifest.js";
import { type Sums, sumsOf } from "./sums.js";

const USAGE =
  "usage: npm run import -- <comtrade|baci|imts> <file or folder …> [--reporter KAZ,UZB] [--partner AFG] " +
  "[--released 2025-03-01] [--memory 1GB]\n" +
  "for example: npm run import -- comtrade TradeData.csv --reporter KAZ";

/** Returns what the arguments of `npm run import` ask for. Throws an Error that says how they are written. */
export function wantedOf(args: readonly string[], { loaders, folder }: { loaders: string; folder: string }): Wanted {
  const codes = { type: "string", default: "" } as const;
  const options = {
    reporter: codes,
    partner: codes,
    released: { type: "string" },
    memory: { type: "string" },
  } as const;
  const { values, positionals } = inUsage(USAGE, () => parseArgs({ args: [...args], options, allowPositionals: true }));
  assertPassed(options, USAGE);
  const [kind, ...paths] = positionals;
  if (kind === undefined) throw new Error(USAGE);
  if (paths.length === 0) throw new Error(`"${kind}" alone: name the kind of the files, then the files\n${USAGE}`);
  const { released = null, memory = null } = values;
  if (released !== null && !(released.length === 10 && date.safeParse(released).success)) {
    throw new Error(`--released ${released}: not a day as 2025-03-01\n${USAGE}`);
  }
  if (memory !== null && !/^\d+(\.\d+)? ?[GM]B$/i.test(memory)) {
    throw new Error(`--memory ${memory}: not an amount as 1GB or 500MB\n${USAGE}`);
  }
  const listOf = (text: string) => text.toUpperCase().split(",").filter(Boolean);
  const asked = { reporters: listOf(values.reporter), partners: listOf(values.partner) };
  return { ...wantedFor(kind, paths), asked, released, memory, loaders, folder };
}

/** What is wanted of files of which all is to be brought in. */
export function wantedFor(kind: string, paths: readonly string[]): Omit<Wanted, "loaders" | "folder"> {
  return { kind, paths, asked: { reporters: [], partners: [] }, released: null, memory: null };
}

/** Brings files in, and says on the way how far it is and at the end what came of it. */
export async function importCommand(wanted: Wanted): Promise<void> {
  const bar = new Bar();
  const started = performance.now();
  try {
    const imported = await importFiles(wanted, (stage) => bar.begin(stage));
    bar.end();
    const sums = await sumsOf(wanted.folder, imported.manifest, imported.years);
    const lines = receiptOf(imported, sums, (performance.now() - started) / 1000);
    console.log(lines.map(oneLine).join("\n"));
  } finally {
    bar.end();
  }
}

/** Returns what was read, kept, left out and why, what was written, and whether partners come to the world. */
export function receiptOf(
  { files, known, years, replaced, manifest }: Imported,
  sums: Sums,
  seconds: number,
): string[] {
  return [
    ...known.map((name) => `known     ${name}: brought in before; nothing to do`),
    ...files.flatMap(linesOf),
    ...replaced.map(({ name, rows }) => `replaced  ${rowsOf(rows)} of ${name}, which these files give anew`),
    ...years.map((year) => `written   ${year}: ${rowsOf(manifest.years[year]?.flows.rows ?? 0)} of trade_flows`),
    ...(sums.compared === 0 ? [] : sumLines(sums)),
    `time      ${seconds.toFixed(1)} s${
      files.length === 0 ? "" : "; npm start shows it, or where that runs already, npm run build"
    }`,
  ];
}

function linesOf({ name, bytes, rows, left_out, in_use }: ImportedFile): string[] {
  const left = Object.entries(left_out);
  const out = left.reduce((sum, [, number]) => sum + number, 0);
  const replaced = rows - out - in_use;
  if (rows === 0) return [`read      ${name}: ${amountOf(bytes)}, no rows of trade; names of products are kept`];
  const superseded = replaced > 0 ? `, ${count(replaced)} of them given by a newer row, release or edition too` : "";
  return [
    `read      ${name}: ${rowsOf(rows)}, ${amountOf(bytes)}`,
    `  kept    ${count(rows - out)}${superseded}`,
    ...left.map(([reason, number]) => `  left out  ${count(number)}: ${REASONS[reason] ?? reason}`),
  ];
}

function sumLines({ compared, equal, within, largest }: Sums): string[] {
  const differ = compared - equal - within;
  return [
    `sums      partners come to the world row in ${count(equal + within)} of ${count(compared)}` +
      `${within > 0 ? ` (${count(within)} of them but for rounding)` : ""}`,
    ...(differ > 0 ? [`  differ  ${count(differ)}, in imports/trade_sums; the largest: ${largest}`] : []),
  ];
}

/** Why rows are left out. */
const REASONS: Readonly<Record<string, string>> = {
  no_value: "no value is given",
  services: "services, not goods",
  frequency: "neither years nor months",
  balance: "balances, which exports and imports make",
  customs_procedure: "by customs procedure; the total of all is there too",
  transport: "by mode of transport; the total of all is there too",
  second_partner: "by second partner; the total of all is there too",
  part_without_total: "parts of a trade of which the file gives no total: it may lack others",
  other_flow: "flows other than exports, imports, re-exports and re-imports",
  unknown_scale: "values of a scale that is not known",
  other_classification: "goods by another classification than the Harmonized System",
  unknown_area: "a code that is in no list of countries and areas",
  group_of_countries: "groups of countries, whose members are there too",
  former_number: "a country by its number of earlier times, where the same is there by that of now",
  not_asked: "countries that were not asked for",
};

const count = (number: number) => number.toLocaleString("en-US");
const rowsOf = (number: number) => `${count(number)} ${number === 1 ? "row" : "rows"}`;

/** Returns "37 kB" or "3.5 MB". */
function amountOf(bytes: number): string {
  const [value, unit] = bytes < 1e6 ? [Math.ceil(bytes / 1e3), "kB"] : [bytes / 1e6, "MB"];
  return `${value.toLocaleString("en-US", { maximumFractionDigits: 1 })} ${unit}`;
}

/** How often the bar is drawn anew, in milliseconds. */
const PAUSE = 250;

/** A line on the terminal that says how far reading is; where there is none, a line a file. */
class Bar {
  private timer: NodeJS.Timeout | undefined;
  private readonly isTerminal = process.stderr.isTTY ?? false;

  begin(stage: Stage): void {
    this.end();
    if (stage.what === "write") {
      if (this.isTerminal) process.stderr.write(`\r\x1b[Kwriting ${stage.year} …`);
      return;
    }
    const { file, db } = stage;
    if (!this.isTerminal) process.stderr.write(`${oneLine(`reading ${file.name}, ${amountOf(file.bytes)} …`)}\n`);
    else this.timer = setInterval(() => process.stderr.write(`\r\x1b[K${oneLine(this.lineOf(file, db))}`), PAUSE);
  }

  end(): void {
    clearInterval(this.timer);
    if (this.isTerminal) process.stderr.write("\r\x1b[K");
  }

  private lineOf({ name, bytes }: Extract<Stage, { what: "read" }>["file"], db: DuckDBConnection): string {
    const { percentage, rows_processed } = db.progress;
    const part = Math.max(0, percentage) / 100;
    const filled = Math.round(part * 30);
    const bar = "█".repeat(filled) + "░".repeat(30 - filled);
    const rows = rowsOf(Number(rows_processed));
    return `reading ${name} ${bar} ${amountOf(part * bytes)} of ${amountOf(bytes)}, ${rows}`;
  }
}

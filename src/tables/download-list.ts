import { fileAddress, pageAddress } from "../base/address.js";
import { code } from "../base/code.js";
import { type Child, h } from "../base/dom.js";
import { byWords } from "../base/order.js";
import { bytes } from "../text/en/base/format.js";
import { downloadWords } from "../text/en/downloads.js";

/** A file of the downloads: its size, and its hash where SHA256SUMS names it. */
export interface PackageFile {
  path: string;
  bytes: number;
  sha256: string | null;
}

/** What is published, under which terms, as the pipeline writes it. */
export interface Publication {
  name: string;
  title: string;
  version: string;
  licence: string;
  licenceUrl: string;
  citation: string;
  /** The file that holds all others. */
  archive: string;
  workbook: string;
  /** The files of all that concerns the partner in the foreground; none where there is no such partner. */
  focus: { partner: string; workbook: string; archive: string } | null;
  /** The day on which the figures first stood as they do; null where they have changed since the last dated edition. */
  date: string | null;
  /** The day on which the build was made, where whoever made it gave one. */
  builtOn?: string | null;
  /** The hash of all inputs of the build, which the files carry too. */
  inputHash: string;
}

/** What the page of downloads tells of a table. */
export interface DownloadTable {
  name: string;
  title: string;
  description: string;
  grain: string;
  rows: number;
  columns: number;
}

type Group = keyof typeof downloadWords.groups;

/** Which tables stand together, in the order of the page; one that is not named here stands under `others`. */
const GROUPS: Readonly<Record<Exclude<Group, "others">, readonly string[]>> = {
  figures: ["observations", "sources", "corrections", "codes"],
  trade: ["trade_annual", "trade_periods", "partner_years", "mirror"],
  routes: ["routes", "route_lengths", "places", "locomotive_exports", "events"],
  checks: ["audit", "audit_readings", "conflicts", "disagreements", "disagreement_figures", "coverage"],
};

/** Returns every table with its files and their sizes, in groups. */
export function downloadList(tables: readonly DownloadTable[], files: readonly PackageFile[]): HTMLElement[] {
  const known = Object.values(GROUPS).flat();
  const others = tables.map(({ name }) => name).filter((name) => !known.includes(name));
  const groups = Object.entries({ ...GROUPS, others: others.toSorted(byWords) }) as [Group, readonly string[]][];
  return groups.flatMap(([group, names]) => {
    const members = names.flatMap((name) => tables.find((table) => table.name === name) ?? []);
    if (members.length === 0) return [];
    return [h("h3", {}, downloadWords.groups[group]), ...members.map((table) => download(table, files))];
  });
}

function download({ name, title, description, grain, rows, columns }: DownloadTable, files: readonly PackageFile[]) {
  const words = downloadWords.table;
  return h(
    "section",
    { class: "download", id: `download-${name}` },
    h("h4", {}, title),
    h("p", {}, description),
    h(
      "p",
      { class: "note" },
      words.rows(rows),
      words.grain(grain),
      h("a", { href: pageAddress("method", { part: `table-${name}` }) }, words.columns(columns)),
    ),
    h(
      "ul",
      {},
      filesOf(name, files).map((file) => h("li", {}, fileLink(file))),
    ),
  );
}

const FORMATS = ["csv", "parquet", "arrow"] as const;

/** Returns the files of a table, one a format. */
export function filesOf(table: string, files: readonly PackageFile[]): PackageFile[] {
  return FORMATS.flatMap((format) => files.find(({ path }) => path === `${table}.${format}`) ?? []);
}

/** Returns a file as a link at its lasting address, with its size. */
export function fileLink({ path, bytes: size }: Pick<PackageFile, "path"> & { bytes?: number }): Child {
  return [
    h("a", { href: fileAddress(`data/${path}`), download: true }, code(path)),
    size !== undefined && h("span", { class: "file-facts" }, ` ${bytes(size)}`),
  ];
}

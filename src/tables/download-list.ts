import type { Partition } from "../../pipelines/publish/partitions.js";
import { fileAddress, pageAddress } from "../base/address.js";
import { code } from "../base/code.js";
import { type Child, h } from "../base/dom.js";
import { byWords } from "../base/order.js";
import { bytes } from "../text/en/base/format.js";
import { downloadWords } from "../text/en/downloads.js";
import { counted } from "../trace/number.js";
import { stackedTable } from "./stacked-table.js";

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
  grain: string;
  rows: number;
  columns: number;
}

/** A table that is published by years. */
export interface PartitionedTable extends DownloadTable {
  partitions: readonly Partition[];
}

type Group = keyof typeof downloadWords.groups;

/** Which tables stand together, in the order of the page; one that is not named here stands under `others`. */
const GROUPS: Readonly<Record<Exclude<Group, "others">, readonly string[]>> = {
  figures: ["observations", "sources", "corrections", "codes"],
  trade: ["trade_annual", "trade_periods", "partner_years", "mirror", "trade_files"],
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
    return [h("h3", {}, downloadWords.groups[group]), h("div", { class: "downloads" }, listed(members, files))];
  });
}

function listed(tables: readonly DownloadTable[], files: readonly PackageFile[]): HTMLElement {
  const words = downloadWords.table;
  return stackedTable(tables, [
    { label: words.name, cell: ({ name, title }) => h("span", { id: `download-${name}` }, title) },
    { label: words.grain, cell: ({ grain }) => grain },
    { label: words.rows, cell: ({ rows }) => counted(rows), amount: true },
    {
      label: words.columns,
      cell: ({ name, columns }) => h("a", { href: pageAddress("method", { part: `table-${name}` }) }, counted(columns)),
      amount: true,
    },
    {
      label: words.files,
      cell: ({ name }) =>
        h(
          "ul",
          {},
          filesOf(name, files).map((file) => h("li", {}, formatLink(file))),
        ),
    },
  ]);
}

const FORMATS = { csv: "CSV", parquet: "Parquet", arrow: "Arrow" } as const;

/** Returns the files of a table, one a format. */
function filesOf(table: string, files: readonly PackageFile[]): PackageFile[] {
  return Object.keys(FORMATS).flatMap((format) => files.find(({ path }) => path === `${table}.${format}`) ?? []);
}

/** Returns the files of a table that is published by years, the newest first. */
export function partitionList({ partitions }: PartitionedTable): HTMLElement {
  const { year, file } = downloadWords.partitions;
  return stackedTable(partitions.toReversed(), [
    { label: year, cell: (partition) => partition.year },
    { label: downloadWords.table.rows, cell: ({ rows }) => counted(rows), amount: true },
    { label: file, cell: (partition) => fileLink(partition) },
  ]);
}

/** A file by the name of its format, as its row says of what it is. */
function formatLink({ path, bytes: size }: PackageFile): Child {
  const format = path.split(".").at(-1) as keyof typeof FORMATS;
  const label = downloadWords.table.file(path, bytes(size));
  return [
    h("a", { href: fileAddress(`data/${path}`), download: true, "aria-label": label }, FORMATS[format]),
    h("span", { class: "file-facts" }, ` ${bytes(size)}`),
  ];
}

/** Returns a file as a link at its lasting address, with its size. */
export function fileLink({ path, bytes: size }: Pick<PackageFile, "path"> & { bytes?: number }): Child {
  return [
    h("a", { href: fileAddress(`data/${path}`), download: true }, code(path)),
    size !== undefined && h("span", { class: "file-facts" }, ` ${bytes(size)}`),
  ];
}

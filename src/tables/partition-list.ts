import type { Partition } from "../../pipelines/publish/partitions.js";
import { downloadWords } from "../text/en/downloads.js";
import { counted } from "../trace/number.js";
import { type DownloadTable, fileLink } from "./download-list.js";
import { stackedTable } from "./stacked-table.js";

/** A table that is published by years. */
export interface PartitionedTable extends DownloadTable {
  partitions: readonly Partition[];
}

/** Returns the files of such a table, the newest first. */
export function partitionList({ partitions }: PartitionedTable): HTMLElement {
  const { year, file } = downloadWords.partitions;
  return stackedTable(partitions.toReversed(), [
    { label: year, cell: (partition) => partition.year },
    { label: downloadWords.table.rows, cell: ({ rows }) => counted(rows), amount: true },
    { label: file, cell: (partition) => fileLink(partition) },
  ]);
}

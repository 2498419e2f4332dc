import type { Annual } from "../rows/annual.js";
import type { Focus } from "../rows/focus.js";
import type { DownloadTable, PackageFile, PartitionedTable, Publication } from "../tables/download-list.js";
import type { Question } from "../tables/reading-examples.js";
import type { Slices, Tables } from "./tables.js";

/** The question that the reading examples answer, and its answer. */
export interface AskedQuestion extends Question, Pick<Focus, "reporter_name" | "partner_name"> {
  answer: readonly Pick<Annual, "year" | "value" | "months_covered" | "input_ids">[];
}

/** What the page of downloads shows. */
export interface DownloadsSlice {
  /** None where no pair of countries is in the foreground. */
  questions: readonly AskedQuestion[];
  tables: readonly DownloadTable[];
  files: readonly PackageFile[];
  /** The table that is published by years; null where no statistics were imported. */
  partitioned: PartitionedTable | null;
  publication: Publication;
  /** When the newest source was published, as precise as known. */
  newest: string;
}

/** The answer is of so many years. */
const YEARS = 5;

/** Returns the one slice of the page. */
export function cut({
  annual,
  files,
  focus,
  partitioned,
  publication,
  sources,
  tables,
}: Tables): Slices<DownloadsSlice> {
  const slice: DownloadsSlice = {
    questions: focus.slice(0, 1).flatMap((pair) => questionOf(pair, annual)),
    tables: tables.map(({ name, title, grain, rows, columns }) => ({
      ...{ name, title, grain, rows },
      columns: Object.keys(columns).length,
    })),
    files,
    partitioned: partitioned ? partitionedOf(partitioned) : null,
    publication,
    newest:
      sources
        .map(({ published }) => published ?? "")
        .toSorted()
        .at(-1) ?? "",
  };
  return new Map([["downloads", slice]]);
}

function partitionedOf({ table, partitions }: NonNullable<Tables["partitioned"]>): PartitionedTable {
  const { name, title, grain, rows, columns } = table;
  return { ...{ name, title, grain, rows, partitions }, columns: Object.keys(columns).length };
}

/** The trade of a pair in its last years; none where it has no year. */
function questionOf(pair: Focus, annual: readonly Annual[]): AskedQuestion[] {
  const { reporter, reporter_name, partner, partner_name } = pair;
  const answer = annual
    .filter((row) => row.reporter === reporter && row.partner === partner && row.flow === "total")
    .toSorted((a, b) => a.year - b.year)
    .slice(-YEARS)
    .map(({ year, value, months_covered, input_ids }) => ({ year, value, months_covered, input_ids }));
  const from = answer[0]?.year;
  return from === undefined ? [] : [{ reporter, reporter_name, partner, partner_name, from, answer }];
}

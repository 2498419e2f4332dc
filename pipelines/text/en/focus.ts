import { dayWords } from "./values.js";

/** What a workbook says of itself. */
interface Said {
  partner: string;
  title: string;
  citation: string;
  version: string;
  build: string;
  /** The day of the figures; null where they have none yet. */
  date: string | null;
  newest: string | null;
  licence: string;
  licenceUrl: string;
}

/** Words of the files with all that is known of the partner in the foreground. */
export const focusWords = {
  about: "about",
  columns: "columns",

  /** The lines at the top of the first sheet. */
  head: ({ partner, title, citation, version, build, date, newest, licence, licenceUrl }: Said): string[] => [
    `${partner}: all that “${title}” holds of it`,
    `Cite as: ${citation} Sheets on ${partner}, version ${version}, ${editionWords(date)}, build ${build}.` +
      " Name the source of a single figure too; it stands in each row.",
    `Licence: ${licence}, ${licenceUrl}. The figures belong to the sources named beside them.`,
    newest === null ? editionLine(date) : `${editionLine(date)} The newest source is of ${dayWords(newest)}.`,
    "Units: amounts of trade in US dollars, not in thousands or millions; shares from 0 to 1; lengths in kilometres." +
      " Other units stand in the column unit.",
    "value_low and value_high are the lowest and highest value that the wording of a figure allows; an empty end is" +
      " open.",
    "in_conflict says that another source contradicts the figure; note and marks say what else is in doubt.",
  ],

  table: ["sheet", "rows", "what it holds"],
  dictionary: ["sheet", "column", "unit", "what it means"],

  /** What each sheet holds, by its name. */
  sheets: {
    figures: (partner: string) => `Every figure of ${partner}, from either side, and of lines that reach it`,
    years: (partner: string) => `Trade of ${partner} by year: the figure to use, why, its notes, and whether disputed`,
    parts_of_years: () => "Trade in parts of years, beside the same months of the year before",
    goods: (partner: string) => `What ${partner} buys and sells, good by good`,
    contradictions: () => "Figures of which two cannot both be right, and why",
    lines: (partner: string) => `Railways and roads that reach ${partner}`,
    lengths: () => "Lengths of these lines, as published",
    events: () => "What happened on the way south, by date",
    sources: () => "Where figures and events come from",
    flows: (partner: string) => `Goods that go to and from ${partner} in imported statistics, from either side`,
  },
  flows:
    "Statistics by good stand in flows.csv and flows.parquet of the archive; a workbook may be too small for them.",

  /** Names of codes stand beside their codes. */
  nameOf: (column: string) => `What ${column.replace(/_name$/, "")} stands for`,
  ofSource: { publisher: "Who publishes it", title: "Title of the source", url: "Its address" } as Readonly<
    Record<string, string>
  >,
};

/** Words for the day of the figures within a sentence. */
function editionWords(date: string | null): string {
  return date === null ? "figures not yet dated" : `figures of ${dayWords(date)}`;
}

function editionLine(date: string | null): string {
  return date === null ? "The figures are newer than the last dated edition." : `The figures are of ${dayWords(date)}.`;
}

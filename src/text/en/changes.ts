import type { Change } from "../../../pipelines/publish/changes.js";
import type { History } from "../../../pipelines/publish/editions.js";
import { dayWords, inUnit } from "../../../pipelines/text/en/values.js";
import { type Child, h, sentence } from "../../base/dom.js";
import { counted } from "../../trace/number.js";
import { formFor } from "./base/language.js";

const KINDS: Readonly<Record<Change["kind"], string>> = { new: "new", gone: "gone", changed: "different" };

/** How many of the changes are of each kind, in words: "154 new, 12 different, 2 gone". */
function inKinds(changes: readonly Change[]): Child {
  const parts = (["new", "changed", "gone"] as const).flatMap((kind): Child[] => {
    const count = changes.filter((change) => change.kind === kind).length;
    return count === 0 ? [] : [[counted(count), ` ${KINDS[kind]}`]];
  });
  return parts.length === 0 ? "no difference" : parts.map((part, i) => [i > 0 && ", ", part]);
}

/** What of a figure became different, by the names of the columns. */
const FIELD_NAMES: Readonly<Record<string, string>> = {
  value: "value",
  value_low: "lowest value",
  value_high: "highest value",
  unit: "unit",
  printed: "wording",
  period: "period",
  as_of: "day it speaks of",
  indicator: "what is measured",
  reporter: "reporting country",
  partner: "partner",
  flow: "exports or imports",
  product: "goods",
  route_id: "line",
  obs_status: "status",
  valuation: "valuation",
  qualifier: "“about” or “more than”",
};

const FLOWS: Readonly<Record<string, string>> = { total: "both together", export: "exports", import: "imports" };

const DATE = /^\d{4}-\d\d(-\d\d)?$/;

/** Words of the page on what changed. */
export const changeWords = {
  heading(history: History | null): Child {
    const [newest] = history?.editions ?? [];
    if (!history || !newest) return "The figures of this site have not been dated yet";
    if (history.undated.length > 0) {
      const count = history.undated.length;
      const has = formFor(count, " has", " have");
      return sentence(counted(count, "figure"), `${has} changed since ${dayWords(newest.date)}`);
    }
    if (newest.since === null) return `The figures of ${dayWords(newest.date)} are the first to be dated`;
    const count = newest.changes.length;
    return sentence(
      counted(count, "figure"),
      ` ${formFor(count, "was", "were")} added, changed or removed on ${dayWords(newest.date)}`,
    );
  },

  dates: {
    newest: "Newest source",
    figures: "Figures",
    build: "Build",
    newestOf: (day: string, sources: number): Child => [`${dayWords(day)}, of `, counted(sources, "source")],
    dated: (day: string) => `${dayWords(day)}, unchanged since`,
    undated: (day: string | null) => (day === null ? "not dated yet" : `changed since ${dayWords(day)}, not dated yet`),
    buildOf: (hash: string, day: string | null): Child => [
      day === null ? "" : `${dayWords(day)}, `,
      h("code", {}, hash.slice(0, 12)),
      day === null ? ". The same sources and program give the same build on any day, so it has no date of its own" : "",
    ],
  },
  follow: (feed: Child, table: Child): Child => ["To follow changes: ", feed, ". All changes as a table: ", table, "."],
  feed: "Atom feed",
  file: "changes.csv",

  undated: (since: string): string => `Since ${dayWords(since)}`,
  edition: (date: string): string => dayWords(date),
  first: (figures: number): Child => [counted(figures, "figure"), ": the first dated edition."],
  brings: (changes: readonly Change[], since: string): Child => [
    "Compared with ",
    `${dayWords(since)}: `,
    inKinds(changes),
    ".",
  ],
  pages: "Pages that show them: ",
  noPages: "No page shows them; each has a page of its own.",
  onPage: (name: Child, count: number): Child => [name, " (", counted(count, "figure"), ")"],
  fold: (count: number): Child => [counted(count, "new figure")],

  kinds: KINDS,
  columns: { figure: "Figure", before: "Before", now: "Now", what: "What changed", used: "Used in", source: "Source" },
  /** A field that a row shows only where it is different, as it was or is. */
  difference: (field: string, value: string | null) => `${changeWords.fieldName(field)}: ${value ?? "not given"}`,
  /** What a field without codes holds: an amount or a date. */
  fieldValue: (field: string, value: string, unit: string): string =>
    field.startsWith("value") ? inUnit(Number(value), unit) : DATE.test(value) ? dayWords(value) : value,
  unused: "only its own page",
  more: (count: number): Child => [" and ", counted(count, "more", "more")],

  corrections: (count: number): Child =>
    count === 0 ? "No figure is corrected" : sentence(counted(count, "correction"), " of what sources say"),
  doubtful: (figures: Child): Child => [
    "A figure that is doubtful, but of which nobody can say what it should be, is not corrected. It stays as it is, ",
    "marked as of low reliability: see the ",
    figures,
    ".",
  ],
  doubtfulFigures: "list of these figures",
  corrected: { source: "Source", says: "It says", read: "Read here as", why: "Why", support: "Supported by" },
  fieldName: (field: string): string => FIELD_NAMES[field] ?? field.replaceAll("_", " "),
  fieldNames: (fields: string): string => fields.split(" ").map(changeWords.fieldName).join(", "),
  /** A date or a code of a source as people write it; anything else stays as it is. */
  readable: (text: string): string =>
    FLOWS[text] ?? (DATE.test(text) ? dayWords(text).replaceAll(" ", "\u00a0") : text),
  ownJudgement: "our judgement",

  /** What a reader of news is told of an edition. */
  news: {
    title: "Changes of the figures",
    entry: (date: string) => `Figures of ${dayWords(date)}`,
  },
};

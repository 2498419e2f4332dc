import type { Change, History } from "../../../pipelines/publish/changes.js";
import { dayWords } from "../../../pipelines/text/en/values.js";
import { type Child, h, sentence } from "../../base/dom.js";
import { counted } from "../../trace/number.js";
import { formFor } from "./base/language.js";

const build = (hash: string) => h("code", {}, hash.slice(0, 12));

/** How many of the changes are of a kind, in words; nothing where none is. */
function ofKind({ changes }: History, kind: Change["kind"]): Child[] {
  const count = changes.filter((change) => change.kind === kind).length;
  return count === 0 ? [] : [[counted(count), ` ${KINDS[kind]}`]];
}

const KINDS: Readonly<Record<Change["kind"], string>> = { new: "new", gone: "gone", changed: "different" };

/** Words of the page on what changed. */
export const changeWords = {
  heading(history: History | null): Child {
    if (!history?.since) return "The first build: there is none before it to compare with";
    const { changes } = history;
    if (changes.length === 0) return "No figure has changed since the build before";
    return sentence(
      counted(changes.length, "figure"),
      formFor(changes.length, " has", " have"),
      " changed since the build before",
    );
  },

  builds(history: History, file: Child): Child {
    const { since, now } = history;
    if (since === null)
      return ["This is build ", build(now), " of the tables. Later changes will be written to ", file, " too."];
    const kinds = (["new", "gone", "changed"] as const).flatMap((kind) => ofKind(history, kind));
    return [
      "Build ",
      build(now),
      " against build ",
      build(since),
      " brings ",
      kinds.length === 0 ? "no difference" : kinds.map((kind, i) => [i > 0 ? ", " : "", kind]),
      ". As a table: ",
      file,
      ".",
    ];
  },

  newest: (count: number, date: string): Child => [
    `The newest of `,
    counted(count, "source"),
    ` is of ${dayWords(date)}.`,
  ],

  file: "changes.csv",
  corrections: (count: number): Child =>
    count === 0 ? "No figure is corrected" : sentence(counted(count, "correction"), " of what sources say"),
  doubtful: (figures: Child): Child => [
    "A figure that is doubtful, but of which nobody can say what it should be, is not corrected. It stays as it is, ",
    "marked as of low reliability: see the ",
    figures,
    ".",
  ],
  doubtfulFigures: "list of these figures",

  kinds: KINDS,
  columns: { figure: "Figure", before: "Before", now: "Now", what: "What changed", source: "Source" },
  corrected: { source: "Source", says: "It says", read: "Read here as", why: "Why", support: "Supported by" },
  fieldNames: (fields: string): string => fields.split(" ").join(", ").replaceAll("_", " "),
  ownJudgement: "our judgement",
};

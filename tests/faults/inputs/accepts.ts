import type { Difference } from "./differences.js";

/** A kind of change that is taken in although the tables differ, and why nothing can be told to be wrong with it. */
export interface Accept {
  name: string;
  reason: string;
  fits(difference: Difference, file: string): boolean;
}

type Fits = Accept["fits"];

const all =
  (...conditions: readonly Fits[]): Fits =>
  (difference, file) =>
    conditions.every((fits) => fits(difference, file));

/** Whether the last names of the way to a difference are these; numbers of lists are left out. */
const field =
  (...names: readonly string[]): Fits =>
  ({ path }) =>
    names.includes(
      path
        .split(".")
        .filter((name) => name !== "*")
        .at(-1) ?? "",
    );

const inFile =
  (pattern: RegExp): Fits =>
  (_, file) =>
    pattern.test(file);

const isText: Fits = ({ after }) => typeof after === "string";

/** What people can see, on one line. */
const isVisible: Fits = ({ after }) =>
  typeof after === "string" && after.trim() !== "" && !/(?!\u200c|\u200d)[\p{Cc}\p{Cf}\p{Cs}\p{Co}]/u.test(after);

const isCode: Fits = ({ after }) => typeof after === "string" && /^[A-Za-z0-9][\w-]*$/.test(after);

const isGone: Fits = ({ before, after }) => before !== undefined && after === undefined;
const isNew: Fits = ({ before, after }) => before === undefined && after !== undefined;

const isEntry: Fits = ({ path }) => path.endsWith("*");

const WORDS = [
  ...["title", "publisher", "author", "licence", "note", "name", "short_name", "also", "description", "reason"],
  ...["because", "actors", "ru", "kk", "fa", "statement", "compared", "explanation", "defence", "words", "meaning"],
  ...["en", "trade", "rails", "others", "locator"],
];

/** What codes are called that have nothing else. */
const isNameOfCode: Fits = ({ path }, file) =>
  file === "lists/codes.yaml" && /^(authorities|qualifiers|obs_status)\.\w+$/.test(path);

const CODES = [
  ...["indicator", "reporter", "partner", "flow", "product", "authority", "obs_status", "kind", "unit", "language"],
  ...["country", "states", "state", "south", "way", "north", "valuation", "title_note", "dimension", "needs", "field"],
];

const IDS = ["route", "source", "near", "from", "to", "via", "sea", "part_of", "article", "claim", "claims", "topic"];

const TABLE = /\.csv$/;

/** A code of a list that the lists themselves need, and one of ids of entries that others name, would be refused. */
const isKey: Fits = ({ path }, file) => /lists\/(codes|places|routes)\.yaml$/.test(file) && !path.includes("*");

export const ACCEPTS: readonly Accept[] = [
  {
    name: "other words",
    reason: "What people write freely says nothing that anything else in the file could contradict.",
    fits: all((...what) => field(...WORDS)(...what) || isNameOfCode(...what), isVisible),
  },
  {
    name: "another figure in the words of a source",
    reason: "Only the page itself says what stands there; npm run verify compares the two.",
    fits: all(field("printed", "reading", "correct", "says"), isVisible),
  },
  {
    name: "another figure in a table",
    reason: "Only the snapshot says it, whose recorded hash was made anew with it here.",
    fits: all(inFile(TABLE), isText),
  },
  {
    name: "a row or a column less in a table",
    reason: "A table says nowhere how many rows and years it has; the recorded hash does.",
    fits: all(inFile(TABLE), isGone),
  },
  {
    name: "another period or date",
    reason: "It is one of the calendar, and not behind the day on which its source was published.",
    fits: all(field("period", "as_of", "date", "published", "accessed"), isVisible),
  },
  {
    name: "another code of its list",
    reason: "Each code of a list may stand there; which one is meant only the source says.",
    fits: all(field(...CODES), isCode),
  },
  {
    name: "a reference to another that exists",
    reason: "Which of them is meant only whoever wrote it knows; a source that is not there may have left.",
    fits: all(field(...IDS), isCode),
  },
  {
    name: "an own id that nothing else names",
    reason: "Ids are made up by whoever adds an entry.",
    fits: all(field("id"), isCode),
  },
  {
    name: "a place in a text",
    reason: "Only the text says what stands where; npm run verify compares the two.",
    fits: all(field("locator"), ({ after }) => typeof after === "string" && /^p\d+:\d+-\d+$/.test(after)),
  },
  {
    name: "degrees within the country",
    reason: "Only the gazetteer says where in its country a place lies.",
    fits: all(field("lat", "lon"), ({ after }) => typeof after === "number"),
  },
  {
    name: "another address or hash",
    reason: "An address can be asked by nobody here, and the hash of a page that is not kept neither.",
    fits: all(
      field("url", "sha256"),
      ({ after }) => typeof after === "string" && /^(https?:\/\/|[0-9a-f]{64}$)/.test(after),
    ),
  },
  {
    name: "another formula or selection of a check",
    reason: "It is a formula of figures that are there; what is to be compared only whoever wrote the check knows.",
    fits: all(
      inFile(/checks\.yaml$/),
      ({ path }) => /\.(find|values|left|right|relation|unit|refutes|proves)\b/.test(path),
      ({ after }) => after !== null,
    ),
  },
  {
    name: "a remark on a figure or a field left out that need not be there",
    reason: "Most fields of an entry need not be there.",
    fits: all((difference, file) => !isEntry(difference, file), isGone),
  },
  {
    name: "an entry left out",
    reason: "Nothing says how many entries a list has, and nothing that is left names the one that is gone.",
    fits: all(isEntry, isGone),
  },
  {
    name: "an entry moved to another list",
    reason: "It may stand in that list too.",
    fits: all(isEntry, isNew),
  },
  {
    name: "another order of a list",
    reason: "Each order is one; the tables keep that of the file.",
    fits: ({ path }) => path === "order" || path.endsWith(".order"),
  },
  {
    name: "a flag turned over",
    reason: "Yes and no may both stand there.",
    fits: ({ before, after }) => typeof after === "boolean" && (before === undefined || typeof before === "boolean"),
  },
  {
    name: "a key of a list that nothing names",
    reason: "The codes of lists are made up by whoever adds one.",
    fits: all(isKey, isNew),
  },
  {
    name: "a field more",
    reason: "It is known, and may stand there.",
    fits: all(field("note", "scale", "differs", "obs_status"), isNew),
  },
  {
    name: "a file less that a source need not have",
    reason: "A source may have claims, checks, corrections and remarks, or none of them.",
    fits: all(({ path }) => path === "file", isGone, inFile(/\/(claims|checks|corrections|remarks)\.yaml$/)),
  },
];

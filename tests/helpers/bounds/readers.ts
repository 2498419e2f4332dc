import { csvParse } from "d3-dsv";
import { expect } from "vitest";
import { textOfHtml } from "../../../data-loaders/html.js";
import { findNumbers } from "../../../data-loaders/quantity/find.js";
import { LANGUAGES } from "../../../data-loaders/quantity/lexicon.js";
import { parsePeriod } from "../../../data-loaders/quantity/periods.js";
import { parseQuantity } from "../../../data-loaders/quantity/quantity.js";
import { type ClaimsFile, claimsFileSchema } from "../../../data-loaders/read/claims.js";
import { nearest } from "../../../data-loaders/read/problems.js";
import type { Source } from "../../../data-loaders/read/sources.js";
import { MOST_BYTES } from "../../../data-loaders/read/text-file.js";
import { address, code, date, slug, text as textField } from "../../../data-loaders/read/texts.js";
import { readYaml } from "../../../data-loaders/read/yaml.js";
import { readPrint } from "../../../data-loaders/reading.js";
import { formatVerification, verify } from "../../../data-loaders/verify.js";
import { figuresOf } from "../../../pipelines/formula/figures.js";
import { parseFormula } from "../../../pipelines/formula/parse.js";
import { csvText } from "../../../pipelines/text/csv.js";
import { formatMessage } from "../../../pipelines/text/message.js";
import { hostileTexts, timeOf } from "./hostile.js";

/** What reads a text that somebody else wrote, and the most characters that may come to it. */
export interface Reader {
  name: string;
  most: number;
  read: (text: string) => unknown;
}

/** The most characters of a field of a file. */
const FIELD = 4_000;
/** Systems hand no longer argument to a command. */
const ARGUMENT = 128_000;

const CLAIMS = {
  claims: [
    { id: "first", printed: "1", locator: "p1:0-1", indicator: "trade_value" },
    { id: "second", printed: "12", locator: "p2:9-11", indicator: "trade_value" },
    { id: "third", printed: "1 million", indicator: "trade_value" },
  ],
  events: [{ id: "event", date: "2031", title: "Event", actors: [], kind: "project", locator: "p1:4-90" }],
  routes: [],
  not_claims: [{ locator: "p1:0-4", printed: "1 1", reason: "None." }],
} satisfies ClaimsFile;

const checked = (text: string) => {
  const source = { id: "invented" } as Source;
  return formatVerification(source, verify(source, CLAIMS, text));
};

const yaml = (text: string) => readYaml("claims.yaml", text, claimsFileSchema, []);

/** Everything that reads texts of others, each with the longest that can come to it. */
export const READERS: readonly Reader[] = [
  ...LANGUAGES.map((language) => ({
    name: `a figure in ${language}`,
    most: ARGUMENT,
    read: (text: string) => parseQuantity(text, language),
  })),
  { name: "a print", most: ARGUMENT, read: (text) => readPrint(text, { isPeriod: false, language: null }) },
  { name: "a period", most: ARGUMENT, read: (text) => parsePeriod(text) },
  { name: "a mistyped word", most: ARGUMENT, read: (text) => nearest(text, ["a", "kazakhstan", "1".repeat(99)]) },
  { name: "the numbers of a text", most: MOST_BYTES.page, read: findNumbers },
  { name: "a text that claims are verified by", most: MOST_BYTES.page, read: checked },
  { name: "a page", most: MOST_BYTES.page, read: textOfHtml },
  { name: "a YAML file", most: MOST_BYTES.written, read: yaml },
  { name: "an entry of a YAML file", most: MOST_BYTES.written, read: (text) => yaml(`claims:\n  - ${text}`) },
  { name: "a CSV file", most: MOST_BYTES.written, read: (text) => csvParse(text) },
  { name: "a text field", most: MOST_BYTES.written, read: (text) => textField.safeParse(text) },
  { name: "an id", most: MOST_BYTES.written, read: (text) => slug.safeParse(text) },
  { name: "a code", most: MOST_BYTES.written, read: (text) => code.safeParse(text) },
  { name: "a date", most: MOST_BYTES.written, read: (text) => date.safeParse(text) },
  { name: "an address", most: MOST_BYTES.written, read: (text) => address.safeParse(`https://${text}`) },
  { name: "a formula", most: FIELD, read: (text) => parseFormula(text) },
  { name: "the figures of a formula", most: FIELD, read: figuresOf },
  { name: "a message", most: FIELD, read: (text) => formatMessage(text, "en", { a: 1 }) },
  { name: "a cell of a table", most: FIELD, read: csvText },
];

/** Whether an error is told by the project itself. */
function isOurs(error: unknown): boolean {
  const { name, message } = error as Error;
  return (
    ["QuantityError", "PeriodError", "FormulaError"].includes(name) ||
    /^(not a message|no value|no page|has two braces)/.test(message)
  );
}

/** What no reader may take for any text. */
const LONGEST_WAIT = 10_000;

/** Growth of a reader whose work grows with its text is 4 for a text four times as long; quadratic work grows by 16. */
const MOST_GROWTH = 8;

/** Below this, in milliseconds, a time says more of the machine than of the reader. */
const NOISE = 500;

/**
 * Expects of a reader that it is done with texts of a length made of any one thing within ten seconds, and that texts
 * four times as long take it no more than eight times as long in all.
 */
export async function expectBounded({ name, read }: Reader, length: number): Promise<void> {
  const total = { few: 0, many: 0 };
  const shorter = hostileTexts(length / 4);
  for (const { bit, text } of hostileTexts(length)) {
    const few = shorter.next().value?.text ?? "";
    total.few += await timeOf(() => read(few), isOurs);
    const many = await timeOf(() => read(text), isOurs);
    total.many += many;
    expect(many, `${name}: ${JSON.stringify(bit)} over and over, ${length} characters`).toBeLessThan(LONGEST_WAIT);
  }
  if (total.many > NOISE) expect(total.many / total.few, `${name}: growth`).toBeLessThan(MOST_GROWTH);
}

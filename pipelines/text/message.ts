import { IntlMessageFormat } from "intl-messageformat";
import { markedCount } from "./marks.js";

/** What a message may hold: words and marked numbers, numbers that decide for a plural, and codes to choose by. */
export type Values = Readonly<Record<string, string | number>>;

/** The tag by which a message marks a count of rows: `<n>#</n>`. */
const COUNT = "n";

/**
 * Returns a message in ICU format with its values put in; `<n>…</n>` in it is a count of rows. Throws an Error where it
 * is no message, or names what is not among the values in any of its branches.
 */
export function formatMessage(message: string, language: string, values: Values): string {
  const format = parse(message, language);
  if (hasMark(format.getAst())) throw new Error("has two braces in a row, which mark numbers: use one");
  const unknown = namesIn(format.getAst()).find((name) => name !== COUNT && !(name in values));
  if (unknown !== undefined) throw new Error(`no value "${unknown}"; known: ${Object.keys(values).join(", ")}`);
  return String(format.format({ ...values, [COUNT]: (words) => markedCount(words.join("")) }));
}

function parse(message: string, language: string): IntlMessageFormat {
  try {
    return new IntlMessageFormat(message, language);
  } catch (error) {
    throw new Error(`not a message in ICU format: ${error instanceof Error ? error.message : error}`);
  }
}

/** An element of a message, as far as names are looked for in it: literal text has no name. */
interface Element {
  type: number;
  value?: unknown;
  children?: readonly Element[];
  options?: Readonly<Record<string, { value: readonly Element[] }>>;
}

const LITERAL = 0;

/** Whether a mark stands in the words themselves. */
function hasMark(elements: readonly Element[]): boolean {
  return elements.some(
    ({ type, value, children = [], options = {} }) =>
      (type === LITERAL && /\{\{|\}\}/.test(String(value))) ||
      hasMark(children) ||
      Object.values(options).some((option) => hasMark(option.value)),
  );
}

function namesIn(elements: readonly Element[]): string[] {
  return elements.flatMap(({ type, value, children = [], options = {} }) => [
    ...(type !== LITERAL && typeof value === "string" ? [value] : []),
    ...namesIn(children),
    ...Object.values(options).flatMap((option) => namesIn(option.value)),
  ]);
}

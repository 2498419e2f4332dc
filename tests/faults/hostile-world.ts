import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type Document, isPair, LineCounter, parseDocument, type Scalar, visit } from "yaml";
import { ProblemsError } from "../../data-loaders/read/problems.js";
import { shown } from "../../data-loaders/read/sources.js";

/** What is no text that people read: ids, codes, dates, hashes, and what has to be equal to another field. */
const NO_TEXT = new Set(
  [
    "id, indicator, reporter, partner, flow, product, route, period, as_of, valuation, authority, obs_status, unit",
    "date, published, accessed, language, sha256, snapshot, title_note, reading, claim, claims, field, says, correct",
    "source, from, to, via, sea, part_of, state, states, country, near, iso_numeric, dimension, needs, event_kinds",
    "kind, languages, topic, left, right, relation, refutes, article, south, way, north, lat, lon, url",
  ].flatMap((line) => line.split(", ")),
);

/** What holds formulas and parameters. */
const NO_TEXTS = new Set(["find", "values"]);

/** The words of checks that are messages, in which some signs have a meaning unless they are quoted. */
const MESSAGES = new Set(["statement", "explanation", "reason", "defence", "words", "meaning"]);

/** Returns a message that comes to a text (https://unicode-org.github.io/icu/userguide/format_parse/messages/). */
function messageOf(text: string): string {
  const [, before = "", signs = "", after = ""] =
    /^([^{}<>]*)(?:([{}<>][\s\S]*[{}<>]|[{}<>])([^{}<>]*))?$/.exec(text) ?? [];
  const [one, two, three] = [before, signs, after].map((part) => part.replaceAll("'", "''"));
  return signs === "" ? `${one}` : `${one}'${two}'${three}`;
}

/** A text field of a file: the path to it, and what is put into it. */
export interface Field {
  file: string;
  path: readonly (string | number)[];
  /** What such a field is called, whatever entry it is of: "claims.yaml: claims … because". */
  name: string;
  kind: string;
  mark: string;
  /** What is published of it, where the door lets it in. */
  text: string;
  /** What stands in the file: the text, as messages quote it, or what stood there before. */
  tries: string[];
}

/** What became of the texts of a world. */
export interface Planted {
  admitted: Field[];
  /** The fields in which such a text is refused by the file and the line of it. */
  refused: Field[];
}

/** The name of a hostile text, and the text with a mark in it. */
export type Choice = readonly [kind: string, hostile: (mark: string) => string];

/**
 * Puts a hostile text into each text field of a folder of sources, the one that is chosen for the number of the field,
 * and has it read; a field that is refused gets back what it had.
 */
export async function plant(
  loaders: string,
  choose: (number: number) => Choice,
  read: () => Promise<unknown>,
): Promise<Planted> {
  const files = filesOf(loaders);
  const fields = [...files].flatMap(([file, document]) =>
    textsOf(document).map((found) => ({ file, document, ...found })),
  );
  const all = fields.map(({ file, document, path, value }, i): Field => {
    const [kind, hostile] = choose(i);
    const mark = markOf(i);
    const isFigure = path[0] === "claims" && path.at(-1) === "printed";
    const text = isFigure ? `${hostile(mark).trim()} ${value}`.trim() : hostile(mark).trim();
    if (isFigure) giveReading(document, path, value);
    const isMessage = file.endsWith("checks.yaml") && MESSAGES.has(String(path.at(-1)));
    const tries = [isMessage ? messageOf(text) : path.at(-2) === "names" ? inLettersOf(value, text) : text, value];
    return { file, path, name: nameOf(file, path), kind, mark, text, tries };
  });
  for (;;) {
    writeFiles(loaders, files, all);
    const guilty = await guiltyOf(loaders, all, read);
    for (const { tries } of guilty) tries.shift();
    if (guilty.length > 0) continue;
    const isAdmitted = ({ tries }: Field) => tries.length > 1;
    return { admitted: all.filter(isAdmitted), refused: all.filter((field) => !isAdmitted(field)) };
  }
}

/** A name in another language has letters of its script alone: the signs of a text stand between them. */
function inLettersOf(name: string, text: string): string {
  return `${name} ${text.replace(/\p{L}+/gu, () => name)} ${name}`;
}

/** What a figure means where its wording is to be read no longer. */
function giveReading(document: Document, path: Field["path"], value: string): void {
  const reading = [...path.slice(0, -1), "reading"];
  if (!document.hasIn(reading)) document.setIn(reading, value);
  const because = [...path.slice(0, -1), "because"];
  if (!document.hasIn(because)) document.setIn(because, "A reason.");
}

/** Places in the text of an article are as long as what is printed there. */
function fitPlace(document: Document | undefined, path: Field["path"], printed: string): void {
  const place = [...path.slice(0, -1), "locator"];
  const [, from = "", start = ""] = /^(p\d+:(\d+))-\d+$/.exec(String(document?.getIn(place))) ?? [];
  if (from) document?.setIn(place, `${from}-${Number(start) + printed.length}`);
}

function writeFiles(loaders: string, files: ReadonlyMap<string, Document>, fields: readonly Field[]): void {
  for (const { file, path, tries } of fields) {
    const document = files.get(file);
    document?.setIn(path, Object.assign(document.createNode(tries[0]), { type: "QUOTE_DOUBLE" }));
  }
  for (const { file, path, tries } of fields.filter(({ path: at }) => at.at(-1) === "printed")) {
    fitPlace(files.get(file), path, tries[0] ?? "");
  }
  for (const [file, document] of files) writeFileSync(join(loaders, file), document.toString({ lineWidth: 0 }));
}

/** Returns the fields that a folder is refused for, by their files and lines. Throws where it is refused without. */
async function guiltyOf(loaders: string, fields: readonly Field[], read: () => Promise<unknown>): Promise<Field[]> {
  try {
    await read();
    return [];
  } catch (error) {
    if (!(error instanceof ProblemsError)) throw error;
    const lines = new Map([...new Set(fields.map(({ file }) => file))].map((file) => [file, linesOf(loaders, file)]));
    const named = new Set(error.problems.map(({ file, line }) => `${file}:${line}`));
    const guilty = fields.filter(
      ({ file, path, tries }) =>
        tries.length > 1 && named.has(`${shown(join(loaders, file))}:${lines.get(file)?.(path)}`),
    );
    if (guilty.length === 0) throw error;
    return guilty;
  }
}

function linesOf(loaders: string, file: string): (path: Field["path"]) => number {
  const lineCounter = new LineCounter();
  const document = parseDocument(readFileSync(join(loaders, file), "utf8"), { lineCounter });
  return (path) => lineCounter.linePos((document.getIn(path, true) as Scalar).range?.[0] ?? 0).line;
}

function filesOf(loaders: string): Map<string, Document> {
  const names = readdirSync(loaders, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".yaml"));
  return new Map(
    names.sort().map((name) => {
      const document = parseDocument(readFileSync(join(loaders, name), "utf8"));
      // Each text has a line of its own, by which it is known where it is refused.
      visit(document, { Collection: (_, node) => void Object.assign(node, { flow: false }) });
      return [name, document];
    }),
  );
}

/** The scalars of a document that people read. */
function textsOf(document: Document): { path: (string | number)[]; value: string }[] {
  const found: { path: (string | number)[]; value: string }[] = [];
  visit(document, {
    Scalar: (key, node, ancestors) => {
      if (key === "key" || typeof node.value !== "string") return;
      const path: (string | number)[] = [];
      [...ancestors, node].forEach((part, i, all) => {
        if (isPair(part)) path.push((part.key as Scalar<string>).value);
        const parent = all[i - 1];
        if (parent && "items" in parent && !isPair(part)) path.push((parent.items as unknown[]).indexOf(part));
      });
      const last = path.findLast((part) => typeof part === "string") ?? "";
      if (NO_TEXT.has(last) || path.some((part) => NO_TEXTS.has(String(part)))) return;
      found.push({ path, value: node.value });
    },
  });
  return found;
}

function nameOf(file: string, path: Field["path"]): string {
  const [first, last] = [path[0], path.findLast((part) => typeof part === "string")];
  const isOfEntry = /(places|routes)\.yaml$/.test(file) || first === last;
  return `${file.split("/").at(-1)}: ${isOfEntry ? "" : `${first} … `}${last}`;
}

/** The words of markOf(). */
export const MARK = /Qz[a-z]{3}qZ/g;

/** A word that stands nowhere else: letters that no other text has in this order. */
function markOf(number: number): string {
  const letters = [...number.toString(26)].map((digit) => String.fromCharCode(97 + Number.parseInt(digit, 26)));
  return `Qz${letters.join("").padStart(3, "a")}qZ`;
}

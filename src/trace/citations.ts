import { here } from "../base/address.js";
import type { Observation } from "../rows/observations.js";
import type { Source } from "../rows/sources.js";
import { LANGUAGE } from "../text/en/base/language.js";
import { SITE_NAME } from "../text/en/navigation.js";
import { citationWords, type Seen } from "../text/en/trace/citation.js";
import { locatorWords, periodWords, subject } from "../text/en/trace/figure.js";

/** A citation of one figure in one format. */
export interface Citation {
  /** What the format is called. */
  format: string;
  text: string;
}

/** Returns the ways to cite a figure; `address` is where its card stands. */
export function citationsOf(row: Observation, source: Source, address: string): Citation[] {
  return [
    { format: citationWords.sentence, text: sentenceOf(row, source, address) },
    { format: "BibTeX", text: bibtexOf(row, source, address) },
    { format: "CSL-JSON", text: JSON.stringify(cslOf(row, source, address), null, 2) },
    { format: "Web Annotation", text: JSON.stringify(annotationOf(row, source, address), null, 2) },
  ];
}

/**
 * A number that we computed: as shown, its formula in words, the figures in it with their sources, where its card
 * stands.
 */
export interface ComputedNumber {
  shown: string;
  formula: string;
  inputs: readonly { row: Observation; source: Source }[];
  address: string;
}

/** Returns the ways to cite a number that we computed: it is ours, the figures in it are their sources'. */
export function citationsOfComputed({ shown, formula, inputs, address }: ComputedNumber): Citation[] {
  const words = citationWords.computed;
  const result = `${shown} = ${formula}`;
  const from = words.inputs(
    inputs.map(({ row, source }) => ({
      printed: row.printed,
      about: about(row),
      publisher: source.publisher,
      url: source.url,
    })),
  );
  const note = words.note(result, from);
  const key = `steppe-to-sea-${shown.replace(/[^A-Za-z0-9]+/g, "-").replace(/^-|-$/g, "")}`;
  const fields: [string, string][] = [
    ["title", result],
    ["author", SITE_NAME],
    ["url", address],
    ["urldate", here.today],
    ["version", here.version],
    ["note", words.from(from)],
  ];
  const known = fields.filter(([, value]) => value !== "");
  const lines = known.map(([name, value]) => bibtexField(name, value, name === "author"));
  const item = {
    id: key,
    type: "webpage",
    title: result,
    author: [{ literal: SITE_NAME }],
    URL: address,
    ...(here.version && { version: here.version }),
    ...(here.today && { accessed: { "date-parts": [dateParts(here.today)] } }),
    note,
  };
  return [
    { format: citationWords.sentence, text: words.sentence(note, seenAt(address)) },
    { format: "BibTeX", text: `@online{${key},\n${lines.join(",\n")}\n}` },
    { format: "CSL-JSON", text: JSON.stringify(item, null, 2) },
  ];
}

function seenAt(address: string): Seen {
  return { address, version: here.version, today: here.today };
}

function about(row: Observation): string {
  return citationWords.about(subject(row) || row.indicator_name, periodWords(row));
}

function sentenceOf(row: Observation, source: Source, address: string): string {
  const { printed } = row;
  const { citation, accessed } = source;
  const place = locatorWords(row) ?? "";
  return citationWords.figure({ printed, about: about(row), place, citation, accessed, seen: seenAt(address) });
}

function bibtexOf(row: Observation, source: Source, address: string): string {
  const fields: [string, string | null][] = [
    ["title", source.title],
    ["author", source.author ?? source.publisher],
    ["organization", source.publisher],
    ["year", source.published?.slice(0, 4) ?? null],
    ["month", source.published?.slice(5, 7) || null],
    ["url", source.url],
    ["urldate", source.accessed],
    ["note", citationWords.note(row.printed, about(row), seenAt(address))],
  ];
  const isBody = source.author === null;
  const lines = fields.flatMap(([name, value]) =>
    value ? [bibtexField(name, value, name === "author" && isBody)] : [],
  );
  return `@online{${row.observation_id.replace(/[^\w.-]/g, "-")},\n${lines.join(",\n")}\n}`;
}

/** Signs of TeX that a sign before them does not make plain; braces would have to come in pairs, too. */
const IN_TEX: Readonly<Record<string, string>> = {
  "\\": "{\\textbackslash}",
  "{": "{\\textbraceleft}",
  "}": "{\\textbraceright}",
  "~": "{\\textasciitilde}",
  "^": "{\\textasciicircum}",
};

/** A field of BibTeX; what is one name, as that of a body, is kept whole. Styles print addresses verbatim. */
function bibtexField(name: string, value: string, isOneName: boolean): string {
  const plain = name.startsWith("url")
    ? value.replace(/[{}]/g, encodeURIComponent)
    : value.replace(/[\\{}~^#$%&_]/g, (sign) => IN_TEX[sign] ?? `\\${sign}`);
  return `  ${name} = {${isOneName ? `{${plain}}` : plain}}`;
}

function cslOf(row: Observation, source: Source, address: string): object {
  return {
    id: row.observation_id,
    type: source.kind === "statistics" ? "dataset" : "webpage",
    title: source.title,
    author: [{ literal: source.author ?? source.publisher }],
    publisher: source.publisher,
    "container-title": source.publisher,
    language: source.language,
    URL: source.url,
    ...(source.published ? { issued: { "date-parts": [dateParts(source.published)] } } : {}),
    ...(source.accessed ? { accessed: { "date-parts": [dateParts(source.accessed)] } } : {}),
    note: citationWords.note(row.printed, about(row), seenAt(address)),
  };
}

function dateParts(date: string): number[] {
  return date.split("-").map(Number);
}

/**
 * The model of https://www.w3.org/TR/annotation-model/: our reading as the body, the figure in the page as the target.
 */
function annotationOf(row: Observation, source: Source, address: string): object {
  return {
    "@context": "http://www.w3.org/ns/anno.jsonld",
    id: address,
    type: "Annotation",
    motivation: "describing",
    body: {
      type: "TextualBody",
      value: `${about(row)}: ${row.value} ${row.unit}`,
      format: "text/plain",
      language: LANGUAGE,
    },
    target: {
      source: source.url,
      selector: { type: "TextQuoteSelector", exact: row.printed },
    },
  };
}

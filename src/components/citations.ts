import { periodWords, subject } from "./figure-words.js";
import type { Observation, Source } from "./rows.js";

/** A citation of one figure in one format. */
export interface Citation {
  format: "Sentence" | "BibTeX" | "CSL-JSON" | "Web Annotation";
  text: string;
}

/** Returns the ways to cite a figure; `address` is where its card stands. */
export function citationsOf(row: Observation, source: Source, address: string): Citation[] {
  return [
    { format: "Sentence", text: sentenceOf(row, source, address) },
    { format: "BibTeX", text: bibtexOf(row, source, address) },
    { format: "CSL-JSON", text: JSON.stringify(cslOf(row, source, address), null, 2) },
    { format: "Web Annotation", text: JSON.stringify(annotationOf(row, source, address), null, 2) },
  ];
}

function about(row: Observation): string {
  return `${subject(row) || row.indicator_name}, ${periodWords(row)}`;
}

function sentenceOf(row: Observation, source: Source, address: string): string {
  const accessed = source.accessed ? ` (accessed ${source.accessed})` : "";
  return `“${row.printed}” (${about(row)}). ${source.citation}${accessed}. As held by Steppe to Sea, ${address}`;
}

function bibtexOf(row: Observation, source: Source, address: string): string {
  const fields: [string, string | null][] = [
    ["title", source.title],
    ["author", source.author ?? `{${source.publisher}}`],
    ["organization", source.publisher],
    ["year", source.published?.slice(0, 4) ?? null],
    ["month", source.published?.slice(5, 7) || null],
    ["url", source.url],
    ["urldate", source.accessed],
    ["note", `${row.printed}: ${about(row)}; as held at ${address}`],
  ];
  const lines = fields.flatMap(([name, value]) => (value ? [`  ${name} = {${escaped(name, value)}}`] : []));
  return `@online{${row.observation_id.replace(/[^\w.-]/g, "-")},\n${lines.join(",\n")}\n}`;
}

/** Addresses are kept as they are: BibTeX styles print them verbatim. */
function escaped(name: string, value: string): string {
  return name.startsWith("url") ? value : value.replace(/[\\#$%&_]/g, (sign) => (sign === "\\" ? "" : `\\${sign}`));
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
    note: `${row.printed}: ${about(row)}; as held at ${address}`,
  };
}

function dateParts(date: string): number[] {
  return date.split("-").map(Number);
}

/** The model of https://www.w3.org/TR/annotation-model/: our reading as the body, the figure in the page as the target. */
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
      language: "en",
    },
    target: {
      source: source.url,
      selector: { type: "TextQuoteSelector", exact: row.printed },
    },
  };
}

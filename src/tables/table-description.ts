import type { Child } from "../base/dom.js";
import { h } from "../base/dom.js";
import { stackedTable } from "./stacked-table.js";

/** A published table as pipelines/models/marts/*.yaml describes it, with its rows counted and its types. */
export interface PublishedTable {
  name: string;
  title: string;
  description: string;
  grain: string;
  key: readonly string[];
  references: Readonly<Record<string, string>>;
  columns: Readonly<Record<string, { description: string; unit?: string }>>;
  equations: readonly string[];
  rows: number;
  types: Readonly<Record<string, string>>;
}

/** Returns the columns of a table with type, unit, meaning and what they refer to. */
export function columnsTable({ columns, types, references, key }: PublishedTable): HTMLElement {
  const table = stackedTable(
    Object.entries(columns).map(([name, column]) => ({ name, ...column })),
    [
      { label: "Column", cell: ({ name }) => [h("code", {}, name), key.includes(name) ? " (key)" : null] },
      { label: "Type", cell: ({ name }) => typeWords(types[name] ?? "") },
      { label: "Unit", cell: ({ unit }) => unit ?? "–" },
      { label: "Meaning", cell: ({ name, description }) => [description, refersTo(references[name])] },
    ],
  );
  table.classList.add("file-facts");
  return table;
}

/** Returns a type of the database in words. */
export function typeWords(type: string): string {
  if (type.startsWith("DECIMAL") || type === "DOUBLE") return "number";
  const words: Record<string, string> = {
    VARCHAR: "text",
    INTEGER: "whole number",
    BOOLEAN: "true or false",
    DATE: "date",
  };
  return words[type] ?? type.toLowerCase();
}

function refersTo(target: string | undefined): Child {
  return target ? [" → ", h("code", {}, target)] : null;
}

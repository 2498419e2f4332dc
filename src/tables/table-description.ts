import { code } from "../base/code.js";
import { h } from "../base/dom.js";
import { tableWords } from "../text/en/base/tables.js";
import { columnFacts, methodWords } from "../text/en/method.js";

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
export function columnsList({ columns, types, references, key }: PublishedTable): HTMLElement {
  return h(
    "dl",
    {},
    Object.entries(columns).map(([name, { description, unit }]) => {
      const target = references[name];
      const isKey = key.includes(name) && methodWords.table.key;
      return [
        h("dt", {}, code(name), " ", columnFacts([typeWords(types[name] ?? ""), unit, isKey])),
        h("dd", {}, description, target !== undefined && [" → ", code(target)]),
      ];
    }),
  );
}

/** Returns a type of the database in words. */
function typeWords(type: string): string {
  if (type.startsWith("DECIMAL") || type === "DOUBLE") return types.number;
  if (type.endsWith("INT")) return types.whole;
  return TYPES[type] ?? type.toLowerCase();
}

const { types } = tableWords;

const TYPES: Readonly<Record<string, string>> = {
  VARCHAR: types.text,
  INTEGER: types.whole,
  BOOLEAN: types.truth,
  DATE: types.day,
};

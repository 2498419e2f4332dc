import { h } from "../base/dom.js";
import type { Code } from "../rows/codes.js";
import { counted, rule } from "../trace/number.js";
import { stackedTable } from "./stacked-table.js";
import { columnsTable, type PublishedTable } from "./table-description.js";

/**
 * Returns every table behind a fold: what it holds, its key, what it points to, what must hold in every row, columns.
 */
export function dictionary(tables: readonly PublishedTable[]): HTMLElement {
  return h("div", { class: "folds" }, tables.map(entry));
}

function entry(table: PublishedTable): HTMLElement {
  const codes = (words: readonly string[]) => words.map((word, i) => [i > 0 ? ", " : null, h("code", {}, word)]);
  return h(
    "details",
    { id: `table-${table.name}` },
    h("summary", {}, h("code", {}, table.name), ` ${table.title}, `, counted(table.rows, "row")),
    h("p", {}, table.description),
    h("p", { class: "note" }, `A row is ${table.grain}. Key: `, codes(table.key), "."),
    columnsTable(table),
    table.equations.length > 0 &&
      h(
        "div",
        {},
        h("p", { class: "note" }, "True in every row, checked whenever the tables are made:"),
        h(
          "ul",
          { class: "equations" },
          table.equations.map((equation) => h("li", {}, h("code", {}, equation))),
        ),
      ),
  );
}

/** Returns the code lists, each behind a fold. */
export function codeLists(codes: readonly Code[]): HTMLElement {
  const lists = new Map<string, Code[]>();
  for (const code of codes) lists.set(code.list, [...(lists.get(code.list) ?? []), code]);
  return h(
    "div",
    { class: "folds" },
    [...lists].map(([list, members]) =>
      h(
        "details",
        { id: `codes-${list}` },
        h("summary", {}, h("code", {}, list), " ", counted(members.length, "code")),
        stackedTable(members, [
          { label: "Code", cell: ({ code }) => h("code", {}, code) },
          { label: "Meaning", cell: ({ list: of, code, name }) => (of === "languages" ? language(code) : name) },
          ...(members.some(({ description }) => description)
            ? [{ label: "Note", cell: ({ description }: Code) => description && rule(description) }]
            : []),
        ]),
      ),
    ),
  );
}

function language(code: string): string {
  return new Intl.DisplayNames("en-GB", { type: "language" }).of(code) ?? code;
}

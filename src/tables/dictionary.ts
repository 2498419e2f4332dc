import { pageAddress } from "../base/address.js";
import { code } from "../base/code.js";
import { h } from "../base/dom.js";
import { grouped } from "../base/grouped.js";
import type { Code } from "../rows/codes.js";
import { LOCALE } from "../text/en/base/language.js";
import { methodWords } from "../text/en/method.js";
import { columnsList, type PublishedTable } from "./table-description.js";

const words = methodWords.table;

/** Returns every table behind a fold: what it holds, its key, columns, and what must hold in every row. */
export function dictionary(tables: readonly PublishedTable[]): HTMLElement {
  return h("div", { class: "folds file-facts" }, tables.map(entry));
}

function entry(table: PublishedTable): HTMLElement {
  const { name, title, rows, description, grain, key, equations } = table;
  return h(
    "details",
    { id: `table-${name}` },
    h("summary", {}, code(name), ` ${title}, `, words.rows(rows)),
    h("p", {}, description),
    h(
      "p",
      { class: "note" },
      words.grain(grain),
      key.map((column, i) => [i > 0 && ", ", code(column)]),
      ". ",
      h("a", { href: pageAddress("downloads", { part: `download-${name}` }) }, words.download),
    ),
    columnsList(table),
    equations.length > 0 && [
      h("p", { class: "note" }, words.equations),
      h(
        "ul",
        {},
        equations.map((equation) => h("li", {}, code(equation))),
      ),
    ],
  );
}

/** Returns the code lists, each behind a fold. */
export function codeLists(codes: readonly Code[]): HTMLElement {
  return h(
    "div",
    { class: "folds file-facts" },
    [...grouped(codes, ({ list }) => [list])].map(([list, members]) =>
      h(
        "details",
        { id: `codes-${list}` },
        h("summary", {}, code(list), " ", words.codes(members.length)),
        h("dl", {}, members.map(meaning)),
      ),
    ),
  );
}

function meaning({ list, code: letters, name, description }: Code) {
  const words = list === "languages" ? language(letters) : name;
  return [h("dt", {}, code(letters)), h("dd", {}, [words, description].filter(Boolean).join(": "))];
}

function language(letters: string): string {
  return new Intl.DisplayNames(LOCALE, { type: "language" }).of(letters) ?? letters;
}

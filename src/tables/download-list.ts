import { h } from "../base/dom.js";
import { bytes } from "../base/format.js";
import { copyButton } from "../trace/copy-button.js";
import { counted } from "../trace/number.js";
import { READING_EXAMPLES } from "./reading-examples.js";
import { columnsTable, type PublishedTable } from "./table-description.js";

/** A file of the data package. */
export interface PackageFile {
  path: string;
  format: string;
  bytes: number;
  hash: string;
}

/** Returns every table with its files, their sizes and checksums, how to read it and what its columns mean. */
export function downloadList(
  tables: readonly PublishedTable[],
  { files, origin }: { files: readonly PackageFile[]; origin: string },
): HTMLElement {
  return h(
    "div",
    {},
    tables.map((table) => download(table, files, origin)),
  );
}

function download(table: PublishedTable, files: readonly PackageFile[], origin: string): HTMLElement {
  const own = files.filter(({ path }) => path.replace(/\.\w+$/, "") === table.name);
  return h(
    "section",
    { class: "download", id: `download-${table.name}`, "aria-labelledby": `title-${table.name}` },
    h("h3", { id: `title-${table.name}` }, table.title, " ", h("code", {}, table.name)),
    h("p", {}, table.description),
    h(
      "p",
      { class: "note" },
      counted(table.rows, "row"),
      ` · a row is ${table.grain} · `,
      counted(Object.keys(table.columns).length, "column"),
    ),
    h(
      "ul",
      { class: "files" },
      own.map((file) => fileItem(file)),
    ),
    h("details", {}, h("summary", {}, "Columns, types and units"), columnsTable(table)),
    h(
      "details",
      {},
      h("summary", {}, "How to read it"),
      READING_EXAMPLES.map((example) => reading(example, table.name, origin)),
    ),
  );
}

/** Returns a file as a link at its lasting address with size and checksum. */
export function fileItem({
  path,
  bytes: size,
  hash,
}: {
  path: string;
  bytes: number | null;
  hash: string;
}): HTMLElement {
  const sum = hash.replace(/^sha256:/, "");
  return h(
    "li",
    {},
    h("a", { href: `./data/${path}`, download: true }, h("code", {}, path)),
    h("span", { class: "note file-facts" }, size === null ? " " : ` ${bytes(size)} · `),
    h("span", { class: "note file-facts", title: `SHA-256 ${sum}` }, `SHA-256 ${sum.slice(0, 12)}… `),
    copyButton("copy", () => sum),
  );
}

function reading({ tool, needs, code }: (typeof READING_EXAMPLES)[number], table: string, origin: string): HTMLElement {
  const text = code(table, origin);
  return h(
    "div",
    { class: "reading" },
    h(
      "p",
      { class: "note" },
      h("strong", {}, tool),
      `, ${needs} `,
      copyButton(`copy the line${text.includes("\n") ? "s" : ""}`, () => text),
    ),
    h("pre", { tabindex: 0 }, h("code", {}, text)),
  );
}

import { dayWords, usd } from "../../pipelines/text/en/values.js";
import { here, pageAddress } from "../base/address.js";
import { type Child, h } from "../base/dom.js";
import type { AskedQuestion, DownloadsSlice } from "../slices/downloads.js";
import { downloadList, fileLink, type PartitionedTable, partitionList } from "../tables/download-list.js";
import { PARTITION_EXAMPLES, READING_EXAMPLES, type ReadingExample } from "../tables/reading-examples.js";
import { dataTable } from "../tables/table.js";
import { downloadWords } from "../text/en/downloads.js";
import type { Citation } from "../trace/citations.js";
import { citing } from "../trace/citing.js";
import { copyButton } from "../trace/copy-button.js";
import { counted, stated } from "../trace/number.js";
import type { View } from "./view.js";

/** What can be taken away: what for what, all tables, how to read them, licence and citation. */
export const view: View<DownloadsSlice> = {
  slices: () => ["downloads"],
  draw(_, [slice]) {
    if (!slice) throw new Error("the downloads are drawn from their slice");
    return {
      state: {},
      parts: {
        heading: downloadWords.heading(
          slice.tables.length,
          slice.tables.reduce((sum, { rows }) => sum + rows, 0),
        ),
        choices: choices(slice),
        tables: downloadList(slice.tables, slice.files),
        partitions: slice.partitioned && partitions(slice.partitioned, slice.questions[0]),
        package: packageFiles(slice),
        reading: reading(slice),
        cite: cite(slice),
      },
    };
  },
};

/** What somebody wants, in a line, and what to take for it. */
function choices({ files, publication: { archive, focus, workbook } }: DownloadsSlice) {
  const { all, focus: own, workbook: sheets } = downloadWords.choices;
  const taken = (...names: string[]) => files.filter(({ path }) => names.includes(path)).map((file) => fileLink(file));
  const line = (want: string, about: string, links: Child[]) =>
    h(
      "div",
      {},
      h("dt", {}, want),
      h("dd", {}, about),
      links.map((link) => h("dd", { class: "taken" }, link)),
    );
  return h(
    "dl",
    { class: "take" },
    focus && line(own.want(focus.partner), own.about, taken(focus.workbook, focus.archive)),
    line(sheets.want, sheets.about, taken(workbook)),
    line(all.want, all.about, taken(archive)),
  );
}

/** Programs that read a table and answer a question, tool by tool, each folded away, and the answer. */
function reading({ questions: [question], publication: { workbook } }: DownloadsSlice): Child {
  const words = downloadWords.reading;
  return [
    question && [
      h("p", {}, words.question(question, question.from)),
      answer(question),
      here.address === "" && h("p", { class: "note" }, words.address),
    ],
    h(
      "div",
      { class: "folds" },
      question && READING_EXAMPLES.map((example) => exampleOf(example, question)),
      h(
        "details",
        {},
        h("summary", {}, h("strong", {}, words.csv)),
        h(
          "ol",
          {},
          words.steps(fileLink({ path: workbook })).map((step) => h("li", {}, step)),
        ),
        h("p", { class: "note" }, words.apostrophe()),
      ),
    ),
  ];
}

function answer({ answer: rows }: AskedQuestion) {
  const { year, value, months } = downloadWords.reading.answer;
  const table = dataTable(rows, [
    { label: year, cell: (row) => row.year },
    { label: value, cell: (row) => stated(usd(row.value), row.input_ids), amount: true },
    { label: months, cell: ({ months_covered: count }) => count !== null && counted(count), amount: true },
  ]);
  return h("div", { class: "answer" }, table);
}

function exampleOf({ tool, needs, ran, onFile = false, code }: ReadingExample, question: AskedQuestion) {
  const words = downloadWords.reading;
  return h(
    "details",
    { "data-tool": tool },
    h("summary", {}, h("strong", {}, tool), `, ${needs}`),
    copied(code(question, siteAddress()), ran === null ? words.notRun : words.ran(ran, onFile)),
  );
}

/** Lines in a frame, with a button that copies them. */
function copied(text: string, label: Child = null) {
  return h(
    "div",
    { class: "copied" },
    h("p", { class: "note" }, label, copyButton(downloadWords.reading.copy)),
    h("pre", { tabindex: 0 }, h("code", {}, withAddress(text))),
  );
}

/** The public address of this site, or words that stand for it. */
function siteAddress(): string {
  return here.address || downloadWords.noAddress;
}

/** A text in which the address of this site can be told by a script; words that stand for it can be seen. */
function withAddress(text: string): Child {
  const kind = here.address === "" ? "mark" : "span";
  return text.split(siteAddress()).map((part, i) => [i > 0 && h(kind, { "data-address": true }, siteAddress()), part]);
}

/** The table that is published by years: its files, and how to read some of its rows. */
function partitions(table: PartitionedTable, question: AskedQuestion | undefined): Child {
  const words = downloadWords.partitions;
  return [
    h("h2", { id: `download-${table.name}` }, words.heading),
    h("p", {}, words.about(table)),
    partitionList(table),
    question &&
      h(
        "div",
        { class: "folds" },
        PARTITION_EXAMPLES.map(({ tool, code }) =>
          h(
            "details",
            { "data-tool": tool },
            h("summary", {}, h("strong", {}, tool)),
            copied(code(question, table, siteAddress())),
          ),
        ),
      ),
  ];
}

/** What tells machines of the files. */
function packageFiles({ files }: DownloadsSlice) {
  const words = downloadWords.package;
  const item = (path: string, about: Child) => {
    const file = files.find((one) => one.path === path);
    return h("li", {}, fileLink(file ?? { path }), ": ", about);
  };
  const sums = files.flatMap(({ path, sha256 }) => (sha256 === null ? [] : [`${sha256}  ${path}`]));
  const page = h("a", { href: pageAddress("changes") }, words.changesPage);
  return [
    h(
      "ul",
      { class: "files" },
      item("datapackage.json", words.descriptor),
      item("SHA256SUMS", words.sums(sums.length)),
      item("changes.csv", [words.changes, " (", page, ")"]),
    ),
    h("details", {}, h("summary", {}, words.fold), copied(sums.join("\n"))),
  ];
}

/** Licence, date and citation. */
function cite({ publication, newest }: DownloadsSlice) {
  const words = downloadWords.cite;
  const { licence, licenceUrl } = publication;
  return [
    h("p", {}, words.licence, h("a", { href: licenceUrl, rel: "license" }, words.licenceName(licence)), words.use),
    citing(citationsOf(publication, newest), { label: words.fold, isOpen: true }),
    newest !== "" && h("p", { class: "note" }, words.newest(dayWords(newest))),
  ];
}

function citationsOf({ citation, name, title, version: number }: DownloadsSlice["publication"], newest: string) {
  const words = downloadWords.cite;
  const version = here.version ? words.version(number, here.version) : number;
  const fields: readonly (readonly [string, string])[] = [
    ["title", `{${title}}`],
    ["author", `{${words.author}}`],
    ["year", newest.slice(0, 4)],
    ["url", siteAddress()],
    ["urldate", here.today],
    ["note", words.note(version)],
  ];
  const lines = fields.filter(([, value]) => value !== "").map(([field, value]) => `  ${field} = {${value}}`);
  const sentence = words.text({ citation, version, address: siteAddress(), accessed: here.today });
  return [
    { format: words.sentence, text: sentence },
    { format: "BibTeX", text: `@misc{${name},\n${lines.join(",\n")}\n}` },
  ] satisfies Citation[];
}

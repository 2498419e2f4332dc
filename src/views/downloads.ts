import { dayWords } from "../../pipelines/text/en/values.js";
import { here, pageAddress } from "../base/address.js";
import { code } from "../base/code.js";
import { type Child, h } from "../base/dom.js";
import type { DownloadsSlice } from "../slices/downloads.js";
import { downloadList, fileLink, filesOf } from "../tables/download-list.js";
import { bothWays, READING_EXAMPLES, type Reading } from "../tables/reading-examples.js";
import { downloadWords } from "../text/en/downloads.js";
import { copyButton } from "../trace/copy-button.js";
import type { View } from "./view.js";

const BUILD_LETTERS = 12;

/** What can be taken away: which table for what, how to read it, all files, licence and citation. */
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
        reading: reading(slice),
        tables: downloadList(slice.tables, slice.files),
        package: packageFiles(slice),
        cite: cite(slice),
      },
    };
  },
};

/** Four lines: what somebody wants, and what to take for it. */
function choices({ pairs: [pair], files, publication }: DownloadsSlice) {
  const { yearly, stated, workbook, all, take, keep, or, ...words } = downloadWords.choices;
  const files_ = (table: string) =>
    filesOf(table, files).map((file, i, { length }) => [
      i > 0 && (i === length - 1 ? or : ", "),
      fileLink({ path: file.path }),
    ]);
  const fileNamed = (name: string) => files.filter(({ path }) => path === name).map((file) => fileLink(file));
  const line = (want: string, about: string, taken: Child) => [h("dt", {}, want), h("dd", {}, about, " ", take, taken)];
  return h(
    "dl",
    { class: "take" },
    line(pair ? yearly.want(pair) : yearly.anyYearly, yearly.about, [
      files_("trade_annual"),
      pair && [keep, code(words.filter(pair.reporter, pair.partner)), words.rows(pair.years)],
      ".",
    ]),
    line(stated.want, stated.about, [
      files_("observations"),
      pair && [words.orKeep, code(bothWays(pair)), words.rows(pair.figures)],
      ".",
    ]),
    line(workbook.want, workbook.about, [fileNamed(publication.workbook), "."]),
    line(all.want, all.about, [fileNamed(publication.archive), "."]),
  );
}

/** Lines that read the table of stated figures, tool by tool, each folded away. */
function reading({ pairs: [pair], publication: { workbook } }: DownloadsSlice) {
  const words = downloadWords.reading;
  const what: Reading = { table: "observations", pair: pair ?? null };
  const site = siteAddress();
  return [
    h(
      "p",
      {},
      words.about,
      code(what.table),
      pair ? words.pair(pair) : words.all,
      here.address === "" && ` ${words.address}`,
    ),
    h(
      "div",
      { class: "folds" },
      READING_EXAMPLES.map(({ tool, needs, code: lines }) =>
        h("details", {}, h("summary", {}, h("strong", {}, tool), `, ${needs}`), copied(lines(what, site))),
      ),
      h(
        "details",
        {},
        h("summary", {}, h("strong", {}, words.excel), ` ${words.spreadsheets}`),
        h(
          "ol",
          {},
          words.steps(fileLink({ path: workbook })).map((step) => h("li", {}, step)),
          pair && h("li", {}, words.filterBy, code(pair.reporter), words.and, code(pair.partner), "."),
        ),
        h("p", { class: "note" }, words.apostrophe()),
      ),
    ),
  ];
}

/** Lines in a frame, with a button that copies them. */
function copied(text: string, label: Child = null) {
  return h(
    "div",
    { class: "copied" },
    h("p", { class: "note" }, label, copyButton(downloadWords.reading.copy)),
    h("pre", {}, h("code", {}, withAddress(text))),
  );
}

/** The public address of this site, or words that stand for it. */
function siteAddress(): string {
  return here.address || downloadWords.noAddress;
}

/** A text in which words that stand for the address can be seen, and told by a script. */
function withAddress(text: string): Child {
  return text
    .split(downloadWords.noAddress)
    .map((part, i) => [i > 0 && h("mark", { "data-address": true }, downloadWords.noAddress), part]);
}

/** The archive, and what tells machines of the files. */
function packageFiles({ files, publication: { archive, workbook } }: DownloadsSlice) {
  const words = downloadWords.package;
  const item = (path: string, about: Child) => {
    const file = files.find((one) => one.path === path);
    return h("li", {}, fileLink(file ?? { path }), ": ", about);
  };
  const sums = files.flatMap(({ path, sha256 }) => (sha256 === null ? [] : [`${sha256}  ${path}`]));
  return [
    h(
      "ul",
      { class: "files" },
      item(archive, words.archive),
      item(workbook, words.workbook),
      item("datapackage.json", words.descriptor),
      item("SHA256SUMS", words.sums(sums.length)),
      h(
        "li",
        {},
        fileLink({ path: "changes.csv" }),
        ": ",
        words.changes,
        " (",
        h("a", { href: pageAddress("changes") }, words.changesPage),
        ")",
      ),
    ),
    h("details", {}, h("summary", {}, words.fold), copied(sums.join("\n"))),
  ];
}

/** Licence, date and citation. */
function cite({ publication, newest }: DownloadsSlice) {
  const words = downloadWords.cite;
  const { citation, version, licence, licenceUrl } = publication;
  const build = publication.inputHash.slice(0, BUILD_LETTERS);
  const cited = { citation, version, build, address: siteAddress() };
  return [
    h("p", {}, words.licence, h("a", { href: licenceUrl, rel: "license" }, words.licenceName(licence)), words.use),
    copied(words.text(cited), h("strong", {}, words.sentence)),
    copied(bibtex(publication, build, newest), h("strong", {}, "BibTeX")),
    newest !== "" && h("p", { class: "note" }, words.newest(dayWords(newest))),
  ];
}

function bibtex({ name, title, version }: DownloadsSlice["publication"], build: string, newest: string): string {
  const fields: readonly (readonly [string, string])[] = [
    ["title", `{${title}}`],
    ["author", `{${downloadWords.cite.author}}`],
    ["year", newest.slice(0, 4)],
    ["url", siteAddress()],
    ["note", downloadWords.cite.note(version, build)],
  ];
  const lines = fields.filter(([, value]) => value !== "").map(([field, value]) => `  ${field} = {${value}}`);
  return `@misc{${name},\n${lines.join(",\n")}\n}`;
}

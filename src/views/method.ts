import { pageAddress } from "../base/address.js";
import { type Child, h } from "../base/dom.js";
import { byWords } from "../base/order.js";
import { chart } from "../charts/chart.js";
import type { LineageNode } from "../charts/lineage.js";
import { lineageMatrix } from "../charts/lineage-matrix.js";
import type { MethodSlice } from "../slices/method.js";
import { conflictKinds, conflictTable } from "../tables/conflict-summary.js";
import { codeLists, dictionary } from "../tables/dictionary.js";
import { intervalTable } from "../tables/interval-table.js";
import { agreementRules, choiceRules, guessRules } from "../tables/rule-list.js";
import { sourceList } from "../tables/source-list.js";
import { stackedTable } from "../tables/stacked-table.js";
import { lineageWords } from "../text/en/lineage.js";
import { methodWords, STATUS_MEANINGS } from "../text/en/method.js";
import { codeNames } from "../trace/code-names.js";
import { counted } from "../trace/number.js";
import type { View } from "./view.js";

/** How figures are read, chosen and checked; what the tables are made from and mean; the sources. */
export const view: View<MethodSlice> = {
  slices: () => ["method"],
  draw(_, [slice]) {
    if (!slice) throw new Error("the page on method is drawn from its slice");
    return {
      state: {},
      parts: {
        heading: methodWords.heading(slice.sources.length, slice.counts.conflicts),
        ...reading(slice),
        ...standing(slice),
        audit: h("p", {}, methodWords.article(slice.counts, slice.article[0], link)),
        ...contradictions(slice),
        lineage: lineageChart(slice.lineage),
        dictionary: dictionary(slice.tables.toSorted((a, b) => byWords(a.name, b.name))),
        codes: codeLists(slice.codes),
        ...bibliography(slice),
      },
    };
  },
};

function link(page: string, words: Child, part = ""): HTMLElement {
  return h("a", { href: pageAddress(page, { part }) }, words);
}

/** How a figure is read, and which one is shown of several. */
function reading({ chosen, choices, codes, counts, intervals, rules }: MethodSlice) {
  return {
    intervals: intervalTable(intervals, codeNames(codes)),
    choice: [
      choiceRules(rules, codes),
      h("p", {}, methodWords.decided(new Map(choices), counts.years)),
      chosen.map((example) => h("p", {}, methodWords.choice(example))),
    ],
    together: agreementRules(rules),
    guesses: guessRules(rules, codes),
  };
}

/** Parts of years, and how sure a figure is. */
function standing({ codes, counts, doubtful, statuses }: MethodSlice) {
  const columns = methodWords.status;
  const count = new Map(statuses);
  return {
    partial: h("p", {}, methodWords.partial(counts.partials, counts.years, link)),
    statuses: stackedTable(
      codes.filter(({ list }) => list === "obs_status"),
      [
        { label: columns.code, cell: ({ code }) => h("code", {}, code) },
        { label: columns.name, cell: ({ name }) => name },
        { label: columns.meaning, cell: ({ code, description }) => STATUS_MEANINGS[code]?.(link) ?? description },
        { label: columns.count, cell: ({ code }) => counted(count.get(code) ?? 0), amount: true },
      ],
    ),
    doubtful: doubtful.map((example) => h("p", {}, methodWords.doubtful(example))),
  };
}

/** Contradictions by kind, and the widest of them. */
function contradictions({ counts, kinds, publishers, widest }: MethodSlice) {
  const { conflicts, disputed, figures } = counts;
  const doubted = widest.filter(({ larger, smaller }) =>
    [larger, smaller].some(({ obs_status }) => obs_status === "U"),
  );
  return {
    conflicts: [
      h("p", {}, methodWords.conflicts.about({ pairs: conflicts, disputed, figures }, link)),
      conflicts > 0 && conflictKinds(new Map(kinds)),
    ],
    widest: widest.length > 0 && [
      h("h3", {}, methodWords.widest.title(widest.length)),
      h("p", {}, methodWords.widest.about(doubted.length, link)),
      conflictTable(widest, ({ source_id }) => publishers[source_id] ?? source_id),
    ],
  };
}

function lineageChart(nodes: readonly LineageNode[]) {
  const { columns } = lineageWords;
  return chart({
    name: "lineage",
    title: lineageWords.title(nodes.filter(({ published }) => published).length),
    level: "h3",
    unit: lineageWords.unit,
    source: lineageWords.source,
    draw: ({ width }) => lineageMatrix(nodes, width),
    rows: nodes.map((node) => ({ ...node, reads: node.reads.join(" ") })),
    columns: [
      { label: columns.name, cell: (row) => h("code", {}, row.name) },
      { label: columns.layer, cell: (row) => row.layer },
      { label: columns.file, cell: (row) => h("code", {}, row.file) },
      { label: columns.reads, cell: (row) => h("code", {}, row.reads) },
    ],
  });
}

function bibliography({ sources }: MethodSlice) {
  const languages = new Set(sources.map(({ language }) => language)).size;
  const ours = sources.filter(({ title_note }) => title_note !== null).length;
  return {
    sources: [h("p", {}, methodWords.sources.about({ sources: sources.length, languages, ours })), sourceList(sources)],
  };
}

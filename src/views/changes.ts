import type { Change } from "../../pipelines/publish/changes.js";
import { fileAddress, pageAddress } from "../base/address.js";
import { type Child, h } from "../base/dom.js";
import type { ChangesSlice } from "../slices/changes.js";
import { changeTable, correctionTable } from "../tables/change-list.js";
import { changeWords as words } from "../text/en/changes.js";
import { touchedPages } from "../trace/touched-pages.js";
import type { View } from "./view.js";

/** What changed from edition to edition, and what is read otherwise than its source has it. */
export const view: View<ChangesSlice> = {
  slices: () => ["changes"],
  draw(_, [slice]) {
    if (!slice) throw new Error("changes are drawn from their slice");
    const { history, corrections, supports } = slice;
    const figures = h("a", { href: pageAddress("figures", { query: "status=U" }) }, words.doubtfulFigures);
    return {
      state: {},
      parts: {
        heading: words.heading(history),
        days: days(slice),
        changes: editions(slice),
        "corrections-heading": words.corrections(corrections.length),
        corrections: corrections.length > 0 && correctionTable(corrections, supports),
        doubtful: h("p", {}, words.doubtful(figures)),
      },
    };
  },
};

/** How new the sources, the figures and the build are, and how to follow them. */
function days({ history, newest, publication, sourceCount }: ChangesSlice) {
  const { dates: said } = words;
  const [last] = history?.editions ?? [];
  const isDated = last !== undefined && history?.undated.length === 0;
  const entries: [string, Child][] = [
    [said.newest, newest !== null && said.newestOf(newest, sourceCount)],
    [said.figures, isDated ? said.dated(last.date) : said.undated(last?.date ?? null)],
    [said.build, said.buildOf(publication.inputHash, publication.builtOn ?? null)],
  ];
  const feed = h("a", { href: fileAddress("changes.xml"), type: "application/atom+xml" }, words.feed);
  const table = h("a", { href: fileAddress("data/changes.csv"), download: true }, words.file);
  return [
    h(
      "dl",
      { class: "dates" },
      entries.map(([term, about]) => about && h("div", {}, h("dt", {}, term), h("dd", {}, about))),
    ),
    h("p", {}, words.follow(feed, table)),
  ];
}

function editions(slice: ChangesSlice): Child {
  const { undated = [], editions: all = [] } = slice.history ?? {};
  const [last] = all;
  return [
    last && undated.length > 0 && section(slice, { title: words.undated(last.date), since: last.date }, undated),
    all.map(({ date, since, changes, figures }) =>
      since === null
        ? h("section", { id: `d${date}` }, h("h2", {}, words.edition(date)), h("p", {}, words.first(figures)))
        : section(slice, { title: words.edition(date), since, id: `d${date}` }, changes),
    ),
  ];
}

/** What changed in a time: in numbers, where it shows, and figure by figure, the new ones folded away. */
function section(
  slice: ChangesSlice,
  { title, since, id }: { title: string; since: string; id?: string },
  changes: readonly Change[],
) {
  const added = changes.filter(({ kind }) => kind === "new");
  const others = changes.filter(({ kind }) => kind !== "new");
  const pages = touchedPages(changes, slice.uses).map(({ page, name, figures }, i) => [
    i > 0 && ", ",
    words.onPage(h("a", { href: pageAddress(page) }, name), figures),
  ]);
  return h(
    "section",
    { id },
    h("h2", {}, title),
    h("p", {}, words.brings(changes, since), " ", pages.length === 0 ? words.noPages : [words.pages, pages, "."]),
    others.length > 0 && changeTable(others, slice),
    added.length > 0 &&
      h("details", {}, h("summary", {}, words.fold(added.length)), changeTable(added, slice, { isNew: true })),
  );
}

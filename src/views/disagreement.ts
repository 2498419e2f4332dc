import { fileAddress } from "../base/address.js";
import { type Child, h } from "../base/dom.js";
import { form, radio, select } from "../controls/controls.js";
import { disputed } from "../facts/disagreement-rows.js";
import type { FigureConflict } from "../rows/conflicts.js";
import type { DisagreementSlice } from "../slices/disagreement.js";
import { crossContradictions, guessMark, reasonList } from "../tables/disagreement/disagreement-reasons.js";
import { useList } from "../tables/disagreement/disagreement-uses.js";
import { disputedBySubject } from "../tables/disagreement/disputed-things.js";
import { editions } from "../tables/disagreement/editions.js";
import { pairSubject, disagreementWords as words } from "../text/en/disagreement.js";
import { FLOW_NAMES, type Flow, tradeSubject } from "../text/en/trade/trade.js";
import { bookParts } from "./disagreement-books.js";
import { stripsChart } from "./disagreement-strips.js";
import { chosen, type State, type View } from "./view.js";

const FLOWS = Object.keys(FLOW_NAMES) as Flow[];
const PAIR = /^[A-Z]{3}\.[A-Z]{3}$/;
const COUNTRY = /^[A-Z]{3}$/;

/** What several sources state: where they agree, where they cannot all be right, and one trade in the books of both. */
export const view: View<Partial<DisagreementSlice>> = {
  slices: ({ of = "", partner = "" }) => [
    "disagreement",
    PAIR.test(of) ? `disagreement/${of}` : "disagreement/first",
    COUNTRY.test(partner) ? `disagreement/books/${partner}` : "disagreement/books",
  ],
  draw(state, slices) {
    const slice = Object.assign({}, ...slices) as DisagreementSlice;
    const trade = tradeParts(slice, state);
    const books = bookParts(slice, state);
    const { things, figures, sums, counts } = slice;
    return {
      state: { ...trade.state, ...books.state },
      parts: {
        heading: words.heading(counts.all, counts.disputed),
        lead: words.lead,
        ...trade.parts,
        subjects: [
          h(
            "div",
            { class: "folds" },
            disputedBySubject(things, figures, slice.authorities),
            sums.length > 0 && fold("sums", words.sums(sums.length), sums, (conflict) => nameOf(conflict, slice)),
          ),
          h(
            "p",
            { class: "note" },
            counts.ofTables > 0 && [words.ofTables(counts.ofTables), " "],
            words.subjectsNote(guessMark()),
            " ",
            words.more(file("disagreements"), file("disagreement_figures")),
          ),
        ],
        ...books.parts,
      },
    };
  },
};

function file(table: string): HTMLElement {
  const name = `${table}.csv`;
  return h("a", { href: fileAddress(`data/${name}`), download: true }, name);
}

function nameOf({ reporter, partner, flow }: FigureConflict, { names }: DisagreementSlice): string | null {
  if (reporter === null || partner === null) return null;
  return tradeSubject(names[reporter] ?? reporter, flow ?? "total", { code: partner, name: names[partner] ?? partner });
}

function fold(
  about: string,
  summary: Child,
  conflicts: readonly FigureConflict[],
  name: (conflict: FigureConflict) => string | null,
): HTMLElement {
  return h("details", { id: `about-${about}` }, h("summary", {}, summary), crossContradictions(conflicts, name));
}

/** The amounts of one country's trade with another, source by source. */
function tradeParts(slice: DisagreementSlice, state: State): { state: State; parts: Record<string, Child> } {
  const { across, pair, pairs, trade, tradeFigures } = slice;
  const flows = FLOWS.filter((one) => trade.some((thing) => thing.flow === one));
  const flow = chosen(state["flow"], flows);
  if (!pair || !flow) return { state: {}, parts: { chart: h("p", { class: "empty" }, words.noTrade) } };
  const disputes = trade.filter((thing) => thing.flow === flow).map((thing) => disputed(thing, tradeFigures));
  const others = across.filter((conflict) => flow === "total" || conflict.flow === flow);
  const controls = [
    select({ name: "of", label: words.of, choices: pairs, value: pair.id }),
    radio({
      name: "flow",
      label: words.flow,
      choices: flows.map((value) => ({ value, label: FLOW_NAMES[value] })),
      value: flow,
    }),
  ];
  return {
    state: { of: pair.id, flow },
    parts: {
      controls: form(controls, { label: words.controls }),
      chart: stripsChart(disputes, { subject: pairSubject(pair, flow), others: others.length }),
      reasons: [
        useList(disputes, slice.authorities),
        reasonList(disputes),
        others.length > 0 && fold("across", words.across(others.length), others, () => null),
      ],
      editions: editions(slice.overlaps, flow),
    },
  };
}

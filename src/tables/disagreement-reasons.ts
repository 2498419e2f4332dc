import { difference, inUnit } from "../../pipelines/text/en/values.js";
import { type Child, h } from "../base/dom.js";
import { grouped } from "../base/grouped.js";
import { agreement } from "../charts/disagreement-strips.js";
import { miniStrip } from "../charts/mini-strip.js";
import { conflictName } from "../facts/conflict-words.js";
import type { FigureConflict } from "../rows/conflicts.js";
import type { DisagreementFigure } from "../rows/disagreement-figures.js";
import type { Disagreement } from "../rows/disagreements.js";
import { measure, subject } from "../trace/figure-words.js";
import { computed, figureAddress, stated } from "../trace/number.js";
import { about } from "../trace/printed-links.js";
import { tracedText } from "../trace/traced-text.js";
import { stackedTable } from "./stacked-table.js";

/** Returns whose reason it is: the page that gives it, or us. */
function backing({ is_guess, reason_publisher, reason_url }: DisagreementFigure): Child {
  if (reason_url !== null) return [" (", h("a", { href: reason_url, rel: "noopener" }, reason_publisher), ")"];
  return is_guess ? [" ", h("span", { class: "guess" }, "our guess")] : null;
}

/** Returns why a figure may stand apart, and who says so; nothing where no reason is needed. */
export function reasonOf(figure: DisagreementFigure): Child {
  if (figure.reason === null) return null;
  return [about(figure.reason, figure.input_ids.split(" ")[0] ?? ""), backing(figure)];
}

/** Returns figures with a reason of their own, those that share it together. */
function byReason(figures: readonly DisagreementFigure[]): DisagreementFigure[][] {
  const reasoned = figures.filter(({ reason }) => reason !== null);
  return [...grouped(reasoned, ({ thing_id, reason }) => [`${thing_id} ${reason}`]).values()];
}

/** Returns the figures that stand apart or may, with their period and the likely reason; one line a reason. */
export function reasonList(figures: readonly DisagreementFigure[], periods: ReadonlyMap<string, string>): HTMLElement {
  const named = (figure: DisagreementFigure) => [
    stated(inUnit(figure.value, "USD"), figure.input_ids),
    " (",
    h("cite", {}, figure.publisher),
    ")",
  ];
  return h(
    "ul",
    { class: "reasons" },
    byReason(figures).flatMap((group) => {
      const [first] = group;
      if (!first) return [];
      const rest = group.slice(1).map((figure) => [", ", named(figure)]);
      const stand = group.length === 1 ? "stands" : "stand";
      return h(
        "li",
        {},
        h("b", {}, `${periods.get(first.thing_id) ?? ""}: `),
        named(first),
        rest,
        first.agrees ? ": " : ` ${stand} apart: `,
        reasonOf(first),
      );
    }),
  );
}

/** Returns contradictions between figures of different spans, flows or shares, each with links to both figures. */
export function crossContradictions(conflicts: readonly FigureConflict[]): HTMLElement {
  const link = (id: string, publisher: string) => h("a", { href: figureAddress(id) }, h("cite", {}, publisher));
  return h(
    "ul",
    {},
    conflicts.map(({ kind, explanation_traced, left_id, left_publisher, right_id, right_publisher }) =>
      h(
        "li",
        {},
        h("b", {}, `${conflictName(kind)}: `),
        tracedText(explanation_traced),
        " (",
        link(left_id, left_publisher),
        ", ",
        link(right_id, right_publisher),
        ")",
      ),
    ),
  );
}

/** Returns things of any kind a row: their figures on a strip, how far apart they lie, and the likely reason. */
export function thingTable(
  things: readonly Disagreement[],
  figuresOf: (thing: Disagreement) => readonly DisagreementFigure[],
): HTMLElement {
  const table = stackedTable(things, [
    {
      label: "About",
      cell: (thing) => [
        measure(thing),
        h("span", { class: "sub" }, [subject(thing), thing.period].filter(Boolean).join(", ")),
        h("span", { class: "sub count" }, agreement(thing)),
      ],
    },
    { label: "Figures", cell: (thing) => miniStrip(figuresOf(thing), thing.unit) },
    {
      label: "Apart",
      cell: (thing) =>
        thing.spread === 0 ? "–" : computed(difference(thing.spread, thing.unit), thing.spread_formula),
      amount: true,
    },
    {
      label: "Likely reason",
      cell: (thing) =>
        byReason(figuresOf(thing).filter(({ agrees }) => !agrees)).map((group) => {
          const values = new Map(group.map((figure) => [figure.value, figure]));
          const named = [...values.values()].map((figure, i) => [
            i > 0 ? ", " : "",
            stated(inUnit(figure.value, thing.unit), figure.input_ids),
          ]);
          return group[0] && h("p", {}, named, ": ", reasonOf(group[0]));
        }),
    },
  ]);
  table.classList.add("things");
  return table;
}

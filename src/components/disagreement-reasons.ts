import { conflictName } from "./conflict-words.js";
import type { Disagreement, DisagreementFigure } from "./disagreement-rows.js";
import { agreement } from "./disagreement-strips.js";
import { type Child, h } from "./dom.js";
import type { FigureConflict } from "./figure-conflict.js";
import { measure, subject } from "./figure-words.js";
import { inUnit } from "./format.js";
import { computed, figureAddress, stated } from "./number.js";
import { about, withPrints } from "./prints.js";
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

/** Returns the figures that stand apart or may, each with its period and the likely reason. */
export function reasonList(figures: readonly DisagreementFigure[], periods: ReadonlyMap<string, string>): HTMLElement {
  return h(
    "ul",
    { class: "reasons" },
    figures.map((figure) =>
      h(
        "li",
        {},
        h("b", {}, `${periods.get(figure.thing_id) ?? ""}: `),
        stated(inUnit(figure.value, "USD"), figure.input_ids),
        ", ",
        h("cite", {}, figure.publisher),
        figure.agrees ? ", agrees within rounding. " : ", stands apart. ",
        reasonOf(figure),
      ),
    ),
  );
}

/** Returns contradictions between figures of different spans, flows or shares, each with links to both figures. */
export function crossContradictions(conflicts: readonly FigureConflict[]): HTMLElement {
  const link = (id: string, publisher: string) => h("a", { href: figureAddress(id) }, h("cite", {}, publisher));
  return h(
    "ul",
    {},
    conflicts.map(
      ({ kind, explanation, left_id, left_printed, left_publisher, right_id, right_printed, right_publisher }) =>
        h(
          "li",
          {},
          h("b", {}, `${conflictName(kind)}: `),
          withPrints(explanation, [
            [left_printed, left_id],
            [right_printed, right_id],
          ]).map((part) => (typeof part === "string" ? about(part, left_id) : part)),
          " (",
          link(left_id, left_publisher),
          ", ",
          link(right_id, right_publisher),
          ")",
        ),
    ),
  );
}

/** Returns things of any kind a row, with the lowest and highest figure, how far apart they lie, and the likely reason. */
export function thingTable(
  things: readonly Disagreement[],
  figuresOf: (thing: Disagreement) => readonly DisagreementFigure[],
): HTMLElement {
  const end = ({ unit }: Disagreement, figure: DisagreementFigure | undefined) =>
    figure && [
      stated(inUnit(figure.value, unit), figure.input_ids),
      h("span", { class: "sub" }, h("cite", {}, figure.publisher)),
    ];
  return stackedTable(things, [
    {
      label: "About",
      cell: (thing) => [
        measure(thing),
        h("span", { class: "sub" }, [subject(thing), thing.period].filter(Boolean).join(", ")),
      ],
    },
    { label: "Sources", cell: (thing) => h("span", { class: "count" }, agreement(thing)) },
    { label: "Lowest", cell: (thing) => end(thing, figuresOf(thing)[0]), amount: true },
    { label: "Highest", cell: (thing) => end(thing, figuresOf(thing).at(-1)), amount: true },
    { label: "Apart", cell: (thing) => computed(inUnit(thing.spread, thing.unit), thing.spread_formula), amount: true },
    {
      label: "Likely reason",
      cell: (thing) =>
        figuresOf(thing)
          .filter(({ agrees, reason }) => !agrees && reason !== null)
          .map((figure) => h("p", {}, reasonOf(figure))),
    },
  ]);
}

import { type Child, h } from "../../base/dom.js";
import { grouped } from "../../base/grouped.js";
import type { Disputed, FigureGroup } from "../../facts/disagreement-rows.js";
import type { FigureConflict } from "../../rows/conflicts.js";
import type { DisagreementFigure } from "../../rows/disagreement-figures.js";
import { conflictHeading, conflictMeaning } from "../../text/en/conflicts.js";
import { disagreementWords, giverOf } from "../../text/en/disagreement.js";
import { figureAddress } from "../../trace/address.js";
import { about } from "../../trace/printed-links.js";
import { tracedText } from "../../trace/traced-text.js";

/** Returns the mark of a reason that no source gives. */
export function guessMark(): HTMLElement {
  return h("span", { class: "guess" }, disagreementWords.guess);
}

/** Returns whose reason it is: the page that gives it, or us. */
function backing({ is_guess, reason_publisher, reason_url }: DisagreementFigure): Child {
  if (reason_url !== null) return [" (", h("a", { href: reason_url, rel: "noopener" }, reason_publisher), ")"];
  return is_guess ? [" ", guessMark()] : null;
}

/** Returns why a figure may stand apart, and who says so; nothing where no reason is needed. */
export function reasonOf(figure: DisagreementFigure): Child {
  if (figure.reason === null) return null;
  return [about(figure.reason, figure.input_ids.split(" ")[0] ?? ""), backing(figure)];
}

/** Whether a reason is known: a source gives it, it is a guess, or the figure agrees and is doubted all the same. */
export function hasReason({ reason, is_guess, reason_url, agrees }: DisagreementFigure): boolean {
  return reason !== null && (is_guess === true || reason_url !== null || agrees);
}

/** Returns the figures that stand apart or may, with their period and the likely reason; one line a reason. */
export function reasonList(disputes: readonly Disputed[]): HTMLElement | null {
  const lines = disputes.flatMap(({ thing, groups }) =>
    groups.filter(({ first }) => hasReason(first)).map((group) => ({ period: thing.period, unit: thing.unit, group })),
  );
  if (lines.length === 0) return null;
  return h(
    "div",
    {},
    h("h3", {}, disagreementWords.reasons),
    h(
      "ul",
      { class: "reasons" },
      [...grouped(lines, ({ period, group }) => [`${period} ${group.first.reason}`]).values()].map((same) =>
        reasonLine(
          same.map(({ group }) => group),
          { period: same[0]?.period ?? "", unit: same[0]?.unit ?? "" },
        ),
      ),
    ),
  );
}

function reasonLine(groups: readonly FigureGroup[], { period, unit }: { period: string; unit: string }) {
  const figures = groups.flatMap((group) => group.figures);
  const [first] = figures;
  if (!first) return null;
  const named = figures.map((figure, i) => [
    i > 0 ? ", " : "",
    disagreementWords.amount(figure, unit),
    " (",
    h("cite", {}, giverOf(figure)),
    ")",
  ]);
  const stand = first.agrees ? ": " : disagreementWords.apart(figures.length);
  return h("li", {}, h("b", {}, `${period}: `), named, stand, reasonOf(first));
}

/** Returns contradictions between figures of different spans, flows or shares, by kind, with links to both figures. */
export function crossContradictions(
  conflicts: readonly FigureConflict[],
  nameOf: (conflict: FigureConflict) => string | null,
): HTMLElement[] {
  const link = (id: string, publisher: string) => h("a", { href: figureAddress(id) }, h("cite", {}, publisher));
  return [...grouped(conflicts, ({ kind }) => [kind])].map(([kind, own]) =>
    h(
      "div",
      { class: "sums" },
      h("p", {}, h("b", {}, conflictHeading(kind)), " ", conflictMeaning(kind)),
      h(
        "ul",
        {},
        own.map((conflict) => {
          const name = nameOf(conflict);
          const { left_id, left_publisher, right_id, right_publisher } = conflict;
          const sources =
            left_publisher === right_publisher
              ? [link(left_id, left_publisher)]
              : [link(left_id, left_publisher), ", ", link(right_id, right_publisher)];
          return h("li", {}, name && [name, ": "], tracedText(conflict.explanation_traced), " (", sources, ")");
        }),
      ),
    ),
  );
}

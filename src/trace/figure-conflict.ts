import { unmarked } from "../../pipelines/text/marks.js";
import { type Child, h } from "../base/dom.js";
import type { FigureConflict } from "../rows/conflicts.js";
import { conflictName } from "../text/en/conflicts.js";
import { cardWords } from "../text/en/trace/figure-card.js";
import { figureAddress } from "./address.js";

/** Returns the contradictions that a figure takes part in, each with links to the others in it. */
export function contradictions(conflicts: readonly FigureConflict[], observationId: string): HTMLElement {
  return h(
    "ul",
    {},
    conflicts.map((conflict) => h("li", {}, contradiction(conflict, observationId))),
  );
}

function contradiction(conflict: FigureConflict, observationId: string): Child[] {
  const { left_id, right_id, other_ids } = conflict;
  const named: [string, string][] = [
    [left_id, conflict.left_publisher],
    [right_id, conflict.right_publisher],
    ...(other_ids ?? "").split(" ").map((id): [string, string] => [id, cardWords.third]),
  ];
  const others = named.filter(([id]) => id !== "" && id !== observationId);
  const words = conflict.kind === "same_thing" ? "" : `${conflictName(conflict.kind)}: `;
  return [
    words,
    unmarked(conflict.explanation_traced),
    " (",
    others.map(([id, publisher], i) => [i > 0 ? ", " : "", h("a", { href: figureAddress(id) }, publisher)]),
    ")",
  ];
}

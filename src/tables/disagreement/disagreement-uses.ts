import { type Child, h } from "../../base/dom.js";
import { type Disputed, useOf } from "../../facts/disagreement-rows.js";
import { disagreementWords, giverOf } from "../../text/en/disagreement.js";
import { useWords } from "../../text/en/uses.js";

/** Returns which figure of a thing to use and why; nothing where its figures all say the same. */
export function useLine(dispute: Disputed, authorities: readonly string[]): Child {
  if (dispute.groups.length < 2) return null;
  const use = useOf(dispute, authorities);
  if (!use) return null;
  const why = "rule" in use ? useWords.rule(use.rule) : useWords.why(use.advantage);
  return [useWords.use(disagreementWords.amount(use.figure, dispute.thing.unit), giverOf(use.figure)), why];
}

/** Returns the same of several things, each under its period. */
export function useList(disputes: readonly Disputed[], authorities: readonly string[]): HTMLElement | null {
  const lines = disputes.flatMap((dispute) => {
    const line = useLine(dispute, authorities);
    return line ? [h("li", {}, h("b", {}, `${dispute.thing.period}: `), line)] : [];
  });
  if (lines.length === 0) return null;
  return h("div", {}, h("h3", {}, useWords.heading), h("ul", { class: "reasons" }, lines));
}

import { inUnit } from "../../../pipelines/text/en/values.js";
import { type Child, h, textOf } from "../../base/dom.js";
import { byWords } from "../../base/order.js";
import { miniStrip } from "../../charts/mini-strip.js";
import { closedReach } from "../../charts/parts/interval-path.js";
import {
  byTime,
  type Disputed,
  disputed,
  type FigureGroup,
  type Subject,
  subjectOf,
} from "../../facts/disagreement-rows.js";
import type { DisagreementFigure } from "../../rows/disagreement-figures.js";
import type { Disagreement } from "../../rows/disagreements.js";
import {
  agreementWords,
  apartWords,
  disagreementWords,
  giverOf,
  SUBJECTS,
  thingName,
} from "../../text/en/disagreement.js";
import { figureAddress } from "../../trace/address.js";
import { computed } from "../../trace/number.js";
import { hasReason, reasonOf } from "./disagreement-reasons.js";
import { useLine } from "./disagreement-uses.js";

/** Returns all that several sources state, a folded group a subject: what is disputed in full, the rest in a line. */
export function disputedBySubject(
  things: readonly Disagreement[],
  figures: readonly DisagreementFigure[],
  authorities: readonly string[],
): HTMLElement[] {
  return SUBJECTS.flatMap((about) => {
    const own = things.filter((thing) => subjectOf(thing) === about);
    if (own.length === 0) return [];
    const disputes = inOrder(
      own.filter((thing) => thing.is_contradicted),
      about,
    );
    const agreed = inOrder(
      own.filter((thing) => !thing.is_contradicted),
      about,
    );
    return h(
      "details",
      { id: `about-${about}` },
      h("summary", {}, disagreementWords.subject(about, disputes.length, own.length)),
      disputes.map((thing) => {
        const dispute = disputed(thing, figures);
        const use = useLine(dispute, authorities);
        return h("div", { class: "dispute" }, thingTable(dispute, about), use && h("p", { class: "use" }, use));
      }),
      agreed.length > 0 &&
        agreedFold(
          agreed.map((thing) => disputed(thing, figures)),
          about,
        ),
    );
  });
}

function inOrder(things: readonly Disagreement[], about: Subject): Disagreement[] {
  return byTime(things).toSorted((a, b) => byWords(thingName(a, about), thingName(b, about)));
}

/** The figures of one thing: each on the scale that they share, who says so, and why it may stand apart. */
function thingTable(dispute: Disputed, about: Subject): HTMLElement {
  const { thing, groups } = dispute;
  const ends = closedReach(groups);
  const apart = apartWords(thing);
  const { value, source } = disagreementWords.figures;
  return h(
    "table",
    { class: "disputed" },
    h(
      "caption",
      {},
      h("b", {}, thingName(thing, about)),
      h("span", { class: "count" }, agreementWords(dispute)),
      apart && [", ", computed(apart, thing.spread_formula)],
    ),
    h(
      "thead",
      {},
      h(
        "tr",
        {},
        h("th", { scope: "col" }, value),
        h(
          "th",
          { scope: "col", class: "axis" },
          h("div", {}, h("span", {}, inUnit(ends[0], thing.unit)), h("span", {}, inUnit(ends[1], thing.unit))),
        ),
        h("th", { scope: "col" }, source),
      ),
    ),
    h(
      "tbody",
      {},
      groups.map((group) => groupRow(group, { ends, unit: thing.unit })),
    ),
  );
}

function groupRow(group: FigureGroup, { ends, unit }: { ends: [number, number]; unit: string }): HTMLElement {
  const { first, figures } = group;
  const names = figures.map((figure, i) => [
    i > 0 ? ", " : "",
    figure.observation_id === null
      ? giverOf(figure)
      : h("a", { href: figureAddress(figure.observation_id), class: "about" }, h("cite", {}, giverOf(figure))),
  ]);
  return h(
    "tr",
    { class: group.agrees ? null : "apart" },
    h("td", {}, disagreementWords.amount(first, unit)),
    h("td", {}, miniStrip(group, ends)),
    h("td", {}, names, hasReason(first) && h("span", { class: "sub" }, reasonOf(first))),
  );
}

/** What several sources give and none disputes, folded. */
function agreedFold(agreed: readonly Disputed[], about: Subject): HTMLElement {
  return h(
    "details",
    { class: "note" },
    h("summary", {}, disagreementWords.agreed(agreed.length)),
    h(
      "ul",
      {},
      agreed.map((dispute) => h("li", {}, thingName(dispute.thing, about), ": ", amountOf(dispute))),
    ),
  );
}

function amountOf({ thing, groups }: Disputed): Child {
  const amount = ({ first }: FigureGroup) => disagreementWords.amount(first, thing.unit);
  const [low, high] = [groups[0], groups.at(-1)];
  if (!low || !high) return null;
  const [least, most] = [amount(low), amount(high)];
  return textOf(least) === textOf(most) ? least : disagreementWords.between(least, most);
}

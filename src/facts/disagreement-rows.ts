import { byWords } from "../base/order.js";
import type { DisagreementFigure } from "../rows/disagreement-figures.js";
import type { Disagreement } from "../rows/disagreements.js";
import { type Advantage, toUse } from "./to-use.js";

/** Figures of one thing that say the same and allow the same, told apart only by who states them. */
export interface FigureGroup {
  figures: readonly DisagreementFigure[];
  /** The one that stands for them: the one shown elsewhere, else the first. */
  first: DisagreementFigure;
  value: number;
  low: number | null;
  high: number | null;
  agrees: boolean;
  isChosen: boolean;
}

/** A thing that several sources state, and its figures. */
export interface Disputed {
  thing: Disagreement;
  groups: readonly FigureGroup[];
}

/** Returns a thing with its figures, those that say the same together, the lowest first. */
export function disputed(thing: Disagreement, figures: readonly DisagreementFigure[]): Disputed {
  const groups = new Map<string, DisagreementFigure[]>();
  for (const figure of figures.filter(({ thing_id }) => thing_id === thing.thing_id)) {
    const { value, low, high, agrees, reason } = figure;
    const key = [value, low, high, agrees, reason].join(" ");
    groups.set(key, [...(groups.get(key) ?? []), figure]);
  }
  return { thing, groups: [...groups.values()].flatMap(groupOf).toSorted((a, b) => a.value - b.value) };
}

function groupOf(figures: readonly DisagreementFigure[]): FigureGroup[] {
  const first = figures.find(({ is_chosen }) => is_chosen) ?? figures[0];
  if (!first) return [];
  const { value, low, high, agrees, is_chosen } = first;
  return [{ figures, first, value, low, high, agrees, isChosen: is_chosen }];
}

/** The figure to use of a thing: by the rule that the tables name, or by what it has over the next one. */
export type Use = { figure: DisagreementFigure } & ({ rule: string } | { advantage: Advantage });

/** Returns the figure to use of a thing, and why; null where it has none. `authorities` are the best first. */
export function useOf({ thing, groups }: Disputed, authorities: readonly string[]): Use | null {
  const shown = groups.find(({ isChosen }) => isChosen);
  if (shown && thing.chosen_reason !== null) return { figure: shown.first, rule: thing.chosen_reason };
  const figures = groups.flatMap((group) => group.figures);
  const found = toUse(figures, authorities, ({ input_ids }) => input_ids);
  return found && { figure: found[0], advantage: found[1] };
}

/** Returns whether a thing is one country's trade of all goods with another, in US$. */
export function isTrade({ indicator, product, unit }: Disagreement): boolean {
  return indicator === "trade_value" && product === "TOTAL" && unit === "USD";
}

/** Returns things in the order of the time they speak of. */
export function byTime(things: readonly Disagreement[]): Disagreement[] {
  const span = ({ period_start, period_end }: Disagreement) => `${period_start} ${period_end}`;
  return things.toSorted((a, b) => byWords(span(a), span(b)));
}

/** What a thing is about, for readers who look for it. */
export type Subject = "trade" | "goods" | "lengths" | "costs" | "lines" | "shares" | "other";

/** Kinds of figures by the start of their codes; the first that fits counts. */
const SUBJECTS: readonly (readonly [RegExp, Subject])[] = [
  [/^trade_value$/, "trade"],
  [/^route_length$/, "lengths"],
  [/^route_cost$/, "costs"],
  [/^route_/, "lines"],
  [/^(?:volume|unit_|item_|rail_freight)/, "goods"],
  [/^(?:share_|trade_growth|trade_multiple)/, "shares"],
];

/** Returns what a thing is about. */
export function subjectOf({ indicator, product }: Disagreement): Subject {
  const subject = SUBJECTS.find(([codes]) => codes.test(indicator))?.[1] ?? "other";
  return subject === "trade" && product !== "TOTAL" ? "goods" : subject;
}

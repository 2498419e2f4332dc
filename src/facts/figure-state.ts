import type { State } from "../views/view.js";
import { FILTER_NAMES, type FigureQuery, type Filter, ORDERS, type Order } from "./figure-search.js";

/** How many figures are shown at first, and how many more at a time. */
export const BATCH = 30;

/** What is searched for, and how many of the figures found are shown. */
export interface FigureChoice extends FigureQuery {
  rows: number;
}

const FIRST: FigureChoice = { q: "", filters: {}, order: "reported", descending: true, rows: BATCH };

/** Whether a state is the first one: nothing sought, newest report first, the first rows. */
export function isFirst(state: State): boolean {
  const { q, order, descending, rows } = choiceOf(state, () => null);
  const isNarrowed = FILTER_NAMES.some((name) => state[name]);
  return q === "" && !isNarrowed && order === FIRST.order && descending && rows === BATCH;
}

/** Returns what a state asks for; `nearest` says what stands for the value of a filter, null where nothing does. */
export function choiceOf(state: State, nearest: (name: Filter, value: string) => string | null): FigureChoice {
  const filters = FILTER_NAMES.flatMap((name) => {
    const value = nearest(name, state[name] ?? "");
    return value === null ? [] : [[name, value]];
  });
  const [, minus, name] = /^(-?)(\w+)$/.exec(state["order"] ?? state["sort"] ?? "") ?? [];
  const order = ORDERS.find((one) => one === name);
  const rows = /^\d{1,6}$/.test(state["rows"] ?? "") ? Number(state["rows"]) : 0;
  return {
    q: (state["q"] ?? "").slice(0, 200).trim(),
    filters: Object.fromEntries(filters),
    order: order ?? FIRST.order,
    descending: order ? minus === "-" : FIRST.descending,
    rows: Math.max(1, Math.ceil(rows / BATCH)) * BATCH,
  };
}

/** Returns a choice as a state; what is as in the first state is left out. */
export function stateOfChoice({ q, filters, order, descending, rows }: FigureChoice): State {
  return {
    ...(q && { q }),
    ...filters,
    ...((order !== FIRST.order || descending !== FIRST.descending) && { order: orderCode(order, descending) }),
    ...(rows !== FIRST.rows && { rows: String(rows) }),
  };
}

/** Returns an order as an address says it: "-value" for the largest first. */
export function orderCode(order: Order, descending: boolean): string {
  return `${descending ? "-" : ""}${order}`;
}

/** Returns a choice without one of its filters, or without what is searched for. */
export function without(choice: FigureChoice, name: Filter | "q"): FigureChoice {
  if (name === "q") return { ...choice, q: "", rows: BATCH };
  const { [name]: _dropped, ...filters } = choice.filters;
  return { ...choice, filters, rows: BATCH };
}

import type { Child } from "../base/dom.js";

/** The choices of a page as its address holds them: `{ partner: "UZB", flow: "total", from: "2019", to: "2023" }`. */
export type State = Readonly<Record<string, string>>;

/** What a view makes of a state. */
export interface Drawn {
  /** The state as it is in fact: what cannot be had has given way to the nearest that can. */
  state: State;
  /** What fills the places of the page, by their names. */
  parts: Readonly<Record<string, Child>>;
}

/**
 * A page as a function of its state. The same code draws its first state at build and every other one in the browser.
 * `Slice` is the data that it draws from, cut by the module beside it.
 */
export interface View<Slice> {
  /** The names of the slices that a state is drawn from. */
  slices: (state: State) => readonly string[];
  /** Draws a state; the empty one is the first. Slices come in the order of their names. */
  draw: (state: State, slices: readonly Slice[]) => Drawn;
  /** Slices that most choices need beside those of the first state: fetched when a reader comes near to a control. */
  more?: readonly string[];
  /** All rows of a state for a download, drawn from `more`; `page` is the absolute address of the page. */
  rowsOf?: (state: State, slices: readonly Slice[], page: string) => Rows;
}

/** Rows for a download, and what their columns are called. */
export interface Rows {
  header: readonly string[];
  rows: readonly (readonly (string | number)[])[];
}

/** Returns the value that a state holds where it is among those offered, else the first of `otherwise` that is. */
export function chosen<T extends string>(
  value: string | undefined,
  offered: readonly T[],
  ...otherwise: readonly (T | undefined)[]
): T | undefined {
  return [value, ...otherwise].find((one): one is T => one !== undefined && offered.includes(one as T)) ?? offered[0];
}

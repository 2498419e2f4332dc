import type { Coverage } from "../rows/coverage.js";

/** Whose reports are looked at: those of the reporter in the foreground, or those of each partner on it. */
export type Side = "reporter" | "partners";
export const SIDES: readonly Side[] = ["reporter", "partners"];

/** What stands beside single partners: all of them together. */
export const WORLD = "WLD";

/** A year of one partner, from one side and one way. */
export type Cell = Pick<Coverage, "year" | "state" | "obs_status" | "months_covered" | "input_ids"> & {
  /** The other country, or the world. */
  code: string;
  name: string;
};

/** How many cells of single partners there are, of all sides and flows. */
export interface CellCounts {
  all: number;
  known: number;
  partial: number;
}

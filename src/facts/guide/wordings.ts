import type { Observation } from "../../rows/observations.js";

/** So many wordings of one number can be compared at a glance. */
const MOST = 5;

/**
 * Returns figures of one subject that its sources word differently, one for each wording, the lowest first: of the
 * subject with most wordings, of these the one with most figures.
 */
export function wordings(rows: readonly Observation[]): Observation[] {
  const things = new Map<string, Observation[]>();
  for (const row of rows) {
    if (row.thing_id !== null && row.qualifier !== "range") {
      things.set(row.thing_id, [...(things.get(row.thing_id) ?? []), row]);
    }
  }
  const sets = [...things.values()].map((own) => ({ own, kinds: firstOfEach(own) }));
  const [most] = sets.toSorted((a, b) => b.kinds.length - a.kinds.length || b.own.length - a.own.length);
  if (!most || most.kinds.length < 2) return [];
  return most.kinds.toSorted((a, b) => lowest(a) - lowest(b)).slice(0, MOST);
}

/** The first figure of each wording: those that say a number plainly count as different where their values are. */
function firstOfEach(rows: readonly Observation[]): Observation[] {
  const kinds = new Map<string, Observation>();
  for (const row of rows) {
    if (!kinds.has(row.qualifier)) kinds.set(row.qualifier, row);
  }
  return [...kinds.values()];
}

function lowest({ value_low, value }: Observation): number {
  return value_low ?? value;
}

/** Returns the figure whose way from wording to value is shown: the one given, else any that rounds. */
export function plainFigure(rows: readonly Observation[], ids: readonly string[]): Observation | undefined {
  const exact = rows.filter((row) => row.qualifier === "exact" && row.value_low !== row.value_high);
  return exact.find((row) => ids.includes(row.observation_id)) ?? exact[0];
}

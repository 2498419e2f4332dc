import { shown } from "../read/sources.js";
import type { Outcome } from "./collect.js";

const KINDS: Readonly<Record<Outcome["kind"], string>> = {
  new: "new",
  same: "as before",
  changed: "changed since it was last asked for: the new one is kept",
  kept: "less than a day old, not asked for again",
};

/** Returns what a run stored, a reply on a line, and how much that is in all. */
export function listing(folder: string, outcomes: readonly Outcome[]): string {
  const width = Math.max(...outcomes.map(({ name }) => name.length));
  const lines = outcomes.map(({ name, stored, kind }) => {
    const rows = stored.rows === 0 ? "no rows" : counted(stored.rows, "row");
    return `  ${name.padEnd(width)}  ${rows.padStart(12)}  ${KINDS[kind]}`;
  });
  const rows = outcomes.reduce((sum, { stored }) => sum + stored.rows, 0);
  const empty = outcomes.filter(({ stored }) => stored.rows === 0).length;
  const changed = outcomes.filter(({ kind }) => kind === "changed").length;
  const parts = [
    `${counted(outcomes.length, "reply", "replies")} with ${counted(rows, "row")}`,
    ...(empty > 0 ? [`${empty} of them without a row`] : []),
    ...(empty === outcomes.length ? ["so look at the countries and years, or whether the service has moved"] : []),
    ...(changed > 0 ? [`${changed} changed since last time`] : []),
  ];
  return [...lines, `${shown(folder)}: ${parts.join(", ")}`].join("\n");
}

function counted(count: number, one: string, many = `${one}s`): string {
  return `${count.toLocaleString("en")} ${count === 1 ? one : many}`;
}

import { oneLine } from "../../data-loaders/read/hidden.js";
import type { Receipt } from "../build.js";
import type { Change } from "./changes.js";

/**
 * Returns a receipt as the lines a person reads: inputs, what ran or why not, rows, checks, changed figures, times.
 * What would steer a terminal in words of sources is written out.
 */
export function formatReceipt(receipt: Receipt): string {
  return linesOf(receipt).map(oneLine).join("\n");
}

function linesOf(receipt: Receipt): string[] {
  const { inputHash, inputFiles, skipped, rows, checks, changes, times } = receipt;
  const inputs = `inputs   ${inputFiles} files, hash ${inputHash.slice(0, 16)}`;
  const total = `${((times["all"] ?? 0) / 1000).toFixed(2)} s`;
  if (skipped) return [inputs, `skipped  nothing to do: ${skipped} (${total})`];
  return [
    inputs,
    `tables   ${Object.entries(rows)
      .map(([table, count]) => `${table} ${count}`)
      .join(", ")}`,
    `checks   ${checks} passed`,
    ...changeLines(changes),
    `time     ${total}: ${Object.entries(times)
      .filter(([name]) => name !== "all")
      .map(([name, ms]) => `${name} ${Math.round(ms)} ms`)
      .join(", ")}`,
  ];
}

function changeLines(changes: Change[] | null): string[] {
  if (changes === null) return ["changes  first build here: nothing to compare with"];
  if (changes.length === 0) return ["changes  no figure changed since the last build"];
  const shown = changes
    .slice(0, 20)
    .map((change) => `  ${change.observation_id}: ${became(change)} → ${change.publisher}`);
  const more = changes.length > 20 ? [`  and ${changes.length - 20} more`] : [];
  return [
    `changes  ${changes.length} ${changes.length === 1 ? "figure" : "figures"} since the last build`,
    ...shown,
    ...more,
  ];
}

/** What became of a figure: its print and value, and what else is different. */
function became({ kind, changed_fields, ...change }: Change): string {
  const before = `${change.printed_before} (${change.value_before})`;
  const after = `${change.printed_after} (${change.value_after})`;
  if (kind === "new") return `new, ${after}`;
  if (kind === "gone") return `gone, was ${before}`;
  return before === after ? `${changed_fields} changed` : `${before} → ${after}`;
}

import { list } from "../../../../pipelines/text/en/values.js";
import { formFor } from "../base/language.js";

/** A figure with what speaks against it, in words, and the series that it is of. */
export interface Doubted {
  period: string;
  publisher: string;
  /** What speaks against it, as a code of the list of reasons; null for nothing. */
  doubt: string | null;
  /** The same in words. */
  doubt_name: string | null;
  series: string;
}

/**
 * Returns what a change between two figures rests on, to stand behind it in a heading; empty where nothing speaks
 * against it.
 */
export function underDoubt(a: Doubted, b: Doubted): string {
  const doubted = [a, b].filter(({ doubt_name }) => doubt_name !== null);
  const figures =
    doubted.length === 2 ? "the disputed figures hold" : `the disputed figure of ${doubted[0]?.period} holds`;
  const parts = [changesSeries(a, b) && "though the sources differ", doubted.length > 0 && `if ${figures}`];
  return parts
    .filter(Boolean)
    .map((part) => `, ${part}`)
    .join("");
}

/** Whether two figures are of different series, so that part of their difference may be one of counting. */
export function changesSeries(a: Doubted, b: Doubted): boolean {
  return a.series !== b.series;
}

/** Doubts that the figures themselves show; the others are reasons noted as possible. */
const CERTAIN: ReadonlySet<string> = new Set(["contradicted", "doubtful"]);

/** Returns which of two figures are in doubt and why, as a sentence; empty where none is. */
export function doubtSentence(a: Doubted, b: Doubted): string {
  const doubts = [a, b].flatMap(({ period, doubt, doubt_name }) =>
    doubt === null ? [] : [`that of ${period} (${CERTAIN.has(doubt) ? "" : "perhaps "}${doubt_name})`],
  );
  return doubts.length === 0 ? "" : `In doubt ${formFor(doubts.length, "is", "are")} ${list(doubts)}.`;
}

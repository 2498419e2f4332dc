import { list } from "../base/format.js";

/** A figure with what speaks against it, in words, and the series that it is of. */
export interface Doubted {
  period: string;
  publisher: string;
  /** What speaks against it; null for nothing. */
  doubt_name: string | null;
  series: string;
}

/** Returns what a change between two figures rests on, to stand behind it in a heading; empty where nothing speaks against it. */
export function underDoubt(a: Doubted, b: Doubted): string {
  const doubted = [a, b].filter(({ doubt_name }) => doubt_name !== null);
  const figures =
    doubted.length === 2 ? "the disputed figures hold" : `the disputed figure of ${doubted[0]?.period} holds`;
  const parts = [a.series !== b.series && "across a change of series", doubted.length > 0 && `if ${figures}`];
  return parts
    .filter(Boolean)
    .map((part) => `, ${part}`)
    .join("");
}

/** Returns the same as sentences that say what is in doubt and which series they are; empty where nothing is. */
export function doubtWords(a: Doubted, b: Doubted): string {
  const doubts = [a, b].flatMap(({ period, doubt_name }) =>
    doubt_name === null ? [] : [`that of ${period} (${doubt_name})`],
  );
  const verb = doubts.length === 1 ? "is" : "are";
  const parts = [
    a.series !== b.series &&
      `They are of two series, by ${a.publisher} and by ${b.publisher}, so part of the difference may be one of counting.`,
    doubts.length > 0 && `In doubt ${verb} ${list(doubts)}.`,
  ];
  return parts.filter(Boolean).join(" ");
}

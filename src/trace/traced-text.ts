import { piecesOf } from "../../pipelines/text/marks.js";
import type { Child } from "../base/dom.js";
import { computed, counted } from "./number.js";

/** Returns a text of the tables with its marked numbers as links, and its counts of rows as such. */
export function tracedText(text: string): Child[] {
  return piecesOf(text).map((piece) => {
    if ("words" in piece) return piece.words;
    if ("shown" in piece) return computed(piece.shown, piece.formula);
    const [, count = "", noun = ""] = /^([\d,]+) ?(.*)$/.exec(piece.count) ?? [];
    return counted(Number(count.replaceAll(",", "")), noun, noun);
  });
}

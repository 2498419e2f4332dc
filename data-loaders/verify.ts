import { createHash } from "node:crypto";
import { plainDigits } from "./quantity/digits.js";
import { findNumbers } from "./quantity/find.js";
import type { ClaimsFile } from "./read/claims.js";
import { oneLine } from "./read/hidden.js";
import type { Source } from "./read/sources.js";

/** A number of the text and what accounts for it: a claim, an event, a route, or a stated reason; null for nothing. */
export interface Accounted {
  paragraph: number;
  text: string;
  by: string | null;
}

/** What a text says of the claims that were read out of it. */
export interface Verification {
  /** Whether the text is the one that was recorded; null where no hash is. */
  sameText: boolean | null;
  located: number;
  missing: string[];
  numbers: Accounted[];
}

/** Where something stands in a text: a paragraph counted from 1, and UTF-16 offsets into the whole text. */
interface Span {
  name: string;
  printed: string | null;
  paragraph: number | null;
  start: number;
  end: number;
}

/**
 * Finds every locator of a source's claims again in its text, and accounts for every number that the text holds.
 * A figure that only moved, because something before it was changed, is found where it stands now.
 */
export function verify(
  source: Source,
  { claims, events, routes, not_claims }: ClaimsFile,
  asSaved: string,
): Verification {
  const sha256 = createHash("sha256").update(asSaved).digest("hex");
  const text = asSeen(asSaved);
  const stated: Span[] = [
    ...claims.map((claim) => span(`claim ${claim.id}`, claim.locator ?? claim.printed, asSeen(claim.printed))),
    ...not_claims.map((entry) => span(`reason: ${entry.reason}`, entry.locator, asSeen(entry.printed))),
    ...events.map((event) => span(`event ${event.id}`, event.locator ?? "", null)),
    ...routes.map((route) => span(`route ${route.route}`, route.locator, null)),
  ].sort((a, b) => a.start - b.start || a.end - b.end);

  const missing: string[] = [];
  const found: Span[] = [];
  let shift = 0;
  for (const entry of stated) {
    const place = locate(entry, text, shift);
    if (typeof place === "string") {
      missing.push(place);
      continue;
    }
    if (entry.printed !== null && entry.paragraph !== null) shift = place.start - entry.start;
    found.push(place);
  }
  const numbers = findNumbers(asSaved).map(({ start, end, text: number }) => ({
    paragraph: paragraphOf(text, start),
    text: number,
    by: found.find((place) => place.start <= start && end <= place.end)?.name ?? null,
  }));
  const sameText = source.sha256 === undefined ? null : source.sha256 === sha256;
  return { sameText, located: found.length, missing, numbers };
}

/** Returns whether all locators were found, all numbers accounted for, and the text is the one recorded. */
export function isVerified({ sameText, missing, numbers }: Verification): boolean {
  return sameText !== false && missing.length === 0 && numbers.every((number) => number.by !== null);
}

/** Returns a verification as the lines a person reads, every number of the text among them. */
export function formatVerification(source: Source, result: Verification): string {
  const { sameText, located, missing, numbers } = result;
  const unaccounted = numbers.filter((number) => number.by === null);
  const hash = { true: "is the recorded one", false: "IS NOT the recorded one", null: "has no recorded hash" };
  return [
    `source    ${source.id}`,
    `text      ${hash[`${sameText}`]}`,
    `locators  ${located} found again, ${missing.length} missing`,
    ...missing.map((message) => `  ! ${message}`),
    `numbers   ${numbers.length} in the text, ${numbers.length - unaccounted.length} accounted for`,
    ...numbers.map(
      ({ paragraph, text, by }) => `  ${by ? " " : "!"} p${paragraph} ${text}: ${by ?? "NOT ACCOUNTED FOR"}`,
    ),
    isVerified(result) ? "verified" : "not verified",
  ]
    .map(oneLine)
    .join("\n");
}

function span(name: string, locator: string, printed: string | null): Span {
  const match = /^p(\d+):(\d+)-(\d+)$/.exec(locator);
  if (!match) return { name, printed, paragraph: null, start: Number.POSITIVE_INFINITY, end: 0 };
  const [, paragraph = "", start = "", end = ""] = match;
  return { name, printed, paragraph: Number(paragraph), start: Number(start), end: Number(end) };
}

/** Returns where an entry stands now, or what is wrong with it. */
function locate(entry: Span, text: string, shift: number): Span | string {
  const { name, printed, paragraph, start, end } = entry;
  if (paragraph === null) {
    if (printed === null) return { ...entry, start: 0, end: -1 };
    const [at] = placesOf(printed, text);
    if (at !== undefined) return { ...entry, start: at, end: at + printed.length };
    return `${name}: "${printed}" stands nowhere in the text`;
  }
  const moved = { ...entry, start: start + shift, end: end + shift };
  if (printed === null) return moved;
  if (text.slice(moved.start, moved.end) === printed) return moved;
  const [from, to] = paragraphBounds(text, paragraph);
  const at = nearestIndex(text.slice(from, to), printed, moved.start - from);
  if (at !== null) return { ...entry, start: from + at, end: from + at + printed.length };
  const instead = text.slice(moved.start, moved.end + 8).split("\n")[0];
  return `${name}: "${printed}" is not in paragraph ${paragraph}; at its place stands "${instead}"`;
}

function nearestIndex(text: string, wanted: string, around: number): number | null {
  let best: number | null = null;
  for (const at of placesOf(wanted, text)) {
    if (best === null || Math.abs(at - around) < Math.abs(best - around)) best = at;
  }
  return best;
}

/** Where a print stands in a text as a figure of its own: 9 is not in 2019, nor "nine" in "nineteen". */
function* placesOf(printed: string, text: string): Generator<number> {
  for (let at = text.indexOf(printed); at >= 0; at = text.indexOf(printed, at + 1)) {
    const [before, after] = [
      text.slice(Math.max(0, at - 2), at),
      text.slice(at + printed.length, at + printed.length + 2),
    ];
    if (!goesOn(before, printed.slice(0, 1)) && !goesOn(reversed(after), printed.slice(-1))) yield at;
  }
}

/** Whether the letters before another are of the same word or number: 2 and "0." before 5, "ni" before n. */
function goesOn(before: string, edge: string): boolean {
  const last = before.slice(-1);
  if (/\d/u.test(edge)) return /\d[.,]?$/u.test(before);
  return /\p{L}/u.test(edge) && /\p{L}/u.test(last);
}

const reversed = (letters: string): string => [...letters].reverse().join("");

/**
 * A text as a person sees it, each letter where it stood: one kind of space, hyphen and digit. Places in it are places
 * in the text.
 */
function asSeen(text: string): string {
  return plainDigits(text)
    .replace(/[\u00a0\u2007\u2009\u202f\t]/gu, " ")
    .replace(/[\u2010-\u2015\u2212]/gu, "-");
}

function paragraphOf(text: string, offset: number): number {
  return text.slice(0, offset).split("\n").length;
}

function paragraphBounds(text: string, paragraph: number): [number, number] {
  const lines = text.split("\n");
  const from = lines.slice(0, paragraph - 1).reduce((sum, line) => sum + line.length + 1, 0);
  return [from, from + (lines[paragraph - 1]?.length ?? 0)];
}

import { createHash } from "node:crypto";
import { plainDigits } from "./quantity/digits.js";
import { findNumbers } from "./quantity/find.js";
import type { ClaimsFile } from "./read/claims.js";
import { oneLine } from "./read/hidden.js";
import { Lines } from "./read/lines.js";
import { placeIn } from "./read/locators.js";
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
  const text = new SeenText(asSaved);
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
  const accounts = new Accounts(found);
  const numbers = findNumbers(asSaved).map(({ start, end, text: number }) => ({
    paragraph: text.lines.of(start),
    text: number,
    by: accounts.of(start, end),
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
  const nowhere = { paragraph: null, start: Number.POSITIVE_INFINITY, end: 0 };
  return { name, printed, ...(placeIn(locator) ?? nowhere) };
}

/** Returns where an entry stands now, or what is wrong with it. */
function locate(entry: Span, text: SeenText, shift: number): Span | string {
  const { name, printed, paragraph, start, end } = entry;
  if (paragraph === null) {
    if (printed === null) return { ...entry, start: 0, end: -1 };
    const [at] = text.placesOf(printed);
    if (at !== undefined) return { ...entry, start: at, end: at + printed.length };
    return `${name}: "${printed}" stands nowhere in the text`;
  }
  const moved = { ...entry, start: start + shift, end: end + shift };
  if (printed === null) return moved;
  if (text.seen.slice(moved.start, moved.end) === printed) return moved;
  const [from, to] = [text.lines.startOf(paragraph), text.lines.startOf(paragraph + 1)];
  const at = nearestWithin(text.placesOf(printed), moved.start, { from, to: to - printed.length });
  if (at !== null) return { ...entry, start: at, end: at + printed.length };
  const instead = text.seen.slice(moved.start, moved.end + 8).split("\n")[0];
  return `${name}: "${printed}" is not in paragraph ${paragraph}; at its place stands "${instead}"`;
}

/** The nearest of some places in their order to another, the earlier of two; null where none lies within bounds. */
function nearestWithin(places: readonly number[], around: number, { from, to }: { from: number; to: number }) {
  const within = (at: number | undefined) => at !== undefined && at >= from && at < to;
  const next = firstFrom(places, Math.min(Math.max(around, from), to));
  const near = [places[next - 1], places[next]].filter(within) as number[];
  return near.sort((a, b) => Math.abs(a - around) - Math.abs(b - around) || a - b)[0] ?? null;
}

/** Returns which of some places in their order is the first that is not before another. */
function firstFrom(places: readonly number[], least: number): number {
  let [low, high] = [0, places.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((places[middle] ?? 0) < least) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** A text as a person sees it, with its paragraphs and the places of prints in it, looked for once. */
class SeenText {
  readonly seen: string;
  readonly lines: Lines;
  private readonly places = new Map<string, readonly number[]>();

  constructor(asSaved: string) {
    this.seen = asSeen(asSaved);
    this.lines = new Lines(this.seen);
  }

  /** Where a print stands in the text as a figure of its own: 9 is not in 2019, nor "nine" in "nineteen". */
  placesOf(printed: string): readonly number[] {
    const known = this.places.get(printed);
    if (known) return known;
    const { seen } = this;
    const places: number[] = [];
    for (let at = seen.indexOf(printed); at >= 0; at = seen.indexOf(printed, at + 1)) {
      const [before, after] = [
        seen.slice(Math.max(0, at - 2), at),
        seen.slice(at + printed.length, at + printed.length + 2),
      ];
      if (!goesOn(before, printed.slice(0, 1)) && !goesOn(reversed(after), printed.slice(-1))) places.push(at);
    }
    this.places.set(printed, places);
    return places;
  }
}

/** What accounts for the numbers of a text, asked in the order in which these stand there. */
class Accounts {
  private readonly spans: readonly Span[];
  private next = 0;
  /** Of those that have begun, the one that reaches furthest: in it lies what lies in any. */
  private furthest: Span | null = null;

  constructor(found: readonly Span[]) {
    this.spans = found.toSorted((a, b) => a.start - b.start);
  }

  /** Returns the name of what a number lies in; null for none. */
  of(start: number, end: number): string | null {
    for (let span = this.spans[this.next]; span && span.start <= start; span = this.spans[this.next]) {
      if (span.end > (this.furthest?.end ?? 0)) this.furthest = span;
      this.next += 1;
    }
    return this.furthest && this.furthest.end >= end ? this.furthest.name : null;
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

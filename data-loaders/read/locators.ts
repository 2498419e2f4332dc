import type { ClaimsFile } from "./claims.js";

/** A place in a text: a paragraph counted from 1, and where in the text it begins and ends, in UTF-16 units. */
export interface Place {
  paragraph: number;
  start: number;
  end: number;
}

/** Called with the entry of claims.yaml that a problem is about. */
type Report = (path: PropertyKey[], message: string) => void;

const FORM = "p<paragraph>:<start>-<end>";

/** Returns the place that a locator gives as p<paragraph>:<start>-<end>; null where it says it in other words. */
export function placeIn(locator: string): Place | null {
  const [, paragraph, start, end] = /^p(\d+):(\d+)-(\d+)$/.exec(locator) ?? [];
  if (paragraph === undefined) return null;
  return { paragraph: Number(paragraph), start: Number(start), end: Number(end) };
}

/** Returns what is wrong with a locator that is meant as a place in a text; null where it is one, or free words. */
export function locatorTrouble(locator: string): string | null {
  const place = placeIn(locator);
  if (!place) return /^p\s*\d+\s*[:;]/i.test(locator) ? `"${locator}" is not ${FORM}` : null;
  if (place.paragraph < 1) return `"${locator}": paragraphs are counted from 1`;
  return place.start < place.end ? null : `"${locator}" ends before it begins: the smaller number comes first`;
}

/** By how many characters a figure may have become longer or shorter since its place was noted; verify finds it. */
const SLACK = 10;

/**
 * Reports places in the text of an article that cannot be: given in other words, far longer than what stands there, or
 * in an earlier paragraph than one that stands before it.
 */
export function checkPlaces({ claims, events, routes, not_claims }: ClaimsFile, report: Report): void {
  const entries = Object.entries({ claims, events, routes, not_claims }).flatMap(([section, list]) =>
    list.map((entry, i) => ({ path: [section, i, "locator"], entry: entry as { locator?: string; printed?: string } })),
  );
  const placed = entries.flatMap(({ path, entry: { locator, printed } }) => {
    if (locator === undefined) return [];
    const place = placeIn(locator);
    if (!place) report(path, `"${locator}" is no place in the text of an article: ${FORM}`);
    else if (locatorTrouble(locator) !== null) return [];
    else if (printed !== undefined && Math.abs(place.end - place.start - printed.length) > SLACK) {
      report(path, `"${locator}" is ${place.end - place.start} characters long, "${printed}" ${printed.length}`);
    } else return [{ path, locator, ...place }];
    return [];
  });
  placed.sort((a, b) => a.start - b.start || a.end - b.end);
  placed.forEach(({ path, locator, paragraph }, i) => {
    const before = placed[i - 1];
    if (!before || before.paragraph <= paragraph) return;
    report(path, `"${locator}" stands behind ${before.locator}, but in an earlier paragraph: is a digit wrong?`);
  });
}

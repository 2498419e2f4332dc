import type { Observation } from "../rows/observations.js";
import type { Source } from "../rows/sources.js";

/**
 * Returns the address of the source; for web pages one that lands on the printed figure (a text fragment), where it is
 * more than a common word. In such a fragment a hyphen has a meaning of its own and is escaped too.
 */
export function sourceAddress(
  { printed }: Pick<Observation, "printed">,
  { kind, url }: Pick<Source, "kind" | "url">,
): string {
  if (kind === "statistics" || !/\d.*\D|\D.*\d/.test(printed)) return url;
  const text = encodeURIComponent(printed).replaceAll("-", "%2D");
  return `${url}${url.includes("#") ? "" : "#"}:~:text=${text}`;
}

/** Returns a citation without the address it ends with, for places where the address is a link. */
export function citationText({ citation, url }: Pick<Source, "citation" | "url">): string {
  return citation.endsWith(url) ? citation.slice(0, -url.length).trim() : citation;
}

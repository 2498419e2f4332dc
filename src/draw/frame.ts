import { dayWords } from "../../pipelines/text/en/values.js";
import type { Tables } from "../slices/tables.js";
import { navigation } from "../text/en/navigation.js";
import { fillPlaces } from "./fill.js";

/**
 * Returns what fills the frame of a page: how new its sources and figures are and of which build it is, and where its
 * search finds the index.
 */
export function frameOf(
  { changes, publication, sources }: Tables,
  { build, sliced }: { build: string; sliced: string },
): (html: string) => string {
  const published = sources.flatMap((source) => source.published ?? []).sort();
  const days = {
    newest: published.at(-1),
    figures: publication.date,
    since: changes?.editions[0]?.date,
    builtOn: publication.builtOn,
  };
  const known = Object.entries(days).flatMap(([name, day]) => (day ? [[name, dayWords(day)]] : []));
  const dates = navigation.footer.dates({ ...Object.fromEntries(known), build });
  return (html) => fillPlaces(html, { dates }).replace(/(data-find=)""/, `$1"${sliced}"`);
}

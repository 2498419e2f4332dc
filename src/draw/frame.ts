import { dayWords } from "../../pipelines/text/en/values.js";
import type { Tables } from "../slices/tables.js";
import { navigation } from "../text/en/navigation.js";
import { fillPlaces } from "./fill.js";

/**
 * Returns what fills the frame of a page: how new its sources are and of which build it is, and where its search finds
 * the index.
 */
export function frameOf(
  { sources }: Tables,
  { build, sliced }: { build: string; sliced: string },
): (html: string) => string {
  const newest = sources
    .map(({ published }) => published ?? "")
    .sort()
    .at(-1);
  const dates = newest && navigation.footer.dates(dayWords(newest), build);
  return (html) => (dates ? fillPlaces(html, { dates }) : html).replace(/(data-find=)""/, `$1"${sliced}"`);
}

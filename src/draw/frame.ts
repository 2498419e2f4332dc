import { dayWords } from "../../pipelines/text/en/values.js";
import type { Tables } from "../slices/tables.js";
import { navigation, type SiteDays } from "../text/en/navigation.js";
import { fillPlaces } from "./fill.js";

/** Returns how new the sources and figures are, in days as words, and which build it is. */
export function daysOf({ changes, publication, sources }: Tables, build: string): SiteDays {
  const published = sources.flatMap((source) => source.published ?? []).sort();
  const days = {
    newest: published.at(-1),
    figures: publication.date,
    since: changes?.editions[0]?.date,
    builtOn: publication.builtOn,
  };
  const known = Object.entries(days).flatMap(([name, day]) => (day ? [[name, dayWords(day)]] : []));
  return { ...Object.fromEntries(known), build };
}

/** Returns what fills the frame of a page: its version, and where its search finds the index. */
export function frameOf(days: SiteDays, sliced: string): (html: string) => string {
  const dates = navigation.footer.dates(days);
  const version = `<meta name="version" content="${navigation.footer.version(days)}">`;
  return (html) =>
    fillPlaces(html, { dates })
      .replace("</head>", `${version}\n</head>`)
      .replace(/(data-find=)""/, `$1"${sliced}"`);
}

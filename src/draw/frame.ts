import { dayWords } from "../../pipelines/text/en/values.js";
import type { Focus } from "../rows/focus.js";
import type { Tables } from "../slices/tables.js";
import { navigation, type SiteDays } from "../text/en/navigation.js";
import { fillPlaces } from "./fill.js";
import { escaped } from "./page.js";

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

/** What the frame of every page says: what the site follows, how new it is, and in which folder its slices are. */
interface Frame {
  focus: Focus | undefined;
  days: SiteDays;
  sliced: string;
}

/**
 * Returns what fills the frame of a page: whom the site follows, its version, and where its search finds the index.
 * A description names {reporter} and {partner} for the countries in the foreground.
 */
export function frameOf({ focus, days, sliced }: Frame): (html: string) => string {
  const dates = navigation.footer.dates(days);
  const tagline = navigation.tagline(focus?.reporter_name);
  const names = new Map([
    ["{reporter}", focus?.reporter_name ?? ""],
    ["{partner}", focus?.partner_name ?? ""],
  ]);
  const named = (text: string) => text.replace(/\{\w+\}/g, (name) => escaped(names.get(name) ?? name));
  const version = `<meta name="version" content="${navigation.footer.version(days)}">`;
  return (html) =>
    fillPlaces(html, { dates, tagline })
      .replace(/<meta name="description"[^>]*>/, named)
      .replace("</head>", `${version}\n</head>`)
      .replace(/(data-find=)""/, `$1"${sliced}"`);
}

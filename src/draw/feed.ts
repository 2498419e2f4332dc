import { createHash } from "node:crypto";
import { here } from "../base/address.js";
import { textOf } from "../base/dom.js";
import type { ChangesSlice } from "../slices/changes.js";
import { LANGUAGE } from "../text/en/base/language.js";
import { changeWords as words } from "../text/en/changes.js";
import { SITE_NAME } from "../text/en/navigation.js";
import { touchedPages } from "../trace/touched-pages.js";
import { escaped } from "./page.js";

/**
 * Returns the editions as an Atom feed (RFC 4287), the newest first. An edition has the same id wherever the site is
 * published; where its address is not known, links start at the feed itself.
 */
export function feedOf({ history, uses }: ChangesSlice): string {
  const editions = history?.editions ?? [];
  const page = `${here.address}changes${here.address ? "" : ".html"}`;
  const entries = editions.map(({ date, since, changes, figures }) => {
    const pages = touchedPages(changes, uses).map((one) => textOf(words.onPage(one.name, one.figures)));
    const brings = textOf(since === null ? words.first(figures) : words.brings(changes, since));
    const said = pages.length === 0 ? brings : `${brings} ${words.pages}${pages.join(", ")}.`;
    return [
      "<entry>",
      `<id>${idOf(date)}</id>`,
      `<title>${escaped(words.news.entry(date))}</title>`,
      `<updated>${date}T00:00:00Z</updated>`,
      `<link href="${escaped(`${page}#d${date}`)}"/>`,
      `<summary>${escaped(said)}</summary>`,
      "</entry>",
    ].join("\n");
  });
  return `<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${LANGUAGE}">
<id>${idOf("")}</id>
<title>${escaped(`${SITE_NAME}: ${words.news.title}`)}</title>
<updated>${editions[0]?.date ?? "1970-01-01"}T00:00:00Z</updated>
<author><name>${escaped(SITE_NAME)}</name></author>
<link href="${escaped(page)}"/>
<link rel="self" href="${escaped(`${here.address}changes.xml`)}"/>
${entries.join("\n")}
</feed>
`;
}

/** A name that is the same for the same edition, as the address of the site may be another. */
function idOf(date: string): string {
  const hash = createHash("sha256").update(`${SITE_NAME}\0${date}`).digest("hex");
  const parts = [hash.slice(0, 8), hash.slice(8, 12), `8${hash.slice(13, 16)}`, `8${hash.slice(17, 20)}`];
  return `urn:uuid:${[...parts, hash.slice(20, 32)].join("-")}`;
}

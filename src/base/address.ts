/**
 * Where and when a page stands: how it reaches the top of the site, the address of the site with a slash at its end
 * (at build the public one, empty where it has none; in a browser that where the reader is), the version of the
 * figures in words, and the day as an ISO date, which only a browser knows. Set once a page.
 */
export const here = { top: "./", address: "", version: "", today: "" };

/**
 * Returns the address of a page of this site, relative to the page that is drawn. It carries the ending of its file, so
 * that any host of files answers it; a host that knows better answers it without one too.
 */
export function pageAddress(page: string, { query = "", part = "" }: { query?: string; part?: string } = {}): string {
  const file = page === "index" ? "" : `${page}.html`;
  return `${here.top}${file}${query && `?${query}`}${part && `#${encodeURIComponent(part)}`}`;
}

/** Returns the address of a file of this site, relative to the page that is drawn. */
export function fileAddress(path: string): string {
  return here.top + path;
}

/** Returns the public address of a page, as it is cited; without the ending of its file, which hosts may drop. */
export function publicAddress(page: string, { query = "" }: { query?: string } = {}): string {
  return `${here.address || here.top}${page === "index" ? "" : page}${query && `?${query}`}`;
}

/** Returns a part of an address as it is meant; one that is cut or was never encoded is taken as it stands. */
export function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

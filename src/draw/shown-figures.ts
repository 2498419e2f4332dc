import { figuresOf } from "../../pipelines/formula/figures.js";
import { formulaOfAddress } from "../trace/address.js";
import type { Shown } from "../trace/figure-uses.js";

/** Lists of figures, which use none. */
const LISTS: ReadonlySet<string> = new Set(["changes", "figures", "search"]);

/** A page as it is drawn first. */
interface First {
  page: string;
  html: string;
  state: Readonly<Record<string, string>>;
}

/** Returns what shows which figures: pages as they stand first, and in other choices all that these are drawn from. */
export function shownFigures(
  pages: readonly First[],
  slices: ReadonlyMap<string, object>,
  known: ReadonlySet<string>,
): Shown[] {
  const users = pages.filter(({ page }) => !LISTS.has(page));
  const withChoices = new Set(users.filter(({ state }) => Object.keys(state).length > 0).map(({ page }) => page));
  return [
    ...users.map(({ page, html }) => ({ page, partner: null, ids: linkedIn(html) })),
    ...[...slices].flatMap(([name, slice]): Shown[] => {
      const page = name.split("/")[0] ?? "";
      return withChoices.has(page)
        ? [{ page, partner: partnerOf(page, slice, slices), ids: namedIn(slice, known) }]
        : [];
    }),
  ];
}

/** The country that is chosen where a slice is drawn, on a page that has slices of several countries. */
function partnerOf(
  page: string,
  { partner: code, partnerName: name }: { partner?: unknown; partnerName?: unknown },
  slices: ReadonlyMap<string, object>,
): Shown["partner"] {
  const isChosen = typeof code === "string" && typeof name === "string" && slices.has(`${page}/${code}`);
  return isChosen ? { code, name } : null;
}

function linkedIn(html: string): Set<string> {
  const addresses = [...html.matchAll(/href="([^"]*figure[^"]*)"/g)].map(([, address = ""]) => address);
  return new Set(addresses.flatMap((address) => figuresOf(formulaOfAddress(address) ?? "")));
}

/** The figures that any text or key of a slice names: alone, among others or in a formula. */
function namedIn(slice: object, known: ReadonlySet<string>): Set<string> {
  const texts: string[] = [];
  JSON.stringify(slice, (key, value) => {
    texts.push(key);
    if (typeof value === "string") texts.push(value);
    return value;
  });
  return new Set(texts.flatMap((text) => text.split(/[\s[\]]+/)).filter((word) => known.has(word)));
}

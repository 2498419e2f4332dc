import type { Annual } from "../rows/annual.js";
import type { AuditCheck } from "../rows/audit.js";
import type { Focus } from "../rows/focus.js";
import { navigation } from "../text/en/navigation.js";
import { traceWords } from "../text/en/trace.js";
import { countryWords, tradeSubject } from "../text/en/trade/trade.js";

/** The pages of the navigation, by their names in addresses. */
export const PAGES = [
  { page: "index", name: traceWords.uses.first },
  ...navigation.groups.flatMap(({ pages }) => pages.map(({ path, name }) => ({ page: path.slice(1), name }))),
];

/** Where on this site a figure is used: a page, its state, and words for it. */
export interface Use {
  page: string;
  query: string;
  words: string;
}

/** A page that shows figures, as it stands first or with a country chosen. */
export interface Shown {
  page: string;
  partner: { code: string; name: string } | null;
  ids: ReadonlySet<string>;
}

/**
 * Returns where each figure is used, by its id: in checks of the article, as the figure of a year, and on every other
 * page that shows it.
 */
export function usesOf(
  {
    annual,
    audit,
    focus: [focus],
  }: {
    annual: readonly Annual[];
    audit: readonly AuditCheck[];
    focus: readonly Focus[];
  },
  shown: readonly Shown[],
): Map<string, Use[]> {
  const uses = new Map<string, Use[]>();
  const add = (ids: string, use: Use) => {
    for (const id of ids.split(" ")) uses.set(id, [...(uses.get(id) ?? []), use]);
  };
  for (const check of audit) {
    add(check.input_ids, { page: `audit/${check.check_id}`, query: "", words: traceWords.uses.check(check.name) });
  }
  for (const row of annual.filter(({ reporter }) => reporter === focus?.reporter)) add(row.input_ids, useInTrade(row));
  for (const { page, partner, ids } of inOrder(shown)) {
    for (const id of ids) {
      const isListed = (uses.get(id) ?? []).some((use) => use.page.split("/")[0] === page);
      if (!isListed) add(id, useOnPage(page, partner));
    }
  }
  return uses;
}

/** Pages in the order of the navigation, each with a country chosen before as it stands first. */
function inOrder(shown: readonly Shown[]): Shown[] {
  const place = (one: Shown) => PAGES.findIndex(({ page }) => page === one.page);
  return shown.toSorted((a, b) => place(a) - place(b) || Number(a.partner === null) - Number(b.partner === null));
}

function useOnPage(page: string, partner: Shown["partner"]): Use {
  const name = PAGES.find((one) => one.page === page)?.name ?? page;
  return partner === null
    ? { page, query: "", words: name }
    : {
        page,
        query: new URLSearchParams({ partner: partner.code }).toString(),
        words: traceWords.uses.with(name, countryWords(partner.code, partner.name)),
      };
}

function useInTrade(row: Annual): Use {
  const { partner, partner_name, reporter_name, flow, year } = row;
  const what = tradeSubject(reporter_name, flow, { code: partner, name: partner_name });
  return {
    page: "years",
    query: new URLSearchParams({ partner, flow }).toString(),
    words: traceWords.uses.trade(what, year),
  };
}

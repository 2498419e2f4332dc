import type { Annual } from "../rows/annual.js";
import type { AuditCheck } from "../rows/audit.js";
import type { Focus } from "../rows/focus.js";
import { traceWords } from "../text/en/trace.js";
import { tradeSubject } from "../text/en/trade/trade.js";

/** Where on this site a figure is used: a page, its state, and words for it. */
export interface Use {
  page: string;
  query: string;
  words: string;
}

/** Returns where each figure is used, by its id: in checks of the article, and as the figure of a year. */
export function usesOf({
  annual,
  audit,
  focus: [focus],
}: {
  annual: readonly Annual[];
  audit: readonly AuditCheck[];
  focus: readonly Focus[];
}): Map<string, Use[]> {
  const uses = new Map<string, Use[]>();
  const add = (ids: string, use: Use) => {
    for (const id of ids.split(" ")) uses.set(id, [...(uses.get(id) ?? []), use]);
  };
  for (const check of audit) {
    add(check.input_ids, { page: `audit/${check.check_id}`, query: "", words: traceWords.uses.check(check.name) });
  }
  for (const row of annual.filter(({ reporter }) => reporter === focus?.reporter)) add(row.input_ids, useInTrade(row));
  return uses;
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

import { byWords } from "../base/order.js";
import type { Choice } from "../controls/controls.js";
import type { Annual } from "../rows/annual.js";
import type { FigureConflict } from "../rows/conflicts.js";
import type { PartOfYear } from "../rows/parts-of-years.js";
import type { Span } from "../rows/spans.js";
import type { Slices, Tables } from "./tables.js";

/** The trade of the reporter with one partner, and the partners that there are. */
export interface TradeSlice {
  reporter: string;
  partner: string;
  partnerName: string;
  partners: readonly Choice[];
  annual: readonly Annual[];
  spans: readonly Span[];
  parts: readonly PartOfYear[];
  conflicts: readonly FigureConflict[];
}

/** Returns a slice a partner, the one in the foreground under `years` too. */
export function cut({ annual, conflicts, focus: [focus], parts_of_years, spans: all }: Tables): Slices<TradeSlice> {
  const slices = new Map<string, TradeSlice>();
  if (!focus) return slices;
  const spans = all.filter((row) => row.reporter === focus.reporter);
  const partners = [...new Map(spans.map((row) => [row.partner, row.partner_name]))]
    .map(([value, label]) => ({ value, label }))
    .sort((a, b) => byWords(a.label, b.label));
  for (const { value: partner, label: partnerName } of partners) {
    const own = spans.filter((row) => row.partner === partner);
    const years = annual.filter((row) => row.reporter === focus.reporter && row.partner === partner);
    const ids = new Set([...own, ...years].flatMap((row) => row.input_ids.split(" ")));
    slices.set(`years/${partner}`, {
      reporter: focus.reporter_name,
      partner,
      partnerName,
      partners,
      annual: years,
      spans: own,
      parts: parts_of_years.filter((row) => row.partner === partner),
      conflicts: conflicts.filter(({ left_id, right_id }) => ids.has(left_id) || ids.has(right_id)),
    });
  }
  const first = slices.get(`years/${focus.partner}`) ?? [...slices.values()][0];
  if (first) slices.set("years", first);
  return slices;
}

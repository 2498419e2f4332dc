/** A figure of a contradiction: its wording (marked), the period it speaks of, and its flow. */
export interface Side {
  printed: string;
  period: string | null;
  flow: string | null;
}

const OTHER: Side = { printed: "", period: null, flow: null };

/** How each kind of contradiction is said of its two figures, and of a third where it has one. */
const KINDS: Readonly<Record<string, (left: Side, right: Side, other: Side) => string>> = {
  same_thing: (a, b) => `${a.printed} and ${b.printed} cannot both be right`,
  part_larger_than_whole: partAndWhole,
  cumulative_falls: partAndWhole,
  parts_and_total: (total, exports, imports) =>
    `Exports of ${exports.printed} and imports of ${imports.printed} do not add up to trade of ${total.printed}`,
  share_and_amount: (share, amount) =>
    `A share of “${share.printed}” for ${share.flow}s does not fit ${amount.flow}s of ${amount.printed}`,
  growth_and_levels: (change, now, before) =>
    `${change.printed} does not lead from ${before.printed} to ${now.printed}`,
  one_figure_two_dates: (a, b) => `${a.printed} is given for ${a.period} and for ${b.period}`,
};

function partAndWhole(part: Side, whole: Side): string {
  const isOtherFlow = part.flow !== whole.flow;
  const named = ({ printed, period, flow }: Side) =>
    `${isOtherFlow && flow ? `${FLOWS[flow] ?? flow} of ` : ""}${printed} for ${period}`;
  const words = `${named(part)} would be a part of ${named(whole)}`;
  return words.charAt(0).toUpperCase() + words.slice(1);
}

const FLOWS: Readonly<Record<string, string>> = { export: "exports", import: "imports", total: "trade" };

/** Returns a contradiction in words. */
export function conflictWords(kind: string, left: Side, right: Side, other: Side = OTHER): string {
  return KINDS[kind]?.(left, right, other) ?? kind;
}

/** A figure of a contradiction: as printed (marked), the span it speaks of, and its flow. */
export interface Side {
  printed: string;
  period: string | null;
  flow: string | null;
}

const OTHER: Side = { printed: "", period: null, flow: null };

/** How each kind of contradiction is told, of its two figures and a third where it has one. */
const KINDS: Readonly<Record<string, (left: Side, right: Side, other: Side) => string>> = {
  same_thing: (a, b) => `Two figures of the same thing: ${a.printed} and ${b.printed}`,
  part_larger_than_whole: partAndWhole,
  cumulative_falls: partAndWhole,
  parts_and_total: (total, exports, imports) =>
    `Turnover ${total.printed} against exports ${exports.printed} and imports ${imports.printed}`,
  share_and_amount: (share, amount) =>
    `“${share.printed}” of the turnover are ${share.flow}s, against ${amount.flow}s of ${amount.printed}`,
  growth_and_levels: (change, now, before) => `${change.printed} against ${now.printed} after ${before.printed}`,
  one_figure_two_dates: (a, b) => `${a.printed} stands for ${a.period} and for ${b.period}`,
};

function partAndWhole(part: Side, whole: Side): string {
  return `${part.printed} for ${part.period} would be a part of ${whole.printed} for ${whole.period}`;
}

/** Returns a contradiction in words. */
export function conflictWords(kind: string, left: Side, right: Side, other: Side = OTHER): string {
  return KINDS[kind]?.(left, right, other) ?? kind;
}

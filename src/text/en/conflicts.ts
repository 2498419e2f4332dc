/** What each kind of contradiction is, in words. */
export const CONFLICT_KINDS: Readonly<Record<string, { name: string; meaning: string }>> = {
  same_thing: {
    name: "two figures for one quantity",
    meaning: "Both are about the same quantity and time, and neither rounding nor wording explains the difference.",
  },
  part_larger_than_whole: {
    name: "a part larger than its whole",
    meaning: "Some months exceed the year, one product exceeds all goods, or one partner exceeds the world.",
  },
  cumulative_falls: {
    name: "a running total that falls",
    meaning: "The sum from January on is smaller after more months than after fewer.",
  },
  parts_and_total: {
    name: "parts that do not make the total",
    meaning: "Exports and imports of one source do not add up to the total that it gives.",
  },
  share_and_amount: {
    name: "a share that does not fit the amount",
    meaning: "A share of the trade comes to another amount than the one given.",
  },
  growth_and_levels: {
    name: "a change that does not follow from the amounts",
    meaning: "A rise or fall is not the one between the two amounts that the same source gives.",
  },
  one_figure_two_dates: {
    name: "one figure given to two dates",
    meaning: "Two sources give one and the same figure, to the last of its four or more digits, to different periods.",
  },
};

/** Returns the kind in words; the code itself where it is unknown. */
export function conflictName(kind: string): string {
  return CONFLICT_KINDS[kind]?.name ?? kind;
}

/** Returns the kind as a heading. */
export function conflictHeading(kind: string): string {
  const name = conflictName(kind);
  return `${name.charAt(0).toUpperCase()}${name.slice(1)}.`;
}

/** Returns what a kind means; nothing where it is unknown. */
export function conflictMeaning(kind: string): string {
  return CONFLICT_KINDS[kind]?.meaning ?? "";
}

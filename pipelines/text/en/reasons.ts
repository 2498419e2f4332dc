/** Which rule decided for the figure that is shown, and what it had to choose from. */
export interface Choice {
  choice: string;
  authority: string;
  figure_count: number;
  rival_count: number;
  is_computed: boolean;
}

/** Returns why a figure is the one shown of its span. */
export function choiceReason({ choice, authority, figure_count, rival_count, is_computed }: Choice): string {
  const reasons: Record<string, string> = {
    doubtful: "of low reliability, but the only kind of figure found",
    only: "the only figure found",
    authority: `preferred by authority (${authority}) among ${figure_count} figures`,
    series: `in the table that has most years of this trade, among ${figure_count} figures`,
    precision: `the most precise of ${rival_count} figures of the same authority (${authority})`,
    earlier: `as precise as any of ${rival_count} figures of the same authority (${authority}), the earlier page`,
  };
  return `${reasons[choice] ?? choice}${is_computed ? "; sum of the source's exports and imports" : ""}`;
}

/** Returns why a figure is the one shown of its year. */
export function yearReason(row: Choice & { is_partial: boolean }): string {
  return `${choiceReason(row)}${row.is_partial ? "; no reliable figure for the whole year" : ""}`;
}

/** What is known of why a figure stands apart: its kind in words, and what was written down beside the figure. */
export interface Apart {
  kind: string;
  told: string | null;
  note: string | null;
  name: string;
  description: string | null;
}

/** Returns why a figure stands apart: what people wrote down, else what its kind means. */
export function apartReason({ kind, told, note, name, description }: Apart): string {
  if (told !== null) return told;
  if (kind === "unknown") return "No reason is known.";
  if (kind === "doubtful") return note ?? description ?? name;
  return `${name.charAt(0).toUpperCase()}${name.slice(1)}: ${description}.`;
}

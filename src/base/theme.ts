/** Colours of charts, as CSS variables, so that a drawing follows the reader's theme. */
export const colour = {
  ink: "var(--ink)",
  soft: "var(--ink-soft)",
  faint: "var(--ink-faint)",
  rule: "var(--rule)",
  paper: "var(--paper)",
  accent: "var(--accent)",
  warm: "var(--warm)",
  grey: "var(--grey)",
  bad: "var(--bad)",
};

const CATEGORIES = [
  "var(--c1)",
  "var(--c2)",
  "var(--c3)",
  "var(--c4)",
  "var(--c5)",
  "var(--c6)",
  "var(--c7)",
  "var(--c8)",
];

/** Returns the colour of the i-th of several things told apart. */
export function category(i: number): string {
  return CATEGORIES[i % CATEGORIES.length] ?? colour.accent;
}

/** Plot options that all charts share: type size, no background, room for labels. */
export const base = {
  style: { fontSize: "12px", background: "none", color: "var(--ink-soft)", overflow: "visible" },
} as const;

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

const CATEGORIES = Array.from({ length: 16 }, (_, i) => `var(--c${i + 1})`);

/** Returns the colour of the i-th of several things told apart. */
export function category(i: number): string {
  return CATEGORIES[i % CATEGORIES.length] ?? colour.accent;
}

/**
 * Returns the colour of a country, the same on every page and in every choice. `countries` are all that the data know,
 * in an order that no choice changes; the first sixteen have a colour of their own, later ones share by turns.
 */
export function countryColour(code: string, countries: readonly string[]): string {
  return category(Math.max(0, countries.indexOf(code)));
}

/** Returns the ids of the figures in a formula, each once, in their order. */
export function figuresOf(text: string): string[] {
  return [...new Set([...text.matchAll(/\[([^[\]]+)\]/g)].map((match) => match[1] ?? ""))];
}

/** Returns the formula of a value that rests on one figure or on the sum of several; ids are separated by blanks. */
export function sumOf(inputIds: string): string {
  const ids = inputIds.split(" ").filter((id) => id !== "");
  return ids.length === 1 ? `[${ids[0]}]` : `(${ids.map((id) => `[${id}]`).join(" + ")})`;
}

/** Returns rows by their keys, in the order they come; a row may have several keys, an empty one counts as none. */
export function grouped<T>(rows: readonly T[], keysOf: (row: T) => readonly string[]): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const row of rows) {
    for (const key of keysOf(row)) {
      if (key === "") continue;
      const own = groups.get(key);
      if (own) own.push(row);
      else groups.set(key, [row]);
    }
  }
  return groups;
}

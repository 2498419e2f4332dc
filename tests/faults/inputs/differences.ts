/** One thing that differs between two trees: the field that it is in, or the list for an entry more or less. */
export interface Difference {
  /** The names on the way to it, an entry of a list as "*". */
  path: string;
  before: unknown;
  after: unknown;
}

const isTree = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null;

/** Returns all that differs between two values; `undefined` stands for what is not there. */
export function differencesOf(before: unknown, after: unknown, path = ""): Difference[] {
  if (JSON.stringify(before) === JSON.stringify(after)) return [];
  if (Array.isArray(before) && Array.isArray(after)) return inLists(before, after, path);
  if (!isTree(before) || !isTree(after) || Array.isArray(before) || Array.isArray(after))
    return [{ path, before, after }];
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return names.flatMap((name) => differencesOf(before[name], after[name], path === "" ? name : `${path}.${name}`));
}

/** Entries of the same place are compared; of lists of other lengths, what one has and the other has not. */
function inLists(before: readonly unknown[], after: readonly unknown[], path: string): Difference[] {
  const texts = (list: readonly unknown[]) => list.map((entry) => JSON.stringify(entry));
  const [old, made] = [texts(before), texts(after)];
  if (old.toSorted().join() === made.toSorted().join()) return [{ path: `${path}.order`, before, after }];
  if (before.length === after.length) return before.flatMap((entry, i) => differencesOf(entry, after[i], `${path}.*`));
  const without = (list: readonly unknown[], other: readonly string[]) => {
    const rest = [...other];
    return list.filter((entry) => {
      const at = rest.indexOf(JSON.stringify(entry));
      if (at >= 0) rest.splice(at, 1);
      return at < 0;
    });
  };
  const [gone, come] = [without(before, made), without(after, old)];
  return [
    ...gone.map((entry) => ({ path: `${path}.*`, before: entry, after: undefined })),
    ...come.map((entry) => ({ path: `${path}.*`, before: undefined, after: entry })),
  ];
}

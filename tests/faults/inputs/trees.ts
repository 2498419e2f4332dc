import { parse, stringify } from "yaml";
import { changed, type Mutant, type Mutator } from "./mutant.js";
import type { Random } from "./random.js";
import { CHANGES } from "./values.js";

type Key = string | number;

/** A value in a tree with what holds it. */
interface Held {
  holder: Record<Key, unknown>;
  key: Key;
}

const isTree = (value: unknown): value is Record<Key, unknown> => typeof value === "object" && value !== null;

/** Every value within a tree. */
function* heldIn(holder: Record<Key, unknown>): Generator<Held> {
  for (const name of Object.keys(holder)) {
    const key = Array.isArray(holder) ? Number(name) : name;
    yield { holder, key };
    const inner = holder[key];
    if (isTree(inner)) yield* heldIn(inner);
  }
}

/** Changes one thing in a tree, or returns null where there is nothing of the kind. */
type TreeChange = (all: readonly Held[], random: Random) => string | null;

const lists = (all: readonly Held[]) =>
  all.map(({ holder, key }) => holder[key]).filter((value): value is unknown[] => Array.isArray(value));

const mappings = (all: readonly Held[]) =>
  all.map(({ holder, key }) => holder[key]).filter((value) => isTree(value) && !Array.isArray(value)) as Record<
    string,
    unknown
  >[];

const value: TreeChange = (all, random) => {
  const { holder, key } = random.pick(all);
  const [name, change] = random.pick(CHANGES);
  const made = change(holder[key], random);
  if (made === undefined) return null;
  holder[key] = made;
  return name;
};

const siblings: TreeChange = (all, random) => {
  const mapping = random.pick(mappings(all));
  const [one, other] = [random.pick(Object.keys(mapping ?? {})), random.pick(Object.keys(mapping ?? {}))];
  if (!mapping || one === undefined || other === undefined || one === other) return null;
  [mapping[one], mapping[other]] = [mapping[other], mapping[one]];
  return "values of two fields swapped";
};

const acrossEntries: TreeChange = (all, random) => {
  const list = random.pick(lists(all).filter((entries) => entries.length > 1 && isTree(entries[0])));
  if (!list) return null;
  const [one, other] = [random.pick(list), random.pick(list)] as Record<string, unknown>[];
  const field = random.pick(Object.keys(one ?? {}));
  if (!one || !other || one === other || field === undefined || other[field] === undefined) return null;
  [one[field], other[field]] = [other[field], one[field]];
  return "values of two entries swapped";
};

const sameAsOther: TreeChange = (all, random) => {
  const list = random.pick(lists(all).filter((entries) => entries.length > 1 && isTree(entries[0])));
  if (!list) return null;
  const [one, other] = [random.pick(list), random.pick(list)] as Record<string, unknown>[];
  const field = random.pick(Object.keys(one ?? {}));
  if (!one || !other || one === other || field === undefined || other[field] === undefined) return null;
  one[field] = other[field];
  return "the value of another entry";
};

const itself: TreeChange = (all, random) => {
  const { holder, key } = random.pick(all);
  if (typeof holder[key] !== "string") return null;
  holder[key] = typeof holder["id"] === "string" ? holder["id"] : holder[random.pick(Object.keys(holder))];
  return "a reference to itself";
};

const removed: TreeChange = (all, random) => {
  const { holder, key } = random.pick(all);
  if (Array.isArray(holder)) holder.splice(Number(key), 1);
  else delete holder[key];
  return Array.isArray(holder) ? "an entry removed" : "a field removed";
};

const repeated: TreeChange = (all, random) => {
  const list = random.pick(lists(all).filter((entries) => entries.length > 0));
  if (!list) return null;
  list.push(structuredClone(random.pick(list)));
  return "an entry twice";
};

const turned: TreeChange = (all, random) => {
  const list = random.pick(lists(all).filter((entries) => entries.length > 1));
  if (!list) return null;
  list.reverse();
  return "a list the other way round";
};

const places: TreeChange = (all, random) => {
  const mapping = random.pick(mappings(all).filter((entry) => typeof entry["lat"] === "number"));
  if (!mapping) return null;
  [mapping["lat"], mapping["lon"]] = [mapping["lon"], mapping["lat"]];
  return "latitude and longitude swapped";
};

const TREE_CHANGES = [
  ...Array.from({ length: 12 }, () => value),
  ...[siblings, acrossEntries, sameAsOther, itself, removed, removed, repeated, turned, places],
];

/** Changes a value, a field or an entry of a YAML file. */
export const tree: Mutator = (file, world, random) => {
  const holder = { root: parse(world.text(file)) };
  const name = random.pick(TREE_CHANGES)([...heldIn(holder)].slice(1), random);
  return name === null ? null : changed(name, file, stringify(holder.root, { lineWidth: 0 }));
};

/** Changes a claim that a machine hands over. */
export const machine: Mutator = (file, world, random) => {
  const claims = world
    .text(file)
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line));
  const claim = random.pick(claims);
  const name = random.pick(TREE_CHANGES)([...heldIn({ claim })], random);
  if (name === null || !claims.every(isTree)) return null;
  return changed(`machine: ${name}`, file, claims.map((entry) => `${JSON.stringify(entry)}\n`).join(""));
};

const RENAMED = [
  ["a key misspelt", (key: string, random: Random) => cutAt(key, random.below(key.length))],
  ["a key in capitals", (key: string) => key.toUpperCase()],
  ["a key that every object has", (_: string, random: Random) => random.pick(["__proto__", "constructor", "toString"])],
  ["a key with odd letters", (key: string, random: Random) => random.pick([`${key} x`, `"${key}\\u200b"`, `${key}é`])],
] as const;

const cutAt = (text: string, at: number) => text.slice(0, at) + text.slice(at + 1);

const KEY = /^(\s*(?:- )*)([\w-]+|"[^"]+")(?=:(?: |$))/;

/** Renames or repeats a key of a YAML file. */
export const key: Mutator = (file, world, random): Mutant | null => {
  const lines = world.text(file).split("\n");
  const at = random.pick([...lines.keys()].filter((i) => KEY.test(lines[i] ?? "")));
  const line = lines[at] ?? "";
  if (random.below(4) === 0) {
    const again = line.replace(/^(\s*)- /, "$1  ");
    return changed("a key twice", file, lines.toSpliced(at + 1, 0, again).join("\n"));
  }
  const [name, rename] = random.pick(RENAMED);
  const renamed = line.replace(KEY, (_, lead: string, old: string) => lead + rename(old.replaceAll('"', ""), random));
  return changed(name, file, lines.with(at, renamed).join("\n"));
};

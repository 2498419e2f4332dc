import { existsSync, statSync } from "node:fs";
import { isPrivate } from "../../data-loaders/read/private.js";
import { hashFile, hashFolder, stampFile, stampFolder } from "./folders.js";

/** A file or a folder that something follows from, and the name by which it counts, wherever it lies. */
export interface Input {
  name: string;
  path: string;
  /** Which files of a folder count, by their paths in it; all where it is not given, but for those of editors. */
  keep?: (path: string) => boolean;
}

/** How often something is begun whose inputs change before it is done. */
const TRIES = 5;

/** Returns the hash of every file of the inputs by its name. */
export function hashInputs(inputs: readonly Input[]): Map<string, string> {
  return ofEach(inputs, hashFile, hashFolder);
}

/**
 * Has something made from inputs whose hashes are given: it is made anew where one of them was written to before it was
 * done, so that the hashes are those of what was read. Throws where that goes on.
 */
export async function makeFrom<T>(
  inputs: readonly Input[],
  make: (hashes: Map<string, string>) => Promise<T>,
  tell: (words: string) => void = console.error,
): Promise<T> {
  for (let tries = 1; ; tries++) {
    const before = ofEach(inputs, stampFile, stampFolder);
    const made = await settled(make(hashInputs(inputs)));
    const changed = differing(before, ofEach(inputs, stampFile, stampFolder));
    if (changed.length === 0) {
      if ("error" in made) throw made.error;
      return made.value;
    }
    const names = changed.slice(0, 3).join(", ");
    if (tries === TRIES)
      throw new Error(`${names}: changed while being read, ${TRIES} times; nothing was changed here`);
    tell(`${names}: changed while being read; starting over`);
  }
}

function ofEach(
  inputs: readonly Input[],
  ofFile: (path: string) => string,
  ofFolder: (path: string, keep: (path: string) => boolean) => Map<string, string>,
): Map<string, string> {
  const found = new Map<string, string>();
  for (const { name, path, keep = () => true } of inputs.filter((input) => existsSync(input.path))) {
    if (!statSync(path).isDirectory()) found.set(name, ofFile(path));
    else
      for (const [inside, what] of ofFolder(path, (at) => !at.split("/").some(isPrivate) && keep(at)))
        found.set(`${name}/${inside}`, what);
  }
  return found;
}

function differing(before: ReadonlyMap<string, string>, after: ReadonlyMap<string, string>): string[] {
  const names = new Set([...before.keys(), ...after.keys()]);
  return [...names].filter((name) => before.get(name) !== after.get(name));
}

function settled<T>(made: Promise<T>): Promise<{ value: T } | { error: unknown }> {
  return made.then(
    (value) => ({ value }),
    (error: unknown) => ({ error }),
  );
}

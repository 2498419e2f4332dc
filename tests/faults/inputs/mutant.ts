import type { InputsWorld } from "./inputs-world.js";
import type { Random } from "./random.js";

/** A change of one input: of which kind, of which file, and what it makes of it. */
export interface Mutant {
  kind: string;
  file: string;
  /** What stands in the file then; null where it is something else than a changed text. */
  bytes: Buffer | null;
  apply(world: InputsWorld): void;
}

/** Makes a mutant of a file, or none where the kind does not fit it. */
export type Mutator = (file: string, world: InputsWorld, random: Random) => Mutant | null;

/** Returns the mutant that has another text. */
export function changed(kind: string, file: string, text: string | Buffer): Mutant {
  const bytes = Buffer.from(text);
  return { kind, file, bytes, apply: (world) => world.change(file, bytes) };
}

import { makePlace, type Place, type Sets } from "./place.js";
import { COMMAND } from "./scale.js";

/** What one of the sources says in the old sets, and in the new ones. */
export const OLD = "$140.3 million";
export const NEW = "$145.3 million";

/** What a command says that made the new sets from the old ones. */
export const NEWER = "1 figure since the last build";

/** A project whose sets are those of the old figure, and whose sources say the new one. */
export interface Prepared {
  place: Place;
  old: Sets;
  made: Sets;
  /** Brings the old sets back. */
  restore: () => void;
}

let prepared: Promise<Prepared> | undefined;

/** Returns a project with both sets known; the tests of a process share it, one after the other. */
export function prepare(): Promise<Prepared> {
  prepared ??= (async () => {
    const place = makePlace();
    await finished(place);
    const old = place.sets();
    const restore = place.keep();
    place.edit(OLD, NEW);
    await finished(place);
    return { place, old, made: place.sets(), restore };
  })();
  return prepared;
}

async function finished(place: Place): Promise<void> {
  const { code, said } = await place.run(COMMAND);
  if (code !== 0) throw new Error(said);
}

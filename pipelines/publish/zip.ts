import { type Zippable, zipSync } from "fflate";

/** Returns files as a ZIP archive without the time at which it was made: the same files make the same archive. */
export function zipOf(files: Zippable): Uint8Array {
  return zipSync(files, { level: 6, mtime: new Date(1980, 0, 1) });
}

import { zipSync } from "fflate";

/** Files that are compressed in the same way within. */
const PACKED = /\.xlsx$/;

/** Returns files as a ZIP archive without the time at which it was made: the same files make the same archive. */
export function zipOf(files: Readonly<Record<string, Uint8Array>>): Uint8Array {
  const entries = Object.entries(files).map(([name, content]) => [
    name,
    [content, { level: PACKED.test(name) ? 0 : 6 }] as const,
  ]);
  return zipSync(Object.fromEntries(entries), { mtime: new Date(1980, 0, 1) });
}

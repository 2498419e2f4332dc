import { createHash } from "node:crypto";
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { pack } from "../base/packed.js";

/** Returns a slice as it is sent: rows with the names of their columns said once, everything else as it is. */
export function packedSlice(slice: object): string {
  const packed = Object.entries(slice).map(([name, value]) =>
    Array.isArray(value) && typeof value[0] === "object" && value[0] !== null ? [name, pack(value)] : [name, value],
  );
  return JSON.stringify(Object.fromEntries(packed));
}

/** Writes slices below a folder of the site that is named by what is in them. Returns its name. */
export function writeSlices(site: string, slices: ReadonlyMap<string, object>): string {
  const texts = new Map([...slices].map(([name, slice]) => [name, packedSlice(slice)]));
  const sum = createHash("sha256");
  for (const [name, text] of texts) sum.update(`${name}\0${text}\n`);
  const folder = `_slices/${sum.digest("hex").slice(0, 12)}`;
  for (const [name, text] of texts) {
    const file = join(site, folder, `${name}.json`);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  return folder;
}

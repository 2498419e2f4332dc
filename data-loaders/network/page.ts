import { createHash } from "node:crypto";
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import type { Source } from "../read/sources.js";
import { fetchBytes } from "./fetch.js";
import { writeWhole } from "./store.js";

/** A page as it was taken: the file it was written to, its size and its hash. */
export interface Snapshot {
  file: string;
  bytes: number;
  sha256: string;
}

/**
 * Fetches a source's page into `folder` (git-ignored: the page is somebody's work), whole or not at all. The text of
 * it can then be handed to verify.
 */
export async function takeSnapshot(source: Source, folder: string): Promise<Snapshot> {
  const { bytes, type } = await fetchBytes(source.url);
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  mkdirSync(folder, { recursive: true });
  const file = join(folder, `${source.id}${type.includes("html") ? ".html" : type.includes("text") ? ".txt" : ".bin"}`);
  writeWhole(file, bytes);
  return { file, bytes: bytes.length, sha256 };
}

import { readdirSync } from "node:fs";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { startThread } from "../engine/programs.js";
import { COMPRESSIBLE } from "./headers.js";

/** Files below this many bytes travel in one packet anyway. */
const LEAST = 1000;
/**
 * Pages that many open, and what all of them load, are worth slow levels (11 of brotli takes three times as long as 10
 * for two hundredths less); the thousand others are not.
 */
const OPENED = /^([^/\\]+\.html$|_assets[/\\])|[/\\]search[/\\]index\.json$/;
const BEST = { gzip: 9, brotli: 10, brotliFrom: LEAST };
/**
 * Of the others, the small are made as gzip alone, which every reader takes: brotli would save a tenth of them, some
 * hundred bytes each, and to write thousands of files takes longer than to compress them.
 */
const QUICK = { gzip: 6, brotli: 5, brotliFrom: 30_000 };

/** More threads than this are seldom faster. */
const MOST = 4;

/** Writes the compressed forms of the files of a site beside them. */
export async function compressFiles(site: string): Promise<void> {
  const files = readdirSync(site, { recursive: true, encoding: "utf8" }).filter((file) => COMPRESSIBLE.test(file));
  // What takes longest first, so that it is shared evenly.
  const sorted = [...files.filter((file) => OPENED.test(file)), ...files.filter((file) => !OPENED.test(file))];
  const jobs = sorted.map((file) => ({ path: join(site, file), ...(OPENED.test(file) ? BEST : QUICK) }));
  // A thread has thousands of files: a turn on one of Node's own for each takes longer than most of them do.
  const count = Math.max(1, Math.min(MOST, availableParallelism()));
  const shares = Array.from({ length: count }, (_, i) => jobs.filter((_, j) => j % count === i));
  const program = new URL("./compress-worker.mjs", import.meta.url);
  const threads = shares.map((share) => startThread(program, { files: share, least: LEAST }).ended);
  // Where one fails the others are waited for: nothing may go on writing into a folder that is taken away.
  await Promise.allSettled(threads);
  await Promise.all(threads);
}

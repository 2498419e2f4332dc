import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import { COMPRESSIBLE } from "./headers.js";

/** Files below this many bytes travel in one packet anyway. */
const LEAST = 1000;
/**
 * Pages that many open, and what all of them load, are worth slow levels (11 of brotli takes three times as long as 10
 * for two hundredths less); the thousand others are not.
 */
const OPENED = /^([^/\\]+\.html|_assets[/\\])/;
const BEST = { brotli: 10, gzip: 9 };
const QUICK = { brotli: 5, gzip: 6 };

/** How many are compressed at once: as many threads as Node has for this. */
const HANDS = 4;

/** Writes the compressed forms of the files of a site beside them. */
export async function compressFiles(site: string): Promise<void> {
  const files = readdirSync(site, { recursive: true, encoding: "utf8" }).filter((file) => COMPRESSIBLE.test(file));
  // What takes longest first, so that no thread is left with it when the others are done.
  const queue = [...files.filter((file) => OPENED.test(file)), ...files.filter((file) => !OPENED.test(file))].values();
  const hand = async () => {
    for (const file of queue) await one(site, file);
  };
  await Promise.all(Array.from({ length: HANDS }, hand));
}

async function one(site: string, file: string): Promise<void> {
  const path = join(site, file);
  const content = readFileSync(path);
  if (content.length < LEAST) return;
  const level = OPENED.test(file) ? BEST : QUICK;
  const params = { [constants.BROTLI_PARAM_QUALITY]: level.brotli, [constants.BROTLI_PARAM_SIZE_HINT]: content.length };
  const [small, best] = await Promise.all([
    promisify(gzip)(content, { level: level.gzip }),
    promisify(brotliCompress)(content, { params }),
  ]);
  writeFileSync(`${path}.gz`, small);
  writeFileSync(`${path}.br`, best);
}

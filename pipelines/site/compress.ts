import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import { COMPRESSIBLE } from "./headers.js";

/** Files below this many bytes travel in one packet anyway. */
const LEAST = 1000;
/** Pages that many open, and what all of them load, are worth the slowest levels; the thousand others are not. */
const BEST = { brotli: 11, gzip: 9 };
const QUICK = { brotli: 5, gzip: 6 };

/** Writes the compressed forms of the files of a site beside them. */
export async function compressFiles(site: string): Promise<void> {
  const files = readdirSync(site, { recursive: true, encoding: "utf8" }).filter((file) => COMPRESSIBLE.test(file));
  for (let i = 0; i < files.length; i += 16) await Promise.all(files.slice(i, i + 16).map((file) => one(site, file)));
}

async function one(site: string, file: string): Promise<void> {
  const path = join(site, file);
  const content = readFileSync(path);
  if (content.length < LEAST) return;
  const level = /^([^/\\]+\.html|_assets[/\\])/.test(file) ? BEST : QUICK;
  const params = { [constants.BROTLI_PARAM_QUALITY]: level.brotli, [constants.BROTLI_PARAM_SIZE_HINT]: content.length };
  const [small, best] = await Promise.all([
    promisify(gzip)(content, { level: level.gzip }),
    promisify(brotliCompress)(content, { params }),
  ]);
  writeFileSync(`${path}.gz`, small);
  writeFileSync(`${path}.br`, best);
}

import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { brotliCompressSync, gzipSync } from "node:zlib";
import { afterAll, beforeAll } from "vitest";
import { addressOf, serve } from "../../pipelines/site/serve.js";
import { scratchFolder } from "./project.js";

/** What a file of 1,000 bytes holds. */
export const digits = "0123456789".repeat(100);

const files = {
  "index.html": "<h1>home</h1>",
  "index.html.br": brotliCompressSync("<h1>home</h1>"),
  "index.html.gz": gzipSync("<h1>home</h1>"),
  "years.html": "<h1>years</h1>",
  "404.html": "<h1>not here</h1>",
  "figure/a.total-2021.html": "<h1>a figure</h1>",
  "figure/a.total-2021.json": "{}",
  "figure/a.total-2021.json.gz": gzipSync("{}"),
  "data/digits.csv": digits,
  "data/digits.csv.br": brotliCompressSync(digits),
  "data/rows.parquet": digits,
  "data/rows.arrow": digits,
  "data/SHA256SUMS": digits,
  "chart/trade.svg": "<svg/>",
  "_assets/style-1a2b3c4d.css": "a{}",
  ".built-from": "hash",
};

/** Writes files below a folder. */
export function write(target: string, contents: Record<string, string | Buffer>): void {
  for (const [path, content] of Object.entries(contents)) {
    mkdirSync(dirname(join(target, path)), { recursive: true });
    writeFileSync(join(target, path), content);
  }
}

/** Serves a small site for the tests of one file. */
export function servedFolder() {
  const folder = join(scratchFolder(), "dist");
  let server: Awaited<ReturnType<typeof serve>>;
  beforeAll(async () => {
    write(folder, files);
    server = await serve(folder, 0);
  });
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });
  return {
    folder,
    address: () => addressOf(server),
    ask: (path: string, headers: Record<string, string> = {}, method = "GET") =>
      fetch(addressOf(server) + path, { headers, method, redirect: "manual" }),
  };
}

import { readFileSync, writeFileSync } from "node:fs";
import { workerData } from "node:worker_threads";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";

const { files, least } = workerData;
for (const { path, brotli, gzip } of files) {
  const content = readFileSync(path);
  if (content.length < least) continue;
  const params = { [constants.BROTLI_PARAM_QUALITY]: brotli, [constants.BROTLI_PARAM_SIZE_HINT]: content.length };
  writeFileSync(`${path}.gz`, gzipSync(content, { level: gzip }));
  writeFileSync(`${path}.br`, brotliCompressSync(content, { params }));
}

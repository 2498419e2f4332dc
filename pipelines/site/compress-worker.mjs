import { readFileSync, writeFileSync } from "node:fs";
import { workerData } from "node:worker_threads";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";

const { files, least } = workerData;
for (const { path, gzip, brotli, brotliFrom } of files) {
  const content = readFileSync(path);
  if (content.length < least) continue;
  writeFileSync(`${path}.gz`, gzipSync(content, { level: gzip }));
  if (content.length < brotliFrom) continue;
  const params = { [constants.BROTLI_PARAM_QUALITY]: brotli, [constants.BROTLI_PARAM_SIZE_HINT]: content.length };
  writeFileSync(`${path}.br`, brotliCompressSync(content, { params }));
}

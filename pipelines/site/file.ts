import { existsSync, fstat, ReadStream, type Stats } from "node:fs";
import type { IncomingMessage } from "node:http";
import { join } from "node:path";
import type { Readable } from "node:stream";
import { setTimeout as wait } from "node:timers/promises";
import { promisify } from "node:util";
import { negotiate } from "@fastify/accept-negotiator";
import send, { type SendResult } from "@fastify/send";
import { COMPRESSIBLE, cachingOf, typeOf } from "./headers.js";
import { rangeOf } from "./range.js";

/** The endings of a compressed file by the name that HTTP has for it, the best first. */
const ENCODINGS = { br: ".br", gzip: ".gz" } as const;

/**
 * Returns what a request of a file gets: the file, compressed where it lies compressed beside itself and the reader
 * takes that, a part of it, or why it gets nothing; null where there is no such file. `path` is decoded, below `root`.
 */
export async function fileFor(request: IncomingMessage, root: string, path: string): Promise<SendResult | null> {
  for (const [encoding, ending] of encodingsFor(request, root, path)) {
    const found = await whole(request, root, path + ending);
    if (!found) continue;
    const { headers, statusCode } = found;
    if (COMPRESSIBLE.test(path)) headers["Vary"] = "Accept-Encoding";
    headers["Cache-Control"] = cachingOf(`/${path}`);
    if (statusCode < 300) headers["Content-Type"] = typeOf(path);
    if (statusCode < 300 && encoding !== "identity") headers["Content-Encoding"] = encoding;
    return found;
  }
  return null;
}

/** The forms of a file to look for, of those there are the wished one first. A part is one of the file itself. */
function encodingsFor(request: IncomingMessage, root: string, path: string): [string, string][] {
  const plain: [string, string] = ["identity", ""];
  if (request.headers.range !== undefined || !COMPRESSIBLE.test(path)) return [plain];
  const made = Object.entries(ENCODINGS).filter(([, ending]) => existsSync(join(root, path + ending)));
  const wished = negotiate(
    String(request.headers["accept-encoding"] ?? ""),
    made.map(([encoding]) => encoding),
  );
  return [...made.filter(([encoding]) => encoding === wished), plain];
}

/** A file as it lies there, opened: a build may put another one in its place between a look at it and its reading. */
async function whole(request: IncomingMessage, root: string, path: string): Promise<SendResult | null> {
  for (let attempt = 0; attempt < 50; attempt++) {
    const found = await look(request, root, path);
    const isNone = found.type === "directory" || found.statusCode === 404 || found.statusCode === 403;
    if (isNone && existsSync(root)) return null;
    if (isNone) await wait(10);
    else if (found.type !== "file" || (await isStill(found.stream, found.metadata.stat))) return found;
  }
  return null;
}

function look(request: IncomingMessage, root: string, path: string): Promise<SendResult> {
  return send(request, encodeURIComponent(path).replaceAll("%2F", "/"), {
    root,
    index: false,
    dotfiles: "ignore",
    cacheControl: false,
    contentType: false,
    onFile(_, { size }) {
      const range = rangeOf(request.headers.range, size);
      if (range === undefined) delete request.headers.range;
      else request.headers.range = range;
    },
  });
}

/** Whether what a stream has opened is the file that was looked at. Ends the stream where it is not. */
export async function isStill(stream: Readable, seen: Stats): Promise<boolean> {
  if (!(stream instanceof ReadStream)) return true;
  try {
    const fd = await new Promise<number>((resolve, reject) => stream.once("open", resolve).once("error", reject));
    const { ino, size, mtimeMs } = await promisify(fstat)(fd);
    if (ino === seen.ino && size === seen.size && mtimeMs === seen.mtimeMs) return true;
  } catch {
    // It went away between the look and the opening; the next look says so.
  }
  stream.destroy();
  return false;
}

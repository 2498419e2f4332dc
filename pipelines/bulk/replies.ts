import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { readBulkSources } from "./layouts.js";
import { readManifest } from "./manifest.js";

/** What `npm run snapshot` writes beside a reply, as far as it matters here: see data-loaders/network/store.ts. */
const recordSchema = z.looseObject({
  address: z.string(),
  asked: z.string(),
  sha256: z.string().nullable(),
  rows: z.number(),
});

/** A reply of a service, and when it was asked where. */
export type ReplyRecord = z.infer<typeof recordSchema>;

const ENDING = ".request.json";

/** Whether a file tells of a reply, and is none. */
export function isReplyRecord(name: string): boolean {
  return name.endsWith(ENDING);
}

/** Returns what is known of a reply; null of a file that came otherwise. */
export function recordBeside(path: string): ReplyRecord | null {
  return readRecord(path.replace(/\.\w+$/, ENDING));
}

function readRecord(file: string): ReplyRecord | null {
  try {
    return recordSchema.parse(JSON.parse(readFileSync(file, "utf8")));
  } catch {
    return null;
  }
}

/** Replies of a source that were stored and not brought in yet. */
export interface Replies {
  kind: string;
  paths: string[];
}

/** Returns the replies with rows in `snapshots` that `imports` does not have. */
export function newReplies(loaders: string, snapshots: string, imports: string): Replies[] {
  if (!existsSync(snapshots)) return [];
  const known = new Set(Object.values(readManifest(imports).files).map(({ sha256 }) => sha256));
  return readBulkSources(loaders).flatMap((source) => {
    const folder = join(snapshots, source.source);
    const names = existsSync(folder) ? readdirSync(folder).sort() : [];
    const paths = names.filter(isReplyRecord).flatMap((name) => {
      const record = readRecord(join(folder, name));
      const isNew = record?.sha256 != null && record.rows > 0 && !known.has(record.sha256);
      const stem = name.slice(0, -ENDING.length);
      return isNew ? names.filter((other) => other === `${stem}.csv` || other === `${stem}.json`) : [];
    });
    return paths.length === 0 ? [] : [{ kind: source.import, paths: paths.map((name) => join(folder, name)) }];
  });
}

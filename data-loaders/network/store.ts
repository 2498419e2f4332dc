import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import type { Answer } from "./answers.js";
import type { Question } from "./service.js";

const recordSchema = z.strictObject({
  source: z.string(),
  address: z.string(),
  asked: z.iso.datetime(),
  status: z.int(),
  /** Null where no file stands beside it: the service has no rows, or cut the reply, and its parts are stored. */
  sha256: z.string().nullable(),
  bytes: z.int(),
  rows: z.int(),
  is_cut: z.boolean(),
});

/** What is known of a reply: `<name>.request.json` beside `<name>.csv` or `<name>.json`, the reply as it came. */
export type Stored = z.infer<typeof recordSchema>;

/** The replies of a source in a folder. A reply counts where its record is there and has the hash of its bytes. */
export class Store {
  constructor(
    readonly source: string,
    readonly folder: string,
  ) {
    mkdirSync(folder, { recursive: true });
    clearLitter(folder);
  }

  /** Returns the record of a reply that is there and whole; null for any other. */
  find(question: Question): Stored | null {
    try {
      const stored = recordSchema.parse(JSON.parse(readFileSync(this.#recordOf(question), "utf8")));
      return stored.sha256 === null || stored.sha256 === hashOf(readFileSync(this.#fileOf(question))) ? stored : null;
    } catch (error) {
      if (error instanceof SyntaxError || error instanceof z.ZodError || isMissing(error)) return null;
      throw error;
    }
  }

  /** Writes an answer: the reply, and its record after it, so that whatever ends this leaves none that counts. */
  keep(question: Question, { reply, verdict }: Answer): Stored {
    const isCut = verdict.kind === "cut";
    const hasFile = reply.status === 200 && !isCut;
    const stored: Stored = {
      source: this.source,
      address: question.address,
      asked: reply.asked.toISOString(),
      status: reply.status,
      sha256: hasFile ? hashOf(reply.bytes) : null,
      bytes: reply.bytes.length,
      rows: verdict.rows,
      is_cut: isCut,
    };
    if (hasFile) writeWhole(this.#fileOf(question), reply.bytes);
    else rmSync(this.#fileOf(question), { force: true });
    writeWhole(this.#recordOf(question), `${JSON.stringify(stored, null, 2)}\n`);
    return stored;
  }

  /** Removes what was stored of the parts of a question, which came whole this time. */
  forgetParts(question: Question): void {
    for (const part of question.parts()) {
      if (this.find(part)?.is_cut) this.forgetParts(part);
      rmSync(this.#recordOf(part), { force: true });
      rmSync(this.#fileOf(part), { force: true });
    }
  }

  #fileOf({ name, format }: Question): string {
    return join(this.folder, `${name}.${format}`);
  }

  #recordOf({ name }: Question): string {
    return join(this.folder, `${name}.request.json`);
  }
}

/** Writes a file whole or not at all, whoever else writes it: under a name of this process, then as itself. */
export function writeWhole(file: string, content: Uint8Array | string): void {
  const part = `${file}.${process.pid}.part`;
  writeFileSync(part, content);
  renameSync(part, file);
}

/** Removes what processes left that ended while they wrote. */
function clearLitter(folder: string): void {
  for (const name of readdirSync(folder)) {
    const [, pid] = /\.(\d+)\.part$/.exec(name) ?? [];
    if (pid !== undefined && !isRunning(Number(pid))) rmSync(join(folder, name), { force: true });
  }
}

function isRunning(pid: number): boolean {
  try {
    return pid !== process.pid && process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

function hashOf(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}

function isMissing(error: unknown): boolean {
  return (error as NodeJS.ErrnoException).code === "ENOENT";
}

import { oneLine } from "../read/hidden.js";
import { now, type Reply } from "./fetch.js";
import type { Question, Service, Verdict } from "./service.js";

/** What passes by itself: the question is asked again, `wait` milliseconds later at the soonest. */
export class Passing extends Error {
  constructor(
    message: string,
    readonly wait = 0,
  ) {
    super(message);
  }
}

/** A reply that can be stored or asked for in parts. */
export interface Answer {
  reply: Reply;
  verdict: Exclude<Verdict, { kind: "broken" }>;
}

/** The most of a server's words that is shown, and that is looked at for them: letters. */
const MOST_SHOWN = 200;
const MOST_READ = 10_000;

/**
 * Judges what a service answered. Throws a Passing where it is worth asking again, and an Error with advice if not;
 * neither repeats a key.
 */
export function judged(reply: Reply, question: Question, service: Service, key: string | null): Answer {
  const { status } = reply;
  if (status === 200) {
    if (key !== null && Buffer.from(reply.bytes).includes(key)) {
      throw new Error("the reply repeats the key, so it is not stored; is this the address of the service?");
    }
    const verdict = verdictOf(reply.bytes, question);
    if (verdict.kind === "broken") throw new Passing(`the reply ${short(verdict.why, key)}`);
    return { reply, verdict };
  }
  if (status === 404 && service.isEmptyAt404) return { reply, verdict: { kind: "whole", rows: 0 } };
  const said = short(saidIn(reply), key);
  const what = `the server answered ${status}${said === "" ? "" : ` (${said})`}`;
  const isRefused = status === 401 || status === 403;
  // A quota that is used up comes as 403 with the time after which it is filled again.
  if (status === 429 || status === 408 || status >= 500 || (status === 403 && reply.retryAfter !== null)) {
    throw new Passing(what, waitOf(reply.retryAfter));
  }
  if (isRefused) throw new Error(`${what}; ${service.advice.refused}`);
  if (status === 404) {
    throw new Error(`${what}: there is nothing at this address; look whether the service has moved`);
  }
  if (reply.location !== null) throw new Error(`${what}: the service has moved, and nothing is sent elsewhere`);
  throw new Error(`${what}: it does not take this question; change what is asked`);
}

function verdictOf(bytes: Uint8Array, question: Question): Verdict {
  let text: string;
  try {
    text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return { kind: "broken", why: "is cut within a letter, or is not UTF-8" };
  }
  if (!/^\s*</.test(text)) return question.check(text);
  return {
    kind: "broken",
    why: `is a page, no ${question.format.toUpperCase()} (${bare(text.slice(0, MOST_READ)).trim()})`,
  };
}

/** Returns how many milliseconds a Retry-After asks to wait: seconds, or a date; 0 where it says nothing. */
export function waitOf(retryAfter: string | null): number {
  if (retryAfter === null) return 0;
  if (/^\s*\d+\s*$/.test(retryAfter)) return Number(retryAfter) * 1000;
  const date = Date.parse(retryAfter);
  return Number.isNaN(date) ? 0 : Math.max(0, date - now().getTime());
}

/** Returns what a server says: its message, or what there is to read. */
function saidIn({ bytes }: Reply): string {
  const text = new TextDecoder().decode(bytes);
  try {
    const said = messageIn(JSON.parse(text));
    if (said !== null) return said;
  } catch {}
  return bare(text.slice(0, MOST_READ));
}

function messageIn(body: unknown): string | null {
  if (typeof body !== "object" || body === null) return null;
  for (const name of ["message", "errorMessage", "error", "errorObject", "title", "detail"]) {
    const found = (body as Record<string, unknown>)[name];
    if (typeof found === "string" && found !== "") return found;
    const within = messageIn(found);
    if (within !== null) return within;
  }
  return null;
}

/** The text of a page without what is not read of it. */
function bare(text: string): string {
  return text.replace(/<(script|style)\b[\s\S]*?<\/\1>/gi, " ").replace(/<[^<>]*>/g, " ");
}

/** Returns a few words of a text on one line, with nothing hidden in them, and without a key. */
function short(text: string, key: string | null): string {
  const open = key === null ? text : text.replaceAll(key, "…");
  const line = oneLine(open.replace(/\s+/g, " ").trim()).replace(/[.\s]+$/, "");
  return line.length > MOST_SHOWN ? `${line.slice(0, MOST_SHOWN)} …` : line;
}

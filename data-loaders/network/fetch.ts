/** A page or file as it came over the network. */
export interface Fetched {
  bytes: Uint8Array;
  type: string;
}

/** What a service answered to a question, whatever its status; `asked` is the moment of the question. */
export interface Reply {
  status: number;
  bytes: Uint8Array;
  asked: Date;
  retryAfter: string | null;
  location: string | null;
}

const NAME = "steppe-to-sea (snapshot of a cited page)";

/** Fetches a page. Throws with the address and what went wrong. */
export async function fetchBytes(url: string, timeout = 60_000): Promise<Fetched> {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(timeout), headers: { "User-Agent": NAME } });
    if (!response.ok) throw new Error(`${url}: the server answered ${response.status} ${response.statusText}`);
    return { bytes: new Uint8Array(await response.arrayBuffer()), type: response.headers.get("content-type") ?? "" };
  } catch (error) {
    if (error instanceof Error && error.message.startsWith(url)) throw error;
    throw new Error(`${url}: no answer, or a cut one (${causeOf(error)}); is there a network? Nothing was changed.`);
  }
}

/**
 * Asks a service. It is not followed elsewhere: a key in the headers would go along. Throws where there is no answer,
 * or a cut one.
 */
export async function ask(url: string, headers: Readonly<Record<string, string>>, timeout: number): Promise<Reply> {
  const asked = now();
  const signal = AbortSignal.timeout(timeout);
  try {
    const response = await fetch(url, { signal, headers: { "User-Agent": NAME, ...headers }, redirect: "manual" });
    const { status } = response;
    const [retryAfter, location] = [response.headers.get("retry-after"), response.headers.get("location")];
    return { status, bytes: new Uint8Array(await response.arrayBuffer()), asked, retryAfter, location };
  } catch (error) {
    if (signal.aborted) throw new Error(`no whole answer within ${timeout / 1000} s`);
    throw new Error(`no answer, or a cut one (${causeOf(error)}; is there a network?)`);
  }
}

/** The clock: what is asked of a service has a date, and what is built knows none. */
export function now(): Date {
  return new Date();
}

function causeOf(error: unknown): string {
  return error instanceof Error && error.cause instanceof Error ? error.cause.message : String(error);
}

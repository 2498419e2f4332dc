/** A page or file as it came over the network. */
export interface Fetched {
  bytes: Uint8Array;
  type: string;
}

/**
 * Fetches an address; the one place of the project that uses the network. Throws with the address and what went wrong.
 */
export async function fetchBytes(url: string, timeout = 60_000): Promise<Fetched> {
  const headers = { "User-Agent": "steppe-to-sea (snapshot of a cited page)" };
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(timeout), headers });
    if (!response.ok) throw new Error(`${url}: the server answered ${response.status} ${response.statusText}`);
    return { bytes: new Uint8Array(await response.arrayBuffer()), type: response.headers.get("content-type") ?? "" };
  } catch (error) {
    if (error instanceof Error && error.message.startsWith(url)) throw error;
    const cause = error instanceof Error && error.cause instanceof Error ? error.cause.message : String(error);
    throw new Error(`${url}: no answer, or a cut one (${cause}); is there a network? Nothing was changed.`);
  }
}

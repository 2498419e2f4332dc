const SPEC = /^(?:(?<first>\d+)-(?<last>\d*)|-(?<suffix>\d+))$/;

/**
 * Returns the Range header of a request as it is to be followed on a file of `size` bytes, or undefined where it is to
 * be ignored: what is malformed or ends before it starts says nothing, and the last 100 bytes of 50 are all of them
 * (RFC 9110, section 14.1).
 */
export function rangeOf(header: string | undefined, size: number): string | undefined {
  const list = /^ *bytes=(.*)$/.exec(header ?? "")?.[1];
  if (list === undefined) return undefined;
  const specs = list.split(",").map((spec) => SPEC.exec(spec.trim())?.groups);
  const wanted: string[] = [];
  for (const spec of specs) {
    if (!spec) return undefined;
    const { first, last, suffix } = spec;
    if (suffix !== undefined) wanted.push(Number(suffix) >= size && Number(suffix) > 0 ? "0-" : `-${suffix}`);
    else if (last && Number(last) < Number(first)) return undefined;
    else wanted.push(`${first}-${last}`);
  }
  return `bytes=${wanted.join(", ")}`;
}

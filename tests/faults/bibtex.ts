const SIGNS: Readonly<Record<string, string>> = {
  textbackslash: "\\",
  textbraceleft: "{",
  textbraceright: "}",
  textasciitilde: "~",
  textasciicircum: "^",
};

/**
 * Returns the fields of one BibTeX entry as they are meant: braces come in pairs, whatever stands before them, and a
 * field ends with its last one. Throws where it is none.
 */
export function fieldsOfBibtex(entry: string): Map<string, string> {
  const fields = new Map<string, string>();
  let rest = /^@\w+\{[^\s,{}]+,\n([\s\S]*)\n\}$/.exec(entry)?.[1];
  if (rest === undefined) throw new Error(`no entry: ${entry}`);
  while (rest !== "") {
    const [start, name = ""] = /^ {2}(\w+) = \{/.exec(rest) ?? [];
    if (start === undefined) throw new Error(`no field: ${rest}`);
    const end = endOf(rest, start.length);
    fields.set(name, meantBy(rest.slice(start.length, end), name));
    rest = rest.slice(end + 1).replace(/^,\n/, "");
  }
  return fields;
}

function endOf(text: string, start: number): number {
  for (let at = start, depth = 1; at < text.length; at++) {
    if (text[at] === "{") depth += 1;
    if (text[at] === "}") depth -= 1;
    if (depth === 0) return at;
  }
  throw new Error(`braces without their others: ${text}`);
}

function meantBy(value: string, name: string): string {
  if (name.startsWith("url")) return value;
  // One pair of braces around all of it keeps a name whole.
  const isKept = value.startsWith("{") && endOf(value, 1) === value.length - 1;
  return (isKept && !value.startsWith("{\\") ? value.slice(1, -1) : value).replace(
    /\{\\(\w+)\}|\\([#$%&_])/g,
    (_, sign: string, plain: string) => plain ?? SIGNS[sign],
  );
}

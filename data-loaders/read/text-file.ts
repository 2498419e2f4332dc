import { lstatSync, readFileSync, type Stats } from "node:fs";
import type { Problem } from "./problems.js";

/** The most bytes that a file may have which people write, a page that they read, and what a machine reads. */
export const MOST_BYTES = { written: 250_000, page: 1_000_000, snapshot: 50_000_000 } as const;

/**
 * Returns the text of a file in UTF-8, without the mark that some editors put before it; null after reporting that it
 * is not there, is no file, too large, or the line of the first byte that is none, and what the file seems to be saved
 * in. `file` is what problems call it.
 */
export function readText(
  path: string,
  file: string,
  problems: Problem[],
  most: number = MOST_BYTES.written,
): string | null {
  const found = lstatSync(path, { throwIfNoEntry: false });
  const refuse = (message: string) => {
    problems.push({ file, line: null, message });
    return null;
  };
  if (!found) return refuse("missing");
  if (!found.isFile()) return refuse(`is ${kindOf(found)}: put the file itself here`);
  if (found.size > most) return refuse(`has ${found.size} bytes, more than the ${most} that are read: divide it`);
  const bytes = readFileSync(path);
  const trouble = encodingTrouble(bytes);
  if (trouble) problems.push({ file, ...trouble });
  return trouble ? null : new TextDecoder().decode(bytes);
}

/** What stands under a name, in a word. */
export function kindOf(entry: Pick<Stats, "isSymbolicLink" | "isDirectory" | "isFile">): string {
  if (entry.isSymbolicLink()) return "a link";
  if (entry.isDirectory()) return "a folder";
  return entry.isFile() ? "a file" : "no file";
}

/** What no text of ours holds: controls other than the ends of lines and tabs. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/;

/** Returns the text of an input as `readText` does; null too where it has control characters, or ends within a line. */
export function readInput(path: string, file: string, problems: Problem[], most?: number): string | null {
  const text = readText(path, file, problems, most);
  if (text === null) return null;
  const control = CONTROL.exec(text);
  const lineAt = (index: number) => text.slice(0, index).split("\n").length;
  if (control) {
    problems.push({ file, line: lineAt(control.index), message: `has a control character, ${control[0]}: remove it` });
    return null;
  }
  if (text === "" || text.endsWith("\n")) return text;
  const message = "ends within a line: is it cut short? If it is whole, end it with a line break";
  problems.push({ file, line: lineAt(text.length), message });
  return null;
}

function encodingTrouble(bytes: Buffer): Omit<Problem, "file"> | null {
  const [first, second] = bytes;
  const isUtf16 = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
  if (isUtf16 || bytes.subarray(0, 200).includes(0)) {
    return { line: 1, message: "is saved in UTF-16 or is no text: save it as UTF-8" };
  }
  const at = firstBroken(bytes);
  if (at === null) return null;
  const line = bytes.subarray(0, at).filter((byte) => byte === 0x0a).length + 1;
  return { line, message: `is not UTF-8${guess(bytes)}: save it as UTF-8` };
}

/** The place of the first byte that is no UTF-8, found by halving; null where all is. */
function firstBroken(bytes: Buffer): number | null {
  if (isUtf8(bytes)) return null;
  let [sound, broken] = [0, bytes.length];
  while (broken - sound > 1) {
    const middle = (sound + broken) >> 1;
    // A letter cut in two is not broken: it may go on behind the middle.
    if (isUtf8(bytes.subarray(0, middle), true)) sound = middle;
    else broken = middle;
  }
  return sound;
}

function isUtf8(bytes: Uint8Array, isCut = false): boolean {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes, { stream: isCut });
    return true;
  } catch {
    return false;
  }
}

/** Cyrillic letters in Windows-1251 lie between 0xc0 and 0xff, and mostly stand beside each other. */
function guess(bytes: Buffer): string {
  let pairs = 0;
  for (let i = 1; i < bytes.length; i += 1) if ((bytes[i] ?? 0) >= 0xc0 && (bytes[i - 1] ?? 0) >= 0xc0) pairs += 1;
  return pairs > 3 ? " (it looks like Windows-1251)" : "";
}

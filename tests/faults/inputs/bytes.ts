import { changed, type Mutator } from "./mutant.js";
import type { Random } from "./random.js";

/** A change of the bytes of a file; null where it fits none. */
type BytesChange = readonly [name: string, change: (bytes: Buffer, random: Random) => Buffer | string | null];

const onLines =
  (change: (lines: string[], at: number, random: Random) => string[] | null) => (bytes: Buffer, random: Random) => {
    const lines = bytes.toString().split("\n");
    return change(lines, random.below(lines.length - 1), random)?.join("\n") ?? null;
  };

/** A text in Windows-1251, as far as that has its letters. */
function windows1251(text: string): Buffer {
  return Buffer.from(
    [...text].map((letter) => {
      const code = letter.codePointAt(0) ?? 0;
      return code < 0x80 ? code : code >= 0x410 && code < 0x450 ? code - 0x410 + 0xc0 : 0xb7;
    }),
  );
}

const MARKED = /^(\s*(?:- )?[\w-]+: )(?=\S)/;

const CHANGES: readonly BytesChange[] = [
  ["a bit flipped", (bytes, random) => flipped(bytes, random)],
  ["a bit flipped", (bytes, random) => flipped(bytes, random)],
  [
    "some bytes cut",
    (bytes, random) => {
      const at = random.below(bytes.length);
      return Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + 1 + random.below(12))]);
    },
  ],
  [
    "bytes put in",
    (bytes, random) => {
      const at = random.below(bytes.length);
      const made = Buffer.from(Array.from({ length: 1 + random.below(4) }, () => random.below(256)));
      return Buffer.concat([bytes.subarray(0, at), made, bytes.subarray(at)]);
    },
  ],
  [
    "letters put in",
    (bytes, random) => {
      const at = random.below(bytes.length);
      return (
        bytes.toString("latin1").slice(0, at) +
        random.pick([..."{}[]:,#&*!|>'\"%@`-?\t 0"]) +
        bytes.toString("latin1").slice(at)
      );
    },
  ],
  ["in Latin-1", (bytes) => Buffer.from(`# \u00e9\u00fc\n${bytes}`, "latin1")],
  ["in Windows-1251", (bytes) => windows1251(`# сорок\n${bytes}`)],
  [
    "in UTF-16",
    (bytes, random) => {
      const little = Buffer.from(`${random.pick(["\ufeff", ""])}${bytes}`, "utf16le");
      return random.below(2) === 0 ? little : little.swap16();
    },
  ],
  ["with a byte order mark", (bytes) => `\ufeff${bytes}`],
  ["with the line ends of Windows", (bytes) => bytes.toString().replaceAll("\n", "\r\n")],
  ["with the line ends of old Macs", (bytes) => bytes.toString().replaceAll("\n", "\r")],
  ["cut short", (bytes, random) => bytes.subarray(0, random.below(bytes.length))],
  ["cut behind a line", onLines((lines, at) => [...lines.slice(0, at + 1), ""])],
  ["a line twice", onLines((lines, at) => lines.toSpliced(at, 0, lines[at] ?? ""))],
  ["a line removed", onLines((lines, at) => lines.toSpliced(at, 1))],
  ["two lines swapped", onLines((lines, at) => lines.toSpliced(at, 2, lines[at + 1] ?? "", lines[at] ?? ""))],
  [
    "a tab",
    onLines((lines, at) => (/^ /.test(lines[at] ?? "") ? lines.with(at, `\t${lines[at]?.trimStart()}`) : null)),
  ],
  ["deeper", onLines((lines, at) => lines.with(at, `  ${lines[at]}`))],
  [
    "less deep",
    onLines((lines, at) =>
      /^ /.test(lines[at] ?? "") ? lines.with(at, (lines[at] ?? "").replace(/^ {1,2}/, "")) : null,
    ),
  ],
  ["with an anchor", onLines(marked("&a "))],
  ["with an alias", onLines(marked("*a #"))],
  [
    "with a tag",
    onLines((lines, at, random) => marked(random.pick(["!!str ", "!!int ", "!x ", "!!binary ", "!!set "]))(lines, at)),
  ],
  ["of two documents", (bytes) => `${bytes}---\n${bytes}`],
  ["behind a directive", (bytes, random) => `${random.pick(["%YAML 1.1\n---\n", "---\n", "%TAG ! x\n---\n"])}${bytes}`],
  [
    "with a merged key",
    onLines((lines, at) =>
      /^\s+[\w-]+: /.test(lines[at] ?? "") ? lines.with(at, (lines[at] ?? "").replace(/[\w-]+:/, "<<:")) : null,
    ),
  ],
  [
    "a quotation mark less",
    onLines((lines, at) => (lines[at]?.includes('"') ? lines.with(at, lines[at]?.replace('"', "") ?? "") : null)),
  ],
  ["a comment", onLines((lines, at) => lines.toSpliced(at, 0, "# A comment."))],
  ["blank lines", onLines((lines, at) => lines.toSpliced(at, 0, "", ""))],
  ["nested without end", (bytes, random) => `${bytes}x: ${random.pick(["[", "{a: ", "- "]).repeat(20_000)}\n`],
];

function flipped(bytes: Buffer, random: Random): Buffer {
  const made = Buffer.from(bytes);
  const at = random.below(bytes.length);
  made[at] = (made[at] ?? 0) ^ (1 << random.below(8));
  return made;
}

function marked(mark: string) {
  return (lines: string[], at: number) =>
    MARKED.test(lines[at] ?? "") ? lines.with(at, (lines[at] ?? "").replace(MARKED, `$1${mark}`)) : null;
}

/** Changes the bytes of a file. */
export const bytes: Mutator = (file, world, random) => {
  const [name, change] = random.pick(CHANGES);
  const made = change(world.texts.get(file) ?? Buffer.from(""), random);
  return made === null ? null : changed(name, file, made as Buffer);
};

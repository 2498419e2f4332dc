import type { Random } from "./random.js";

/** What a value of a YAML file can be made into: the name of the change, and the change; null where it fits none. */
export type Change = readonly [name: string, change: (value: unknown, random: Random) => unknown];

const scalar = (change: (text: string, random: Random) => string | null) => (value: unknown, random: Random) =>
  typeof value === "string" || typeof value === "number" ? (change(String(value), random) ?? undefined) : undefined;

/** Puts something at a place in a text. */
const inserted = (made: string) => (text: string, random: Random) => {
  const at = random.below(text.length + 1);
  return text.slice(0, at) + made + text.slice(at);
};

/** Replaces one match of a pattern. */
const replaced =
  (pattern: RegExp, by: (found: string, random: Random) => string) =>
  (text: string, random: Random): string | null => {
    const found = [...text.matchAll(pattern)];
    if (found.length === 0) return null;
    const { 0: match, index } = random.pick(found);
    return text.slice(0, index) + by(match, random) + text.slice(index + match.length);
  };

const oneOf = (list: readonly string[]) => (_: unknown, random: Random) => random.pick(list);

const SCALES = ["thousand", "million", "billion", "trillion"];
const UNITS = ["km", "tonnes", "percent", "times", "$", "€", "days", "people", "mm", "kg", "TEU"];
const LOOKALIKES: Readonly<Record<string, string>> = { a: "а", e: "е", o: "о", i: "і", c: "с", p: "р", x: "х", m: "м" };
const IDS = ["A b", "../x", "é-1", "a'b", 'a"b', "a--b", "-a", ".", "a_b", "a.b", "a;drop table", "%00", "a\nb", "ａ"];
const ADDRESSES = [
  ...["javascript:alert(1)", "https://", "https:///x", "http://user:word@example.org/", "ftp://example.org/x"],
  ...["https://localhost/", "//example.org/x", "example.org", "data:text/html,x", "https://exa mple.org/"],
  ...["https://example.org/<script>", "https://example.org/\\x", "mailto:a@example.org", "https://[::1]/"],
];
const DATES = [
  ...["2031-02-30", "2031-13", "2031-00-10", "0000", "1700-01-01", "2999", "31/02/2031", "2031-1-1", "2031-02-29"],
  ...["yesterday", "2031-12-31T00:00", "12031", "Q5 2031", "13 months of 2031", "2034-2033", "0x7E6"],
];
const KNOWN = ["constructor", "__proto__", "toString", "hasOwnProperty", "prototype", "valueOf"];
const NUMBERS = [
  "0x10",
  "0o17",
  "017",
  "1e3",
  "1e-7",
  "-1",
  "+5",
  "1_000",
  "NaN",
  ".inf",
  "1e400",
  "1.2.3",
  "1,5",
  "٣",
];

/** What is done to the values of YAML files. */
export const CHANGES: readonly Change[] = [
  ["null", () => null],
  ["empty", () => ""],
  ["blank", () => "  "],
  ["true", () => true],
  ["a number", (_, random) => random.pick([0, 7, -3, 2.5, 1e21])],
  ["a list of it", (value) => [value]],
  ["a mapping of it", (value) => ({ value })],
  ["the first of it", (value) => (Array.isArray(value) ? (value[0] ?? null) : undefined)],
  ["very long", (value) => (typeof value === "string" ? value.padEnd(5_000, "x ") : undefined)],
  ["longer than a file", (value) => (typeof value === "string" ? value.padEnd(300_000, "x") : undefined)],
  ["deep", (value, random) => Array.from({ length: random.pick([25, 90]) }).reduce((inner) => [inner], value)],
  ["another digit", scalar(replaced(/\d/g, (found, random) => String((Number(found) + 1 + random.below(9)) % 10)))],
  ["a digit more", scalar(replaced(/\d/g, (found, random) => found + random.below(10)))],
  ["a digit less", scalar(replaced(/\d/g, () => ""))],
  ["a sign", scalar(replaced(/\d[\d.,]*/g, (found, random) => random.pick(["-", "+", "−", "–"]) + found))],
  ["a comma for a point", scalar(replaced(/(?<=\d)\.(?=\d)/g, () => ","))],
  ["a point for a comma", scalar(replaced(/(?<=\d),(?=\d)/g, () => "."))],
  ["a number in other digits", scalar(replaced(/\d+(?:\.\d+)?/g, oneOf(NUMBERS)))],
  ["another scale", scalar(replaced(/\b(?:thousand|million|billion)\b/g, oneOf(SCALES)))],
  ["a scale twice", scalar(replaced(/\b(?:thousand|million|billion)\b/g, (found) => `${found} ${found}`))],
  ["no scale", scalar(replaced(/ ?\b(?:thousand|million|billion)\b/g, () => ""))],
  ["another unit", scalar(replaced(/km|tonnes|tons|percent|%|times|\$|€/g, oneOf(UNITS)))],
  ["no unit", scalar(replaced(/ ?(?:km|tonnes|tons|percent|%|times|\$|€)/g, () => ""))],
  ["another date", scalar((text, random) => (/^\d{4}|\b20\d\d\b/.test(text) ? random.pick(DATES) : null))],
  ["an unknown code", scalar((text) => (/^[A-Z]{3}$|^[a-z_]+$/.test(text) ? "QQQ" : null))],
  ["small letters", scalar((text) => (text === text.toLowerCase() ? null : text.toLowerCase()))],
  ["capitals", scalar((text) => (text === text.toUpperCase() ? null : text.toUpperCase()))],
  ["a name that every object has", scalar((_, random) => random.pick(KNOWN))],
  ["odd letters in an id", scalar((text, random) => (/^[a-z0-9-]+$/.test(text) ? random.pick(IDS) : null))],
  ["another address", scalar((text, random) => (/^https?:/.test(text) ? random.pick(ADDRESSES) : null))],
  [
    "a control character",
    scalar((text, random) => inserted(random.pick(["\u0007", "\u001b[2J", "\u0085"]))(text, random)),
  ],
  [
    "a mark of direction",
    scalar((text, random) => inserted(random.pick(["\u202e", "\u2066", "\u200f"]))(text, random)),
  ],
  [
    "something unseen",
    scalar((text, random) => inserted(random.pick(["\u200b", "\ufeff", "\u2060", "\u00ad"]))(text, random)),
  ],
  ["NUL", scalar(inserted("\u0000"))],
  ["half a letter", scalar(inserted("\ud800"))],
  ["a private letter", scalar(inserted("\ue000"))],
  ["a letter that looks alike", scalar(replaced(/[aeoicpxm]/g, (found) => LOOKALIKES[found] ?? found))],
  ["full width", scalar(replaced(/[!-~]/g, (found) => String.fromCharCode(found.charCodeAt(0) + 0xfee0)))],
  ["blanks around", scalar((text) => ` ${text} `)],
  ["a line break", scalar(inserted("\n"))],
  ["other words", scalar((text) => `${text} and more`)],
  [
    "braces",
    scalar((text, random) => `${text} ${random.pick(["{x}", "{", "{a, plural, other {", "[x]", "}", "{{x}}"])}`),
  ],
];

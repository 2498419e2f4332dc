/** Cyrillic letters of Russian, Kazakh and their neighbours, and the Latin ones that English writes for each. */
const CYRILLIC = [..."абвгдежзиклмнопрстуфхцчшщъыьэюяәғқңөұүһіҳєґј"];
const LATIN = "a.b.v.g.d.e.zh.z.i.k.l.m.n.o.p.r.s.t.u.f.kh.ts.ch.sh.shch..y..e.yu.ya.a.g.k.n.o.u.u.h.i.h.e.g.j".split(
  ".",
);
const inLatin = new Map(CYRILLIC.map((letter, i) => [letter, LATIN[i] ?? letter]));

/**
 * Returns a text as searches compare it: without case and accents, in Latin letters where it is in Cyrillic ones, and
 * with a point in numbers, so that "987,9" and "987.9" are one.
 */
export function folded(text: string): string {
  return text
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[а-ӿ]/g, (letter) => inLatin.get(letter) ?? letter)
    .replace(/(?<=\d),(?=\d)/g, ".");
}

/** Returns the words of a text, folded; a number is one, with its decimals. */
export function wordsOf(text: string): string[] {
  return folded(text).match(/\d+(?:\.\d+)+|[\p{L}\p{N}]+/gu) ?? [];
}

/** Whether a folded text holds every word of the query. */
export function holdsWords(text: string, query: string): boolean {
  return folded(query)
    .split(/\s+/)
    .every((word) => text.includes(word));
}

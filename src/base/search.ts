/** Returns a text without case and accents, as searches compare it. */
export function folded(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}

/** Whether a folded text holds every word of the query; "987,9" and "987.9" are one. */
export function holdsWords(text: string, query: string): boolean {
  return folded(query)
    .split(/\s+/)
    .every((word) => spellings(word).some((one) => text.includes(one)));
}

/** A number with a comma or a point in it, both ways. */
function spellings(word: string): string[] {
  if (!/\d[.,]\d/.test(word)) return [word];
  return [word, word.replace(/(?<=\d),(?=\d)/g, "."), word.replace(/(?<=\d)\.(?=\d)/g, ",")];
}

import type { Code } from "../rows/codes.js";

/** What a code of a list means, in words; the code itself where the list does not know it. */
export type Names = (list: string, code: string) => string;

/** Returns the lookup of the code lists. */
export function codeNames(codes: readonly Code[]): Names {
  const names = new Map(codes.map(({ list, code, name }) => [`${list} ${code}`, name]));
  return (list, code) => names.get(`${list} ${code}`) ?? code;
}

import { z } from "zod";
import type { NameRow } from "../read/rows.js";
import { text } from "../read/texts.js";
import type { Codes } from "./codes.js";
import type { Places } from "./places-and-routes.js";

/** What a country, a good or a place is called in languages of the region, by their ISO 639-1 codes. */
export const namesSchema = z
  .strictObject({
    ru: inScript("Cyrillic").optional(),
    kk: inScript("Cyrillic").optional(),
    fa: inScript("Arabic").optional(),
  })
  .default({});

/** A name in the letters of its language. */
function inScript(script: "Cyrillic" | "Arabic") {
  return text.regex(new RegExp(`^[\\p{Script=${script}}\\P{L}]+$`, "u"), `is not in ${script} letters alone`);
}

/** Returns one row a name beside the one that pages show: in other languages, and as sources spell places. */
export function nameRows({ countries, products }: Codes, places: Places): NameRow[] {
  const lists = Object.entries({ countries, products, places });
  const rows = lists.flatMap(([list, entries]) =>
    Object.entries(entries).flatMap(([code, { names }]) =>
      Object.entries<string>(names).map(([language, name]) => ({ list, code, language, name })),
    ),
  );
  const spellings = Object.entries(places).flatMap(([code, { also = [] }]) =>
    also.map((name) => ({ list: "places", code, language: null, name })),
  );
  return [...rows, ...spellings];
}

import type { DuckDBConnection } from "@duckdb/node-api";
import { type Area, lastYearOf, readAreas } from "../../data-loaders/lists/areas.js";
import { nearest } from "../../data-loaders/read/problems.js";
import { literal, query } from "../engine/duckdb.js";
import type { Asked } from "./read.js";
import { sqlOf } from "./sql.js";

/** What a file calls a country, an area or the world: a number, or letters. */
interface AreaCode extends Pick<Area, "iso" | "kind"> {
  code: string;
  lastYear: number;
}

/** The last year of what is there still. */
const OPEN = 9999;

/** Codes beside those of areas.csv: UN Comtrade's world and Italy in old files, the IMF's world and Kosovo. */
const OTHERS: readonly AreaCode[] = [
  { code: "W00", iso: "WLD", kind: "world", lastYear: OPEN },
  { code: "381", iso: "ITA", kind: "country", lastYear: OPEN },
  { code: "G001", iso: "WLD", kind: "world", lastYear: OPEN },
  { code: "KOS", iso: "XKX", kind: "country", lastYear: OPEN },
];

/** Makes the table `area_code` of all codes that files may have, and the types, macros and tables that follow. */
export async function makeTypes(db: DuckDBConnection, areas: string): Promise<void> {
  const rows = codesFor(readAreas(areas)).map(
    ({ code, iso, kind, lastYear }) => `(${[code, iso, kind].map(literal).join(", ")}, ${lastYear})`,
  );
  await db.run(`create table area_code (code varchar, iso varchar, kind varchar, last_year integer);
    insert into area_code values ${rows.join(", ")}`);
  await db.run(sqlOf("types.sql"));
}

function codesFor(areas: readonly Area[]): AreaCode[] {
  const numbers = areas.map((area) => ({ ...area, code: area.m49, lastYear: lastYearOf(area) ?? OPEN }));
  const letters = [...new Set(areas.map(({ iso }) => iso))].map((iso) => {
    const own = areas.filter((area) => area.iso === iso);
    // By letters the country is meant, of which some numbers are a part.
    const kind = own.some((area) => area.kind === "country") ? "country" : (own[0]?.kind ?? "area");
    return { code: iso, iso, kind, lastYear: OPEN } as const;
  });
  const known = [...numbers, ...letters, ...OTHERS];
  // Some programs write numbers of three digits, as 004.
  const padded = numbers
    .filter(({ code }) => code.length < 3)
    .map((area) => ({ ...area, code: area.code.padStart(3, "0") }));
  return [...known, ...padded.filter(({ code }) => !known.some((other) => other.code === code))];
}

/** Returns all codes that stand for countries, by their letters. Throws an Error that says what was meant. */
export async function codesOf(db: DuckDBConnection, { reporters, partners }: Asked): Promise<Asked> {
  const rows = await query<{ code: string; iso: string }>(db, "select code, iso from area_code");
  const wrong = [...reporters, ...partners].filter((asked) => !rows.some(({ iso }) => iso === asked));
  if (wrong.length > 0) {
    const isos = [...new Set(rows.map(({ iso }) => iso))];
    const hints = wrong.map(
      (asked) => `"${asked}"${nearest(asked, isos) ? ` (did you mean ${nearest(asked, isos)}?)` : ""}`,
    );
    throw new Error(`unknown country ${hints.join(", ")}: name ISO 3166-1 alpha-3 codes, as KAZ`);
  }
  const all = (isos: readonly string[]) => rows.filter(({ iso }) => isos.includes(iso)).map(({ code }) => code);
  return { reporters: all(reporters), partners: all(partners) };
}

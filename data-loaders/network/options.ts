import { parseArgs } from "node:util";
import { assertPassed } from "../commands.js";
import { type Area, lastYearOf } from "../lists/areas.js";
import { nearest } from "../read/problems.js";
import { YEARS } from "../read/texts.js";
import { type Asked, PRODUCTS, type Service } from "./service.js";

const VALUES = ["reporter", "partner", "from", "to", "products"];
const SWITCHES = ["monthly", "again"];

/** What somebody asks for, and whether for what is there as well. */
export interface Options extends Asked {
  isAgain: boolean;
}

/** What options are checked against. */
export interface Known {
  source: string;
  service: Pick<Service, "hasProducts">;
  areas: readonly Area[];
  thisYear: number;
}

/** Reads the options of `npm run snapshot -- <source>`. Throws with all that is wrong with them, and the usage. */
export function optionsOf(args: readonly string[], known: Known): Options {
  const problems: string[] = [];
  const given = givenIn(args, known, problems);
  const one = (name: string) => given.get(name)?.at(-1);
  const codes = (name: string) => (given.get(name) ?? []).flatMap((text) => text.split(",")).map((text) => text.trim());
  const reporters = countriesIn(codes("reporter"), "reporter", known.areas, problems);
  const partners = countriesIn(codes("partner"), "partner", known.areas, problems);
  if (reporters.length > 1) problems.push("--reporter: give one country; its partners go in --partner");
  if (reporters.includes("WLD")) problems.push("--reporter: the world reports no trade; give a country");
  const both = partners.find((code) => reporters.includes(code));
  if (both !== undefined) problems.push(`--partner: ${both} is the reporter too`);
  const from = yearOf("from", one("from"), known.thisYear, problems);
  const to = given.has("to") ? yearOf("to", one("to"), known.thisYear, problems) : known.thisYear;
  if (from > to) problems.push(`--from ${from} lies after --to ${to}`);
  const products = PRODUCTS.find((name) => name === (one("products") ?? "chapters"));
  if (!products) problems.push(`--products ${one("products")} is none of ${PRODUCTS.join(", ")}`);
  if (problems.length > 0) throw new Error([...problems, usage(known)].join("\n"));
  return {
    reporter: reporters[0] ?? "",
    partners: [...new Set(partners)],
    from,
    to,
    isMonthly: given.has("monthly"),
    products: products ?? "chapters",
    isAgain: given.has("again"),
  };
}

/** The options that are given with their values, those without one as they stand. */
function givenIn(args: readonly string[], known: Known, problems: string[]): Map<string, string[]> {
  const values = known.service.hasProducts ? VALUES : VALUES.filter((name) => name !== "products");
  const options = Object.fromEntries([
    ...values.map((name) => [name, { type: "string", multiple: true }] as const),
    ...SWITCHES.map((name) => [name, { type: "boolean" }] as const),
  ]);
  assertPassed(options, usage(known));
  const { tokens } = parseArgs({ args: [...args], options, strict: false, tokens: true });
  const given = new Map<string, string[]>();
  const all = [...values, ...SWITCHES];
  tokens.forEach((token, i) => {
    const before = tokens[i - 1];
    const isOfUnknown = before?.kind === "option" && !all.includes(before.name);
    if (token.kind === "positional" && !isOfUnknown) problems.push(`"${token.value}" belongs to no option`);
    if (token.kind !== "option") return;
    const { name, rawName, value } = token;
    const near = nearest(name, all);
    const isMissing = value === undefined || value === "" || (!token.inlineValue && value.startsWith("--"));
    if (!all.includes(name)) problems.push(`unknown option ${rawName}${near ? `; did you mean --${near}?` : ""}`);
    else if (values.includes(name) ? isMissing : value !== undefined) {
      problems.push(`${rawName} ${values.includes(name) ? "needs a value" : "takes no value"}`);
    }
    given.set(name, [...(given.get(name) ?? []), ...(isMissing ? [] : [value])]);
  });
  for (const name of ["reporter", "partner", "from"]) if (!given.has(name)) problems.push(`--${name} is missing`);
  return given;
}

function countriesIn(codes: string[], option: string, areas: readonly Area[], problems: string[]): string[] {
  const isThere = (area: Area) => (area.kind === "country" && lastYearOf(area) === null) || area.kind === "world";
  const there = areas.filter(isThere);
  return codes.map((written) => {
    const code = written.toUpperCase();
    if (there.some(({ iso }) => iso === code)) return code;
    const other = areas.find(({ iso }) => iso === code);
    if (other) problems.push(`--${option}: ${code} is ${other.name}; give countries that are there now`);
    else problems.push(`--${option}: unknown country "${written}"${hintFor(written, code, there)}`);
    return code;
  });
}

/** Of three letters the last or the middle one may be wrong, of a name two: with more, all is near something. */
function hintFor(written: string, code: string, there: readonly Area[]): string {
  const name =
    code.length > 3
      ? nearest(
          written,
          there.map((area) => area.name),
        )
      : null;
  const isNear = ({ iso }: Area) => iso[0] === code[0] && (iso[1] === code[1] || iso[2] === code[2]);
  const near = there.find((area) => (code.length === 3 ? isNear(area) : area.name === name));
  return near ? `; did you mean ${near.iso} (${near.name})?` : "; use three letters of ISO 3166-1, such as KAZ";
}

function yearOf(option: string, written: string | undefined, thisYear: number, problems: string[]): number {
  if (written === undefined) return thisYear;
  const year = Number(written);
  if (!/^\d{4}$/.test(written)) problems.push(`--${option} ${written} is no year: write four digits, such as 2015`);
  else if (year > thisYear) problems.push(`--${option} ${year} lies in the future`);
  else if (year < YEARS.first) problems.push(`--${option} ${year} lies before ${YEARS.first}`);
  else return year;
  return thisYear;
}

function usage({ source, service }: Known): string {
  const products = service.hasProducts ? ` [--products ${PRODUCTS.join("|")}]` : "";
  return (
    `usage: npm run snapshot -- ${source} --reporter KAZ --partner AFG,UZB --from 2015 [--to 2024]` +
    `${products} [--monthly] [--again]`
  );
}

import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { licenceWords } from "../text/en/licences.js";
import { FONT_FILES } from "./fonts.js";

/** The list of licences, in the site. */
export const LICENCES = "licences.txt";

/** Licences that ask for nothing but to be passed on with what is under them, by their names in SPDX. */
export const PERMISSIVE: readonly string[] = [
  "0BSD",
  "BSD-2-Clause",
  "BSD-3-Clause",
  "CC0-1.0",
  "ISC",
  "MIT",
  "OFL-1.1",
  "Unlicense",
];

/** A package of which something is shipped to readers. */
export interface Shipped {
  name: string;
  version: string;
  licence: string;
  /** The licence in full. */
  text: string;
}

/** What readers get that is in no bundle: fonts, and the shapes of the map. */
const BESIDE = [...FONT_FILES, "world-atlas/package.json"];

/** Packages whose published files hold those of other packages. */
const HELD: Readonly<Record<string, string>> = { "d3-array": "internmap" };

/** What the bundler adds of its own to the modules that it bundles. */
const BUNDLER = "rolldown/package.json";

/**
 * Returns the packages of which something is shipped, in the order of their names, where bundles hold such modules.
 * Throws where one has no licence, or one that is not known to let this site ship it.
 */
export function shippedIn(modules: readonly string[]): Shipped[] {
  const { resolve } = createRequire(import.meta.url);
  const added = modules.some((id) => id.startsWith("\0rolldown")) ? [BUNDLER] : [];
  const places = [...modules, ...[...BESIDE, ...added].map((file) => resolve(file))].flatMap(placeOf);
  const held = places.flatMap((place) => {
    const inner = HELD[nameOf(place)];
    return inner ? placeOf(createRequire(join(place, "package.json")).resolve(inner)) : [];
  });
  const shipped = [...new Set([...places, ...held])].map(shippedAt);
  return shipped.sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** Writes the licences of what is shipped into the site. */
export function writeLicences(site: string, modules: readonly string[]): void {
  const shipped = shippedIn(modules);
  const lines = shipped.map(licenceWords.line);
  const texts = shipped.map((one, i) => `${"=".repeat(80)}\n${lines[i]}\n\n${one.text}`);
  writeFileSync(
    join(site, LICENCES),
    `${[licenceWords.head(shipped.length), lines.join("\n"), ...texts].join("\n\n")}\n`,
  );
}

/** The folder of the package that a module is of; none where it is one of this project. */
function placeOf(module: string): string[] {
  const place = /^.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+(?=[\\/])/.exec(module)?.[0];
  return place === undefined ? [] : [place];
}

function nameOf(place: string): string {
  return JSON.parse(readFileSync(join(place, "package.json"), "utf8")).name;
}

function shippedAt(place: string): Shipped {
  const { name, version, license = "" } = JSON.parse(readFileSync(join(place, "package.json"), "utf8"));
  if (!PERMISSIVE.includes(license)) {
    const known = PERMISSIVE.join(", ");
    throw new Error(`${name}: its licence is "${license}"; readers may be sent what is under one of ${known}`);
  }
  const file = readdirSync(place).find((entry) => /^licen[cs]e(\.\w+)?$/i.test(entry));
  if (!file) throw new Error(`${name}: its package holds no licence to pass on`);
  const text = readFileSync(join(place, file), "utf8").replaceAll("\r\n", "\n").trim();
  return { name, version, licence: license, text };
}

import { readFileSync } from "node:fs";
import { join } from "node:path";

/**
 * Returns the day of a build as whoever makes it gives it, in seconds since 1970 as SOURCE_DATE_EPOCH
 * (https://reproducible-builds.org/specs/source-date-epoch/); empty where it is not given, as the clock of a machine
 * would make another site of the same inputs.
 */
export function buildDay(environment: NodeJS.ProcessEnv = process.env): string {
  const seconds = environment["SOURCE_DATE_EPOCH"] ?? "";
  if (seconds === "") return "";
  if (!/^\d{1,11}$/.test(seconds)) throw new Error(`SOURCE_DATE_EPOCH is "${seconds}"; it has to be whole seconds`);
  return new Date(Number(seconds) * 1000).toISOString().slice(0, 10);
}

/**
 * Returns the public address of the site with a slash at its end: SITE_ADDRESS, else `homepage` of package.json; empty
 * where neither is set. Throws where it is no address.
 */
export function siteAddress(root: string, environment: NodeJS.ProcessEnv = process.env): string {
  const { homepage = "" } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as { homepage?: string };
  const named = environment["SITE_ADDRESS"] || homepage;
  if (named === "") return "";
  if (!URL.canParse(named) || !/^https?:/.test(named)) {
    throw new Error(`the public address of the site is "${named}"; it has to be like https://example.org/steppe/`);
  }
  return named.endsWith("/") ? named : `${named}/`;
}

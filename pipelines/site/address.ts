import { readFileSync } from "node:fs";
import { join } from "node:path";

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

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { root } from "./helpers/project.js";

interface Package {
  version?: string;
  resolved?: string;
  hasInstallScript?: boolean;
  optionalDependencies?: Record<string, string>;
}

const text = readFileSync(join(root, "package-lock.json"), "utf8");
const packages: Record<string, Package> = JSON.parse(text).packages;

/**
 * The names of packages that some package may need on another kind of machine, and that the lock file does not hold.
 */
function missingIn(held: Record<string, Package>): string[] {
  const names = new Set(Object.keys(held).map((place) => place.replace(/^.*node_modules\//, "")));
  const wanted = Object.values(held).flatMap((entry) => Object.keys(entry.optionalDependencies ?? {}));
  return [...new Set(wanted)].filter((name) => !names.has(name)).sort();
}

/** Packages that would run a program when they are installed, and why they work where it is not run. */
const INSTALL_SCRIPTS: Readonly<Record<string, string>> = {
  "node_modules/esbuild": "it only replaces the JavaScript that starts the binary, a package of its own, by a link",
  "node_modules/@observablehq/framework/node_modules/esbuild": "the same, in the version that Framework asks for",
};

describe("the lock file", () => {
  it("holds the binaries of every platform, so that `npm ci` accepts it and the engine is there on all of them", () => {
    expect(missingIn(packages)).toEqual([]);
    const engine = "@duckdb/node-bindings";
    for (const kind of ["darwin-arm64", "darwin-x64", "linux-arm64", "linux-x64", "win32-x64"]) {
      expect(packages, kind).toHaveProperty([`node_modules/${engine}-${kind}`]);
    }
  });

  it("names a package that is missing", () => {
    const { "node_modules/@biomejs/cli-darwin-arm64": gone, ...rest } = packages;
    expect(gone).toBeDefined();
    expect(missingIn(rest)).toEqual(["@biomejs/cli-darwin-arm64"]);
  });

  it("holds no package that has to run a program when it is installed: `npm ci --ignore-scripts` is enough", () => {
    const named = Object.entries(packages).filter(([, { hasInstallScript }]) => hasInstallScript);
    expect(named.map(([place]) => place).sort()).toEqual(Object.keys(INSTALL_SCRIPTS).sort());
  });

  it("names no host: packages come from wherever npm is set to fetch them", () => {
    expect(Object.values(packages).filter(({ resolved }) => resolved?.startsWith("http"))).toEqual([]);
  });
});

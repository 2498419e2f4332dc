import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { bundleScripts } from "../../../pipelines/site/bundle.js";
import { LICENCES, shippedIn, writeLicences } from "../../../pipelines/site/licences.js";
import { root, scratchFolder } from "../../helpers/project.js";

/** Licences that let anybody ship what is under them, if they are shipped too. */
const PERMISSIVE = ["BSD-2-Clause", "BSD-3-Clause", "ISC", "MIT", "OFL-1.1"];

/** What packages need for other uses than ours, so that no bundle holds it. */
const UNUSED: Readonly<Record<string, readonly string[]>> = {
  "d3-dsv": ["commander", "iconv-lite", "rw"],
  "topojson-client": ["commander"],
};

const { resolve } = createRequire(import.meta.url);
const nameIn = (id: string) => /.*[\\/]node_modules[\\/]((?:@[^\\/]+[\\/])?[^\\/]+)/.exec(id)?.[1]?.replace("\\", "/");
const dependenciesOf = (name: string): string[] =>
  Object.keys(JSON.parse(readFileSync(join(root, "node_modules", name, "package.json"), "utf8")).dependencies ?? {});

let folder: string;
let modules: string[];

beforeAll(async () => {
  folder = scratchFolder();
  ({ modules } = await bundleScripts(root, folder, ["start"]));
});

describe("the licences of what readers are sent", () => {
  it("are those of every package in the bundles, of the fonts and of the map", () => {
    const bundled = modules.flatMap((id) => nameIn(id) ?? []);
    expect(bundled.length).toBeGreaterThan(10);
    const listed = shippedIn(modules).map(({ name }) => name);
    expect(listed).toEqual(expect.arrayContaining([...new Set(bundled)]));
    expect(listed).toEqual(expect.arrayContaining(["@fontsource-variable/inter", "world-atlas", "rolldown"]));
  });

  it("are those of packages within the files of others, too", () => {
    const listed = new Set(shippedIn(modules).map(({ name }) => name));
    const bundled = new Set(modules.flatMap((id) => nameIn(id) ?? []));
    // Plot and d3 hand on what they import; of that only is bundled what is used.
    const whole = [...bundled].filter((name) => name !== "@observablehq/plot");
    const lost = whole.flatMap((name) =>
      dependenciesOf(name).filter((needed) => !listed.has(needed) && !UNUSED[name]?.includes(needed)),
    );
    expect(lost).toEqual([]);
  });

  it("let anybody pass them on, and stand there in full", () => {
    for (const { name, licence, version, text } of shippedIn(modules)) {
      expect(PERMISSIVE, name).toContain(licence);
      expect(version, name).toMatch(/^\d+\.\d+\.\d+/);
      expect(text, name).toMatch(/copyright/i);
      expect(text.length, name).toBeGreaterThan(500);
    }
    writeLicences(folder, modules);
    const written = readFileSync(join(folder, LICENCES), "utf8");
    for (const { name, version, text } of shippedIn(modules)) {
      expect(written).toContain(`${name} ${version}: `);
      expect(written).toContain(text);
    }
    expect(written).not.toMatch(/registry|node_modules/);
  });

  it("refuse a package that may not be shipped so", () => {
    expect(() => shippedIn([resolve("typescript/package.json")])).toThrow(/typescript: its licence is "Apache-2.0"/);
  });
});

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { codeRows } from "../../../data-loaders/lists/codes.js";
import { loaded, problemsOf } from "../../helpers/loaders.js";
import { loaders } from "../../helpers/project.js";
import { codes } from "../../helpers/rows.js";

describe("names in other languages", () => {
  it("are rows by list and code, with the spellings of places", async () => {
    const places =
      "aava: { name: Aava, country: FIN, lat: null, lon: null, also: [Ava], names: { ru: Аава, fa: آوا } }\n";
    const { names } = await loaded({ "lists/places.yaml": places });
    expect(names.filter(({ list }) => list === "places")).toEqual([
      { list: "places", code: "aava", language: "ru", name: "Аава" },
      { list: "places", code: "aava", language: "fa", name: "آوا" },
      { list: "places", code: "aava", language: null, name: "Ava" },
    ]);
    expect(names).toContainEqual({ list: "countries", code: "AFG", language: "ru", name: "Афганистан" });
    const flour = names.filter(({ list, code }) => list === "products" && code === "1101");
    expect(flour.map(({ language }) => language)).toEqual(["ru", "kk", "fa"]);
  });

  it("stand for every country and good of the lists, none empty or of an unknown language", async () => {
    const { names } = await loaded({});
    const known = new Set(names.map(({ list, code }) => `${list} ${code}`));
    for (const list of ["countries", "products"] as const) {
      expect(Object.keys(codes[list]).filter((code) => !known.has(`${list} ${code}`))).toEqual([]);
    }
    const place = (text: string) => `aava: { name: Aava, country: FIN, lat: null, lon: null, names: { ${text} } }\n`;
    expect((await problemsOf({ "lists/places.yaml": place("xx: Aava") })).join()).toMatch(/:1: aava\.names/);
    expect((await problemsOf({ "lists/places.yaml": place('ru: ""') })).join()).toMatch(/:1: aava\.names/);
  });
});

describe("codes.yaml", () => {
  const text = readFileSync(join(loaders, "lists", "codes.yaml"), "utf8");
  const told = (from: string, to: string) => problemsOf({ "lists/codes.yaml": text.replace(from, () => to) });

  it.each([
    ["a name twice", "name: Afghanistan", "name: Kazakhstan", /codes\.yaml:\d+: countries\.KAZ\.name: .* of AFG too/],
    ["a number twice", 'iso_numeric: "004"', 'iso_numeric: "031"', /countries\.AZE\.iso_numeric: 031 is the number of/],
    ["a blank name", "name: Afghanistan", 'name: " "', /countries\.AFG\.name: is empty/],
    ["a code twice", "  ARE:", "  AFG:", /not YAML: duplicated mapping key/],
    ["a country that is none", "  ARE:", '  "A R":', /codes\.yaml:\d+: countries\.A R: .*: not an ISO 3166-1 alpha-3/],
    ["an id that is none", '  "1001":', '  "10 01":', /codes\.yaml:\d+: products\.10 01: .*: not a code/],
    ["an id of every object", '  "1001":', "  toString:", /codes\.yaml:\d+: products\.toString: .*: programs keep/],
    ["a status of our own", "  B: {", "  break: {", /codes\.yaml:\d+: obs_status\.break: .*: not a code of SDMX/],
    ["a unit that is none", "unit: km", "unit: kn", /indicators\.\w+\.unit: unknown code "kn"; did you mean km\?/],
  ])("with %s is told of", async (_, from, to, message) => {
    expect((await told(from, to)).join("\n")).toMatch(message);
  });

  it("is a table of codes with their words, in the order of the file", () => {
    const rows = codeRows({
      ...codes,
      flows: { export: { name: "exports" }, total: { name: "turnover", description: "both" } },
      languages: ["en", "ru"],
      authorities: { press: "the press" },
    });
    expect(rows.filter(({ list }) => ["flows", "languages", "authorities"].includes(list))).toEqual([
      { list: "flows", code: "export", name: "exports", description: null, position: "0" },
      { list: "flows", code: "total", name: "turnover", description: "both", position: "1" },
      { list: "authorities", code: "press", name: "the press", description: null, position: "0" },
      { list: "languages", code: "en", name: "en", description: null, position: "0" },
      { list: "languages", code: "ru", name: "ru", description: null, position: "1" },
    ]);
  });
});

it("a text of a code that may be of two shapes is told of as the one that it has", async () => {
  const file = "lists/codes.yaml";
  const text = readFileSync(join(loaders, file), "utf8");
  const hidden = text.replace(/^(obs_status:.*\n(?:#.*\n)* {2}\w+:) .*$/m, '$1 "a\\u202eb"');
  expect(hidden).not.toBe(text);
  const problems = await problemsOf({ [file]: hidden });
  expect(problems).toHaveLength(1);
  expect(problems[0]).toMatch(/^lists\/codes\.yaml:\d+: obs_status\.\w+: has a character that cannot be seen, U\+202E/);
});

import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { csvParse } from "d3-dsv";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { lastYearOf, readAreas } from "../../../data-loaders/lists/areas.js";
import { codesSchema } from "../../../data-loaders/lists/codes.js";
import { loaders } from "../../helpers/project.js";

const file = join(loaders, "lists", "areas.csv");
const areas = readAreas(file);
const twice = (values: readonly string[]) => values.filter((value, i) => values.indexOf(value) !== i);

describe("areas.csv", () => {
  it("has each number once, in order, without leading zeros", () => {
    expect(areas.length).toBeGreaterThan(250);
    expect(twice(areas.map(({ m49 }) => m49))).toEqual([]);
    expect(areas.filter(({ m49 }) => !/^(0|[1-9]\d{0,2})$/.test(m49))).toEqual([]);
    expect(areas.map(({ m49 }) => Number(m49))).toEqual(areas.map(({ m49 }) => Number(m49)).sort((a, b) => a - b));
  });

  it("has each country that is there once by its code, and one world", () => {
    const there = areas.filter((area) => area.kind !== "area" && lastYearOf(area) === null);
    expect(twice(there.map(({ iso }) => iso))).toEqual([]);
    expect(areas.filter(({ kind }) => kind === "world")).toEqual([
      { m49: "0", iso: "WLD", kind: "world", name: "World" },
    ]);
  });

  it("writes codes and kinds in one way, and tells all by their names", () => {
    expect(areas.filter(({ kind }) => !["country", "area", "nes", "world"].includes(kind))).toEqual([]);
    expect(areas.filter(({ iso }) => !/^[A-Z_][A-Z0-9]{1,2}$/.test(iso))).toEqual([]);
    expect(areas.filter(({ name }) => name !== name.trim() || name === "")).toEqual([]);
    expect(twice(areas.map(({ name }) => name))).toEqual([]);
    expect(areas.filter(({ name }) => /\(to/.test(name) !== /\(to (19|20)\d\d\)$/.test(name))).toEqual([]);
  });

  it("takes what is not specified for no country, and the numbers of the service for countries", () => {
    const kinds = Object.fromEntries(areas.map(({ m49, iso, kind }) => [m49, `${iso} ${kind}`]));
    expect(kinds).toMatchObject({
      "97": "EUR area",
      "251": "FRA country",
      "412": "XKX country",
      "490": "S19 nes",
      "492": "_EU nes",
      "568": "E19 nes",
      "579": "NOR country",
      "699": "IND country",
      "736": "SDN country",
      "757": "CHE country",
      "810": "SUN country",
      "837": "X1 nes",
      "842": "USA country",
      "899": "_X nes",
    });
  });

  it("has all countries of codes.yaml with the same number", () => {
    const { countries } = codesSchema.parse(parse(readFileSync(join(loaders, "lists", "codes.yaml"), "utf8")));
    const known = new Set(areas.filter(({ kind }) => kind === "country").map(({ m49, iso }) => `${iso} ${m49}`));
    const wanted = Object.entries(countries).flatMap(([iso, { iso_numeric }]) =>
      iso_numeric === null ? [] : [`${iso} ${Number(iso_numeric)}`],
    );
    expect(wanted.length).toBeGreaterThan(10);
    expect(wanted.filter((one) => !known.has(one))).toEqual([]);
  });
});

const shared = join(process.env["STEPPE_SHARED"] ?? "nowhere", "inputs", "comtrade-reference");

describe.skipIf(!existsSync(shared))("the publisher's lists", () => {
  const theirs = existsSync(shared)
    ? ["reporter.csv", "partner.csv"].flatMap((name) => csvParse(readFileSync(join(shared, name), "utf8")))
    : [];

  it("have no number that areas.csv has not, and the same codes of countries", () => {
    const isos = new Map(areas.map(({ m49, iso }) => [m49, iso]));
    expect(theirs.length).toBeGreaterThan(500);
    expect(theirs.filter(({ id = "" }) => !isos.has(id))).toEqual([]);
    const other = theirs.filter(({ id = "", iso_3 = "" }) => isos.get(id) !== iso_3.trim());
    expect(new Set(other.map(({ id }) => id))).toEqual(new Set(["0", "412", "492", "636"]));
  });
});

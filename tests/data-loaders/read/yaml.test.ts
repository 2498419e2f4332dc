import { describe, expect, it } from "vitest";
import { z } from "zod";
import { formatProblem, type Problem } from "../../../data-loaders/read/problems.js";
import { readYaml } from "../../../data-loaders/read/yaml.js";

const schema = z.strictObject({ towns: z.array(z.strictObject({ name: z.string(), size: z.number().optional() })) });

const TOWNS = "# Towns.\ntowns:\n  - name: Aava\n    size: 3\n\n  - name: Birka\n    size: 4\n";

function read(text: string) {
  const problems: Problem[] = [];
  const yaml = readYaml("towns.yaml", text, schema, problems);
  return { yaml, told: problems.map(formatProblem) };
}

describe("a YAML file", () => {
  it("is read, and knows the lines of its values", () => {
    const { yaml, told } = read(TOWNS);
    expect(told).toEqual([]);
    expect(yaml?.value.towns.map(({ name }) => name)).toEqual(["Aava", "Birka"]);
    expect(yaml?.lineOf(["towns", 0, "size"])).toBe(4);
    expect(yaml?.lineOf(["towns", 1])).toBe(6);
    expect(yaml?.lineOf(["towns", 1, "size"])).toBe(7);
  });

  it("says of what it has not the line of what would hold it", () => {
    const { yaml } = read(TOWNS);
    expect(yaml?.lineOf(["towns", 1, "colour", "hue"])).toBe(6);
    expect(yaml?.lineOf(["towns", 7])).toBe(3);
    expect(yaml?.lineOf(["colour"])).toBe(2);
  });

  it("that is empty is told of at its first line, and so is one of comments alone", () => {
    for (const text of ["", "\n# nothing\n# at all\n"]) {
      const { yaml, told } = read(text);
      expect(yaml).toBeNull();
      expect(told).toHaveLength(1);
      expect(told[0]).toMatch(/^towns\.yaml:1: not YAML: expected a document/);
    }
  });

  it.each([
    ["a value of another type", TOWNS.replace("size: 4", "size: four"), /^towns\.yaml:7: towns\.1\.size: .*number/],
    ["a field too many", `${TOWNS}    colour: red\n`, /^towns\.yaml:6: towns\.1: Unrecognized key: "colour"/],
    ["a field too few", TOWNS.replace("name: Birka\n    ", ""), /^towns\.yaml:6: towns\.1\.name: .*expected string/],
    ["nothing of what is needed", "town: []\n", /^towns\.yaml:1: towns: .*expected array/],
  ])("with %s is told of with its line and where it is", (_, text, message) => {
    const { yaml, told } = read(text);
    expect(yaml).toBeNull();
    expect(told[0]).toMatch(message);
  });

  it("of one empty document is told of", () => {
    expect(read("# Towns.\n---\n").told).toEqual([expect.stringMatching(/^towns\.yaml:1: .*expected object/)]);
  });

  it.each([
    ["in other digits than decimal ones", "0x10", /^towns\.yaml:4: towns\.0\.size: .*expected number/],
    ["with zeros before it", "017", /^towns\.yaml:4: towns\.0\.size: .*expected number/],
    ["with a tag", "!!int 0x10", /^towns\.yaml:4: a tag or an anchor/],
    ["with an anchor", "&a 3", /^towns\.yaml:4: a tag or an anchor/],
  ])("may not have a number %s", (_, size, message) => {
    expect(read(TOWNS.replace("size: 3", `size: ${size}`)).told).toEqual([expect.stringMatching(message)]);
  });

  it("nested deeper than anyone can read is told of", () => {
    for (const bracket of ["[", "{", "- ", "? ", "a: ["]) {
      const { told } = read(`towns:\n  - ${bracket.repeat(5000)}`);
      expect(told).toEqual([expect.stringMatching(/^towns\.yaml:2: not YAML: more than 20 lists and fields/)]);
    }
  });

  it("is told of once for each problem", () => {
    const { told } = read(TOWNS.replace("size: 3", "size: x").replace("size: 4", "size: y"));
    expect(told.map((line) => line.split(": ")[0])).toEqual(["towns.yaml:4", "towns.yaml:7"]);
  });

  it.each([
    ["a quote that never ends", 'towns:\n  - name: "Aava\n', /^towns\.yaml:[23]: not YAML: .*quotation mark/],
    ["a key twice", "towns: []\ntowns: []\n", /^towns\.yaml:2: not YAML: duplicated mapping key/],
    ["a tab before a key", "towns:\n\t- name: Aava\n", /^towns\.yaml:2: not YAML: /],
  ])("with %s is none, and the line is told", (_, text, message) => {
    const { yaml, told } = read(text);
    expect(yaml).toBeNull();
    expect(told.join("\n")).toMatch(message);
  });

  it("may not use aliases, which can be made to explode", () => {
    const { yaml, told } = read("towns:\n  - &a { name: Aava }\n  - *a\n");
    expect(yaml).toBeNull();
    expect(told).toHaveLength(1);
    expect(told[0]).toMatch(/^towns\.yaml:3: not YAML: aliases exceeded[^\n]*$/);
  });

  it.each([
    ["in brackets", `towns: ${"[".repeat(20_000)}`],
    ["in brackets that close", `towns: ${"[".repeat(5_000)}${"]".repeat(5_000)}\n`],
    ["in braces", `towns: ${"{a: ".repeat(20_000)}`],
    ["in lists", `towns:\n${"- ".repeat(20_000)}a\n`],
    ["in fields", Array.from({ length: 1_000 }, (_, i) => `${" ".repeat(i)}a:`).join("\n")],
  ])("is not as deep as that %s", (_, text) => {
    const { yaml, told } = read(text);
    expect(yaml).toBeNull();
    expect(told).toHaveLength(1);
    expect(told[0]).toMatch(/^towns\.yaml:\d+: not YAML: more than 20 lists and fields in one another; is a bracket/);
  });

  it("is told of with the first troubles of its writing, each with its line", () => {
    const { told } = read(Array.from({ length: 50 }, (_, i) => `a${i}: "b" c\n`).join(""));
    expect(told.length).toBeLessThanOrEqual(3);
    for (const line of told) expect(line).toMatch(/^towns\.yaml:\d+: not YAML: /);
  });

  it("is one document", () => {
    expect(read(`${TOWNS}---\ntowns: []\n`).told).toEqual([
      "towns.yaml:8: not YAML: a second document begins here; keep one",
    ]);
  });
});

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { formatReceipt } from "../../pipelines/publish/receipt.js";
import { root } from "../helpers/project.js";
import { builtWorld, prettyJson } from "../helpers/world.js";

/**
 * An invented world is built, and all that is published of it is what stands in tests/fixtures. A change of a rule
 * shows there as a difference: look at it, and where it is meant, run this file with -u.
 */
const fixture = (...path: string[]) => join(root, "tests", "fixtures", ...path);

/** Pages of which all or much follows from the code, not from the world: other tests look at them. */
const LEFT = ["changes", "codes", "files", "lineage", "map", "publication", "tables"];

const namesIn = (folder: string, ending: string) =>
  readdirSync(folder)
    .filter((name) => name.endsWith(ending))
    .map((name) => name.slice(0, -ending.length))
    .sort();

const textsIn = (folder: string, ending: string) =>
  new Map(namesIn(folder, ending).map((name) => [name, readFileSync(join(folder, `${name}${ending}`), "utf8")]));

/** The words of a receipt, without what differs from run to run or follows from how many files the code has. */
function wordsOf(receipt: string): string {
  const words = receipt.replace(/\d+ files, hash \w+/, "… files, hash …").replace(/[\d.]+ s\b/g, "… s");
  return `${words.replace(/\d+ ms/g, "… ms")}\n`;
}

const { first, second, ofFirst, folder } = await builtWorld((built) => ({
  tables: textsIn(built, ".csv"),
  pages: textsIn(join(built, "pages"), ".json"),
  descriptor: JSON.parse(readFileSync(join(built, "datapackage.json"), "utf8")),
  sums: readFileSync(join(built, "SHA256SUMS"), "utf8"),
}));
const { tables, pages, descriptor, sums } = ofFirst;
const changes = readFileSync(join(folder, "changes.csv"), "utf8");

describe("of an invented world", () => {
  const published = [...tables.keys()].filter((name) => name !== "changes");
  const shown = [...pages.keys()].filter((name) => !LEFT.includes(name));

  it.each(published)("the table %s is published as it stands here", async (name) => {
    await expect(tables.get(name)).toMatchFileSnapshot(fixture("world-tables", `${name}.csv`));
  });

  it.each(shown)("the pages are handed %s as it stands here", async (name) => {
    const text = prettyJson(JSON.parse(pages.get(name) ?? ""));
    await expect(text).toMatchFileSnapshot(fixture("world-pages", `${name}.json`));
  });

  it("these tables and pages are all", () => {
    expect(namesIn(fixture("world-tables"), ".csv")).toEqual(published);
    expect(namesIn(fixture("world-pages"), ".json")).toEqual(shown);
  });

  it("the package is described, a table once for all its files", async () => {
    const { inputHash, resources, ...rest } = descriptor;
    expect(inputHash).toBe(first.inputHash);
    const described = resources.map((resource: Record<string, unknown>) => {
      const { bytes: _, hash: __, schema, ...told } = resource;
      const name = String(told["name"]).replace(/-(parquet|arrow)$/, "");
      const table = resources.find((other: { name: string }) => other.name === name);
      expect(schema).toEqual(table.schema);
      return told["format"] === "csv" ? { ...told, schema } : told;
    });
    const text = prettyJson({ ...rest, resources: described });
    await expect(text).toMatchFileSnapshot(fixture("world-package", "datapackage.json"));
  });

  it("the files that have a hash are these", async () => {
    await expect(sums.replace(/^[0-9a-f]{64} {2}/gm, "")).toMatchFileSnapshot(fixture("world-package", "SHA256SUMS"));
  });

  it("the receipts of a first and of a second build say this", async () => {
    const receipts = [first, second].map((receipt) => wordsOf(formatReceipt(receipt))).join("\n");
    await expect(receipts).toMatchFileSnapshot(fixture("world-package", "receipts.txt"));
  });

  it("the second build tells what became of each figure", async () => {
    expect(tables.get("changes")).toBe(`${changes.split("\n")[0]}\n`);
    await expect(changes).toMatchFileSnapshot(fixture("world-package", "changes.csv"));
  });
});

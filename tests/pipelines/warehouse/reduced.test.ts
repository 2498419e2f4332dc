import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readManifest } from "../../../pipelines/bulk/manifest.js";
import { targetOf, warehouseCommand } from "../../../pipelines/warehouse/command.js";
import { duckdbEngine, reduceWith } from "../../helpers/bulk/duckdb-engine.js";
import { comtrade, Imports } from "../../helpers/bulk/trade.js";
import { invented } from "../../helpers/bulk/world.js";
import { loaders, pipelines, scratchFolder } from "../../helpers/project.js";

/** A world row that the partners come to, and one of a chapter that they do not. */
const world = [
  { period: "2031", reporter: "246", partner: "0", value: "27000000" },
  { period: "2031", reporter: "246", partner: "0", product: "44", value: "5" },
];

async function brought(): Promise<Imports> {
  const imports = new Imports();
  await imports.bring("trade.csv", comtrade(...invented(), ...world));
  return imports;
}

describe("the statements that an engine is asked for", () => {
  const folder = join(pipelines, "warehouse", "statements");
  const names = readdirSync(folder);

  it("are five at most", () => expect(names.length).toBeLessThanOrEqual(5));

  it.each(names)("%s is one plain select with a group by", (name) => {
    const sql = readFileSync(join(folder, name), "utf8").replace(/^--.*$/gm, "");
    expect(sql.match(/\bselect\b/g)).toHaveLength(1);
    expect(sql).toMatch(/\ngroup by [\w, ]+\n$/);
    expect(sql).not.toMatch(/\b(with|join|over|filter|union|distinct|having|order|cast|avg|all)\b|::|\//);
  });
});

describe("what an engine reduces", () => {
  it("is kept by what it holds, and forgotten when more is brought in", async () => {
    const imports = await brought();
    const { reduced } = await reduceWith(duckdbEngine(imports.folder), imports.folder, "FIN");
    const files = [reduced?.totals, reduced?.chapters, reduced?.sides].map((part) => part?.file ?? "");
    expect(files.map((file) => existsSync(join(imports.folder, file)))).toEqual([true, true, true]);
    await imports.bring("more.csv", comtrade({ value: "5" }));
    expect(readManifest(imports.folder).reduced).toBeNull();
    expect(files.map((file) => existsSync(join(imports.folder, file)))).toEqual([false, false, false]);
  });

  it.each([
    ["a row is lost", "from flows where not (year = 2031 and partner = 'AZE' and product = 'TOTAL')", "2031"],
    ["a value is another one", "select * replace (if(product = '44', value + 1, value) as value) from flows", "2031"],
  ])("is refused where %s", async (_, change, year) => {
    const imports = await brought();
    const before = imports.record();
    await expect(reduceWith(duckdbEngine(imports.folder, change), imports.folder, "FIN")).rejects.toThrow(
      `what it sums up of ${year}`,
    );
    expect(imports.record()).toBe(before);
  });
});

describe("npm run warehouse", () => {
  it.each([
    [[], "usage: npm run warehouse"],
    [["http://one:8123", "http://two:8123"], "usage: npm run warehouse"],
    [["localhost:8123"], "not an address as http://host:8123"],
    [["http://me:secret@host:8123"], "CLICKHOUSE_PASSWORD"],
    [["http://host:8123", "--cluster", "a b"], '"a b": not a name'],
    [["http://host:8123", "--database", "x; drop"], "not a name"],
    [["http://host:8123", "--table", "x"], "--table"],
  ])("refuses %j", (args, words) => {
    expect(() => targetOf(args)).toThrow(words);
    expect(() => targetOf(args)).not.toThrow("secret");
  });

  it("says what to do where nothing was brought in, no server answers, or no library is there", async () => {
    const chdb = join(scratchFolder(), "chdb");
    const run = (target: string, imports: string) =>
      warehouseCommand(targetOf([target]), { loaders, pipelines, imports, chdb });
    const { folder } = await brought();
    await expect(run("http://127.0.0.1:9", join(scratchFolder(), "imports"))).rejects.toThrow("npm run import");
    await expect(run("http://127.0.0.1:9", folder)).rejects.toThrow("http://127.0.0.1:9: no server answers");
    await expect(run("chdb", folder)).rejects.toThrow(`npm install --prefix ${chdb} --ignore-scripts chdb@`);
    expect(readdirSync(folder).filter((name) => name.startsWith("."))).toEqual([]);
  });
});

import { readFileSync, renameSync, statSync } from "node:fs";
import { join } from "node:path";
import Ajv from "ajv";
import addFormats from "ajv-formats";
import { csvParse } from "d3-dsv";
import { unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { lastData } from "../../../pipelines/build.js";
import { sha256 } from "../../../pipelines/publish/package.js";
import { isPartition } from "../../../pipelines/publish/partition-path.js";
import { buildData } from "../../helpers/build.js";
import { worldWithImports } from "../../helpers/bulk/world.js";
import { pagesOf, readPages } from "../../helpers/pages.js";
import { root } from "../../helpers/project.js";

const { folder, imports, copy } = await worldWithImports();
const read = (path: string) => readFileSync(join(folder, path), "utf8");
const tables = readPages(join(folder, "pages"));
const drawnPage = pagesOf(tables);

describe("what was brought in is published", () => {
  const years = ["2031", "2032", "2033"];
  const pathOf = (year: string) => `trade_flows/year=${year}/data.parquet`;

  it("as the file of each year, not copied where the disk can link", () => {
    for (const year of years) {
      const { flows } = JSON.parse(imports.record()).years[year];
      const [from, to] = [join(imports.folder, flows.file), join(folder, pathOf(year))].map((path) => statSync(path));
      expect(to?.ino).toBe(from?.ino);
      expect(read("SHA256SUMS")).toContain(`${flows.sha256}  ${pathOf(year)}\n`);
      expect(sha256(readFileSync(join(folder, pathOf(year))))).toBe(flows.sha256);
    }
  });

  it("in a Frictionless Data Package, with a description of each column", () => {
    const descriptor = JSON.parse(read("datapackage.json"));
    const ajv = new Ajv({ allErrors: true });
    addFormats.default(ajv);
    const schema = JSON.parse(readFileSync(join(root, "tests/fixtures/datapackage/datapackage-2.0.json"), "utf8"));
    const validate = ajv.compile(schema);
    validate(descriptor);
    expect(validate.errors).toBeNull();
    const own = descriptor.resources.filter(({ path }: { path: string }) => isPartition(path));
    expect(own.map(({ path, rows }: { path: string; rows: number }) => [path, rows])).toEqual(
      years.map((year) => [pathOf(year), 32]),
    );
    for (const { schema: described } of own) {
      expect(described.fields.map(({ name }: { name: string }) => name)).not.toContain("year");
      for (const field of described.fields) expect(field.description, field.name).toBeTruthy();
    }
  });

  it("not in the archive, whose own package names only what is in it", () => {
    const files = unzipSync(readFileSync(join(folder, "steppe-to-sea.zip")));
    const names = Object.keys(files).map((name) => name.split("/").at(-1));
    expect(names).toContain("trade_files.csv");
    const inside = Object.entries(files).find(([name]) => name.endsWith("datapackage.json"))?.[1];
    const described = JSON.parse(new TextDecoder().decode(inside)).resources.map(({ path }: { path: string }) => path);
    expect(described.filter((path: string) => !names.includes(path))).toEqual([]);
  });

  it("with all goods of the two countries in the archive on them, either side's, with file and row", async () => {
    const { focus } = JSON.parse(read("pages/publication.json"));
    const archive = unzipSync(readFileSync(join(folder, focus.archive)));
    const rows = csvParse(new TextDecoder().decode(archive["flows.csv"]));
    const own = rows.filter(
      ({ reporter, flow, product, year, month }) =>
        [reporter, flow, product, year, month].join(" ") === "FIN export 27 2033 ",
    );
    expect(own.map(({ value, file_name }) => [value, file_name])).toEqual([["4800000", "invented.csv"]]);
    expect(new Set(rows.map(({ reporter }) => reporter))).toEqual(new Set(["FIN", "ITA"]));
    expect(rows.every(({ row, partner_name }) => Number(row) > 1 && partner_name)).toBe(true);
    expect(archive["flows.parquet"]?.length).toBeGreaterThan(1000);
    expect(new TextDecoder().decode(archive["README.txt"])).toContain("flows.csv");
  });

  it("with the files that it comes from, and what was left out of them why", () => {
    const [, row] = read("trade_files.csv").trim().split("\n");
    expect(row).toMatch(/^[0-9a-f]{16},un-comtrade,invented\.csv,[0-9a-f]{64},\d+,\d{4}-\d\d-\d\d,97,96,1,/);
    expect(row).toContain("customs_procedure: 1");
  });

  it("with its rows and files on the page of downloads", async () => {
    const { parts } = await drawnPage("downloads");
    expect(parts["partitions"]?.querySelectorAll("tbody tr").length).toBe(3);
    expect(parts["partitions"]?.querySelector("td a")?.getAttribute("href")).toMatch(
      /^\.\.?\/data\/trade_flows\/year=2033\/data\.parquet$/,
    );
    const { parts: without } = await pagesOf({ ...tables, partitioned: undefined } as never)("downloads");
    expect(without["partitions"]?.textContent).toBe("");
  });

  it("and is known to be up to date until a partition is gone", async () => {
    const again = await buildData({ ...copy, imports: imports.folder });
    expect(again.skipped).not.toBeNull();
    const part = join(folder, pathOf("2032"));
    renameSync(part, `${part}.away`);
    expect(lastData({ ...copy, imports: imports.folder })).toBeNull();
    renameSync(`${part}.away`, part);
  });
});

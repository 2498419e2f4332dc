import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, inject, test } from "vitest";
import { query, withDatabase } from "../../pipelines/engine/duckdb.js";
import { duckdbExample, javascriptExample } from "../../src/tables/reading-examples.js";
import { pagesOf } from "../helpers/browser.js";
import { scratchFolder } from "../helpers/project.js";

const site = inject("site");
const descriptor = JSON.parse(readFileSync(join(site.data, "datapackage.json"), "utf8"));
const resources: { path: string; bytes: number; hash: string; rows: number; format: string; name: string }[] =
  descriptor.resources;
const open = pagesOf(site.address);

test("every file stands at its stable address with the bytes and the hash that the package says", async () => {
  for (const { path, bytes, hash } of resources) {
    const response = await fetch(`${site.address}/data/${path}`);
    expect(response.status, path).toBe(200);
    const body = new Uint8Array(await response.arrayBuffer());
    expect(body.length, path).toBe(bytes);
    expect(`sha256:${createHash("sha256").update(body).digest("hex")}`, path).toBe(hash);
  }
  for (const name of ["datapackage.json", "SHA256SUMS", "steppe-to-sea.zip"]) {
    expect((await fetch(`${site.address}/data/${name}`)).status, name).toBe(200);
  }
});

test("the page links every file, and each link answers", async () => {
  const { page, troubles } = await open("downloads");
  const links = await page
    .locator('main a[href*="data/"]')
    .evaluateAll((nodes) => nodes.map((node) => (node as HTMLAnchorElement).href));
  const missing = resources.filter(({ path }) => !links.includes(`${site.address}/data/${path}`));
  expect(missing).toEqual([]);
  for (const link of new Set(links)) expect((await fetch(link)).status, link).toBe(200);
  expect(troubles).toEqual([]);
  await page.close();
});

test("the DuckDB line reads the file that was downloaded", async () => {
  for (const { path, rows, name } of resources.filter(({ format }) => format === "parquet")) {
    const folder = scratchFolder();
    const bytes = await (await fetch(`${site.address}/data/${path}`)).arrayBuffer();
    writeFileSync(join(folder, path), new Uint8Array(bytes));
    const sql = /-c "(.+)"$/.exec(duckdbExample(path.replace(".parquet", "")))?.[1] ?? "";
    const found = await withDatabase(async (db) => {
      await db.run(`set file_search_path = '${folder}'`);
      return query(db, sql);
    });
    expect(found.length, name).toBe(Math.min(rows, 5));
  }
});

test("the JavaScript lines fetch and read the file", () => {
  const file = join(scratchFolder(), "example.mjs");
  writeFileSync(file, javascriptExample("sources", site.address));
  const { status, stdout, stderr } = spawnSync(process.execPath, [file], { encoding: "utf8" });
  expect(stderr).toBe("");
  expect(status).toBe(0);
  expect(stdout.match(/source_id/g)).toHaveLength(5);
});

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

const PAIR = { reporter: "KAZ", partner: "AFG" };

test("the DuckDB line reads the file that was downloaded, all of it or the pair", async () => {
  const { path, rows } = resources.find(({ name }) => name === "observations-parquet") ?? { path: "", rows: 0 };
  const folder = scratchFolder();
  writeFileSync(join(folder, path), new Uint8Array(await (await fetch(`${site.address}/data/${path}`)).arrayBuffer()));
  const count = (line: string) =>
    withDatabase(async (db) => {
      await db.run(`set file_search_path = '${folder}'`);
      return (await query(db, /-c "(.+)"$/.exec(line)?.[1] ?? "")).length;
    });
  expect(await count(duckdbExample({ table: "observations", pair: null }))).toBe(rows);
  const own = await count(duckdbExample({ table: "observations", pair: PAIR }));
  expect(own).toBeGreaterThan(0);
  expect(own).toBeLessThan(rows);
});

test("the JavaScript lines fetch the file and keep the pair", () => {
  const file = join(scratchFolder(), "example.mjs");
  const lines = javascriptExample({ table: "observations", pair: PAIR }, `${site.address}/`);
  writeFileSync(
    file,
    lines.replace("console.log(", "console.log(JSON.stringify(").replace(/\);$/, ".map((row) => row.partner)));"),
  );
  const { status, stdout, stderr } = spawnSync(process.execPath, [file], { encoding: "utf8" });
  expect(stderr).toBe("");
  expect(status).toBe(0);
  expect([...new Set(JSON.parse(stdout))].toSorted()).toEqual(["AFG", "KAZ"]);
});

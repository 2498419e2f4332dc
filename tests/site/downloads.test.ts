import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, inject, test } from "vitest";
import { pagesOf } from "../helpers/browser.js";

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

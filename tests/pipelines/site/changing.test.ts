import { createHash } from "node:crypto";
import { existsSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { type ClientRequest, get as httpGet } from "node:http";
import { connect } from "node:net";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import { replaceFolder } from "../../../pipelines/engine/folders.js";
import { addressOf, serve } from "../../../pipelines/site/serve.js";
import { scratchFolder } from "../../helpers/project.js";
import { servedFolder, write } from "../../helpers/served.js";

const { folder, address, ask } = servedFolder();

describe("files that change under it", () => {
  it("are told from what a reader has, and a vanished one is not found", async () => {
    const path = join(folder, "data", "changing.csv");
    writeFileSync(path, "one");
    const first = await ask("/data/changing.csv");
    const tag = first.headers.get("etag") ?? "";
    // fetch() asks for a fresh answer whenever it is given such a header.
    const known = (headers: Record<string, string>) =>
      new Promise((resolve) => {
        httpGet(`${address()}/data/changing.csv`, { headers }, (answer) => resolve(answer.resume().statusCode));
      });
    expect(await known({ "If-None-Match": tag })).toBe(304);
    expect(await known({ "If-None-Match": `"other", ${tag}` })).toBe(304);
    expect(await known({ "If-Modified-Since": first.headers.get("last-modified") ?? "" })).toBe(304);
    writeFileSync(path, "another");
    const second = await ask("/data/changing.csv", { "If-None-Match": tag });
    expect([second.status, await second.text()]).toEqual([200, "another"]);
    rmSync(path);
    expect((await ask("/data/changing.csv")).status).toBe(404);
  });

  it("leave no file open when downloads are given up", { timeout: 120_000 }, async () => {
    writeFileSync(join(folder, "data", "large.zip"), Buffer.alloc(4_000_000, "x"));
    const open = () => (existsSync("/proc/self/fd") ? readdirSync("/proc/self/fd").length : 0);
    const before = open();
    const giveUp = () =>
      new Promise<void>((resolve) => {
        const request: ClientRequest = httpGet(`${address()}/data/large.zip`, (response) => {
          response.once("data", () => request.destroy());
        });
        request.once("error", () => {});
        request.once("close", resolve);
      });
    for (let i = 0; i < 50; i++) await Promise.all(Array.from({ length: 20 }, giveUp));
    for (let i = 0; i < 50 && open() > before + 5; i++) await wait(100);
    expect(open()).toBeLessThanOrEqual(before + 5);
    expect((await ask("/")).status).toBe(200);
  });

  it("are all of one build or of another while builds take each other's place", async () => {
    const target = join(scratchFolder(), "dist");
    const built = (n: number) =>
      replaceFolder(target, async (fresh) =>
        write(fresh, { "a.csv": `${n}`.repeat(200_000 + n * 1000), "index.html": `${n}` }),
      );
    const hash = (text: string) => createHash("sha256").update(text).digest("hex");
    const known = new Set([1, 2, 3, 4].flatMap((n) => [hash(`${n}`.repeat(200_000 + n * 1000)), hash(`${n}`)]));
    await built(1);
    const swapping = await serve(target, 0);
    const seen: [number, boolean][] = [];
    const asking = Array.from({ length: 200 }, async (_, i) => {
      await wait(i * 20);
      const response = await fetch(`${addressOf(swapping)}/${i % 2 ? "a.csv" : ""}`);
      seen.push([response.status, known.has(hash(await response.text()))]);
    });
    for (const n of [2, 3, 4]) {
      await wait(800);
      await built(n);
    }
    await Promise.all(asking);
    swapping.closeAllConnections();
    swapping.close();
    expect(seen.filter(([status, isKnown]) => status !== 200 || !isKnown)).toEqual([]);
    expect(seen).toHaveLength(200);
  });

  it("are served on in spite of what is no request", async () => {
    const { port } = new URL(address());
    await new Promise((resolve) => {
      const socket = connect(Number(port), "127.0.0.1", () => socket.end("GARBAGE\r\n\r\n"));
      socket.once("close", resolve).once("error", resolve).resume();
    });
    expect((await ask("/")).status).toBe(200);
  });
});

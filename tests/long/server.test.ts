import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { expect, test } from "vitest";
import { runNode } from "../../pipelines/engine/programs.js";
import { scratchFolder } from "../helpers/project.js";
import { makeSite, serveSite } from "../helpers/site.js";

/** The hash of every file of a site by its address. */
function hashesOf(dist: string): Map<string, string> {
  const files = readdirSync(dist, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return new Map(
    files
      .map(({ parentPath, name }) => join(parentPath, name).slice(dist.length))
      .filter((path) => !/\.(gz|br)$|[\\/]\./.test(path))
      .map((path) => [path.replaceAll("\\", "/"), hash(readFileSync(join(dist, path)))]),
  );
}

const hash = (content: Buffer) => createHash("sha256").update(content).digest("hex");

test("the server keeps up with 200 connections for 20 seconds", { timeout: 0 }, async () => {
  const { dist } = await makeSite(scratchFolder());
  const { address, close } = await serveSite(dist);
  const known = hashesOf(dist);
  const paths = [...known.keys()];
  const wrong: string[] = [];
  let answers = 0;
  const end = performance.now() + 20_000;
  const reader = async (_: unknown, n: number) => {
    for (let i = n; performance.now() < end; i += 1) {
      const path = paths[(i * 7919) % paths.length] ?? "/";
      const response = await fetch(address + encodeURI(path));
      const sum = hash(Buffer.from(await response.arrayBuffer()));
      if (response.status !== 200 || sum !== known.get(path)) wrong.push(`${path} ${response.status}`);
      answers += 1;
    }
  };
  await Promise.all(Array.from({ length: 200 }, reader));
  await close();
  expect(wrong).toEqual([]);
  expect(answers).toBeGreaterThan(2000);
});

test("three builds under 50 requests a second hand out whole files of one build or of another", {
  timeout: 0,
}, async () => {
  const folder = scratchFolder();
  const { dist } = await makeSite(folder);
  const { address, close } = await serveSite(dist);
  const known = new Map<string, Set<string>>();
  const remember = () => {
    for (const [path, sum] of hashesOf(dist)) known.set(path, (known.get(path) ?? new Set()).add(sum));
  };
  remember();
  const seen: { path: string; status: number; sum: string }[] = [];
  const paths = [...known.keys()].filter((path) => !/^\/_/.test(path));
  const answers: Promise<void>[] = [];
  let isOver = false;
  const asking = (async () => {
    for (let i = 0; !isOver; i += 1) {
      const path = paths[(i * 7919) % paths.length] ?? "/";
      const ask = async () => {
        const response = await fetch(address + encodeURI(path));
        seen.push({ path, status: response.status, sum: hash(Buffer.from(await response.arrayBuffer())) });
      };
      answers.push(ask());
      await wait(20);
    }
  })();
  for (const n of [1, 2, 3]) {
    const env = { ...process.env, SITE_ADDRESS: `https://build-${n}.example/` };
    const command = ["--import", "tsx", join("pipelines", "cli.ts"), "build"];
    const { ended, said } = await runNode(command, { cwd: folder, env });
    expect(ended, said).toBe(true);
    remember();
  }
  isOver = true;
  await asking;
  await Promise.all(answers);
  await close();
  expect(seen.filter(({ path, status, sum }) => status !== 200 || !known.get(path)?.has(sum))).toEqual([]);
  expect(seen.length).toBeGreaterThan(500);
});

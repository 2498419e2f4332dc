import { spawn } from "node:child_process";
import { once } from "node:events";
import { readdirSync, writeFileSync } from "node:fs";
import { hostname } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { expect, it } from "vitest";
import { inTurn } from "../../../pipelines/engine/turn.js";
import { root, scratchFolder } from "../../helpers/project.js";

/** A process that takes its turn, says so, and keeps it for so long. */
function another(folder: string, ms: number) {
  const code = `
    import { inTurn } from "./pipelines/engine/turn.ts";
    const [folder, ms] = process.argv.slice(1);
    await inTurn(folder, "other", async () => {
      console.log("at work");
      await new Promise((resolve) => setTimeout(resolve, Number(ms)));
      console.log("done");
    });`;
  const child = spawn(process.execPath, ["--import", "tsx", "--input-type=module", "-e", code, folder, String(ms)], {
    cwd: root,
    stdio: ["ignore", "pipe", "inherit"],
  });
  let said = "";
  child.stdout.on("data", (piece) => {
    said += piece;
  });
  return { child, said: () => said, atWork: () => once(child.stdout, "data"), ended: once(child, "close") };
}

it("waits for whoever is at work, says for whom, and goes on when that one is done", async () => {
  const folder = join(scratchFolder(), "turns");
  const other = another(folder, 700);
  await other.atWork();
  const said: string[] = [];
  await inTurn(
    folder,
    "build",
    async () => expect(other.said()).toContain("done"),
    (words) => said.push(words),
  );
  expect(said).toEqual([`waiting for npm run other (process ${other.child.pid}) ...`]);
  await other.ended;
  expect(readdirSync(folder)).toEqual([]);
});

it("does not wait for one that was killed, nor for another that has its number now", async () => {
  const folder = join(scratchFolder(), "turns");
  const other = another(folder, 60_000);
  await other.atWork();
  other.child.kill("SIGKILL");
  await other.ended;
  expect(readdirSync(folder)).toEqual(["1.json"]);
  const holder = { pid: process.pid, began: "another start 1", host: hostname(), work: "build" };
  writeFileSync(join(folder, "2.json"), JSON.stringify(holder));
  writeFileSync(join(folder, `${other.child.pid}.part`), "{");
  const said: string[] = [];
  expect(
    await inTurn(
      folder,
      "build",
      async () => 7,
      (words) => said.push(words),
    ),
  ).toBe(7);
  expect([said, readdirSync(folder)]).toEqual([[], []]);
});

it("waits for one on another machine, and says what to remove if it is gone", async () => {
  const folder = join(scratchFolder(), "turns");
  await inTurn(folder, "data", async () => {});
  const file = join(folder, "1.json");
  writeFileSync(file, JSON.stringify({ pid: 1, began: null, host: "elsewhere", work: "data" }));
  const said: string[] = [];
  const turn = inTurn(
    folder,
    "build",
    async () => 7,
    (words) => said.push(words),
  );
  await sleep(400);
  expect(said).toEqual([`waiting for npm run data (process 1 on elsewhere; if it is gone, remove ${file}) ...`]);
  writeFileSync(file, "{");
  expect(await turn).toBe(7);
});

it("lets many in one after another, in one process too", async () => {
  const folder = join(scratchFolder(), "turns");
  let inside = 0;
  const turns = Array.from({ length: 20 }, () =>
    inTurn(
      folder,
      "data",
      async () => {
        inside += 1;
        expect(inside).toBe(1);
        await sleep(5);
        inside -= 1;
      },
      () => {},
    ),
  );
  await Promise.all(turns);
  expect(readdirSync(folder)).toEqual([]);
});

import { chmodSync, lchownSync, readdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { needs } from "../helpers/needs.js";
import type { Ended } from "./place.js";
import { NEW, NEWER, OLD, prepare } from "./prepared.js";
import { COMMAND, describeAtLength, IS_LONG, itAtLength } from "./scale.js";

const NOBODY = 65_534;
const isRoot = process.geteuid?.() === 0;

/** Root may write everywhere: what is refused is seen as another user, else as whoever runs this. */
const user = isRoot ? { uid: NOBODY, gid: NOBODY } : {};

const { place, old, made, restore } = await prepare();
for (const folder of [place.root, dirname(place.root)]) chmodSync(folder, 0o755);

afterAll(() => give(0));

/** Gives all of the place to somebody. */
function give(id: number): void {
  if (!isRoot) return;
  for (const path of [".", ...readdirSync(place.root, { recursive: true, encoding: "utf8" })]) {
    lchownSync(join(place.root, path), id, id);
  }
}

/** Expects words for people: what cannot be done and where, whose it is, what to do. */
function expectRefused({ code, said }: Ended, path: string): void {
  expect(code, said).toBe(1);
  expect(said).toMatch(
    new RegExp(`^${path}\\S*: cannot be written: (.* belongs to user 0, and|you took) .*again|it\\.$`, "m"),
  );
  expect(said).not.toMatch(/^ +at |github\.com|node:fs|Error:/m);
  expect(place.sets()).toEqual(old);
}

describe("another user after root", () => {
  beforeEach((context) => {
    needs(context, isRoot, "only root can be followed by another user");
    restore();
    give(0);
  });

  itAtLength("can use and serve what is there, and writes nothing", async () => {
    place.edit(NEW, OLD);
    for (const command of ["data", "build"]) {
      expect(await place.run(command, user)).toMatchObject({ code: 0, said: expect.stringContaining("nothing to do") });
    }
    const running = place.start("start", { ...user, env: { PORT: "0" } });
    while (!running.isOver() && !running.said().includes("serving")) await sleep(20);
    const [address = ""] = /http:\/\/\S+/.exec(running.said()) ?? [running.said()];
    expect((await fetch(address)).status).toBe(200);
    running.kill("SIGTERM");
    await running.ended;
    place.edit(OLD, NEW);
    expect(place.sets()).toEqual(old);
  });

  it.each(IS_LONG ? ["data", "build", "start"] : ["data"])("is told why %s is refused", async (command) => {
    expectRefused(await place.run(command, { ...user, env: { PORT: "0" } }), ".build");
    expect(place.litter()).toEqual([]);
  });
});

describeAtLength("a folder that cannot be written", () => {
  const folders = [".", "src", ".build", ".build/turns", ".build/site"];

  beforeEach(() => {
    restore();
    give(NOBODY);
  });

  it.each(folders)("%s is named, where it has to be written", async (folder) => {
    chmodSync(join(place.root, folder), 0o555);
    const first = await place.run(COMMAND, user);
    chmodSync(join(place.root, folder), 0o755);
    // What is kept for speed may be there already.
    if (!/^\.build(\/site)?$/.test(folder) || first.code !== 0) {
      expectRefused(first, folder === "." ? "" : folder);
      expect(await place.run(COMMAND, user)).toMatchObject({ code: 0, said: expect.stringContaining(NEWER) });
    }
    expect(place.sets()).toEqual(made);
    expect(place.litter()).toEqual([]);
  });

  const targets = ["src/data", "dist"];

  /** Has something done with the folder of a set and all folders in it. */
  const onEach = (target: string, work: (path: string) => void) => {
    const inside = readdirSync(join(place.root, target), { recursive: true, withFileTypes: true });
    const folders = inside.filter((entry) => entry.isDirectory());
    for (const { parentPath, name } of folders) work(join(parentPath, name));
    work(join(place.root, target));
  };

  it.each(targets)("%s, which is the user's own, gives way to a new one", async (target) => {
    onEach(target, (path) => chmodSync(path, 0o555));
    expect(await place.run(COMMAND, user)).toMatchObject({ code: 0, said: expect.stringContaining(NEWER) });
    expect(place.sets()).toEqual(made);
    expect(place.litter()).toEqual([]);
  });

  it.each(isRoot ? targets : [])("%s of root is named before there is anything to lose", async (target) => {
    onEach(target, (path) => lchownSync(path, 0, 0));
    expectRefused(await place.run(COMMAND, user), target);
    expect(place.litter()).toEqual([]);
    give(NOBODY);
    expect(await place.run(COMMAND, user)).toMatchObject({ code: 0, said: expect.stringContaining(NEWER) });
    expect(place.sets()).toEqual(made);
  });
});

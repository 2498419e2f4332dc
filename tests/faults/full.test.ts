import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, rmSync, statfsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { needs } from "../helpers/needs.js";
import { scratchFolder } from "../helpers/project.js";
import { Place } from "./place.js";
import { NEWER, prepare } from "./prepared.js";
import { COMMAND, IS_LONG } from "./scale.js";

const MB = 1024 * 1024;

/** Shares of the room that a build takes, of which so much is free: from nothing to nearly enough. */
const SHARES = IS_LONG ? [0, 0.03, 0.1, 0.2, 0.3, 0.45, 0.6, 0.75, 0.9, 0.97] : [0.5];

const disk = scratchFolder();
const ballast = join(disk, "ballast");

/** Mounts a disk of memory, which takes a system that has such and the right to. Returns whether it is there. */
function mounted(): boolean {
  try {
    execFileSync("mount", ["-t", "tmpfs", "-o", "size=400m", "tmpfs", disk], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}

const isMounted = mounted();
const { place: original, old, made } = await prepare();
const place = new Place(join(disk, "project"));
const restore = () => place.restore(join(place.root, ".kept"));
/** What a build takes beside what is there, in bytes. */
let needed: number;

const freeBytes = () => {
  const { bavail, bsize } = statfsSync(disk);
  return bavail * bsize;
};

afterAll(() => {
  if (isMounted) execFileSync("umount", ["--lazy", disk]);
});

beforeAll(async () => {
  if (!isMounted) return;
  cpSync(original.root, place.root, { recursive: true });
  restore();
  const before = freeBytes();
  const running = place.start(COMMAND);
  let least = before;
  const watch = setInterval(() => {
    least = Math.min(least, freeBytes());
  }, 5);
  expect(await running.ended).toMatchObject({ code: 0 });
  clearInterval(watch);
  expect(place.sets()).toEqual(made);
  needed = before - least;
});

it.for(SHARES)("a disk with %d of the room that a build takes", async (share, context) => {
  needs(context, isMounted, "only root on Linux can mount a disk of memory");
  restore();
  rmSync(ballast, { recursive: true, force: true });
  mkdirSync(ballast);
  const fill = Math.max(0, freeBytes() - share * needed);
  for (let left = fill, i = 0; left > 0; left -= 64 * MB, i++) {
    writeFileSync(join(ballast, String(i)), Buffer.alloc(Math.min(left, 64 * MB)));
  }
  const { code, said } = await place.run(COMMAND);
  const where = `${(share * needed) / 1000} kB are free: ${said}`;
  expect(code, where).toBe(1);
  expect(said, where).toMatch(
    /^(\S+: the disk|the disk of the project) is full \(\d+ MB are free there\); make room for \d+ MB more and run /m,
  );
  expect(said, where).not.toMatch(/^ +at |github\.com|node:fs|Error:/m);
  expect(place.sets(), where).toEqual(old);
  expect(place.litter(), where).toEqual([]);
  rmSync(ballast, { recursive: true });
  expect(await place.run(COMMAND)).toMatchObject({
    code: 0,
    said: expect.stringContaining(NEWER),
  });
  expect(place.sets()).toEqual(made);
});

import { spawn } from "node:child_process";
import { renameSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { beforeAll, describe, expect, it } from "vitest";
import { hashFolder } from "../../pipelines/engine/folders.js";
import { makePlace, Place } from "./place.js";

/** What a build may be told by the machine on which it runs, and that its result must not follow. */
interface Machine {
  env?: NodeJS.ProcessEnv;
  umask?: number;
  /** A program that runs another one, which stands behind it. */
  under?: readonly string[];
}

const DAY = 24 * 60 * 60 * 1000;
const CLOCK = pathToFileURL(fileURLToPath(new URL("clock.mjs", import.meta.url))).href;

const LATER = { NODE_OPTIONS: `--import ${CLOCK}`, CLOCK_AHEAD: `${DAY + 3_600_000}` };
/** Only Linux has this program. */
const ONE_CORE = process.platform === "linux" ? ["taskset", "-c", "0"] : [];
const PLAIN = { TZ: "UTC", LC_ALL: "C.UTF-8", LANG: "C.UTF-8", LC_MESSAGES: "", LANGUAGE: "" };
const RUSSIAN = { LC_ALL: "", LC_MESSAGES: "", LANG: "ru_RU.UTF-8", LANGUAGE: "ru" };

/** Each differs from the plain one in one way, the first in none. */
const MACHINES: readonly [string, Machine][] = [
  ["of caches that are warm", {}],
  ["in Almaty", { env: { TZ: "Asia/Almaty" } }],
  ["in Los Angeles", { env: { TZ: "America/Los_Angeles" } }],
  ["in no language", { env: { LC_ALL: "C" } }],
  ["in Russian", { env: RUSSIAN }],
  ["by whoever shares nothing", { umask: 0o077 }],
  ["on one core", { under: ONE_CORE }],
  ["a day later", { env: LATER }],
];
/** Differs in all of them. */
const OTHER: Machine = { env: { TZ: "Asia/Almaty", ...RUSSIAN, ...LATER }, umask: 0o077, under: ONE_CORE };

/** Builds the site of a place from nothing but its caches. Returns the hash of each file of the set and of the site. */
async function built({ root, data, dist }: Place, { env, umask = 0o022, under = [] }: Machine) {
  for (const made of [data, dist]) rmSync(made, { recursive: true, force: true });
  const [program = "", ...args] = [...under, process.execPath, "--import", "tsx", "pipelines/cli.ts", "build"];
  const before = process.umask(umask);
  const child = spawn(program, args, { cwd: root, env: { ...process.env, ...PLAIN, ...env } });
  process.umask(before);
  let said = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (piece) => (said += piece));
  const code = await new Promise((resolve) => child.once("close", resolve));
  expect(code, said).toBe(0);
  return new Map([
    ...[...hashFolder(data)].map(([path, hash]) => [`src/data/${path}`, hash] as const),
    ...[...hashFolder(dist)].map(([path, hash]) => [`dist/${path}`, hash] as const),
  ]);
}

/** The names of the files in which two builds differ. */
function differing(one: ReadonlyMap<string, string>, other: ReadonlyMap<string, string>): string[] {
  return [...new Set([...one.keys(), ...other.keys()])].filter((path) => one.get(path) !== other.get(path));
}

describe("the tables and the site of the same inputs", () => {
  let place: Place;
  let first: Map<string, string>;

  beforeAll(async () => {
    place = makePlace();
    first = await built(place, {});
  });

  it.each(MACHINES)("are the same byte for byte when they are built %s", async (_, machine) => {
    expect(differing(first, await built(place, machine))).toEqual([]);
  });

  it("are so in another folder, zone, language and day, by another user and on one core", async () => {
    const odd = new Place(join(dirname(place.root), "a b 'q\" $x (1) ü п"));
    renameSync(makePlace().root, odd.root);
    expect(differing(first, await built(odd, OTHER))).toEqual([]);
    console.log(`${first.size} files of src/data and dist are the same`);
  });
});

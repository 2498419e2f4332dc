import { existsSync, readdirSync, readFileSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { madeOnce } from "../../../pipelines/engine/made-once.js";
import { scratchFolder } from "../../helpers/project.js";

const shelf = () => join(scratchFolder(), "below", "shelf");

/** What is made, and how often it was. */
function maker(text: string) {
  const done = { times: 0 };
  const make = async (folder: string) => {
    done.times += 1;
    writeFileSync(join(folder, "a.txt"), text);
  };
  return { done, make };
}

test("what has a key is made once, and something else for another key", async () => {
  const at = shelf();
  const [one, two] = [maker("one"), maker("two")];
  const folder = await madeOnce(at, "k1", one.make);
  expect(await madeOnce(at, "k1", one.make)).toBe(folder);
  const other = await madeOnce(at, "k2", two.make);
  expect([one.done.times, two.done.times]).toEqual([1, 1]);
  expect([folder, other].map((path) => readFileSync(join(path, "a.txt"), "utf8"))).toEqual(["one", "two"]);
});

test("what cannot be made is not there, and is made the next time", async () => {
  const at = shelf();
  await expect(madeOnce(at, "k", () => Promise.reject(new Error("no room")))).rejects.toThrow("no room");
  expect(readdirSync(at)).toEqual([]);
  expect(existsSync(join(await madeOnce(at, "k", maker("made").make), "a.txt"))).toBe(true);
});

test("the four made last are kept", async () => {
  const at = shelf();
  for (const [i, key] of ["k1", "k2", "k3", "k4", "k5", "k6"].entries()) {
    const folder = await madeOnce(at, key, maker(key).make);
    // Made within a moment they would all be of one time.
    utimesSync(folder, i + 1, i + 1);
  }
  await madeOnce(at, "k6", maker("k6").make);
  expect(readdirSync(at).sort()).toEqual(["k3", "k4", "k5", "k6"]);
});

import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { hashFolder, hashOf, replaceFolder } from "../../../pipelines/engine/folders.js";
import { scratchFolder, write } from "../../helpers/project.js";

const sha256 = (text: string) => createHash("sha256").update(text).digest("hex");

describe("the hashes of a folder", () => {
  it("are those of every file below it, in the order of the paths", () => {
    const folder = scratchFolder();
    for (const path of ["b/c.txt", "b/a.txt", "a.txt", "c.txt"]) write(join(folder, path), path);
    const hashes = hashFolder(folder);
    expect([...hashes]).toEqual(["a.txt", "b/a.txt", "b/c.txt", "c.txt"].map((path) => [path, sha256(path)]));
    expect([...hashFolder(folder, (path) => path !== "b/a.txt").keys()]).toEqual(["a.txt", "b/c.txt", "c.txt"]);
  });

  it("are one that changes with a name and with a text", () => {
    const one = hashOf(new Map([["a", "1"]]));
    expect(one).toBe(sha256("a\x001\n"));
    expect(hashOf(new Map([["b", "1"]]))).not.toBe(one);
    expect(hashOf(new Map([["a", "2"]]))).not.toBe(one);
    expect(hashOf(new Map())).not.toBe(one);
  });
});

describe("a folder that is replaced", () => {
  const target = () => join(scratchFolder(), "deep", "data");

  it("is made where there was none, and leaves nothing beside it", async () => {
    const folder = target();
    const result = await replaceFolder(folder, async (fresh) => {
      writeFileSync(join(fresh, "new.txt"), "new");
      expect(existsSync(folder)).toBe(false);
      return 7;
    });
    expect(result).toBe(7);
    expect(readdirSync(join(folder, ".."))).toEqual(["data"]);
    expect(readFileSync(join(folder, "new.txt"), "utf8")).toBe("new");
  });

  it("has only what was made new, and the old until then", async () => {
    const folder = target();
    write(join(folder, "old.txt"), "old");
    await replaceFolder(folder, async (fresh) => {
      expect(join(fresh, "..")).toBe(join(folder, ".."));
      expect(readdirSync(folder)).toEqual(["old.txt"]);
      writeFileSync(join(fresh, "new.txt"), "new");
    });
    expect(readdirSync(folder)).toEqual(["new.txt"]);
    expect(readdirSync(join(folder, ".."))).toEqual(["data"]);
  });

  it("stays as it was where the making fails, and nothing is left beside it", async () => {
    const folder = target();
    write(join(folder, "old.txt"), "old");
    const failing = replaceFolder(folder, async (fresh) => {
      writeFileSync(join(fresh, "new.txt"), "half");
      throw new Error("no more");
    });
    await expect(failing).rejects.toThrow("no more");
    expect(readdirSync(folder)).toEqual(["old.txt"]);
    expect(readdirSync(join(folder, ".."))).toEqual(["data"]);
  });
});

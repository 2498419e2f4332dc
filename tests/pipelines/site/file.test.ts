import { createReadStream, renameSync, rmSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, describe, expect, it } from "vitest";
import { isStill } from "../../../pipelines/site/file.js";
import { scratchFolder } from "../../helpers/project.js";

describe("a file that was looked at", () => {
  let path = "";
  beforeEach(() => {
    path = join(scratchFolder(), "a.csv");
    writeFileSync(path, "one");
  });

  /** Whether the file is still the one it was before something happened to it, and whether its stream was ended. */
  async function seenAgain(happens: () => void): Promise<[still: boolean, ended: boolean]> {
    const seen = statSync(path);
    happens();
    const stream = createReadStream(path);
    const still = await isStill(stream, seen);
    const { destroyed } = stream;
    stream.destroy();
    return [still, destroyed];
  }

  it("is still that one where nothing happened, and can be read", async () => {
    expect(await seenAgain(() => {})).toEqual([true, false]);
  });

  it("is another where it was written anew, if only as long or at the same time", async () => {
    const { atime, mtime } = statSync(path);
    const longer = () => {
      writeFileSync(path, "other");
      utimesSync(path, atime, mtime);
    };
    expect(await seenAgain(longer)).toEqual([false, true]);
    expect(await seenAgain(() => utimesSync(path, atime, new Date(2001, 0, 1)))).toEqual([false, true]);
  });

  it("is another where one like it took its place, and none where it went away", async () => {
    const { atime, mtime } = statSync(path);
    const replaced = () => {
      writeFileSync(`${path}.new`, "two");
      utimesSync(`${path}.new`, atime, mtime);
      renameSync(`${path}.new`, path);
    };
    expect(await seenAgain(replaced)).toEqual([false, true]);
    expect(await seenAgain(() => rmSync(path))).toEqual([false, true]);
  });
});

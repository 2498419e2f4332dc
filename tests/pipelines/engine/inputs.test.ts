import { mkdirSync, readFileSync, rmSync, symlinkSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { hashInputs, makeFrom } from "../../../pipelines/engine/inputs.js";
import { scratchFolder, write } from "../../helpers/project.js";

function folderWith(files: Record<string, string>) {
  const folder = scratchFolder();
  for (const [path, text] of Object.entries(files)) write(join(folder, path), text);
  return { folder, inputs: [{ name: "in", path: folder }] };
}

describe("the hashes of inputs", () => {
  it("are of files by their names, of those that count, without the business of editors", () => {
    const { folder } = folderWith({
      "a/b.yaml": "1",
      "a/.#b.yaml": "2",
      "a/b.yaml~": "3",
      "a/#b.yaml#": "4",
      "c.md": "5",
    });
    symlinkSync("nowhere", join(folder, "a", ".#c.yaml"));
    const inputs = [
      { name: "one", path: folder, keep: (path: string) => path.startsWith("a/") },
      { name: "two", path: join(folder, "c.md") },
      { name: "three", path: join(folder, "gone") },
    ];
    expect([...hashInputs(inputs).keys()]).toEqual(["one/a/b.yaml", "two"]);
  });

  it("are of a link itself, which is not followed", () => {
    const { folder, inputs } = folderWith({ "a.yaml": "1" });
    symlinkSync("a.yaml", join(folder, "b.yaml"));
    const before = hashInputs(inputs).get("in/b.yaml");
    rmSync(join(folder, "b.yaml"));
    symlinkSync("c.yaml", join(folder, "b.yaml"));
    expect(hashInputs(inputs).get("in/b.yaml")).not.toBe(before);
  });
});

describe("what is made from inputs", () => {
  const changes: [string, (file: string) => void][] = [
    ["another text", (file) => writeFileSync(file, "two")],
    [
      "another text and back again, with its old time",
      (file) => {
        writeFileSync(file, "two");
        writeFileSync(file, "one");
        utimesSync(file, 1, 1);
      },
    ],
    ["a file beside it", (file) => writeFileSync(`${file}.new.yaml`, "")],
    ["no file any more", (file) => rmSync(file)],
  ];
  it.each(changes)("is made anew where there is %s before it is done", async (_, change) => {
    const { folder, inputs } = folderWith({ "a.yaml": "one" });
    utimesSync(join(folder, "a.yaml"), 1, 1);
    const said: string[] = [];
    let times = 0;
    const made = await makeFrom(
      inputs,
      async (hashes) => {
        times += 1;
        if (times === 1) change(join(folder, "a.yaml"));
        return [...hashes];
      },
      (words) => said.push(words),
    );
    expect(times).toBe(2);
    expect(made).toEqual([...hashInputs(inputs)]);
    expect(said).toEqual([expect.stringMatching(/^in\/a\.yaml.*: changed while being read; starting over$/)]);
  });

  it("fails anew, not with what was wrong half-way", async () => {
    const { folder, inputs } = folderWith({ "a.yaml": "half" });
    const made = makeFrom(
      inputs,
      async () => {
        const text = readFileSync(join(folder, "a.yaml"), "utf8");
        if (text === "whole") return text;
        writeFileSync(join(folder, "a.yaml"), "whole");
        throw new Error("half");
      },
      () => {},
    );
    expect(await made).toBe("whole");
  });

  it("is given up where it never comes to an end, with what changes", async () => {
    const { folder, inputs } = folderWith({ "a.yaml": "0" });
    let times = 0;
    const made = makeFrom(
      inputs,
      async () => writeFileSync(join(folder, "a.yaml"), String(++times)),
      () => {},
    );
    await expect(made).rejects.toThrow("in/a.yaml: changed while being read, 5 times; nothing was changed here");
    expect(times).toBe(5);
  });

  it("is not disturbed by a file that is opened in an editor", async () => {
    const { folder, inputs } = folderWith({ "a.yaml": "1" });
    const made = await makeFrom(inputs, async () => {
      writeFileSync(join(folder, ".a.yaml.swp"), "");
      mkdirSync(join(folder, ".idea"));
      return 1;
    });
    expect(made).toBe(1);
  });
});

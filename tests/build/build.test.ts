import { appendFileSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, inject, it } from "vitest";
import { hashFolder } from "../../pipelines/engine/folders.js";
import { formatReceipt } from "../../pipelines/publish/receipt.js";
import { buildData } from "../helpers/build.js";
import { type Copy, copyProject, loaders, pipelines, runCli, scratchFolder, write } from "../helpers/project.js";
import { copyWorld } from "../helpers/world.js";

const built = inject("built");
const hashesOf = (folder: string) => Object.fromEntries(hashFolder(folder));

describe("a build", () => {
  it("from clean gives the same bytes every time, wherever it runs", async () => {
    const output = join(scratchFolder(), "data");
    const receipt = await buildData({ loaders, pipelines, output });
    expect(receipt.inputHash).toBe(built.inputHash);
    expect(hashesOf(output)).toEqual(hashesOf(built.folder));
  });
});

describe("a build after a build", () => {
  let copy: Copy;
  let before: Record<string, string>;

  beforeAll(async () => {
    copy = copyWorld();
    const first = await buildData(copy);
    expect(first).toMatchObject({ skipped: null, changes: null });
    expect(formatReceipt(first)).toContain("first build here");
    before = hashesOf(copy.output);
  });

  it("with nothing changed is skipped, says why, and writes nothing", async () => {
    const receipt = await buildData(copy);
    expect(receipt.skipped).toMatch(/inputs and outputs are those of the last build/);
    expect(formatReceipt(receipt)).toMatch(/^skipped {2}nothing to do: /m);
    expect(hashesOf(copy.output)).toEqual(before);
  });

  const damages: [string, (output: string) => void][] = [
    ["one byte of an extract is another", (output) => flip(join(output, "sources.parquet"))],
    ["an extract is gone", (output) => rmSync(join(output, "places.arrow"))],
    ["a page's data is cut short", (output) => writeFileSync(join(output, "pages", "annual.json"), "[")],
    ["a file is there that no build wrote", (output) => writeFileSync(join(output, "stray.csv"), "a\n1\n")],
    ["the receipt cannot be read", (output) => writeFileSync(join(output, ".receipt.json"), "{")],
  ];
  it.each(damages)("is not skipped where %s, and mends it", async (_, damage) => {
    damage(copy.output);
    expect(hashesOf(copy.output)).not.toEqual(before);
    expect((await buildData(copy)).skipped).toBeNull();
    expect(hashesOf(copy.output)).toEqual(before);
  });

  it("is not skipped where a model changed, even if it comes to the same", async () => {
    appendFileSync(join(copy.pipelines, "models", "marts", "codes.sql"), "-- a remark\n");
    const receipt = await buildData(copy);
    expect(receipt).toMatchObject({ skipped: null, changes: [] });
    expect(formatReceipt(receipt)).toContain("no figure changed since the last build");
  });
});

describe("a build that must not be published", () => {
  let copy: Copy;
  let before: Record<string, string>;

  beforeAll(async () => {
    copy = copyWorld();
    await buildData(copy);
    before = hashesOf(copy.output);
  });

  const faults: [string, string, (text: string) => string, RegExp][] = [
    [
      "a check returns rows",
      "models/checks/no_sources.sql",
      () => "select source_id from sources order by source_id",
      /no_sources\.sql: no_sources: \d+ rows\n.*"source_id":.*\n[\s\S]*and \d+ more/,
    ],
    [
      "a check cannot run",
      "models/checks/odd.sql",
      () => "select missing from sources",
      /pipelines\/models\/checks\/odd\.sql \(odd\): .*missing/,
    ],
    [
      "a key is not unique",
      "models/marts/places.sql",
      (sql) => `select * from (${sql}) union all select * from (${sql})`,
      /pipelines\/models\/marts\/places\.yaml: places: key \(place_id\) is unique/,
    ],
    [
      "an equation of a schema does not hold",
      "models/marts/places.yaml",
      (yaml) => `${yaml.replace(/^equations:[\s\S]*/m, "")}equations:\n  - lat > 89\n`,
      /pipelines\/models\/marts\/places\.yaml: places: lat > 89: \d+ rows/,
    ],
    [
      "a reference leads nowhere",
      "models/marts/events.sql",
      (sql) => sql.replace("source_id", "'nobody' as source_id"),
      /events\.source_id stands in sources\.source_id/,
    ],
    [
      "a mart has a column that its schema does not tell",
      "models/marts/codes.sql",
      (sql) => sql.replace("select", "select 1 as extra,"),
      /pipelines\/models\/marts\/codes\.yaml: does not describe extra/,
    ],
    [
      "a schema tells a column that its mart has not",
      "models/marts/codes.sql",
      (sql) => sql.replace(" description,", ""),
      /pipelines\/models\/marts\/codes\.yaml: describes what is not made: description/,
    ],
  ];
  it.each(faults)("because %s leaves the last good output as it was", async (_, path, change, message) => {
    const file = join(copy.pipelines, path);
    const good = path.startsWith("models/checks/") ? null : readFileSync(file, "utf8");
    write(file, change(good ?? ""));
    try {
      await expect(buildData(copy)).rejects.toThrow(message);
      expect(hashesOf(copy.output)).toEqual(before);
    } finally {
      if (good === null) rmSync(file);
      else writeFileSync(file, good);
    }
    expect(readdirSync(join(copy.root, "src"))).toEqual(["data"]);
  });

  it("ends the command with exit code 1 and the message alone", () => {
    const copy = copyProject();
    write(join(copy.pipelines, "models", "checks", "fails.sql"), "select 1 as one");
    const { status, stderr } = runCli(copy, "pipelines/cli.ts", "data");
    expect(status).toBe(1);
    expect(stderr).toContain("pipelines/models/checks/fails.sql");
    expect(stderr).not.toMatch(/\n\s+at /);
    expect(existsSync(copy.output)).toBe(false);
  });
});

function flip(file: string): void {
  const bytes = readFileSync(file);
  const middle = Math.floor(bytes.length / 2);
  bytes[middle] = (bytes[middle] ?? 0) ^ 1;
  writeFileSync(file, bytes);
}

import { readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { csvParse } from "d3-dsv";
import { beforeAll, describe, expect, inject, it } from "vitest";
import { hashFolder } from "../../pipelines/engine/folders.js";
import type { Change } from "../../pipelines/publish/changes.js";
import { type History, writeEdition } from "../../pipelines/publish/editions.js";
import { buildData } from "../helpers/build.js";
import { type Copy, copyProject, SOURCE, write } from "../helpers/project.js";

const claim = (id: string, printed: string) => `  - id: ${id}
    printed: "${printed}"
    indicator: trade_value
    reporter: KAZ
    partner: AFG
    flow: import
    period: "2002"
`;

const kindsOf = (changes: readonly Change[]) => changes.map(({ observation_id, kind }) => [observation_id, kind]);

describe("editions of the figures", () => {
  let copy: Copy;
  const say = (...claims: string[]) =>
    write(join(copy.loaders, "press", "invented", "claims.yaml"), `claims:\n${claims.join("")}`);
  const history = (): History => JSON.parse(readFileSync(join(copy.output, "pages", "changes.json"), "utf8"));
  const date = () => JSON.parse(readFileSync(join(copy.output, "pages", "publication.json"), "utf8")).date;
  const table = () => csvParse(readFileSync(join(copy.output, "changes.csv"), "utf8"));

  beforeAll(async () => {
    copy = copyProject({ sources: ["article"] });
    rmSync(join(copy.loaders, "editions"), { recursive: true });
    write(join(copy.loaders, "press", "invented", "source.yaml"), SOURCE);
    say(claim("kept", "$1.5 million"), claim("mended", "$2.5 million"), claim("dropped", "$4.5 million"));
    await buildData(copy);
  });

  it("are none at first: nothing to compare with, and no date", () => {
    expect(history()).toEqual({ editions: [], undated: [] });
    expect(date()).toBeNull();
  });

  it("say since which day the figures stand, whatever else is built anew", async () => {
    await writeEdition(copy.loaders, copy.output, "2033-03-01");
    await buildData(copy);
    const [first] = history().editions;
    expect(first).toMatchObject({ date: "2033-03-01", since: null, changes: [] });
    expect(history().undated).toEqual([]);
    expect(date()).toBe("2033-03-01");
  });

  it("are compared with the figures of now, until these have a day of their own", async () => {
    say(claim("kept", "$1.5 million"), claim("mended", "$2.6 million"), claim("added", "$5.5 million"));
    await buildData(copy);
    const became = [
      ["invented.added", "new"],
      ["invented.dropped", "gone"],
      ["invented.mended", "changed"],
    ];
    expect(kindsOf(history().undated)).toEqual(became);
    expect(date()).toBeNull();
    expect(table().map((row) => row["edition"])).toEqual(["", "", ""]);
    await writeEdition(copy.loaders, copy.output, "2033-04-01");
    await buildData(copy);
    const { editions, undated } = history();
    expect(undated).toEqual([]);
    expect(editions.map((edition) => [edition.date, edition.since])).toEqual([
      ["2033-04-01", "2033-03-01"],
      ["2033-03-01", null],
    ]);
    expect(kindsOf(editions[0]?.changes ?? [])).toEqual(became);
    expect(editions[0]?.changes[1]).toMatchObject({ publisher: "Nobody", url: "https://example.org/" });
    expect(table().map((row) => [row["edition"], row["observation_id"]])).toEqual(
      became.map(([id]) => ["2033-04-01", id]),
    );
    expect(date()).toBe("2033-04-01");
  });

  it("do not depend on what was built before: the same inputs make the same files elsewhere", async () => {
    const output = join(copy.root, "elsewhere");
    await buildData({ ...copy, output });
    const hashes = (folder: string) => Object.fromEntries(hashFolder(folder));
    expect(hashes(output)).toEqual(hashes(copy.output));
  });

  it("are refused where a file is named by no day, or holds no figures", async () => {
    const odd = join(copy.loaders, "editions", "spring.csv");
    writeFileSync(odd, "");
    await expect(buildData(copy)).rejects.toThrow("editions/spring.csv: an edition is named by its day");
    rmSync(odd);
    const broken = join(copy.loaders, "editions", "2033-05-01.csv");
    writeFileSync(broken, "observation_id,value\na.b,1\n");
    await expect(buildData(copy)).rejects.toThrow("editions/2033-05-01.csv");
    rmSync(broken);
  });
});

it("those of the project are read in the order of their days", () => {
  const { folder } = inject("built");
  const { editions }: History = JSON.parse(readFileSync(join(folder, "pages", "changes.json"), "utf8"));
  const names = readdirSync(new URL("../../data-loaders/editions", import.meta.url)).sort();
  expect(editions.map(({ date }) => `${date}.csv`)).toEqual(names.toReversed());
});

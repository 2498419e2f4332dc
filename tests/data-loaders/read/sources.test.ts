import { createHash } from "node:crypto";
import { join, relative } from "node:path";
import { describe, expect, it } from "vitest";
import { formatProblem, type Problem } from "../../../data-loaders/read/problems.js";
import { readSources, referenceTo, shown, sourceRow } from "../../../data-loaders/read/sources.js";
import { loadersOf, problemsOf } from "../../helpers/loaders.js";
import { SOURCE } from "../../helpers/project.js";

const HASH = "a0".repeat(32);

function read(files: Record<string, string>) {
  const problems: Problem[] = [];
  return { sources: readSources(loadersOf(files), problems), told: problems.map(formatProblem) };
}

describe("sources", () => {
  it("are those of all kinds, in the order of their ids", () => {
    const { sources, told } = read({
      "press/b-page/source.yaml": SOURCE,
      "press/b-page/claims.yaml": "{}",
      "article/c-page/source.yaml": SOURCE,
      "statistics/a-table/source.yaml": SOURCE,
      "reference/d-work/source.yaml": SOURCE,
      "press/stray.txt": "no source",
      "elsewhere/e-page/source.yaml": SOURCE,
    });
    expect(told).toEqual([]);
    expect(sources.map(({ id, kind, files }) => [id, kind, files])).toEqual([
      ["a-table", "statistics", ["source.yaml"]],
      ["b-page", "press", ["claims.yaml", "source.yaml"]],
      ["c-page", "article", ["source.yaml"]],
      ["d-work", "reference", ["source.yaml"]],
    ]);
  });

  it("are rows with nothing where nothing is said, and all that is said", () => {
    const full = `${SOURCE}author: A. Writer
published: "2031-05-06"
published_is_approximate: true
title_note: translated
accessed: "2032"
licence: Free
sha256: ${HASH}
`;
    const [bare, other] = read({ "press/a/source.yaml": SOURCE, "press/b/source.yaml": full }).sources.map(sourceRow);
    expect(bare).toEqual({
      source_id: "a",
      kind: "press",
      title: "Invented",
      title_note: null,
      continues: null,
      publisher: "Nobody",
      author: null,
      published: null,
      published_is_approximate: false,
      accessed: null,
      language: "en",
      url: "https://example.org/",
      licence: "All rights reserved by the publisher; facts and figures are cited",
      sha256: null,
    });
    expect(other).toMatchObject({
      author: "A. Writer",
      published: "2031-05-06",
      published_is_approximate: true,
      title_note: "translated",
      accessed: "2032",
      licence: "Free",
      sha256: HASH,
    });
  });

  it.each([
    ["itself", "alpha", [/:5: continues: a table does not continue itself/]],
    ["a table that left and was called much like it", "alphe", []],
    ["a table misspelt", "beto", [/:5: continues: no source "beto"; did you mean beta\?/]],
    ["a table that has left", "another-table", []],
  ])("that continue %s are told of unless it has left", (_, continues, messages) => {
    const text = `${SOURCE}continues: ${continues}\n`;
    const { told } = read({ "press/alpha/source.yaml": text, "press/beta/source.yaml": SOURCE });
    expect(told).toEqual(messages.map((message) => expect.stringMatching(message)));
  });

  it.each([
    ["a date that is none", 'published: "2031-13"', /:5: published: no such day in the calendar/],
    ["a date in words", 'published: "May 2031"', /:5: published: not a date: write 2021, 2021-09 or 2021-09-26/],
    ["a year of none", 'published: "9999"', /:5: published: the year 9999 does not lie between 1850 and 2060/],
    ["a day before its page", 'published: "2031-02"\naccessed: "2031-01-31"', /:6: accessed: lies before the day on/],
    ["a day of none", 'accessed: "2031-01-32"', /:5: accessed: no such day/],
    ["a short hash", `sha256: ${HASH.slice(1)}`, /:5: sha256: not a SHA-256: 64 hexadecimal digits/],
    ["a note of its own", "title_note: nice", /:5: title_note: /],
    ["a field too many", "colour: red", /:1: Unrecognized key: "colour"/],
  ])("with %s are told of", (_, line, message) => {
    const { sources, told } = read({ "press/a/source.yaml": `${SOURCE}${line}\n` });
    expect(sources).toEqual([]);
    expect(told).toHaveLength(1);
    expect(told[0]).toMatch(message);
  });

  it.each([
    ["no title", SOURCE.replace("Invented", '""'), /:1: title: /],
    ["no publisher", SOURCE.replace("Nobody", '""'), /:2: publisher: /],
    ["an address with a blank", SOURCE.replace("example.org/", "example.org/a b"), /:4: url: not a web address/],
    ["no web address", SOURCE.replace("https:", "ftp:"), /:4: url: not a web address: write one like https/],
  ])("with %s are told of", (_, text, message) => {
    expect(read({ "press/a/source.yaml": text }).told.join()).toMatch(message);
  });

  it("in a folder that is no id are told of, and read all the same", () => {
    const { sources, told } = read({ "press/A_page/source.yaml": SOURCE });
    expect(sources).toHaveLength(1);
    expect(told).toHaveLength(1);
    expect(told[0]).toMatch(/press\/A_page: folder name: use lower-case words joined by hyphens$/);
  });

  it("of one id in two kinds are told of once, with the other", () => {
    const { told } = read({
      "article/a/source.yaml": SOURCE,
      "press/a/source.yaml": SOURCE,
      "press/b/source.yaml": SOURCE,
    });
    expect(told).toHaveLength(1);
    expect(told[0]).toMatch(/press\/a\/source\.yaml: duplicate source id "a": \S*article\/a has it too$/);
  });
});

describe("a snapshot", () => {
  const TABLE = "a,b\n1,2\n";
  const hash = createHash("sha256").update(TABLE).digest("hex");
  const recorded = (lines: string) => `${SOURCE}snapshot: values.csv\n${lines}`;

  it("is the file that was recorded", () => {
    const files = { "statistics/a/source.yaml": recorded(`sha256: ${hash}\n`), "statistics/a/values.csv": TABLE };
    expect(read(files).told).toEqual([]);
  });

  it.each([
    ["that is not there", `sha256: ${hash}\n`, null, /source\.yaml:5: snapshot: values\.csv is not in the folder$/],
    [
      "that is another",
      `sha256: ${hash}\n`,
      "a,b\n",
      new RegExp(`:6: sha256: .*; recorded ${hash}, found [0-9a-f]{64}$`),
    ],
    ["that nobody recorded", "", TABLE, new RegExp(`:1: sha256: .*; recorded nothing, found ${hash}$`)],
  ])("%s is told of", (_, lines, table, message) => {
    const { told } = read({
      "statistics/a/source.yaml": recorded(lines),
      ...(table === null ? {} : { "statistics/a/values.csv": table }),
    });
    expect(told).toHaveLength(1);
    expect(told[0]).toMatch(message);
  });
});

describe("a reference to a source", () => {
  const ask = (id: string | undefined) => {
    const told: string[] = [];
    return [referenceTo(id, new Set(["office", "customs"]), (message) => told.push(message)), told];
  };

  it("is that of one there is, none where it has left, and told of where it is misspelt", () => {
    expect(ask("office")).toEqual(["office", []]);
    expect(ask(undefined)).toEqual([null, []]);
    expect(ask("a-long-lost-work")).toEqual([null, []]);
    expect(ask("ofice")).toEqual([null, ['no source "ofice"; did you mean office?']]);
  });
});

describe("a path in a message", () => {
  it("is relative to where the command runs, with slashes", () => {
    expect(shown(join(process.cwd(), "a", "b.yaml"))).toBe("a/b.yaml");
    expect(shown(join(process.cwd(), "..", "beside it"))).toBe("../beside it");
    expect(shown(relative(process.cwd(), "a/b.yaml"))).toBe("a/b.yaml");
    expect(shown(process.cwd())).toBe(process.cwd().replaceAll("\\", "/"));
  });
});

describe("a source in a language that nothing is read in", () => {
  it("is told of, and not read", async () => {
    const files = {
      "press/a/source.yaml": SOURCE.replace("language: en", "language: xx"),
      "press/a/claims.yaml": "claims: 1\n",
    };
    expect(await problemsOf(files)).toEqual([
      expect.stringMatching(/^press\/a\/source\.yaml:3: language: unknown "xx"; known: .*en/),
    ]);
  });
});

import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { formatProblem, type Problem } from "../../../data-loaders/read/problems.js";
import { readText } from "../../../data-loaders/read/text-file.js";
import { loaded, problemsOf } from "../../helpers/loaders.js";
import { CLAIM, SOURCE, scratchFolder } from "../../helpers/project.js";

function read(bytes: Uint8Array | string) {
  const path = join(scratchFolder(), "claims.yaml");
  writeFileSync(path, bytes);
  const problems: Problem[] = [];
  return { text: readText(path, "claims.yaml", problems), told: problems.map(formatProblem) };
}

/** Russian small letters as Windows-1251 has them. */
const windows1251 = (text: string) => Buffer.from([...text].map((letter) => win1251(letter.codePointAt(0) ?? 0)));
const win1251 = (code: number) => (code < 0x80 ? code : code - 0x430 + 0xe0);

describe("a text file", () => {
  it("is read as UTF-8, with or without a mark before it", () => {
    expect(read("сорок – 40\n")).toEqual({ text: "сорок – 40\n", told: [] });
    expect(read("\ufeffid: a\r\n")).toEqual({ text: "id: a\r\n", told: [] });
    expect(read("")).toEqual({ text: "", told: [] });
  });

  it("in Windows-1251 is refused with the line where that shows", () => {
    const { text, told } = read(windows1251("claims:\n  - id: a\n    note: сорок вагонов\n"));
    expect(text).toBeNull();
    expect(told).toEqual(["claims.yaml:3: is not UTF-8 (it looks like Windows-1251): save it as UTF-8"]);
  });

  it("in UTF-16 is refused, in either order of bytes", () => {
    const little = Buffer.from("\ufeffclaims:\n", "utf16le");
    for (const bytes of [little, Buffer.from(little).swap16(), Buffer.from("claims:\n", "utf16le")]) {
      expect(read(bytes).told).toEqual(["claims.yaml:1: is saved in UTF-16 or is no text: save it as UTF-8"]);
    }
  });

  it("that is cut within a letter is refused at its last line", () => {
    expect(read(Buffer.from("a\nb\nж").subarray(0, 5)).told).toEqual(["claims.yaml:3: is not UTF-8: save it as UTF-8"]);
  });
});

describe("an input", () => {
  const told = (claims: string) => problemsOf({ "press/page/source.yaml": SOURCE, "press/page/claims.yaml": claims });

  it("ends with the end of a line: else it may be cut short", async () => {
    expect(await told(CLAIM.trimEnd())).toEqual([
      "press/page/claims.yaml:8: ends within a line: is it cut short? If it is whole, end it with a line break",
    ]);
  });

  it.each([
    ["\u0000", "\\u0000"],
    ["\u001b", "\\u001b"],
    ["\u0085", "\\u0085"],
  ])("has no control characters", async (control, shown) => {
    const long = `${"# A line.\n".repeat(50)}${CLAIM}# ${control}\n`;
    expect(await told(long)).toEqual([`press/page/claims.yaml:59: has a control character, ${shown}: remove it`]);
  });

  it("is a file of a size that can be read", async () => {
    expect(await told(`${CLAIM}# ${"x".repeat(1_000_000)}\n`)).toEqual([
      expect.stringMatching(/^press\/page\/claims\.yaml: has 1000\d+ bytes, more than the 250000 that are read/),
    ]);
  });
});

describe("the files of a source", () => {
  it("are read with a mark before them and with the line ends of Windows", async () => {
    const files = {
      "press/page/source.yaml": `\ufeff${SOURCE.replaceAll("\n", "\r\n")}`,
      "press/page/claims.yaml": `\ufeff${CLAIM.replaceAll("\n", "\r\n")}`,
    };
    expect((await loaded(files)).observations).toHaveLength(1);
  });

  it("are refused in another encoding, all of them at once", async () => {
    const russian = (text: string) => windows1251(`${text}# сорок вагонов\n`);
    const told = await problemsOf({
      "press/page/source.yaml": SOURCE,
      "press/page/claims.yaml": russian(CLAIM),
      "press/other/source.yaml": russian(SOURCE),
    });
    expect(told.join("\n")).toMatch(/press\/other\/source\.yaml:\d+: is not UTF-8/);
    expect(told.join("\n")).toMatch(/press\/page\/claims\.yaml:\d+: is not UTF-8/);
  });
});

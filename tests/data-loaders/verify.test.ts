import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, describe, expect, test } from "vitest";
import { claimsFileSchema } from "../../data-loaders/read/claims.js";
import { isVerified, verify } from "../../data-loaders/verify.js";
import { needs } from "../helpers/needs.js";
import { loaders, root, runCli, scratchFolder } from "../helpers/project.js";

const TEXT = "Trade grew.\nIt reached $120.5 million in 2031, twice as much, by 3 roads.\nA fair in May 2032 followed.";

function locator(paragraph: number, text: string): string {
  const start = TEXT.indexOf(text);
  return `p${paragraph}:${start}-${start + text.length}`;
}

function source(text: string) {
  const sha256 = createHash("sha256").update(text).digest("hex");
  return { id: "invented", sha256 } as Parameters<typeof verify>[0];
}

const stated = { indicator: "trade_value" };
const claims = claimsFileSchema.parse({
  claims: [
    { id: "total-2031", printed: "$120.5 million", locator: locator(2, "$120.5 million"), ...stated },
    { id: "multiple", printed: "twice", locator: locator(2, "twice"), ...stated },
  ],
  events: [{ id: "fair", date: "2032-05", title: "A fair", kind: "forum", locator: locator(3, "May 2032") }],
  not_claims: [
    { locator: locator(2, "2031"), printed: "2031", reason: "a period" },
    { locator: locator(2, "3 roads"), printed: "3 roads", reason: "roads" },
  ],
});

describe("verify", () => {
  test("accounts for every number of the text it was read from", () => {
    const result = verify(source(TEXT), claims, TEXT);
    expect(result.numbers.map(({ text, by }) => [text, by])).toEqual([
      ["120.5", "claim total-2031"],
      ["2031", "reason: a period"],
      ["twice", "claim multiple"],
      ["3", "reason: roads"],
      ["2032", "event fair"],
    ]);
    expect(isVerified(result)).toBe(true);
  });

  test("names an altered figure and only that one, though all behind it moved", () => {
    const result = verify(source(TEXT), claims, TEXT.replace("120.5", "99"));
    expect(result.sameText).toBe(false);
    expect(result.missing).toHaveLength(1);
    expect(result.missing[0]).toContain('claim total-2031: "$120.5 million" is not in paragraph 2');
    expect(result.numbers.filter(({ by }) => by === null).map(({ text }) => text)).toEqual(["99"]);
    expect(isVerified(result)).toBe(false);
  });

  test("fails on a number that nothing accounts for", () => {
    const result = verify(source(`${TEXT} Then 17 more.`), claims, `${TEXT} Then 17 more.`);
    expect(result.missing).toEqual([]);
    expect(result.numbers.find(({ text }) => text === "17")?.by).toBeNull();
    expect(isVerified(result)).toBe(false);
  });
});

const article = join(process.env["STEPPE_SHARED"] ?? "nowhere", "article", "article.txt");

describe("the article itself", () => {
  beforeEach((context) => needs(context, existsSync(article), "its text is handed on beside the repository only"));

  const copy = { root, loaders, pipelines: "", output: "" };

  test("is accounted for to its last number", () => {
    const { status, stdout } = runCli(copy, "data-loaders/cli.ts", "verify", "diplomat-2024-01", article);
    expect(stdout).toMatch(/numbers {3}(\d+) in the text, \1 accounted for/);
    expect(status).toBe(0);
  });

  test("fails with one figure altered, and names it", () => {
    const altered = join(scratchFolder(), "altered.txt");
    writeFileSync(altered, readFileSync(article, "utf8").replace("$583 million", "$593 million"));
    const { status, stdout } = runCli(copy, "data-loaders/cli.ts", "verify", "diplomat-2024-01", altered);
    expect(stdout).toContain("claim total-2023-01-11");
    expect(stdout).toContain("593: NOT ACCOUNTED FOR");
    expect(status).toBe(1);
  });
});

import { describe, expect, it } from "vitest";
import { problemsOf } from "../../helpers/loaders.js";
import { CLAIM, SOURCE } from "../../helpers/project.js";

/** The print of the claim is eleven characters long. */
const at = (locator: string) => CLAIM.replace("    indicator", `    locator: "${locator}"\n    indicator`);

const told = (kind: string, claims: string) =>
  problemsOf({ [`${kind}/page/source.yaml`]: SOURCE, [`${kind}/page/claims.yaml`]: claims });

describe("where a figure stands", () => {
  it("is a place in the text of an article, or words that lead there on any other page", async () => {
    expect(await told("article", at("p3:100-111"))).toEqual([]);
    expect(await told("article", at("p3:100-113"))).toEqual([]);
    expect(await told("press", at("p3:100-111"))).toEqual([]);
    expect(await told("press", at("page 3, second table"))).toEqual([]);
    expect(await told("press", at("p. 12"))).toEqual([]);
  });

  it.each([
    ["article", "somewhere", /:4: claims\.0\.locator: "somewhere" is no place in the text of an article: p</],
    ["article", "p3:100-191", /:4: .*"p3:100-191" is 91 characters long, "\$12 million" 11/],
    ["article", "p3:111-100", /:4: .*ends before it begins/],
    ["press", "p3:111-100", /:4: .*ends before it begins/],
    ["press", "p3:100-100", /:4: .*ends before it begins/],
    ["press", "p0:100-111", /:4: .*paragraphs are counted from 1/],
    ["press", "p3:100", /:4: .*is not p<paragraph>:<start>-<end>/],
    ["press", "P3:100-111", /:4: .*is not p<paragraph>/],
    ["press", "p3: 100-111", /:4: .*is not p<paragraph>/],
  ])("in an %s is not “%s”", async (kind, locator, message) => {
    const problems = await told(kind, at(locator));
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatch(message);
  });

  it("stands in no earlier paragraph than what stands before it", async () => {
    const second = at("p2:200-211").replace("claims:\n", "").replace("exports-2022", "more");
    expect(await told("article", `${at("p3:100-111")}${second}`)).toEqual([
      'article/page/claims.yaml:12: claims.1.locator: "p2:200-211" stands behind p3:100-111, but in an earlier ' +
        "paragraph: is a digit wrong?",
    ]);
  });
});

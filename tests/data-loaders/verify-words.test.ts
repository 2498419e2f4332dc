import { createHash } from "node:crypto";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { isHtml, textOfHtml } from "../../data-loaders/html.js";
import { type ClaimsFile, claimsFileSchema } from "../../data-loaders/read/claims.js";
import type { Source } from "../../data-loaders/read/sources.js";
import { formatVerification, isVerified, verify } from "../../data-loaders/verify.js";
import { copyProject, runCli, SOURCE, write } from "../helpers/project.js";

const source = (sha256?: string) => ({ id: "page", ...(sha256 && { sha256 }) }) as Source;
const hashOf = (text: string) => createHash("sha256").update(text).digest("hex");

const claim = (printed: string, locator?: string, id = "c") => ({
  id,
  printed,
  indicator: "trade_value",
  ...(locator && { locator }),
});

const file = (sections: object): ClaimsFile => claimsFileSchema.parse(sections);

const linesOf = (sections: object, text: string, from = source()) =>
  formatVerification(from, verify(from, file(sections), text)).split("\n");

describe("a verification in words", () => {
  it("writes out what would steer a terminal", () => {
    const sections = { claims: [{ ...claim("$12 million", "p1:0-11"), printed: "$12 million" }] };
    const lines = linesOf(sections, "\u001b[2J\u202e\u009b9 men").join("\n");
    expect(lines).toContain('stands "\\u001b[2J\\u202e\\u009b9 men"');
    expect(lines.replaceAll("\n", "")).not.toMatch(/[\p{Cc}\p{Cf}]/u);
  });

  it("lists every number of the text with what accounts for it", () => {
    const text = "Trade came to $12.5 million.\nTwo fairs met.";
    const sections = {
      claims: [claim("$12.5 million", "p1:14-27")],
      not_claims: [{ printed: "Two", locator: "p2:29-32", reason: "fairs" }],
    };
    expect(linesOf(sections, text, source(hashOf(text)))).toEqual([
      "source    page",
      "text      is the recorded one",
      "locators  2 found again, 0 missing",
      "numbers   2 in the text, 2 accounted for",
      "    p1 12.5: claim c",
      "    p2 Two: reason: fairs",
      "verified",
    ]);
  });

  it("marks what is missing, not accounted for, or another text", () => {
    const sections = { claims: [claim("$13 million", "p1:14-25")] };
    expect(linesOf(sections, "Trade came to $12 million and more.", source("0"))).toEqual([
      "source    page",
      "text      IS NOT the recorded one",
      "locators  0 found again, 1 missing",
      '  ! claim c: "$13 million" is not in paragraph 1; at its place stands "$12 million and mor"',
      "numbers   1 in the text, 0 accounted for",
      "  ! p1 12: NOT ACCOUNTED FOR",
      "not verified",
    ]);
    expect(linesOf({}, "Nothing.")[1]).toBe("text      has no recorded hash");
    expect(linesOf({}, "Nothing.").at(-1)).toBe("verified");
  });

  it("shows of what stands at a place the rest of its line only", () => {
    const [, , , message] = linesOf({ claims: [claim("$13 million", "p1:0-11")] }, "$1 million\n$2 million");
    expect(message).toMatch(/at its place stands "\$1 million"$/);
  });
});

describe("a figure is found again", () => {
  const found = (sections: object, text: string) => verify(source(), file(sections), text);

  it("anywhere, where its page has no places", () => {
    const text = "It was 7 million, of which 3 for tea.";
    expect(found({ claims: [claim("3 for"), claim("7 million", undefined, "d")] }, text)).toMatchObject({
      located: 2,
      missing: [],
      numbers: [{ by: "claim d" }, { by: "claim c" }],
    });
    expect(found({ claims: [claim("8 million")] }, text).missing).toEqual([
      'claim c: "8 million" stands nowhere in the text',
    ]);
    expect(found({ claims: [claim("It was 7")] }, text).numbers[0]?.by).toBe("claim c");
  });

  it("where it moved to within its paragraph, the nearest of several", () => {
    const text = "A 5 here, 5 there and 5 at the end.\n5 below.";
    const near = (locator: string) =>
      found({ claims: [claim("5", locator)] }, text).numbers.map(({ by }) => by !== null);
    expect(near("p1:2-3")).toEqual([true, false, false, false]);
    expect(near("p1:8-9")).toEqual([false, true, false, false]);
    expect(near("p1:30-31")).toEqual([false, false, true, false]);
    expect(near("p2:9-10")).toEqual([false, false, false, true]);
    expect(near("p3:9-10")).toEqual([false, false, false, false]);
  });

  it("behind one that moved by as much, an event or a line too", () => {
    const text = "Much more was said: 5 fairs in 2032 on line 3.";
    const sections = {
      claims: [claim("5 fairs", "p1:10-17")],
      events: [{ id: "e", date: "2032", title: "E", kind: "forum", locator: "p1:21-25" }],
      routes: [{ route: "r", locator: "p1:34-35" }],
    };
    expect(found(sections, text)).toMatchObject({
      located: 3,
      missing: [],
      numbers: [{ by: "claim c" }, { by: "event e" }, { by: "route r" }],
    });
  });

  it("and an event without a place accounts for nothing", () => {
    const events = [{ id: "e", date: "2032", title: "E", kind: "forum" }];
    const result = found({ events }, "In 2032.");
    expect(result).toMatchObject({ located: 1, missing: [], numbers: [{ by: null }] });
    expect(isVerified(result)).toBe(false);
  });
});

describe("npm run verify", () => {
  const copy = copyProject({ sources: ["reference/geonames"] });
  const text = join(copy.root, "text.txt");
  write(text, "It was $12 million.");
  write(join(copy.loaders, "press/page/source.yaml"), SOURCE);
  write(
    join(copy.loaders, "press/page/claims.yaml"),
    'claims:\n  - { id: c, printed: "$12 million", indicator: trade_value }\n',
  );
  const run = (...args: string[]) => runCli(copy, "data-loaders/cli.ts", ...args);

  it("verifies a page, and says what it needs", () => {
    expect(run("verify", "page", text)).toMatchObject({ status: 0, stdout: expect.stringMatching(/\nverified\n$/) });
    expect(run("verify", "pgae", text)).toMatchObject({ status: 1, stderr: 'no source "pgae"; did you mean page?\n' });
    expect(run("verify", "geonames", text).stderr).toMatch(/^geonames has no claims\.yaml: its figures are read by a/);
    write(text, "It was $13 million.");
    expect(run("verify", "page", text)).toMatchObject({
      status: 1,
      stdout: expect.stringMatching(/\nnot verified\n$/),
    });
  });
});

describe("what a person sees in a text", () => {
  const numbersIn = (text: string) => verify(source(), file({}), text).numbers.map(({ text: number }) => number);
  const missingIn = (printed: string, text: string) =>
    verify(source(), file({ claims: [claim(printed)] }), text).missing.length > 0;

  it.each([
    [
      "Торговля выросла вдвое, на двадцать пять процентов, до полутора миллиардов; двести тысяч тонн, сорок вагонов.",
      ["вдвое", "двадцать пять", "полутора миллиардов", "двести тысяч", "сорок"],
    ],
    ["Он сказал: половина экспорта, треть импорта.", ["половина", "треть"]],
    ["Сауда екі есе өсіп, отыз бес пайызға жетті: жүз миллион доллар.", ["екі", "отыз бес", "жүз миллион"]],
    [
      "It doubled to one hundred and twenty million; half of two dozen trucks.",
      ["doubled", "one hundred and twenty million", "half", "two", "dozen"],
    ],
    ["１２３ тонн, ½ вагона, 2½ года, ۴۱۶ تن", ["１２３", "½", "2½", "۴۱۶"]],
  ])("is every number of “%s”", (text, numbers) => {
    expect(numbersIn(text)).toEqual(numbers);
  });

  it.each([
    ["9", "In 2019 trade reached $583 million and eleven locomotives were bought", true],
    ["9", "9 locomotives", false],
    ["$58", "It was $583 million", true],
    ["5 million", "It was 9.5 million", true],
    ["5 million", "It was 5 million.", false],
    ["3", "Of 3,500 came 3.5", true],
    ["nine", "nineteen of them", true],
    ["nine", "the nine of them", false],
    ["$583 million", "trade was $583\u00a0million", false],
    ["$583\u00a0million", "trade was $583 million", false],
    ["-7 %", "trade: \u22127\u202f% less", false],
    ["416 هزار", "۴۱۶ هزار تن", false],
  ])("is a figure of its own: %s in “%s” is missing: %s", (printed, text, isMissing) => {
    expect(missingIn(printed, text)).toBe(isMissing);
  });

  it("of a page is its text", async () => {
    const page =
      "<!doctype html><title>7 things</title><script>let x = 11;</script><p>Trade&nbsp;came to" +
      " <b>$12</b>&nbsp;million." +
      "<p>Two&#32;fairs.<table><tr><td>5<td>6</table>";
    expect(isHtml("page.txt", page) && !isHtml("page.txt", "12 < 13")).toBe(true);
    const text = await textOfHtml(page);
    expect(text.replaceAll("\u00a0", " ")).toBe("Trade came to $12 million.\nTwo fairs.\n5\n6");
    expect(missingIn("$12 million", text)).toBe(false);
  });
});

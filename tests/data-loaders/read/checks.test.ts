import { describe, expect, it } from "vitest";
import { loaded, problemsOf } from "../../helpers/loaders.js";
import { CLAIM, SOURCE } from "../../helpers/project.js";

const EVENT = 'events:\n  - { id: fair, date: "2032-05", title: A fair, kind: forum }\n';

const CHECK = `topics:
  trade: { en: Trade }
checks:
  - id: exports
    topic: trade
    left: "[exports-2022]"
    relation: "="
    right: "1"
    unit: USD
    en: { name: Exports, statement: it says so, compared: this and that, explanation: it is so, defence: who knows }
`;

/** A page with a claim, an event and checks; another with a claim. */
const pages = (checks: string) => ({
  "press/page/source.yaml": SOURCE,
  "press/page/claims.yaml": `${CLAIM}${EVENT}`,
  "press/page/checks.yaml": checks,
  "press/other-page/source.yaml": SOURCE,
  "press/other-page/claims.yaml": CLAIM,
});

const told = (checks: string) => problemsOf(pages(checks));
const READINGS =
  "readings: [{ en: { words: so, meaning: this } }, { right: RIGHT, en: { words: not so, meaning: that } }]";
const readingOf = (right: string) => READINGS.replace("RIGHT", right);
const UNDEFENDED = CHECK.replace(", defence: who knows", "");
const withLine = (line: string) => CHECK.replace("    left:", `    ${line}\n    left:`);

describe("checks.yaml", () => {
  it("is read with its topic in words, and with what is not said filled in", async () => {
    const [row, ...others] = (await loaded(pages(CHECK))).checks;
    expect(others).toEqual([]);
    expect(row).toMatchObject({ source_id: "page", subject: "Trade" });
    expect(row?.check).toMatchObject({ claims: [], find: {}, values: {}, refutes: true, proves: true });
    expect([row?.line(), row?.line("left"), row?.line("en", "name"), row?.line("claims")]).toEqual([4, 6, 10, 4]);
  });

  it.each([
    ["claims: [exports-2022, fair]"],
    ["find: { a: { select: x, of: exports-2022, figure: other-page.exports-2022, event: fair } }"],
    ["find: { a: { select: x, a: nowhere, open: true, count: 3 } }"],
    ['values: { a: "[exports-2022] + [other-page.exports-2022]", b: { formula: "[fair]", unit: km } }'],
    ['values: { a: "[a-long-lost-work.total] + 1" }'],
    ["find: { a: { select: x, event: a-long-lost-work.fair } }"],
    ["refutes: { beyond: 1.5 }"],
    ['locator: "p2:3-4"'],
    [readingOf('"[exports-2022] / [other-page.exports-2022]"')],
  ])("may have %s", async (line) => {
    expect(await told(withLine(line))).toEqual([]);
  });

  it.each(["refutes: false", `refutes: false\n    ${readingOf('"2"')}`])("needs no defence with %s", async (line) => {
    expect(await told(UNDEFENDED.replace("    left:", `    ${line}\n    left:`))).toEqual([]);
  });

  const PAGE = /^press\/page\/checks\.yaml/;
  it.each([
    [
      "a claim that is none",
      withLine("claims: [exports-2022, exports-2032]"),
      /:6: check exports: claims: no figure or event "page\.exports-2032"; did you mean page\.exports-2022\?$/,
    ],
    [
      "a figure that is none",
      CHECK.replace("[exports-2022]", "[weather]"),
      /:6: check exports: left: no figure or event "page\.weather"$/,
    ],
    [
      "a right side of none",
      CHECK.replace('right: "1"', 'right: "[fiar] / 2"'),
      /:8: check exports: right: .*"page\.fiar"; did you mean page\.fair\?$/,
    ],
    [
      "a value of none",
      withLine('values: { a: "[lost]" }'),
      /:6: check exports: values: no figure or event "page\.lost"/,
    ],
    [
      "a value of none with its unit",
      withLine('values: { a: { formula: "[lost]", unit: km } }'),
      /:6: check exports: values: .*page\.lost/,
    ],
    ["a selection of none", withLine("find: { a: { select: x, of: lost } }"), /:6: check exports: find: .*page\.lost/],
    [
      "a selection of an event that is none",
      withLine("find: { a: { select: x, event: lost } }"),
      /:6: .*find: .*page\.lost/,
    ],
    [
      "a selection of a figure that is none",
      withLine("find: { a: { select: x, figure: lost } }"),
      /:6: .*find: .*page\.lost/,
    ],
    [
      "a source that is misspelt",
      CHECK.replace("[exports-", "[other-pgae.exports-"),
      /:6: check exports: left: no source "other-pgae"; did you mean other-page\?$/,
    ],
    [
      "a figure of another page that is none",
      CHECK.replace("[exports-2022]", "[other-page.fair]"),
      /:6: .*no figure or event "other-page\.fair"/,
    ],
    [
      "a topic of none",
      CHECK.replace("topic: trade", "topic: weather"),
      /:5: check exports: no topic "weather"; known: trade$/,
    ],
    ["no defence of what it can refute", UNDEFENDED, /:10: check exports: no defence: /],
    [
      "no defence of what a reading can refute",
      UNDEFENDED.replace("    left:", `    refutes: false\n    ${readingOf('"2", refutes: true')}\n    left:`),
      /: check exports: no defence: /,
    ],
    ["a reading of none", withLine(readingOf('"[lost]"')), /:6: check exports: readings: .*page\.lost/],
    ["a single reading", withLine("readings: [{ en: { words: so, meaning: this } }]"), /:6: checks\.0\.readings: /],
    ["a selection since what is none", withLine("find: { a: { select: x, since: lost } }"), /:6: .*find: .*page\.lost/],
    ["an id that is none", CHECK.replace("id: exports", "id: No Id"), /:4: checks\.0\.id: not an id/],
    ["a relation of its own", CHECK.replace('"="', '"<"'), /:7: checks\.0\.relation: /],
    ["a limit within which all is", withLine("refutes: { beyond: 1 }"), /:6: checks\.0\.refutes/],
    ["a value with a name that is none", withLine('values: { A1: "1" }'), /:6: checks\.0\.values\.A1: Invalid key/],
    ["words that are missing", CHECK.replace(" explanation: it is so,", ""), /:10: checks\.0\.en\.explanation: /],
    ["an empty explanation", CHECK.replace("it is so", '" "'), /:10: checks\.0\.en\.explanation: is empty/],
    ["a field too many", withLine("colour: red"), /:4: checks\.0: Unrecognized key: "colour"/],
  ])("with %s is told of", async (_, checks, message) => {
    const problems = await told(checks);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatch(PAGE);
    expect(problems[0]).toMatch(message);
  });
});

import { describe, expect, it } from "vitest";
import { loaded, problemsOf } from "../../helpers/loaders.js";
import { CLAIM, SOURCE } from "../../helpers/project.js";

const page = (claims: string) => ({ "press/page/source.yaml": SOURCE, "press/page/claims.yaml": claims });

/** A source that a machine reads, with what its normaliser returns or does. */
const machine = (body: string) => ({
  "statistics/table/source.yaml": SOURCE,
  "statistics/table/normalise.ts": `export default () => ${body};\n`,
});

const CELL =
  '{ id: "c", printed: "12", scale: 1, unit: "USD", indicator: "trade_value", reporter: "KAZ", partner: "AFG", flow: ';

describe("what a machine reads", () => {
  it("is claims and borders, with their source", async () => {
    const claims = `[{ line: 2, claim: ${CELL}"export", period: "2032" } }]`;
    const body = `({ claims: ${claims}, borders: [{ country_a: "FIN", country_b: "GEO" }] })`;
    const { observations, borders } = await loaded(machine(body));
    expect(observations).toMatchObject([{ observation_id: "table.c", value: "12", authority: "statistics" }]);
    expect(borders).toEqual([{ country_a: "FIN", country_b: "GEO", source_id: "table" }]);
  });

  it("may be nothing", async () => {
    expect((await loaded(machine("({})"))).observations).toEqual([]);
  });

  it("is told of with the line of its snapshot where it is wrong", async () => {
    const body = `({ claims: [{ line: 7, claim: ${CELL}"transit", period: "2032" } }] })`;
    const [told, ...others] = await problemsOf(machine(body));
    expect(others).toEqual([]);
    expect(told).toMatch(/^statistics\/table\/normalise\.ts:7: flow: unknown code "transit"; known: /);
  });

  it("is told of where it cannot be read at all", async () => {
    const thrown = machine('{ throw new Error("line 1: missing columns flow"); }');
    expect(await problemsOf(thrown)).toEqual(["statistics/table/normalise.ts: line 1: missing columns flow"]);
    const malformed = await problemsOf(machine('({ claims: [{ line: 2, claim: { id: "No id" } }] })'));
    expect(malformed.join(" ")).toMatch(/^statistics\/table\/normalise\.ts:2: id: not an id/);
  });

  it("names its snapshot where it has one", async () => {
    const files = {
      ...machine('{ throw new Error("cut short"); }'),
      "statistics/table/values.csv": "a\n",
      "statistics/table/source.yaml":
        `${SOURCE}snapshot: values.csv\n` +
        "sha256: 87428fc522803d31065e7bce3cf03fe475096631e5e07bbd7a0fde60c4cf25c7\n",
    };
    expect(await problemsOf(files)).toEqual(["statistics/table/values.csv: cut short"]);
  });
});

const EVENT = 'events:\n  - id: fair\n    date: "2032-05"\n    title: A fair\n    kind: forum\n';

describe("what people read", () => {
  it("is events with what is said of them", async () => {
    const more = `${EVENT}    actors: [A, B]\n    locator: p1:2-3\n    note: N.\n`;
    const { events } = await loaded(page(`${more}${EVENT.replace("events:\n", "").replace("fair", "talk")}`));
    expect(events).toEqual([
      {
        event_id: "page.fair",
        source_id: "page",
        date: "2032-05",
        title: "A fair",
        actors: "A; B",
        kind: "forum",
        locator: "p1:2-3",
        note: "N.",
      },
      expect.objectContaining({ event_id: "page.talk", actors: "", locator: null, note: null }),
    ]);
  });

  it("is lines that are named", async () => {
    const files = {
      ...page("routes:\n  - route: line\n    locator: p1\n  - { route: line, locator: p2, note: Again. }\n"),
      "lists/places.yaml":
        "a: { name: A, country: FIN, lat: null, lon: null }\nb: { name: B, country: FIN, lat: null, lon: null }\n",
      "lists/routes.yaml": "line: { name: L, from: a, to: b, kind: railway, state: planned, states: [FIN] }\n",
    };
    expect((await loaded(files)).route_mentions).toEqual([
      { source_id: "page", route_id: "line", locator: "p1", note: null },
      { source_id: "page", route_id: "line", locator: "p2", note: "Again." },
    ]);
  });

  it("is told of what is wrong with a figure that a title names, and not of more", async () => {
    const claim = CLAIM.replace("indicator: trade_value", "indicator: [1]");
    const problems = await problemsOf(page(claim + EVENT.replace("A fair", '"A {exports-2023}"')));
    expect(problems[0]).toMatch(/:4: claims\.0\.indicator: /);
    expect(problems[1]).toMatch(/no claim "exports-2023" here/);
  });

  it.each([
    [
      "an id of a claim and of an event",
      `${CLAIM}${EVENT.replace("fair", "exports-2022")}`,
      /:10: duplicate id "exports-2022"/,
    ],
    [
      "two events of one id",
      `${EVENT}${EVENT.replace("events:\n", "")}`,
      /:6: duplicate id "fair": an id is used once in/,
    ],
    [
      "an event of no kind",
      EVENT.replace("forum", "party"),
      /:5: event fair: kind: unknown "party"; known: agreement, contract, /,
    ],
    [
      "a figure in a title that is nowhere",
      EVENT.replace("A fair", '"A fair of {visitors}"'),
      /^press\/page\/claims\.yaml:4: event fair: title: no claim "visitors" here$/,
    ],
    [
      "a line that is none",
      "routes:\n  - route: line\n    locator: p1\n",
      /:2: route: no route "line" in routes\.yaml$/,
    ],
    ["a line without its place", "routes:\n  - route: line\n", /:2: routes\.0\.locator: /],
    ["an empty title", EVENT.replace("A fair", '" "'), /:4: events\.0\.title: is empty$/],
    [
      "a day of the year 2032 that is none",
      EVENT.replace("2032-05", "2032-02-30"),
      /:3: events\.0\.date: no such day in the calendar/,
    ],
    ["a month that is none", EVENT.replace("2032-05", "2032-13"), /:3: events\.0\.date: no such day/],
    [
      "two braces in a row, which mark numbers",
      EVENT.replace("A fair", '"A {{fair"'),
      /:4: events\.0\.title: has two brac/,
    ],
    ["a scale of its own", `${CLAIM}    scale: 100\n`, /:9: claims\.0\.scale: /],
    ["an entry that is none", "not_claims:\n  - a number\n", /:2: not_claims\.0: /],
    ["a section of its own", "weather: []\n", /:1: Unrecognized key: "weather"/],
    [
      "a reason of an unknown kind",
      `${CLAIM}    differs: { kind: mood, because: B. }\n`,
      /:9: .*unknown kind "mood"; known: part_of_trade, valuation/,
    ],
    [
      "a reason without a reason",
      `${CLAIM}    differs: { kind: misprint, because: "" }\n`,
      /:9: claims\.0\.differs\.because: is empty/,
    ],
  ])("with %s is told of", async (_, claims, message) => {
    const problems = await problemsOf(page(claims));
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatch(message);
  });

  it("may be days that every calendar has", async () => {
    const { events } = await loaded(page(EVENT.replace("2032-05", "2032-02-29")));
    expect(events.map(({ date }) => date)).toEqual(["2032-02-29"]);
  });

  it("is read where one entry is wrong, so that all is told at once", async () => {
    const second = CLAIM.replace("claims:\n", "").replace("exports-2022", "more").replace("AFG", "AFX");
    const problems = await problemsOf(page(`${CLAIM.replace("exports-2022", "No Id")}${second}`));
    expect(problems).toHaveLength(2);
    expect(problems.join("\n")).toMatch(
      /:2: claims\.0\.id: not an id[\s\S]*:13: claim more: partner: unknown code "AFX"/,
    );
  });

  it("is nothing where the claims are refused: no reason and no correction stays behind", async () => {
    const tables = await loaded(page(`${CLAIM}    differs: { kind: misprint, because: B. }\n`));
    expect(tables.reasons).toHaveLength(1);
    const problems = await problemsOf(page(CLAIM.replace("KAZ", "KAX")));
    expect(problems).toHaveLength(1);
  });
});

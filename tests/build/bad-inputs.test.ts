import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { hashFolder } from "../../pipelines/engine/folders.js";
import { buildData } from "../helpers/build.js";
import { CLAIM, type Copy, copyProject, runCli, SOURCE, write } from "../helpers/project.js";

const swap = (from: string, to: string) => CLAIM.replace(from, to);

/** A checks.yaml that names what there is not. */
const CHECKS = `topics:
  trade: { en: Trade }
checks:
  - id: exports
    topic: trad
    claims: [exports-2023]
    left: "[exports-2022]"
    relation: "="
    right: "[imf-dotz.kaz-afg-export-2022]"
    unit: USD
    en: { name: Exports, statement: it says so, compared: this against that, explanation: it is so }
`;

/** What is wrong with claims.yaml of an invented source, the line to be told, and the words that say what is right. */
const CASES: [folder: string, claims: string, line: number, message: RegExp][] = [
  ["unknown-partner", swap("AFG", "AGF"), 6, /partner: unknown code "AGF"; did you mean AFG\?/],
  [
    "unknown-indicator",
    swap("trade_value", "trade_valeu"),
    4,
    /indicator: unknown code "trade_valeu"; did you mean trade_value\?/,
  ],
  ["own-partner", swap("AFG", "KAZ"), 6, /partner: KAZ is the reporter too; name the other country/],
  ["wrong-unit", swap("$12 million", "12 km"), 3, /printed: "12 km" reads as km; trade_value is in USD/],
  ["no-number", swap("$12 million", "a lot"), 3, /printed: .*a lot/],
  [
    "backward-period",
    swap('"2022"', "November-January 2023"),
    8,
    /period: .*it ends .* before it starts .*; put the earlier end first/,
  ],
  ["no-period", swap('    period: "2022"\n', ""), 2, /period: missing: a claim of trade_value needs period/],
  ["impossible-day", swap('"2022"', "30 February 2022"), 8, /period: .*February/],
  [
    "duplicate-id",
    CLAIM + CLAIM.replace("claims:\n", ""),
    9,
    /duplicate id "exports-2022": an id is used once in a source/,
  ],
  ["broken-yaml", swap('"$12 million"', '"$12 million'), 3, /not YAML: /],
  ["unknown-field", `${CLAIM}    colour: red\n`, 2, /Unrecognized key: "colour"/],
  [
    "bad-id",
    swap("exports-2022", "Exports 2022"),
    2,
    /id: not an id: use lower-case words and digits joined by hyphens/,
  ],
  ["not-a-list", "claims: many\n", 1, /claims: .*expected array/],
  [
    "other-digits",
    swap("$12 million", '$12 million"\n    reading: "$13 million'),
    3,
    /other digits than printed "\$12 million"/,
  ],
  [
    "impossible-event",
    'events:\n  - id: meeting\n    date: "2022-02-30"\n    title: Met\n    kind: visit\n',
    3,
    /date: no such day in the calendar/,
  ],
  [
    "unknown-event-kind",
    'events:\n  - id: meeting\n    date: "2022-02"\n    title: Met\n    kind: vsit\n',
    5,
    /kind: unknown "vsit"; known: visit/,
  ],
  [
    "unknown-figure-in-event",
    `${CLAIM}events:\n  - id: meeting\n    date: "2022-02"\n    title: Met for {exports-2021}\n    kind: visit\n`,
    12,
    /event meeting: title: no claim "exports-2021" here; did you mean exports-2022\?/,
  ],
  [
    "unknown-route",
    "routes:\n  - route: silk-road\n    locator: p1:1-2\n",
    2,
    /route: no route "silk-road" in routes\.yaml/,
  ],
];

describe("bad inputs", () => {
  let copy: Copy;
  let before: Record<string, string>;
  let lines: string[];
  let csv: string;
  const place = (file: string) => join(copy.loaders, file);
  const told = (file: string) => lines.filter((text) => text.trimStart().startsWith(`data-loaders/${file}`));

  beforeAll(async () => {
    copy = copyProject();
    await buildData(copy);
    before = Object.fromEntries(hashFolder(copy.output));
    for (const [folder, claims] of CASES) {
      write(place(`press/${folder}/source.yaml`), SOURCE);
      write(place(`press/${folder}/claims.yaml`), claims);
    }
    const malformed = CLAIM.replace("exports-2022", "Bad Id");
    write(place("press/three-at-once/source.yaml"), SOURCE);
    write(
      place("press/three-at-once/claims.yaml"),
      malformed +
        swap("AFG", "AGF").replace("claims:\n", "") +
        "events:\n  - id: fair\n    date: someday\n    title: Met\n    kind: visit\n",
    );
    write(place("press/bad-checks/source.yaml"), SOURCE);
    write(place("press/bad-checks/claims.yaml"), CLAIM);
    write(place("press/bad-checks/checks.yaml"), CHECKS);
    write(place("press/no-source/claims.yaml"), CLAIM);
    write(place("press/half-source/source.yaml"), SOURCE.replace("publisher: Nobody\n", "").replace("https:", "htps:"));
    write(place("press/odd-language/source.yaml"), SOURCE.replace("language: en", "language: xx"));
    write(place("press/geonames/source.yaml"), SOURCE);
    csv = readFileSync(place("statistics/imf-dots/values.csv"), "utf8");
    writeFileSync(place("statistics/imf-dots/values.csv"), csv.slice(0, csv.length - 20));
    const result = runCli(copy, "pipelines/cli.ts", "data");
    lines = result.stderr.split("\n");
    expect(result.status).toBe(1);
  });

  it.each(CASES)("as in %s are told with their line and what would be right", (folder, _, line, message) => {
    const problems = told(`press/${folder}/`);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatch(new RegExp(`press/${folder}/claims\\.yaml:${line}: `));
    expect(problems[0]).toMatch(message);
  });

  it("of several kinds in one file are all told: a malformed entry does not hide the next", () => {
    const problems = told("press/three-at-once/").join("\n");
    expect(problems).toMatch(/:2: claims\.0\.id: not an id/);
    expect(problems).toMatch(/:13: claim exports-2022: partner: unknown code "AGF"/);
    expect(problems).toMatch(/:18: events\.0\.date: not a date/);
  });

  it("as in checks.yaml are told: topics, claims and sources that there are not", () => {
    const problems = told("press/bad-checks/").join("\n");
    expect(problems).toMatch(/:5: check exports: no topic "trad"; known: trade/);
    expect(problems).toMatch(
      /:6: check exports: claims: no figure .*exports-2023"; did you mean bad-checks.exports-2022\?/,
    );
    expect(problems).toMatch(/:9: check exports: right: no source "imf-dotz"; did you mean imf-dots\?/);
  });

  it("as a folder without source.yaml are told", () => {
    expect(told("press/no-source/").join()).toMatch(/source\.yaml: missing: every source folder describes its source/);
  });

  it("as in source.yaml are told, each of two in one file", () => {
    expect(told("press/half-source/").join("\n")).toMatch(/publisher: [\s\S]*:3: url: not a web address/);
    expect(told("press/odd-language/").join()).toMatch(/language: unknown "xx"/);
  });

  it("as a snapshot cut short are told with both hashes", () => {
    expect(told("statistics/imf-dots/").join()).toMatch(
      /source\.yaml:8: sha256: values\.csv is not the file that was .*recorded [0-9a-f]{64}, found [0-9a-f]{64}/,
    );
  });

  it("as one source in two folders are told", () => {
    expect(lines.join("\n")).toMatch(/duplicate source id "geonames": .*geonames has it too/);
  });

  it("are all told in one run, are counted, and change nothing", () => {
    const problems = lines.filter((text) => text.startsWith("  "));
    expect(lines[0]).toBe(`${problems.length} problems in the inputs; nothing was changed:`);
    expect(problems.length).toBeGreaterThanOrEqual(CASES.length + 6);
    expect(Object.fromEntries(hashFolder(copy.output))).toEqual(before);
  });

  it("mended one by one give the same tables as before", async () => {
    rmSync(place("press"), { recursive: true });
    writeFileSync(place("statistics/imf-dots/values.csv"), csv);
    expect(await buildData(copy)).toMatchObject({ skipped: expect.stringContaining("last build") });
  });
});

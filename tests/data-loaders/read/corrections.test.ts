import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, inject, it } from "vitest";
import { loadAll } from "../../../data-loaders/read/load.js";
import { readSources } from "../../../data-loaders/read/sources.js";
import { CLAIM, type Copy, copyProject, loaders, SOURCE, write } from "../../helpers/project.js";
import { parquetRows } from "../../helpers/tables.js";

const CORRECTION = `corrections:
  - claim: exports-2022
    field: printed
    says: "$12 million"
    correct: "$120 million"
    reason: A zero is missing.
    source: geonames
`;

/** The project with one more source, which has these files. */
function withSource(files: Record<string, string>): Copy {
  const copy = copyProject({ sources: ["reference/geonames"] });
  const folder = join(copy.loaders, "press", "invented");
  for (const [name, text] of Object.entries({ "source.yaml": SOURCE, "claims.yaml": CLAIM, ...files })) {
    write(join(folder, name), text);
  }
  return copy;
}

const problemsOf = async (files: Record<string, string>) => {
  const error = await loadAll(withSource(files).loaders).then(
    () => null,
    (caught: Error) => caught,
  );
  return error?.message.split("\n").slice(1) ?? [];
};

const invented = <T extends { observation_id: string }>(rows: readonly T[]) =>
  rows.filter((row) => row.observation_id.startsWith("invented."));

describe("a correction", () => {
  it("changes what is stored, keeps what is printed, and is kept with both values and its reason", async () => {
    const tables = await loadAll(withSource({ "corrections.yaml": CORRECTION }).loaders);
    expect(invented(tables.observations)).toMatchObject([
      { printed: "$12 million", value: "120000000", value_low: "119500000", value_high: "120500000" },
    ]);
    expect(invented(tables.corrections)).toEqual([
      {
        observation_id: "invented.exports-2022",
        field: "printed",
        before: "$12 million",
        after: "$120 million",
        value_before: "12000000",
        value_after: "120000000",
        reason: "A zero is missing.",
        support_source_id: "geonames",
      },
    ]);
  });

  it("of another field than the figure changes that field", async () => {
    const correction = CORRECTION.replace("printed", "period")
      .replace(/"\$12 million"/, '"2022"')
      .replace(/"\$120 million"/, '"2021"');
    const tables = await loadAll(withSource({ "corrections.yaml": correction }).loaders);
    expect(invented(tables.observations)).toMatchObject([{ period_start: "2021-01-01", value: "12000000" }]);
    expect(invented(tables.corrections)).toMatchObject([{ before: "2022", after: "2021", value_before: null }]);
  });

  it.each([
    [
      "says something else",
      "$13 million",
      /:4: claim exports-2022: printed says "\$13 million" now, not "\$12 million"; look again/,
    ],
    [
      "was mended",
      "$120 million",
      /:4: .* says "\$120 million" now, not "\$12 million"; the source was mended: remove/,
    ],
  ])("breaks the build when the source %s", async (_, printed, message) => {
    const claims = CLAIM.replace("$12 million", printed);
    const problems = await problemsOf({ "claims.yaml": claims, "corrections.yaml": CORRECTION });
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatch(message);
  });

  it.each([
    [
      "a claim that is not there",
      CORRECTION.replace("exports-2022", "exports-2023"),
      /:2: no claim "exports-2023"; did you mean exports-2022\?/,
    ],
    [
      "a misspelt source",
      CORRECTION.replace("geonames", "geonmaes"),
      /:7: no source "geonmaes"; did you mean geonames\?/,
    ],
    ["an unknown field", CORRECTION.replace("printed", "colour"), /:3: .*Invalid option/],
    ["no reason", CORRECTION.replace(/ {4}reason.*\n/, ""), /reason: /],
    ["a figure that is none", CORRECTION.replace("$120 million", "much"), /claims\.yaml:3: .*much/],
    [
      "another size of the figure and no source that has it so",
      CORRECTION.replace("    source: geonames\n", ""),
      /corrections\.yaml:5: claim exports-2022: 12000000 becomes 120000000; name in source who has it so/,
    ],
    [
      "another sign of the figure",
      CORRECTION.replace("$120", "-$12"),
      /claims\.yaml:3: .*“-\$12 million” is below zero/,
    ],
    ["another unit", CORRECTION.replace("$120 million", "12 km"), /claims\.yaml:3: .*"12 km" reads as km; trade_value/],
    [
      "one field twice",
      `${CORRECTION}${CORRECTION.replace("corrections:\n", "")}`,
      /:9: claim exports-2022: printed is corrected twice/,
    ],
  ])("with %s is told, with its line", async (_, corrections, message) => {
    const problems = await problemsOf({ "corrections.yaml": corrections });
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatch(message);
  });

  it("of a source that has no figures is told of, and of one whose claims are malformed is not", async () => {
    const [told, ...more] = await problemsOf({ "claims.yaml": "claims: []\n", "corrections.yaml": CORRECTION });
    expect(more).toEqual([]);
    expect(told).toMatch(/corrections\.yaml:2: no claim "exports-2022"/);
    const malformed = await problemsOf({
      "claims.yaml": CLAIM.replace("AFG", "[]"),
      "corrections.yaml": CORRECTION,
    });
    expect(malformed).toHaveLength(1);
    expect(malformed[0]).toMatch(/claims\.yaml:6: /);
  });

  it("loses its support, and nothing breaks, when the source of it leaves", async () => {
    const copy = withSource({ "corrections.yaml": CORRECTION });
    rmSync(join(copy.loaders, "reference", "geonames"), { recursive: true });
    const tables = await loadAll(copy.loaders);
    expect(invented(tables.corrections)).toMatchObject([{ support_source_id: null, value_after: "120000000" }]);
  });
});

describe("why a figure differs", () => {
  const differs = (lines: string) => `${CLAIM}    differs:\n${lines}`;
  const told = "      kind: misprint\n      because: A zero is missing.\n";

  it("is a guess without a locator, else told by its own source or by another one", async () => {
    const reasonOf = async (lines: string) => {
      const tables = await loadAll(withSource({ "claims.yaml": differs(lines) }).loaders);
      return invented(tables.reasons)[0];
    };
    const words = { kind: "misprint", explanation: "A zero is missing." };
    expect(await reasonOf(told)).toMatchObject({ ...words, source_id: null, locator: null });
    expect(await reasonOf(`${told}      locator: p1:2-3\n`)).toMatchObject({
      source_id: "invented",
      locator: "p1:2-3",
    });
    expect(await reasonOf(`${told}      source: geonames\n      locator: p1:2-3\n`)).toMatchObject({
      source_id: "geonames",
    });
  });

  it.each([
    [
      "an unknown kind",
      told.replace("misprint", "misprnt"),
      /:10: claim exports-2022: differs: unknown kind "misprnt"; known: misprint/,
    ],
    [
      "a misspelt source",
      `${told}      source: geonmaes\n      locator: p1:2-3\n`,
      /no source "geonmaes"; did you mean geonames\?/,
    ],
    [
      "a source and no place in it",
      `${told}      source: geonames\n`,
      /locator: missing: a reason that a source gives says where/,
    ],
  ])("with %s is told", async (_, lines, message) => {
    const problems = await problemsOf({ "claims.yaml": differs(lines) });
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatch(message);
  });
});

describe("the corrections and reasons of this project", () => {
  it("rest on sources that are here", async () => {
    const known = new Set(readSources(loaders, []).map(({ id }) => id));
    const named = readSources(loaders, []).flatMap(({ folder, files }) =>
      files
        .filter((name) => name === "corrections.yaml" || name === "claims.yaml")
        .flatMap((name) =>
          [...readFileSync(join(folder, name), "utf8").matchAll(/^ {4,6}source: (.+)$/gm)].map(([, id = ""]) => id),
        ),
    );
    expect(named.length).toBeGreaterThan(0);
    expect(named.filter((id) => !known.has(id))).toEqual([]);
  });

  it("are published with the print that each corrects", async () => {
    const { folder } = inject("built");
    const corrections = await parquetRows(folder, "corrections");
    const printed = new Map((await parquetRows(folder, "observations")).map((row) => [row["observation_id"], row]));
    expect(corrections.length).toBeGreaterThan(0);
    for (const row of corrections.filter(({ field }) => field === "printed")) {
      expect(printed.get(row["observation_id"] ?? "")).toMatchObject({
        printed: row["before"],
        value: row["value_after"],
      });
      expect(row["value_before"]).not.toBeNull();
    }
  });
});

import { describe, expect, it } from "vitest";
import { loaded, problemsOf } from "../../helpers/loaders.js";
import { SOURCE } from "../../helpers/project.js";

const CELL =
  '{ id: "c", printed: "12", scale: 1, unit: "USD", indicator: "trade_value", reporter: "KAZ", partner: "AFG", ' +
  'flow: "export", period: "2032" }';

/** A table of one cell with what is remarked on it. */
const table = (remarks: string, cell = CELL) => ({
  "statistics/table/source.yaml": SOURCE,
  "statistics/table/normalise.ts": `export default () => ({ claims: [{ line: 2, claim: ${cell} }] });\n`,
  "statistics/table/remarks.yaml": remarks,
});

const REMARK = `remarks:
  - claims: [c]
    obs_status: B
    note: A part of the year.
    differs: { kind: part_of_trade, because: Not all was counted. }
`;

describe("remarks on what a machine reads", () => {
  it("are its status, note and reason; the figure stays", async () => {
    const { observations, reasons } = await loaded(table(REMARK));
    expect(observations).toMatchObject([{ value: "12", obs_status: "B", note: "A part of the year." }]);
    expect(reasons).toMatchObject([{ observation_id: "table.c", kind: "part_of_trade", source_id: null }]);
  });

  it.each([
    ["a claim that is not there", REMARK.replace("[c]", "[d]"), /^statistics\/table\/remarks\.yaml:2: no claim "d"/],
    ["a claim a second time", REMARK.replace("[c]", "[c, c]"), /:2: remarks\.0\.claims\.1: stands in the list twice/],
    ["a status that is none", REMARK.replace("B", "Z"), /obs_status: unknown code "Z"/],
    ["what cannot be remarked", REMARK.replace("note", "period"), /:2: remarks\.0: Unrecognized key/],
  ])("are told of where they are on %s", async (_, remarks, message) => {
    const [first] = await problemsOf(table(remarks));
    expect(first).toMatch(message);
  });

  it("do not overwrite what the source says", async () => {
    const cell = CELL.replace("{", '{ obs_status: "E",');
    expect(await problemsOf(table(REMARK, cell))).toEqual([
      "statistics/table/remarks.yaml:2: claim c has obs_status of its own; correct it in corrections.yaml",
    ]);
  });
});

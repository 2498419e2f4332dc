import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import type { Receipt } from "../../pipelines/build.js";
import { formatReceipt } from "../../pipelines/publish/receipt.js";
import { buildData } from "../helpers/build.js";
import { type Copy, copyProject, SOURCE, write } from "../helpers/project.js";

const claim = (id: string, printed: string, period: string) => `  - id: ${id}
    printed: "${printed}"
    indicator: trade_value
    reporter: KAZ
    partner: AFG
    flow: import
    period: "${period}"
`;

const claimsOf = (...claims: string[]) => `claims:\n${claims.join("")}`;

describe("a build after figures changed", () => {
  let copy: Copy;
  let first: Receipt;
  let receipt: Receipt;

  beforeAll(async () => {
    copy = copyProject();
    const folder = join(copy.loaders, "press", "invented");
    write(join(folder, "source.yaml"), SOURCE);
    write(
      join(folder, "claims.yaml"),
      claimsOf(
        claim("kept", "$1.5 million", "2001"),
        claim("mended", "$2.5 million", "2002"),
        claim("moved", "$3.5 million", "2003"),
        claim("dropped", "$4.5 million", "2004"),
      ),
    );
    first = await buildData(copy);
    write(
      join(folder, "claims.yaml"),
      claimsOf(
        claim("kept", "$1.5 million", "2001"),
        claim("mended", "$2.50 million", "2002"),
        claim("moved", "$3.5 million", "2005"),
        claim("added", "$5.5 million", "2006"),
      ),
    );
    receipt = await buildData(copy);
  });

  it("tells what is new, gone and changed, old beside new, and nothing else", () => {
    const told = receipt.changes?.map(({ observation_id, kind, changed_fields }) => [
      observation_id,
      kind,
      changed_fields,
    ]);
    expect(told).toEqual([
      ["invented.added", "new", ""],
      ["invented.dropped", "gone", ""],
      ["invented.mended", "changed", "value_low value_high printed"],
      ["invented.moved", "changed", "period"],
    ]);
    expect(receipt.changes?.[3]).toMatchObject({
      period_before: "2003",
      period_after: "2005",
      value_before: 3_500_000,
      value_after: 3_500_000,
      publisher: "Nobody",
      url: "https://example.org/",
    });
    expect(receipt.changes?.[1]).toMatchObject({
      value_before: 4_500_000,
      value_after: null,
      publisher: "Nobody",
    });
  });

  it("says them on the receipt: old, new, source", () => {
    const text = formatReceipt(receipt);
    expect(text).toContain("changes  4 figures since the last build");
    expect(text).toContain("  invented.added: new, $5.5 million (5500000) → Nobody");
    expect(text).toContain("  invented.dropped: gone, was $4.5 million (4500000) → Nobody");
    expect(text).toContain("  invented.mended: $2.5 million (2500000) → $2.50 million (2500000) → Nobody");
    expect(text).toContain("  invented.moved: period changed → Nobody");
  });

  it("are none when the same inputs are built again to mend the output", async () => {
    rmSync(join(copy.output, "audit.csv"));
    expect(await buildData(copy)).toMatchObject({ skipped: null, changes: [] });
  });

  it("are those of a first build where the last one cannot be read", async () => {
    writeFileSync(join(copy.output, "observations.parquet"), "not Parquet");
    write(
      join(copy.pipelines, "models", "marts", "codes.sql"),
      `${readFileSync(join(copy.pipelines, "models", "marts", "codes.sql"), "utf8")}-- \n`,
    );
    expect(await buildData(copy)).toMatchObject({ skipped: null, changes: null });
  });

  it("a first build has nothing to compare with, and says so", () => {
    expect(first.changes).toBeNull();
    expect(formatReceipt(first)).toContain("first build here: nothing to compare with");
  });
});

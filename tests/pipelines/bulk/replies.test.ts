import { createHash } from "node:crypto";
import { join } from "node:path";
import { expect, it } from "vitest";
import { newReplies } from "../../../pipelines/bulk/replies.js";
import { Imports } from "../../helpers/bulk/trade.js";
import { loaders, scratchFolder, write } from "../../helpers/project.js";

const HEADER = "COUNTRY,INDICATOR,COUNTERPART_COUNTRY,FREQUENCY,TIME_PERIOD,OBS_VALUE,SCALE,DERIVATION_TYPE,STATUS";

/** Stores a reply as `npm run snapshot` does. */
function store(folder: string, name: string, asked: string, ...lines: readonly string[]): void {
  const reply = `${[HEADER, ...lines].join("\n")}\n`;
  const sha256 = lines.length > 0 ? createHash("sha256").update(reply).digest("hex") : null;
  const record = {
    source: "imf-imts",
    address: `https://example.org/${name}`,
    asked,
    status: 200,
    sha256,
    is_cut: false,
  };
  if (sha256 !== null) write(join(folder, "imf-imts", `${name}.csv`), reply);
  write(join(folder, "imf-imts", `${name}.request.json`), JSON.stringify({ ...record, bytes: 1, rows: lines.length }));
}

it("replies of a service are brought in once, and a later one revises them", async () => {
  const snapshots = scratchFolder();
  const imports = new Imports();
  const bring = async () => {
    const found = newReplies(loaders, snapshots, imports.folder);
    for (const { kind, paths } of found) await imports.bring("", undefined, { kind, paths });
    return found.flatMap(({ paths }) => paths).length;
  };
  store(snapshots, "kaz-afg", "2026-11-01T10:00:00.000Z", "KAZ,XG_FOB_USD,AFG,A,2020,100,6,O,A");
  store(snapshots, "kaz-uzb", "2026-11-01T10:00:01.000Z");
  expect(await bring()).toBe(1);
  expect(await bring()).toBe(0);
  store(snapshots, "kaz-afg", "2026-11-02T10:00:00.000Z", "KAZ,XG_FOB_USD,AFG,A,2020,101,6,O,A");
  expect(await bring()).toBe(1);
  expect(await imports.rows("select value from trade")).toEqual([{ value: "101.000" }]);
  const files = Object.values(JSON.parse(imports.record()).files as Record<string, object>);
  expect(files).toContainEqual(expect.objectContaining({ address: "https://example.org/kaz-afg", in_use: 1 }));
});

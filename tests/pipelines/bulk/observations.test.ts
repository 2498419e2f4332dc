import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { loadAll } from "../../../data-loaders/read/load.js";
import { importedClaims } from "../../../pipelines/bulk/observations.js";
import { comtrade, Imports } from "../../helpers/bulk/trade.js";
import { copyProject, loaders } from "../../helpers/project.js";

describe("what was brought in", () => {
  it("enters the tables for pairs of the country in front, from either side, with the row of its file", async () => {
    const imports = new Imports();
    await imports.bring(
      "trade.csv",
      comtrade(
        { value: "1234567.5" },
        { value: "12", period: "201703" },
        { value: "13", period: "201703", partner: "276" },
        { reporter: "4", partner: "398", flow: "M", value: "1300000" },
        { product: "27", value: "75" },
        { flow: "RX", value: "9" },
        { reporter: "860", value: "5" },
      ),
    );
    const { observations, sources } = await loadAll(loaders, (pairs) => importedClaims(loaders, imports.folder, pairs));
    const found = observations.filter(({ source_id }) => source_id === "un-comtrade");
    expect(
      found.map(({ observation_id, value, value_low, valuation }) => [observation_id, value, value_low, valuation]),
    ).toEqual([
      ["un-comtrade.afg-kaz-import-2017", "1300000", "1299999.5", "CIF"],
      ["un-comtrade.kaz-afg-export-2017", "1234567.5", "1234567.45", "FOB"],
      ["un-comtrade.kaz-afg-export-2017-03", "12", "11.5", "FOB"],
    ]);
    expect(found[1]?.locator).toMatch(/^trade\.csv, row 2: KAZ, exports to AFG, 2017$/);
    expect(sources.map(({ source_id }) => source_id)).toContain("un-comtrade");
  });

  it("asks what is to be done where its source has left", async () => {
    const imports = new Imports();
    await imports.bring("trade.csv", comtrade({ value: "5" }));
    const { loaders: few } = copyProject({ sources: ["statistics/cepii-baci"] });
    await expect(
      importedClaims(few, imports.folder, { reporter: "KAZ", partners: ["AFG"], monthly: [] }),
    ).rejects.toThrow(
      /holds files of un-comtrade, of which there is no source .*; bring it back, or remove the folder/,
    );
  });

  it("does not where it is reconciled of both reports, and nothing is there of a source without files", async () => {
    const imports = new Imports();
    await imports.bring("BACI_HS92_Y2017_V202501.csv", "t,i,j,k,v,q\n2017,398,4,270900,5,1\n", { kind: "baci" });
    const { observations, sources } = await loadAll(loaders, (pairs) => importedClaims(loaders, imports.folder, pairs));
    expect(observations.filter(({ source_id }) => /baci|comtrade/.test(source_id))).toEqual([]);
    const bulk = sources.map(({ source_id }) => source_id).filter((id) => /baci|comtrade|imts/.test(id));
    expect(bulk).toEqual(["cepii-baci"]);
    expect(
      await importedClaims(loaders, join(imports.folder, "nowhere"), { reporter: "KAZ", partners: [], monthly: [] }),
    ).toEqual(new Map());
  });
});

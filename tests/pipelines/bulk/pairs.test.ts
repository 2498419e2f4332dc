import { describe, expect, it } from "vitest";
import { readBulkSources } from "../../../pipelines/bulk/layouts.js";
import { type PairFlows, pairFlows } from "../../../pipelines/bulk/pairs.js";
import { withDatabase } from "../../../pipelines/engine/duckdb.js";
import { type Brought, broughtIn, makeBroughtIn } from "../../../pipelines/publish/partitions.js";
import { type ComtradeRow, comtrade, Imports } from "../../helpers/bulk/trade.js";
import { loaders } from "../../helpers/project.js";

/** What is known of the goods between Kazakhstan and some partners when files were brought in. */
async function pairsOf(imports: Imports, partners = ["AFG", "UZB"]): Promise<PairFlows[]> {
  return withDatabase(async (db) => {
    const brought = broughtIn(imports.folder) as Brought;
    await makeBroughtIn(db, brought);
    return pairFlows(db, { ...brought, sources: readBulkSources(loaders), reporter: "KAZ", partners });
  });
}

async function imported(...rows: ComtradeRow[]): Promise<Imports> {
  const imports = new Imports();
  await imports.bring("trade.csv", comtrade(...rows));
  return imports;
}

const short = (series: PairFlows["chapters"]) =>
  series.map(({ product, flow, side, periods }) => `${product} ${flow} ${side} ${JSON.stringify(periods)}`);

describe("the goods of a pair", () => {
  it("are chapters as either side reports them, seen from the country in front, with the row of the file", async () => {
    const imports = await imported(
      { product: "27", value: "75" },
      { product: "27", value: "80", period: "2018" },
      { product: "27", value: "6", period: "201801" },
      { product: "27", value: "70", reporter: "4", partner: "398", flow: "M" },
      { product: "08", value: "3", reporter: "4", partner: "398" },
      { product: "08", value: "9", flow: "RX" },
      { product: "08", value: "4", reporter: "4", partner: "860" },
      { value: "100" },
    );
    const [pair, ...others] = await pairsOf(imports);
    expect(others).toEqual([]);
    expect(short(pair?.chapters ?? [])).toEqual([
      "08 import mirror [[2017,3,0,6]]",
      "27 export mirror [[2017,70,0,5]]",
      "27 export own [[2017,75,0,2],[2018,80,0,3]]",
      "TOTAL export own [[2017,100,0,9]]",
    ]);
    expect(pair?.files).toMatchObject([{ name: "trade.csv", sha256: expect.stringMatching(/^[0-9a-f]{64}$/) }]);
  });

  it("are chapters by month too, where files give months, as given or as the sum of finer codes", async () => {
    const month = { period: "201803" };
    const [pair] = await pairsOf(
      await imported(
        { ...month, product: "27", value: "6" },
        { ...month, product: "27", value: "5", period: "201804" },
        { ...month, product: "100199", value: "3" },
        { ...month, product: "100390", value: "2" },
        { ...month, value: "11" },
        { ...month, product: "27", value: "7", reporter: "4", partner: "398", flow: "M" },
      ),
    );
    expect(pair?.chapters).toEqual([]);
    expect(short(pair?.months ?? [])).toEqual([
      "10 export own [[201803,5,0,0,0,2]]",
      "27 export mirror [[201803,7,0,7]]",
      "27 export own [[201803,6,0,2],[201804,5,0,3]]",
    ]);
  });

  it("count each chapter once, as given, else as the sum of its finest codes, and say of how many", async () => {
    const imports = await imported(
      { product: "10", value: "50" },
      { product: "100199", value: "30" },
      { product: "100390", value: "20" },
      { product: "1101", value: "11" },
      { product: "110100", value: "11" },
      { product: "110220", value: "2" },
    );
    const [pair] = await pairsOf(imports);
    expect(short(pair?.chapters ?? [])).toEqual(["10 export own [[2017,50,0,2]]", "11 export own [[2017,13,0,0,0,2]]"]);
    expect(pair?.goods.map(({ product }) => product)).toEqual(["100199", "100390", "110100", "110220"]);
  });

  it("sum a chapter up of headings where six digits are not given of all, heading by heading", async () => {
    const imports = await imported(
      { value: "1000" },
      { product: "2701", value: "100" },
      { product: "2709", value: "400" },
      { product: "270112", value: "30" },
      { product: "271019", value: "7" },
    );
    const [pair] = await pairsOf(imports);
    expect(short(pair?.chapters ?? [])).toContain("27 export own [[2017,507,0,0,0,3]]");
  });

  it("leave out finer codes below a thousandth of the trade of each year, and keep those above in one", async () => {
    const imports = await imported(
      { value: "100000" },
      { product: "100199", value: "99" },
      { product: "100390", value: "100", description: "Barley" },
      { value: "100000", period: "2018" },
      { product: "100390", value: "5", period: "2018", description: "Barley" },
      { product: "100199", value: "99", period: "2018" },
    );
    const [pair] = await pairsOf(imports);
    expect(short(pair?.goods ?? [])).toEqual(["100390 export own [[2017,100,0,4],[2018,5,0,6]]"]);
    expect(pair?.names).toEqual({ "100390": "Barley" });
  });

  it("are at most two hundred finer codes, the largest", async () => {
    const rows = Array.from({ length: 250 }, (_, i) => ({ product: `84${1000 + i}`, value: String(1000 + i) }));
    const [pair] = await pairsOf(await imported(...rows));
    expect(pair?.goods.length).toBe(200);
    expect(pair?.goods.map(({ product }) => product)).not.toContain("841049");
    expect(pair?.goods.map(({ product }) => product)).toContain("841050");
    expect(short(pair?.chapters ?? [])[0]).toContain(",250]");
  });

  it("have what is reconciled of both reports as neither side's", async () => {
    const imports = await imported({ product: "27", value: "75" });
    await imports.bring(
      "BACI_HS92_Y2017_V202501.csv",
      "t,i,j,k,v,q\n2017,398,4,270900,5,1\n2017,398,4,271000,2,1\n2017,4,398,80620,1,\n",
      { kind: "baci" },
    );
    const [pair] = await pairsOf(imports);
    expect(short(pair?.chapters ?? [])).toEqual([
      '08 import reconciled [[2017,1000,0,4,0,1,"E"]]',
      "27 export own [[2017,75,1,2]]",
      '27 export reconciled [[2017,7000,0,0,2000,2,"E"]]',
    ]);
  });

  it("are nothing where files give all goods together only, or the world", async () => {
    expect(await pairsOf(await imported({ value: "5" }, { product: "27", value: "5", partner: "0" }))).toEqual([]);
  });
});

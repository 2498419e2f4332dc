import { describe, expect, it } from "vitest";
import { comtrade, Imports } from "../../helpers/bulk/trade.js";

const chapter = { product: "27", value: "75" };
const total = { value: "100" };

/** All that trade_flows holds, without where it came from. */
const ALL = "select * exclude (file_id, row) from trade order by all";

describe("totals and their parts", () => {
  it("by customs procedure, transport and second partner are told apart", async () => {
    const imports = new Imports();
    const { files } = await imports.bring(
      "trade.csv",
      comtrade(
        total,
        { value: "60", transport: "2100" },
        { value: "40", transport: "3200" },
        { value: "99", customs: "C03" },
        { value: "98", second: "643" },
      ),
    );
    expect(files[0]?.left_out).toEqual({ transport: 2, customs_procedure: 1, second_partner: 1 });
    expect(await imports.rows("select value from trade")).toEqual([{ value: "100.000" }]);
  });

  it("keep re-exports beside exports, and leave out flows that those hold", async () => {
    const imports = new Imports();
    const { files } = await imports.bring(
      "trade.csv",
      comtrade(total, { flow: "RX", value: "30" }, { flow: "DX", value: "70" }, { flow: "XIP", value: "5" }),
    );
    expect(files[0]?.left_out).toEqual({ other_flow: 2 });
    expect(await imports.rows("select flow, value from trade order by flow")).toEqual([
      { flow: "export", value: "100.000" },
      { flow: "re_export", value: "30.000" },
    ]);
  });

  it("of a file of which a part is there are not passed over when another part is asked for", async () => {
    const imports = new Imports();
    const text = comtrade(total, { partner: "860", value: "7" });
    const only = (partner: string) => ({ asked: { reporters: ["KAZ"], partners: [partner] } });
    await imports.bring("trade.csv", text, only("AFG"));
    expect((await imports.bring("trade.csv", text, only("AFG"))).known).toEqual(["trade.csv"]);
    await expect(imports.bring("trade.csv", text, only("UZB"))).rejects.toThrow(
      /trade\.csv: brought in before for other/,
    );
    await expect(imports.bring("trade.csv", text)).rejects.toThrow("import it once for all");
    const whole = new Imports();
    await whole.bring("trade.csv", text, { asked: { reporters: ["KAZ"], partners: [] } });
    expect((await whole.bring("trade.csv", text, only("UZB"))).known).toEqual(["trade.csv"]);
  });

  it("by two numbers of one country, as before and since it changed, count by the one that lasts", async () => {
    const imports = new Imports();
    const { files } = await imports.bring(
      "trade.csv",
      comtrade(
        { partner: "729", value: "20" },
        { partner: "736", value: "7" },
        { partner: "736", value: "6", flow: "M" },
        { reporter: "280", partner: "736", value: "5", product: "27" },
        { reporter: "276", partner: "729", value: "4", product: "27" },
      ),
    );
    expect(files[0]?.left_out).toEqual({ former_number: 2 });
    expect(await imports.rows("select reporter, partner, flow, value, row from trade order by all")).toEqual([
      { reporter: "DEU", partner: "SDN", flow: "export", value: "4.000", row: 6 },
      { reporter: "KAZ", partner: "SDN", flow: "export", value: "20.000", row: 2 },
      { reporter: "KAZ", partner: "SDN", flow: "import", value: "6.000", row: 4 },
    ]);
  });

  it("leave out groups of countries, keep what is not specified and the world, and name them so", async () => {
    const imports = new Imports();
    const { files } = await imports.bring(
      "trade.csv",
      comtrade({ partner: "0", value: "110" }, total, { partner: "899", value: "10" }, { partner: "97", value: "50" }),
    );
    expect(files[0]?.left_out).toEqual({ group_of_countries: 1 });
    const partners = await imports.rows("select partner from trade order by partner");
    expect(partners.map(({ partner }) => partner)).toEqual(["AFG", "WLD", "_X"]);
  });

  it("of several classifications keep the newest edition, at each level of products", async () => {
    const imports = new Imports();
    await imports.bring(
      "trade.csv",
      comtrade(
        { ...chapter, classification: "H4", value: "74" },
        chapter,
        { product: "270900", classification: "H4", value: "70" },
        { ...chapter, classification: "S3", product: "33" },
        { value: "100", classification: "S3" },
        total,
      ),
    );
    expect(await imports.rows("select product, classification, value from trade order by all")).toEqual([
      { product: "27", classification: "H5", value: "75.000" },
      { product: "270900", classification: "H4", value: "70.000" },
      { product: "TOTAL", classification: "H5", value: "100.000" },
    ]);
  });
});

describe("files", () => {
  const both = comtrade(total, chapter);
  const later = comtrade(total, { ...total, period: "2018", value: "120" });

  it("brought in twice, or under another name, change nothing", async () => {
    const imports = new Imports();
    await imports.bring("trade.csv", both);
    const before = imports.record();
    expect((await imports.bring("trade.csv", both)).known).toEqual(["trade.csv"]);
    expect((await imports.bring("copy.csv", both)).known).toEqual(["copy.csv"]);
    expect(imports.record()).toBe(before);
  });

  it("with the name of one that is there, and other rows, are brought in", async () => {
    const imports = new Imports();
    await imports.bring("a/trade.csv", both);
    await imports.bring("b/trade.csv", later);
    const paths = [imports.pathOf("a/trade.csv"), imports.pathOf("b/trade.csv")];
    const other = new Imports();
    await other.bring(paths[0] ?? "");
    const { known, files } = await other.bring("", undefined, { paths });
    expect([known.length, files.length]).toEqual([1, 1]);
    expect(await other.rows(ALL)).toEqual(await imports.rows(ALL));
  });

  it("of years that overlap, in whatever order, make the same rows", async () => {
    const [one, other] = [new Imports(), new Imports()];
    await one.bring("a.csv", both);
    await one.bring("b.csv", later);
    await other.bring("b.csv", later);
    await other.bring("a.csv", both);
    const rows = await one.rows(ALL);
    expect(rows).toHaveLength(3);
    expect(await other.rows(ALL)).toEqual(rows);
  });

  it("of chapters and of six digits stand beside each other", async () => {
    const imports = new Imports();
    await imports.bring("chapters.csv", both);
    await imports.bring("digits.csv", comtrade({ product: "270900", value: "50" }, { product: "271012", value: "25" }));
    const sums = await imports.rows(
      "select length(product) as digits, sum(value) as value from trade group by all order by all",
    );
    expect(sums).toEqual([
      { digits: "2", value: "75.000" },
      { digits: "5", value: "100.000" },
      { digits: "6", value: "75.000" },
    ]);
  });

  it("of a later release replace the rows that they revise, in whatever order", async () => {
    const revised = comtrade({ value: "101" });
    for (const order of [0, 1]) {
      const imports = new Imports();
      const first = () => imports.bring("first.csv", both, { released: "2024-03-01" });
      const second = () => imports.bring("second.csv", revised, { released: "2025-03-01" });
      for (const bring of order === 0 ? [first, second] : [second, first]) await bring();
      expect(await imports.rows("select product, value from trade order by all")).toEqual([
        { product: "27", value: "75.000" },
        { product: "TOTAL", value: "101.000" },
      ]);
      const files = Object.values(JSON.parse(imports.record()).files as Record<string, { in_use: number }>);
      expect(files.map(({ in_use }) => in_use).sort()).toEqual([1, 1]);
    }
  });

  it("of a newer release of BACI replace the whole year", async () => {
    const imports = new Imports();
    const baci = { kind: "baci" };
    await imports.bring(
      "BACI_HS92_Y2017_V202301.csv",
      "t,i,j,k,v,q\n2017,398,4,270900,5,1\n2017,398,4,100190,6,1\n",
      baci,
    );
    await imports.bring("BACI_HS92_Y2017_V202501.csv", "t,i,j,k,v,q\n2017,398,4,270900,7.5,NA\n", baci);
    await imports.bring("BACI_HS92_Y2017_V202401.csv", "t,i,j,k,v,q\n2017,398,4,100190,8,1\n", baci);
    expect(await imports.rows("select product, classification, value, net_weight from trade")).toEqual([
      { product: "270900", classification: "H0", value: "7500.000", net_weight: null },
    ]);
  });

  it("with the same row twice keep one, and are refused where the two differ", async () => {
    const imports = new Imports();
    await imports.bring("twice.csv", comtrade(total, chapter, total));
    expect(await imports.rows("select value from trade where product = 'TOTAL'")).toEqual([{ value: "100.000" }]);
    const unlike = comtrade(total, chapter, { value: "200" });
    await expect(new Imports().bring("unlike.csv", unlike)).rejects.toThrow(/unlike\.csv:2: .*100.*200.* in row 4/);
  });
});

import { existsSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { readManifest } from "../../../pipelines/bulk/manifest.js";
import { sumsOf } from "../../../pipelines/bulk/sums.js";
import { comtrade, Imports } from "../../helpers/bulk/trade.js";
import { write } from "../../helpers/project.js";

const KEPT = "select reporter, partner, flow, product, year, month, value, valuation, row from trade order by row";
const kept = {
  reporter: "KAZ",
  partner: "AFG",
  flow: "export",
  product: "27",
  year: "2017",
  month: null,
  valuation: "FOB",
};
const text = comtrade({ product: "27", value: "75.5" }, { product: "27", period: "201703", value: "7" });

async function rowsOf(name: string, content: string | Uint8Array): Promise<unknown[]> {
  const imports = new Imports();
  await imports.bring(name, content);
  return imports.rows(KEPT);
}

describe("a file of UN Comtrade of today", () => {
  const expected = [
    { ...kept, value: "75.500", row: 2 },
    { ...kept, month: 3, value: "7.000", row: 3 },
  ];

  it.each([
    ["as it is", "trade.csv", text],
    ["packed", "trade.csv.gz", gzipSync(text)],
    ["with a mark of its encoding", "trade.csv", `\ufeff${text}`],
    ["of lines that end as on Windows", "trade.csv", text.replaceAll("\n", "\r\n")],
    ["with tabs", "trade.tsv", text.replaceAll(",", "\t")],
    ["with a comma at the end of each row", "trade.csv", text.replaceAll(/(?<=\d)\n/g, ",\n")],
    ["with columns in another order and more of them", "trade.csv", shuffled(text)],
    ["with a name of wildcards", "trade [2017]*?.csv", text],
  ])("is read %s", async (_, name, content) => {
    expect(await rowsOf(name, content)).toEqual(expected);
  });

  it("is read in Latin letters of one byte", async () => {
    const latin = Buffer.from(comtrade({ product: "27", description: "Pétrole", value: "75.5" }), "latin1");
    const imports = new Imports();
    await imports.bring("trade.csv", latin);
    expect(await imports.rows(KEPT)).toEqual([expected[0]]);
    expect(await imports.names()).toEqual([{ product: "27", classification: "H5", name: "Pétrole" }]);
  });

  it("is read as the API answers", async () => {
    const record = { period: "2017", reporterCode: 398, flowCode: "M", partnerCode: 4, cmdCode: "TOTAL" };
    const reply = {
      count: 1,
      data: [{ ...record, classificationCode: "H5", customsCode: "C00", cifvalue: 5.25, primaryValue: 5.25 }],
    };
    expect(await rowsOf("reply.json", JSON.stringify(reply))).toEqual([
      { ...kept, flow: "import", product: "TOTAL", value: "5.250", valuation: "CIF", row: 1 },
    ]);
  });

  it("is read beside files of other layouts, in any order", async () => {
    const imports = new Imports();
    const record = { period: "2018", reporterCode: 398, flowCode: "X", partnerCode: 4, cmdCode: "27", fobvalue: 9 };
    const reply = { data: [{ ...record, classificationCode: "H5", customsCode: "C00", primaryValue: 9 }] };
    const named = Object.entries({ "1.csv": text, "2.json": JSON.stringify(reply), "3.csv": text.replace("75", "76") });
    for (const [name, content] of named) write(imports.pathOf(name), content);
    await imports.bring("trade.csv", text, { paths: named.map(([name]) => imports.pathOf(name)) });
    expect(await imports.rows("select year, count(*)::integer as rows from trade group by year order by year")).toEqual(
      [
        { year: "2017", rows: 2 },
        { year: "2018", rows: 1 },
      ],
    );
  });
});

/** The columns from the last to the first, behind one that is not known. */
function shuffled(table: string): string {
  return table
    .trim()
    .split("\n")
    .map((line, i) => `${i === 0 ? "isReported" : "true"},${line.split(",").reverse().join(",")}\n`)
    .join("");
}

describe("a file of old web exports", () => {
  const columns22 =
    "Classification,Year,Period,Period Desc.,Aggregate Level,Is Leaf Code,Trade Flow Code,Trade Flow,Reporter Code," +
    "Reporter,Reporter ISO,Partner Code,Partner,Partner ISO,Commodity Code,Commodity,Qty Unit Code,Qty Unit,Qty," +
    "Netweight (kg),Trade Value (US$),Flag";
  const columns35 = columns22
    .replace(
      ",Commodity Code",
      ",2nd Partner Code,2nd Partner,2nd Partner ISO,Customs Proc. Code,Customs," +
        "Mode of Transport Code,Mode of Transport,Commodity Code",
    )
    .replace(",Flag", ",CIF Trade Value (US$),FOB Trade Value (US$),Flag");

  it("has 22 columns", async () => {
    const line =
      'H5,2017,2017,2017,2,0,2,Export,398,Kazakhstan,KAZ,4,Afghanistan,AFG,27,"Fuels, oils",1,No Quantity,0,0,75,0';
    expect(await rowsOf("old.csv", `\ufeff${columns22}\n${line}\n`)).toEqual([{ ...kept, value: "75.000", row: 2 }]);
  });

  it("has 35 columns, with re-exports and Italy by a number of old", async () => {
    const line =
      "H5,2017,2017,2017,0,0,3,Re-Export,398,Kazakhstan,KAZ,381,Italy,ITA,,,,,,,,TOTAL,All,1,No Quantity,,0,9,,,4";
    expect(await rowsOf("old.csv", `${columns35}\n${line}\n`)).toEqual([
      { ...kept, partner: "ITA", flow: "re_export", product: "TOTAL", value: "9.000", row: 2 },
    ]);
  });
});

describe("a file of the IMF", () => {
  const imts = { kind: "imts" };
  const header =
    "DATAFLOW,COUNTRY,INDICATOR,COUNTERPART_COUNTRY,FREQUENCY,TIME_PERIOD,OBS_VALUE,SCALE,DERIVATION_TYPE,STATUS";
  const rowsOf = "select partner, flow, year, month, value, valuation, obs_status, row from trade order by row";

  it("of its service is in dollars, whatever its scale, with estimates and the world", async () => {
    const imports = new Imports();
    const lines = [
      "X,KAZ,XG_FOB_USD,AFG,A,2020,222.5,6,O,A",
      "X,KAZ,XG_FOB_USD,AFG,M,2020-M02,1.32E2,6,O,",
      "X,KAZ,XG_FOB_USD,AFG,Q,2020-Q1,9,6,O,A",
      "X,KAZ,XG_FOB_USD,AFG,A,2021,NaN,6,,",
      "X,KAZ,XG_FOB_USD,G001,A,2020,999,6,O,A",
      "X,KAZ,XG_FOB_USD,G163,A,2020,555,6,O,A",
      "X,KAZ,MG_CIF_USD,AFG,A,2020,33,6,M,E",
      "X,KAZ,MG_FOB_USD,AFG,A,2020,30,6,M,E",
      "X,KAZ,TBG_USD,AFG,A,2020,3,6,O,A",
    ];
    const { files } = await imports.bring("reply.csv", `${[header, ...lines].join("\n")}\n`, imts);
    expect(files[0]?.left_out).toEqual({ no_value: 1, frequency: 1, balance: 1, group_of_countries: 1 });
    const base = { partner: "AFG", flow: "export", year: "2020", month: null, valuation: "FOB", obs_status: "A" };
    expect(await imports.rows(rowsOf)).toEqual([
      { ...base, value: "222.500", row: 2 },
      { ...base, month: 2, value: "132.000", row: 3 },
      { ...base, partner: "WLD", value: "999.000", row: 6 },
      { ...base, flow: "import", value: "33.000", valuation: "CIF", obs_status: "E", row: 8 },
    ]);
  });

  it("has months with or without a letter, and is refused where a period does not fit its frequency", async () => {
    const of = (...lines: string[]) =>
      `${[header, ...lines.map((line) => `X,KAZ,XG_FOB_USD,AFG,${line},6,O,A`)].join("\n")}\n`;
    const imports = new Imports();
    await imports.bring("months.csv", of("M,2020-02,7", "M,2020-M03,8"), imts);
    expect(await imports.rows("select year, month from trade order by row")).toEqual([
      { year: "2020", month: 2 },
      { year: "2020", month: 3 },
    ]);
    for (const wrong of ["A,2020-Q1,7", "A,2020-M03,7", "M,2020,7", "A,n/a,7", "A,20201,7"]) {
      const told = new Imports().bring("odd.csv", of("A,2020,1", wrong), imts);
      await expect(told, wrong).rejects.toThrow("odd.csv:3: has no year, or no month, that fits its frequency");
    }
    const { files } = await new Imports().bring("none.csv", of(",2020,7"), imts);
    expect(files[0]?.left_out).toEqual({ frequency: 1 });
  });

  it("names countries by letters, also those of which older numbers meant another area", async () => {
    const imports = new Imports();
    const isos = ["CHE", "DEU", "FRA", "NOR", "SDN", "USA"];
    const lines = isos.map((iso) => `X,KAZ,XG_FOB_USD,${iso},A,2020,1,6,O,A`);
    const { files } = await imports.bring("reply.csv", `${[header, ...lines].join("\n")}\n`, imts);
    expect(files[0]?.left_out).toEqual({});
    expect((await imports.rows("select partner from trade order by row")).map(({ partner }) => partner)).toEqual(isos);
  });

  it("saved from its Data Explorer has a column a year, in the unit that it says", async () => {
    const imports = new Imports();
    const wide = [
      '"COUNTRY.ID","COUNTRY","INDICATOR.ID","INDICATOR","COUNTERPART_COUNTRY.ID","FREQUENCY.ID","SCALE.ID",2019,2020',
      '"KAZ","Kazakhstan, Republic of","XG_FOB_USD","Exports, FOB","AFG","A","6","111.111111",""',
    ];
    const { files } = await imports.bring("wide.csv", `${wide.join("\n")}\n`, imts);
    expect(files[0]).toMatchObject({ rows: 2, left_out: { no_value: 1 }, in_use: 1 });
    expect(await imports.rows("select year, value, row from trade")).toEqual([
      { year: "2019", value: "111111111.000", row: 2 },
    ]);
    const odd = await new Imports().bring("odd.csv", `${wide.join("\n").replace('"6"', '"1"')}\n`, imts);
    expect(odd.files[0]?.left_out).toEqual({ unknown_scale: 2 });
  });

  it("saved from its Data Explorer may have a row a value, with names beside codes", async () => {
    const imports = new Imports();
    const long =
      "COUNTRY.ID,COUNTRY,INDICATOR.ID,INDICATOR,COUNTERPART_COUNTRY.ID,COUNTERPART_COUNTRY,FREQUENCY.ID,FREQUENCY," +
      'TIME_PERIOD,OBS_VALUE\nKAZ,"Kazakhstan, Republic of",XG_FOB_USD,Exports,AFG,Afghanistan,A,Annual,2020,111\n';
    await imports.bring("long.csv", long, imts);
    expect(await imports.rows("select reporter, partner, year, value from trade")).toEqual([
      { reporter: "KAZ", partner: "AFG", year: "2020", value: "111.000" },
    ]);
  });
});

describe("names of products", () => {
  it("come from the rows, and from lists", async () => {
    const imports = new Imports();
    await imports.bring("trade.csv", comtrade({ product: "27", description: "Fuels", value: "1" }));
    await imports.bring("cmd_h6.csv", "id,text,parent,isLeaf,aggrlevel\n27,27 - Fuels and oils,TOTAL,0,2\n");
    await imports.bring("product_codes_HS92_V202501.csv", 'code,description\n"10121","Horses"\n', { kind: "baci" });
    expect(await imports.names()).toEqual([
      { product: "010121", classification: "H0", name: "Horses" },
      { product: "27", classification: "H5", name: "Fuels" },
      { product: "27", classification: "H6", name: "Fuels and oils" },
    ]);
  });
});

const inputs = join(process.env["STEPPE_SHARED"] ?? "nowhere", "inputs");

describe.skipIf(!existsSync(inputs))("files as they were published", () => {
  it("come to the totals that they give, and lead to their rows", async () => {
    const imports = new Imports();
    const { manifest } = await imports.bring(join(inputs, "comtrade-legacy"));
    const of = (partner: string) =>
      imports.rows(
        `select product, flow, value, row from trade where reporter = 'KAZ' and partner = '${partner}' order by all`,
      );
    expect(await of("AFG")).toEqual([{ product: "27", flow: "export", value: "75044440.000", row: 6359 }]);
    expect((await of("WLD")).filter(({ product }) => product === "TOTAL").map(({ value }) => value)).toEqual([
      "48342074036.000",
      "29345935356.000",
    ]);
    const sums = await sumsOf(imports.folder, manifest, [2017]);
    expect(sums).toEqual({ compared: 341, equal: 87, within: 254, largest: null });
    expect(readManifest(imports.folder)).toEqual(manifest);
  });

  it("load whole: BACI, lists of codes, replies of the API", async () => {
    const imports = new Imports();
    const baci = await imports.bring(join(inputs, "baci"), undefined, { kind: "baci" });
    expect(baci.files.map(({ rows, in_use }) => [rows, in_use])).toContainEqual([10770, 10770]);
    await imports.bring(join(inputs, "comtrade-reference"));
    expect((await imports.names()).length).toBeGreaterThan(5000);
    for (const reply of ["public_preview_v1_IND_USA_2022_TOTAL", "v1_get_CHN_3partners_2010_TOTAL"]) {
      const { files } = await imports.bring(join(inputs, "comtrade-api", `${reply}.json`));
      expect(files[0]?.in_use).toBeGreaterThan(0);
    }
  });
});

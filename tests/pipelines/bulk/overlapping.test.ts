import { utimesSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { receiptOf } from "../../../pipelines/bulk/command.js";
import { comtrade, Imports } from "../../helpers/bulk/trade.js";
import { write } from "../../helpers/project.js";

const VALUES = "select reporter, partner, flow, product, classification, value from trade order by all";
const short = (rows: Record<string, unknown>[]) =>
  rows.map((row) =>
    Object.values(row)
      .filter((value) => value !== null)
      .join(" ")
      .replace(/\.000/, ""),
  );

/** Brings several files in at once, each written a second after the one before. */
function together(imports: Imports, texts: Readonly<Record<string, string>>, wanted = {}) {
  const paths = Object.entries(texts).map(([name, text], i) => {
    const path = imports.pathOf(name);
    write(path, text);
    utimesSync(path, 1_700_000_000 + i, 1_700_000_000 + i);
    return path;
  });
  return imports.bring(paths[0] ?? "", undefined, { paths, ...wanted });
}

describe("editions of the classification", () => {
  const older = comtrade(
    { product: "27", classification: "H4", value: "100" },
    { product: "10", classification: "H4", value: "60" },
    { product: "27", classification: "H4", value: "200", partner: "860" },
    { product: "27", classification: "H4", value: "50", flow: "M" },
    { classification: "H4", value: "160" },
  );
  const newer = comtrade({ product: "27", classification: "H5", value: "101" });
  const right = [
    "KAZ AFG export 27 H5 101",
    "KAZ AFG export TOTAL H4 160",
    "KAZ AFG import 27 H4 50",
    "KAZ UZB export 27 H4 200",
  ];

  it("replace each other for a pair and a way of trade alone, in whatever order, and never for all goods", async () => {
    for (const order of [0, 1]) {
      const imports = new Imports();
      const bring = [() => imports.bring("h4.csv", older), () => imports.bring("h5.csv", newer)];
      for (const one of order === 0 ? bring : bring.reverse()) await one();
      expect(short(await imports.rows(VALUES))).toEqual(right);
    }
  });

  it("of which an older one gave way are told of, with the file", async () => {
    const imports = new Imports();
    await imports.bring("h4.csv", older);
    const imported = await imports.bring("h5.csv", newer);
    expect(imported.replaced).toEqual([{ name: "h4.csv", rows: 2 }]);
    const sums = { compared: 0, equal: 0, within: 0, largest: null };
    expect(receiptOf(imported, sums as never, 1)).toContain("replaced  2 rows of h4.csv, which these files give anew");
  });
});

describe("a country by several of its codes", () => {
  const of = (reporter: string) =>
    comtrade({ reporter, partner: "398", value: "100" }, { reporter, partner: "0", value: "100" });

  it("counts once, in files of one command as in one file", async () => {
    for (const [a, b] of [
      ["381", "380"],
      ["380", "381"],
    ] as const) {
      const imports = new Imports();
      await together(imports, { "a.csv": of(a), "b.csv": of(b) });
      expect(short(await imports.rows(VALUES))).toEqual(["ITA KAZ export TOTAL H5 100", "ITA WLD export TOTAL H5 100"]);
    }
    const one = new Imports();
    await one.bring("one.csv", comtrade({ reporter: "381", value: "7" }, { reporter: "380", value: "7" }));
    expect(short(await one.rows(VALUES))).toEqual(["ITA AFG export TOTAL H5 7"]);
    const unlike = comtrade({ reporter: "381", value: "7" }, { reporter: "380", value: "8" });
    await expect(new Imports().bring("unlike.csv", unlike)).rejects.toThrow(/unlike\.csv:2: ITA.* 7.*8/);
  });

  it("may have numbers of three digits", async () => {
    const imports = new Imports();
    await imports.bring("padded.csv", comtrade({ partner: "004", value: "7" }));
    expect(short(await imports.rows(VALUES))).toEqual(["KAZ AFG export TOTAL H5 7"]);
  });
});

describe("parts of a trade", () => {
  it("of which no total is there are left out under a reason that says so, pair by pair", async () => {
    const { files } = await new Imports().bring(
      "trade.csv",
      comtrade(
        { value: "100" },
        { value: "60", transport: "1000" },
        { value: "40", transport: "2000" },
        { value: "30", partner: "860", transport: "1000" },
        { value: "20", partner: "860", customs: "C01" },
        { value: "9", flow: "M", second: "156" },
      ),
    );
    expect(files[0]?.left_out).toEqual({ transport: 2, part_without_total: 3 });
  });
});

describe("of one release", () => {
  it("the file that was written later, or brought in later, has the last word", async () => {
    const first = comtrade({ value: "150" });
    const second = comtrade({ value: "100" });
    const at = { released: "2025-03-01" };
    const inTurn = new Imports();
    await inTurn.bring("a.csv", first, at);
    await inTurn.bring("b.csv", second, at);
    expect(short(await inTurn.rows(VALUES))).toEqual(["KAZ AFG export TOTAL H5 100"]);
    for (const texts of [
      { "a.csv": first, "b.csv": second },
      { "z.csv": first, "c.csv": second },
    ]) {
      const imports = new Imports();
      await together(imports, texts, at);
      expect(short(await imports.rows(VALUES))).toEqual(["KAZ AFG export TOTAL H5 100"]);
    }
  });

  it("a file cannot silently become one of another", async () => {
    const imports = new Imports();
    const text = comtrade({ value: "150" });
    await imports.bring("a.csv", text, { released: "2025-03-01" });
    expect((await imports.bring("a.csv", text, { released: "2025-03-01" })).known).toEqual(["a.csv"]);
    await expect(imports.bring("a.csv", text, { released: "2025-04-01" })).rejects.toThrow(
      "a.csv: brought in before as a release of 2025-03-01",
    );
  });

  it("a newer one goes before, whatever its valuation; an export is FOB where its value is the one FOB", async () => {
    const valued = (cif: string, fob: string, value: string) =>
      comtrade({ value }).replace(",0,,,", `,0,${cif},${fob},`);
    const imports = new Imports();
    await imports.bring("old.csv", valued("110", "100", "100"), { released: "2024-01-01" });
    const sql = "select value, valuation from trade";
    expect(await imports.rows(sql)).toEqual([{ value: "100.000", valuation: "FOB" }]);
    await imports.bring("new.csv", valued("", "120", "120"), { released: "2025-01-01" });
    expect(await imports.rows(sql)).toEqual([{ value: "120.000", valuation: "FOB" }]);
    const imported = new Imports();
    const asImport = (text: string) => text.replace(",X,", ",M,");
    await imported.bring("old.csv", asImport(valued("110", "", "110")), { released: "2024-01-01" });
    await imported.bring("new.csv", asImport(valued("", "120", "120")), { released: "2025-01-01" });
    expect(await imported.rows(sql)).toEqual([{ value: "120.000", valuation: "FOB" }]);
  });
});

describe("releases of BACI", () => {
  const kind = { kind: "baci" };
  const of = (product: string, value: string) => `t,i,j,k,v,q\n2017,398,4,${product},${value},1\n`;

  it("are as new as their month, beside days of others", async () => {
    const imports = new Imports();
    await imports.bring("BACI_HS92_Y2017_V202501.csv", of("270900", "5"), kind);
    await imports.bring("later.csv", of("270900", "7"), { ...kind, released: "2025-07-01" });
    expect(short(await imports.rows(VALUES))).toEqual(["KAZ AFG export 270900 7000"]);
    expect(imports.record()).toContain('"released": "2025-01"');
  });

  it("are of neither side, so a country that is asked for may be on either", async () => {
    const text = "t,i,j,k,v,q\n2017,398,4,270900,5,1\n2017,4,398,080211,2,1\n2017,4,860,080211,3,1\n";
    const right = ["AFG KAZ export 080211 2000", "KAZ AFG export 270900 5000"];
    for (const [reporters, partners] of [
      [["KAZ"], []],
      [[], ["KAZ"]],
      [["KAZ"], ["AFG"]],
    ] as const) {
      const imports = new Imports();
      const { files } = await imports.bring("baci.csv", text, { ...kind, asked: { reporters, partners } });
      expect(short(await imports.rows(VALUES))).toEqual(right);
      expect(files[0]?.left_out).toEqual({ not_asked: 1 });
    }
  });

  it("two at once leave the newer one, also where they have no row in common", async () => {
    const imports = new Imports();
    await together(
      imports,
      { "BACI_HS92_Y2017_V202501.csv": of("270900", "5"), "BACI_HS92_Y2017_V202401.csv": of("100199", "3") },
      kind,
    );
    expect(short(await imports.rows(VALUES))).toEqual(["KAZ AFG export 270900 H0 5000"]);
  });
});

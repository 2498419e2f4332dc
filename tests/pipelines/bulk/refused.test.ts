import { existsSync, readdirSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { comtrade, Imports } from "../../helpers/bulk/trade.js";

const sound = comtrade({ value: "100" }, { product: "27", value: "75", description: "oils" });

/** Returns a reply of the API with one row that says how many it has. */
function reply(count: number, value = "75"): string {
  const pair = '"period":"2017","reporterCode":398,"flowCode":"X","partnerCode":4';
  return `{"count":${count},"data":[{${pair},"cmdCode":"27","primaryValue":${value}}]}`;
}

/** Returns a text with one of its letters as a byte that is none in UTF-8. */
function latin(text: string, byte: number): Buffer {
  const bytes = Buffer.from(text);
  bytes[bytes.indexOf("oils")] = byte;
  return bytes;
}

describe("a file", () => {
  it.each([
    ["that is not there", undefined, /no such file or folder/],
    ["that is empty", "", /trade\.csv: is empty/],
    ["that is a web page", "<!doctype html><p>Too many requests</p>", /trade\.csv:1: is a web page, not a table/],
    ["of other columns", "a,b\n1,2\n", /trade\.csv:1: .* no column "period", "reporterCode"/],
    [
      "cut within a row",
      sound.slice(0, -30),
      /trade\.csv:3: has fewer cells than the header names: is the file cut short/,
    ],
    ["with a cell more in a row", sound.replace(/75\n$/, "75,9\n"), /trade\.csv:3: has more cells/],
    ["with words for a number", sound.replace(/75\n$/, "n/a\n"), /trade\.csv:3: primaryValue: "n\/a" is no number/],
    [
      "with thousands in a number",
      sound.replace(/75\n$/, '"7,500"\n'),
      /trade\.csv:3: primaryValue: "7,500" is no number/,
    ],
    ["with a value below zero", sound.replace(/75\n$/, "-75\n"), /trade\.csv:3: the value -75\.000 is below zero/],
    ["with a code that lost its zero", sound.replace(",27,", ",7,"), /trade\.csv:3: the product 7 is no code .* zero/],
    ["with a year of no trade", sound.replaceAll("2017", "2917"), /trade\.csv:2: the year 2917 is none of trade/],
    ["with a month of no calendar", sound.replace("A,2017,", "M,201713,"), /trade\.csv:2: the month 13 is none/],
    [
      "with a month that is said to be a year",
      sound.replace(",2017,", ",201711,"),
      /trade\.csv:2: has no year, or no mon/,
    ],
    [
      "with a year that is said to be a month",
      sound.replace("A,2017", "M,2017"),
      /trade\.csv:2: has no year, or no mon/,
    ],
    ["with a day for a period", sound.replace("A,2017,", "M,20170101,"), /trade\.csv:2: has no year, or no month/],
    [
      "with a weight below zero",
      sound.replace("C00,0,0,,,75", "C00,0,-5,,,75"),
      /trade\.csv:3: the net weight -5\.000/,
    ],
    ["with a column twice", sound.replace("cifvalue", "netWgt"), /trade\.csv:1: has two columns "netWgt"/],
    ["in UTF-16", Buffer.from(sound, "utf16le"), /trade\.csv: is written in UTF-16/],
    ["packed twice", gzipSync(gzipSync(sound)), /trade\.csv\.gz: is packed twice/],
    ["parted by semicolons", sound.replaceAll(",", ";"), /trade\.csv:1: .*part its cells by commas/],
    ["in letters of Windows", latin(sound, 0x92), /trade\.csv: is written in neither UTF-8 nor Latin-1/],
    ["that is a reply without rows", '{"count":0,"data":[]}', /trade\.json:1: is a reply without any rows/],
    [
      "that is a refusal of the API",
      '{"statusCode":401,"message":"Access denied."}',
      /json:1: .* answered: Access denied/,
    ],
    ["that is a reply cut short", reply(5), /trade\.json: says that it has 5 rows, and has 1: is it cut short/],
    ["that is a reply with a word for a number", reply(1, '"abc"'), /trade\.json: cannot be read: (?!.*reading)/],
    ["that is a list of rows alone", '[{"period":2017}]', /trade\.json:1: is no (reply|file)/],
    ["with a quotation mark that is not closed", sound.replace(",27,", ',"27,'), /trade\.csv:\d+: has /],
  ])("%s is refused, and nothing is left behind", async (_, text, message) => {
    const imports = new Imports();
    await imports.bring("before.csv", comtrade({ period: "2016", value: "1" }));
    const [before, files] = [imports.record(), readdirSync(imports.folder, { recursive: true }).sort()];
    const ending =
      typeof text === "string" && /^[[{]/.test(text)
        ? "json"
        : text instanceof Buffer && text[0] === 0x1f
          ? "csv.gz"
          : "csv";
    const name = text === undefined ? "nowhere/trade.csv" : `trade.${ending}`;
    await expect(imports.bring(name, text)).rejects.toThrow(message);
    expect(imports.record()).toBe(before);
    expect(readdirSync(imports.folder, { recursive: true }).sort()).toEqual(files);
  });

  it("with many bad rows has them all told of, up to twenty, beside those of other files", async () => {
    const bad = comtrade(...Array.from({ length: 30 }, () => ({ value: "x" })));
    const error = await new Imports().bring("bad.csv", bad).catch((thrown: Error) => thrown);
    expect(String(error)).toMatch(/20 problems/);
    expect(String(error)).toMatch(/bad\.csv:21: /);
  });

  it("packed and cut is refused", async () => {
    const packed = gzipSync(
      comtrade(...Array.from({ length: 5000 }, (_, i) => ({ partner: `${i}`, value: `${i}.5` }))),
    );
    await expect(new Imports().bring("trade.csv.gz", packed.subarray(0, -200))).rejects.toThrow(/trade\.csv\.gz.* cut/);
  });

  it("of a kind that nobody knows, or for a country that is none, is refused with what was meant", async () => {
    const imports = new Imports();
    await expect(imports.bring("trade.csv", sound, { kind: "comtrad" })).rejects.toThrow(/did you mean comtrade\?/);
    const asked = { reporters: ["KAX"], partners: [] };
    await expect(imports.bring("trade.csv", sound, { asked })).rejects.toThrow(/"KAX" \(did you mean \w+\?\)/);
    expect(existsSync(imports.folder)).toBe(true);
  });
});

describe("rows", () => {
  it("are those asked for, the others counted", async () => {
    const imports = new Imports();
    const text = comtrade(
      { value: "1" },
      { partner: "860", value: "2" },
      { reporter: "860", partner: "398", value: "3" },
    );
    const { files } = await imports.bring("trade.csv", text, {
      asked: { reporters: ["KAZ"], partners: ["AFG", "WLD"] },
    });
    expect(files[0]).toMatchObject({ rows: 3, left_out: { not_asked: 2 }, in_use: 1 });
  });

  it("of places that are in no list are left out and counted", async () => {
    const { files } = await new Imports().bring("trade.csv", comtrade({ value: "1" }, { partner: "123", value: "2" }));
    expect(files[0]).toMatchObject({ rows: 2, left_out: { unknown_area: 1 }, in_use: 1 });
  });
});

import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import service from "../../../data-loaders/statistics/imf-imts/requests.js";

const asked = { reporter: "KAZ", partners: ["UZB", "XKX"], from: 2010, to: 2024, isMonthly: false } as const;
const settings = { address: service.address, key: null, areas: [] };
const questions = (more: object = {}) => service.questions({ ...asked, products: "chapters", ...more }, settings);

describe("questions to the IMF", () => {
  it("are both books of a trade and the world, in the codes of the service", () => {
    const [own, mirror, ...more] = questions();
    expect(more).toEqual([]);
    expect(decodeURIComponent(own?.address ?? "")).toBe(
      "https://api.imf.org/external/sdmx/3.0/data/dataflow/IMF.STA/IMTS/~/" +
        "KAZ.XG_FOB_USD+MG_CIF_USD+MG_FOB_USD.UZB+G001+KOS.A?c[TIME_PERIOD]=ge:2010+le:2024",
    );
    expect(own?.address).toMatch(/\?c%5BTIME_PERIOD%5D=ge%3A2010%2Ble%3A2024$/);
    expect(mirror?.address).toContain("/UZB+KOS.XG_FOB_USD+MG_CIF_USD+MG_FOB_USD.KAZ.A?");
    expect([own?.name, mirror?.name]).toEqual(["kaz-uzb_wld_xkx-annual-2010-2024", "uzb_xkx-kaz-annual-2010-2024"]);
    expect(own?.headers).toEqual({ Accept: "application/vnd.sdmx.data+csv" });
  });

  it("are about months too where these are wanted", () => {
    const monthly = questions({ isMonthly: true }).slice(2);
    expect(monthly.map(({ name }) => name)).toEqual([
      "kaz-uzb_wld_xkx-monthly-2010-2024",
      "uzb_xkx-kaz-monthly-2010-2024",
    ]);
    expect(decodeURIComponent(monthly[0]?.address ?? "")).toMatch(/\.M\?c\[TIME_PERIOD\]=ge:2010-M01\+le:2024-M12$/);
  });

  it("about the world alone have no mirror", () => {
    expect(questions({ partners: ["WLD"] }).map(({ name }) => name)).toEqual(["kaz-wld-annual-2010-2024"]);
  });

  it("are no more than ten in five seconds", () => {
    expect(service.rate).toEqual({ requests: 10, milliseconds: 5000 });
  });
});

const shared = join(process.env["STEPPE_SHARED"] ?? "nowhere", "inputs", "imf-imts");

describe.skipIf(!existsSync(shared))("replies in the shape of the IMF's", () => {
  const check = (text: string) => questions()[0]?.check(text);
  const made = existsSync(shared) ? readFileSync(join(shared, "made_reply.csv"), "utf8") : "";

  it("are whole with all their lines", () => {
    expect(check(made)).toEqual({ kind: "whole", rows: made.trim().split("\n").length - 1 });
    expect(check(made.replaceAll("\n", "\r\n"))).toMatchObject({ kind: "whole" });
  });

  it("are broken where they end before the last cell of a line", () => {
    const commas = [...made.matchAll(/,/g)].map(({ index }) => index).filter((at) => at > made.indexOf("\n"));
    const cuts = commas.filter((at) => made.slice(at, made.indexOf("\n", at)).split(",").length > 2);
    expect(cuts.length).toBeGreaterThan(80);
    expect(cuts.filter((at) => check(made.slice(0, at))?.kind !== "broken")).toEqual([]);
  });

  it("that were saved from the Data Explorer are another table", () => {
    expect(check(readFileSync(join(shared, "made_wide.csv"), "utf8"))).toMatchObject({ kind: "broken" });
  });
});

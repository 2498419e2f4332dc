import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readAreas } from "../../../data-loaders/lists/areas.js";
import type { Question } from "../../../data-loaders/network/service.js";
import service from "../../../data-loaders/statistics/un-comtrade/requests.js";
import { loaders } from "../../helpers/project.js";

const areas = readAreas(join(loaders, "lists", "areas.csv"));
const asked = { reporter: "KAZ", partners: ["AFG", "IND", "SDN"], from: 2015, to: 2023, isMonthly: false } as const;
const questions = (more: object = {}, key: string | null = null) =>
  service.questions({ ...asked, products: "chapters", ...more }, { address: service.address, key, areas });
const queryOf = (question: Question | undefined) =>
  Object.fromEntries(new URL(question?.address ?? "https://nowhere.example").searchParams);

describe("questions to UN Comtrade", () => {
  it("are both books of a trade and the world, in the numbers of the service", () => {
    const [own, mirror, ...more] = questions();
    expect(more).toEqual([]);
    expect(own?.address).toMatch(/^https:\/\/comtradeapi\.un\.org\/public\/v1\/preview\/C\/A\/HS\?reporterCode=398&/);
    expect(queryOf(own)).toMatchObject({
      partnerCode: "4,699,729,0",
      period: "2015,2016,2017,2018,2019,2020,2021,2022,2023",
      flowCode: "M,X",
      cmdCode: "TOTAL,AG2",
      partner2Code: "0",
      customsCode: "C00",
      motCode: "0",
      maxRecords: "500",
    });
    expect(queryOf(mirror)).toMatchObject({ reporterCode: "4,699,729", partnerCode: "398" });
    expect(own?.name).toBe("kaz-afg_ind_sdn_wld-annual-2015-2023-total_ag2");
  });

  it("name countries by the numbers that they had in those years", () => {
    expect(queryOf(questions({ from: 2011, to: 2012 })[0])["partnerCode"]).toBe("4,699,729,736,0");
    expect(queryOf(questions({ partners: ["DEU", "FRA", "USA"], from: 2015 })[0])["partnerCode"]).toBe("276,251,842,0");
  });

  it("are about twelve years or months at most", () => {
    const all = questions({ from: 2000, to: 2024, isMonthly: true });
    const periods = all.map((question) => queryOf(question)["period"]?.split(",") ?? []);
    expect(periods.filter((list) => list.length > 12)).toEqual([]);
    expect(new Set(periods.flat()).size).toBe(25 + 25 * 12);
    expect(all.at(-1)?.address).toContain("/C/M/HS?");
    expect(all.at(-1)?.name).toBe("afg_ind_sdn-kaz-monthly-202401-202412-total_ag2");
  });

  it.each([
    ["total", "TOTAL"],
    ["chapters", "TOTAL,AG2"],
    ["all", "TOTAL,AG2,AG6"],
  ])("are about %s as %s", (products, codes) => {
    expect(queryOf(questions({ products })[0])["cmdCode"]).toBe(codes);
  });

  it("have parts until one is left of each, which have all that they had and no name twice", () => {
    const smallest = (question: Question): Question[] => {
      const parts = question.parts();
      return parts.length === 0 ? [question] : parts.flatMap(smallest);
    };
    const parts = questions().flatMap(smallest);
    expect(parts).toHaveLength((4 + 3) * 9 * 2 * 2);
    expect(new Set(parts.map(({ name }) => name)).size).toBe(parts.length);
    expect(new Set(parts.map(({ address }) => address)).size).toBe(parts.length);
  });

  it("with a key go to the address for those who have one", () => {
    const [own] = questions({}, "0123456789");
    expect(own?.address).toMatch(/^https:\/\/comtradeapi\.un\.org\/data\/v1\/get\/C\/A\/HS\?/);
    expect(own?.headers).toEqual({ "Ocp-Apim-Subscription-Key": "0123456789" });
    expect(queryOf(own)["maxRecords"]).toBe("100000");
  });
});

const shared = join(process.env["STEPPE_SHARED"] ?? "nowhere", "inputs", "comtrade-api");

describe.skipIf(!existsSync(shared))("replies of UN Comtrade that were recorded", () => {
  const read = (name: string) => readFileSync(join(shared, name), "utf8");
  const check = (text: string) => questions()[0]?.check(text);

  it.each([
    ["public_preview_v1_IND_USA_2022_TOTAL.json", 1],
    ["v1_empty_result.json", 0],
    ["v1_get_CHN_2010_TOTAL_pretty.json", 4],
    ["v1_get_CHN_3partners_2010_TOTAL.json", 4],
  ])("%s are whole with %d records", (name, rows) => {
    expect(check(read(name))).toEqual({ kind: "whole", rows });
  });

  it("are broken where they end too soon", () => {
    const text = read("v1_get_CHN_3partners_2010_TOTAL.json").trimEnd();
    const cuts = Array.from({ length: 200 }, (_, i) => Math.floor(((i + 1) * (text.length - 1)) / 200));
    expect(cuts.filter((at) => check(text.slice(0, at))?.kind !== "broken")).toEqual([]);
  });

  it("are broken where they have another number of records than they say", () => {
    const text = read("v1_empty_result.json").replace('"count": 0', '"count": 7');
    expect(check(text)).toEqual({ kind: "broken", why: "has 0 records and says it has 7" });
  });
});

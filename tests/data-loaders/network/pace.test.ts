import { describe, expect, it } from "vitest";
import { paced } from "../../../data-loaders/network/pace.js";
import { imtsReply, withService } from "../../helpers/network/service.js";
import { take } from "../../helpers/network/statistics.js";

/** The most of some moments that lie within any stretch of such a length. */
const crowd = (at: readonly number[], length: number) =>
  Math.max(...at.map((start) => at.filter((one) => one >= start && one < start + length).length));

describe("the pace of requests", () => {
  it("is never above the rate by the clock of the server, however long its answers take", async () => {
    const inTurn = paced({ requests: 10, milliseconds: 500 });
    const { at } = await withService(
      (_, count) => ({ delay: count % 10 === 1 ? 120 : 0 }),
      async ({ url, asked }) => {
        for (let i = 0; i < 35; i += 1) await inTurn(() => fetch(url).then((response) => response.text()));
        return { at: asked.map((one) => one.at) };
      },
    );
    expect(at).toHaveLength(35);
    expect(crowd(at, 500)).toBe(10);
  });

  it("counts what fails, and goes on after it", async () => {
    const inTurn = paced({ requests: 1, milliseconds: 50 });
    const fail = () => Promise.reject(new Error("no"));
    const start = performance.now();
    await expect(inTurn(fail)).rejects.toThrow("no");
    await inTurn(async () => {});
    expect(performance.now() - start).toBeGreaterThanOrEqual(50);
  });

  it("of a source is what its service allows: a thousand times as fast for one of our own", async () => {
    const all = "AFG,ARE,AZE,CHN,FIN,GEO,IND,IRN,ITA,KOR,KGZ,MNG,PAK,RUS,TJK,TKM,TUR,UZB,DEU,FRA,USA,GBR,JPN,POL,UKR";
    const more = "BLR,LTU,LVA,EST,SWE,NOR,DNK,NLD,BEL,ESP,PRT,CHE,AUT,CZE,HUN,ROU,BGR,GRC,ISR,EGY,SAU,QAT,KWT,OMN,BHR";
    const { at } = await withService(imtsReply, async ({ url, asked }) => {
      const args = ["--reporter", "KAZ", "--partner", `${all},${more},VNM,THA,MYS`, "--from", "2010", "--monthly"];
      expect((await take("imf-imts", url, { args })).error).toBeNull();
      return { at: asked.map((one) => one.at) };
    });
    expect(at).toHaveLength(8);
    expect(crowd(at, 5)).toBeLessThanOrEqual(10);
  });
});

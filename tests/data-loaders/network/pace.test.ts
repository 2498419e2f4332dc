import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { lastYearOf, readAreas } from "../../../data-loaders/lists/areas.js";
import { paced } from "../../../data-loaders/network/pace.js";
import { comtradeBody, imtsReply, withService } from "../../helpers/network/service.js";
import { take } from "../../helpers/network/statistics.js";
import { loaders } from "../../helpers/project.js";

/** So many partners that the IMF is asked for them in three times four requests. */
const MANY = readAreas(join(loaders, "lists", "areas.csv"))
  .filter((area) => area.kind === "country" && lastYearOf(area) === null && /^[A-J]/.test(area.iso))
  .map(({ iso }) => iso);

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

  it.each([
    ["un-comtrade", 1, 100],
    ["imf-imts", 10, 500],
  ])("of %s is what its service allows, here ten times as fast: %d in %d ms", async (id, most, length) => {
    const at = await withService(
      (path) => (id === "imf-imts" ? imtsReply(path) : { body: comtradeBody(1) }),
      async ({ url, asked }) => {
        const args = ["--reporter", "KAZ", "--partner", MANY.join(","), "--from", "2005", "--to", "2024", "--monthly"];
        expect((await take(id, url, { args, hurry: 10 })).error).toBeNull();
        return asked.map((one) => one.at);
      },
    );
    expect(at.length).toBeGreaterThan(most);
    expect(crowd(at, length)).toBe(most);
  });
});

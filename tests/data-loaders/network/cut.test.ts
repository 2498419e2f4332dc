import { dirname } from "node:path";
import { describe, expect, it } from "vitest";
import { comtradeBody, withService } from "../../helpers/network/service.js";
import { filesIn, PAIR, take } from "../../helpers/network/statistics.js";

const ARGS = [...PAIR.slice(0, 3), "AFG,UZB,TKM,RUS", ...PAIR.slice(4)];

/** An invented service that has so many records a reporter, partner, year, flow and group of goods, and a limit. */
function answer(each: number, limit: number) {
  return (path: URL) => {
    const count = (name: string) => (path.searchParams.get(name) ?? "").split(",").length;
    const names = ["reporterCode", "partnerCode", "period", "flowCode", "cmdCode"];
    return {
      body: comtradeBody(
        Math.min(
          limit,
          names.map(count).reduce((all, one) => all * one, each),
        ),
      ),
    };
  };
}

const rowsIn = (files: ReadonlyMap<string, string>) =>
  [...files]
    .filter(([name]) => !name.endsWith(".request.json"))
    .reduce((sum, [, text]) => sum + JSON.parse(text).data.length, 0);

// Four partners and the world, and the four of them themselves; three years, two flows, two groups of goods.
const SERIES = (5 + 4) * 3 * 2 * 2;

describe("a reply that reaches the limit of a service", () => {
  it("is asked for in smaller parts, by flow, year and partner, until all is there", async () => {
    const { folder, error, said } = await withService(answer(40, 500), ({ url }) =>
      take("un-comtrade", url, { args: ARGS }),
    );
    expect(error).toBeNull();
    const files = filesIn(folder);
    expect(rowsIn(files)).toBe(SERIES * 40);
    const marks = [...files].filter(([, text]) => text.includes('"is_cut": true'));
    expect(marks.length).toBeGreaterThan(2);
    expect(marks.filter(([name]) => files.has(name.replace(".request", "")))).toEqual([]);
    expect([...files.keys()].join("\n")).toMatch(/-2010-total_ag2-imports\.json/);
    expect(said).not.toContain("500 rows");
  });

  it("is not asked for whole again on the same day", async () => {
    const asked = await withService(answer(40, 500), async ({ url, asked }) => {
      const { folder } = await take("un-comtrade", url, { args: ARGS });
      asked.length = 0;
      await take("un-comtrade", url, { args: ARGS, folder: dirname(folder) });
      return asked.length;
    });
    expect(asked).toBe(0);
  });

  it("is counted once where it comes whole later, as with a key", async () => {
    let limit = 500;
    const { files, said } = await withService(
      (path) => answer(40, limit)(path),
      async ({ url }) => {
        const { folder } = await take("un-comtrade", url, { args: ARGS });
        limit = 100_000;
        const key = "0123456789abcdef";
        const later = await take("un-comtrade", url, { args: ARGS, folder: dirname(folder), key });
        return { files: filesIn(later.folder), said: later.said };
      },
    );
    expect(rowsIn(files)).toBe(SERIES * 40);
    expect(files.size).toBe(4);
    expect(said).not.toContain("changed");
  });

  it("is refused where it cannot be made smaller, with what to do, and nothing of it stored", async () => {
    const { folder, error } = await withService(answer(600, 500), ({ url }) => take("un-comtrade", url));
    expect(error).toMatch(/the reply is cut at 500 records; with a free key .*100000.*comtradedeveloper\.un\.org/);
    expect(error).toMatch(/0 of \d+ replies are stored/);
    expect(rowsIn(filesIn(folder))).toBe(0);
  });

  it("is no cut one just below it", async () => {
    const { asked } = await withService(
      () => ({ body: comtradeBody(499) }),
      async ({ url, asked }) => ({ ...(await take("un-comtrade", url)), asked }),
    );
    expect(asked).toHaveLength(2);
  });
});

import { readFileSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { type Answering, imtsReply, type Serving, withService } from "../../helpers/network/service.js";
import { filesIn, PAIR, take } from "../../helpers/network/statistics.js";

const OWN = "kaz-afg_wld-annual-2010-2012";
const MIRROR = "afg-kaz-annual-2010-2012";

/** Takes a snapshot, changes something in its folder, and takes it again. */
async function twice(
  change: (folder: string) => void,
  answer?: (path: URL) => Answering,
  args: readonly string[] = [],
) {
  let isLater = false;
  return withService(
    (path) => (isLater && answer ? answer(path) : imtsReply(path)),
    async ({ url, asked }: Serving) => {
      const first = await take("imf-imts", url);
      const files = filesIn(first.folder);
      change(first.folder);
      isLater = true;
      asked.length = 0;
      const second = await take("imf-imts", url, { folder: dirname(first.folder), args: [...PAIR, ...args] });
      return { first, second, files, asked: asked.length };
    },
  );
}

describe("a snapshot of statistics", () => {
  it("is the reply byte for byte, and beside it what was asked where and when", async () => {
    const { files, first } = await twice(() => {});
    expect([...files.keys()]).toEqual([`${MIRROR}.csv`, `${MIRROR}.request.json`, `${OWN}.csv`, `${OWN}.request.json`]);
    const { address, ...record } = JSON.parse(files.get(`${OWN}.request.json`) ?? "");
    expect(files.get(`${OWN}.csv`)).toBe(imtsReply(new URL(address)).body);
    expect(record).toMatchObject({ source: "imf-imts", status: 200, rows: 6, is_cut: false });
    expect(record.bytes).toBe(files.get(`${OWN}.csv`)?.length);
    expect(Object.keys(record)).toEqual(["source", "asked", "status", "sha256", "bytes", "rows", "is_cut"]);
    expect(first.said).toMatch(new RegExp(`${OWN} +6 rows {2}new`));
    expect(first.said).toMatch(/imf-imts: 2 replies with 9 rows$/);
  });

  it("of today is not asked for again, unless that is wanted", async () => {
    const { asked, second } = await twice(() => {});
    expect(asked).toBe(0);
    expect(second.said).toMatch(/6 rows {2}less than a day old, not asked for again/);
    const again = await twice(() => {}, undefined, ["--again"]);
    expect(again.asked).toBe(2);
    expect(again.second.said).toMatch(/6 rows {2}as before/);
  });

  const record = (folder: string) => join(folder, `${OWN}.request.json`);
  const edit = (folder: string, from: RegExp, to: string) =>
    writeFileSync(record(folder), readFileSync(record(folder), "utf8").replace(from, to));
  it.each<[string, (folder: string) => void]>([
    ["is of the day before", (folder) => edit(folder, /"asked": "2\d{3}/, '"asked": "2001')],
    ["was asked for elsewhere", (folder) => edit(folder, /~/, "1.0.0")],
    ["lost its record", (folder) => rmSync(record(folder))],
    ["has a record cut in two", (folder) => truncateSync(record(folder), 40)],
    ["has a record of something else", (folder) => writeFileSync(record(folder), '{"rows": 1}\n')],
    ["is gone", (folder) => rmSync(join(folder, `${OWN}.csv`))],
    ["is cut", (folder) => truncateSync(join(folder, `${OWN}.csv`), 60)],
    ["was edited", (folder) => writeFileSync(join(folder, `${OWN}.csv`), "COUNTRY\n")],
  ])("that %s is asked for again, and that alone", async (_, change) => {
    const { asked, files, second } = await twice(change);
    expect(asked).toBe(1);
    expect(filesIn(second.folder).get(`${OWN}.csv`)).toBe(files.get(`${OWN}.csv`));
  });

  it("whose figures were revised is kept as it is now, and said to be another", async () => {
    const revised = (path: URL) => ({ body: (imtsReply(path).body ?? "").replace(",1000,", ",1001,") });
    const { second } = await twice(() => {}, revised, ["--again"]);
    expect(filesIn(second.folder).get(`${OWN}.csv`)).toContain(",1001,");
    expect(second.said).toMatch(/6 rows {2}changed since it was last asked for: the new one is kept/);
    expect(second.said).toMatch(/2 replies with 9 rows, 2 changed since last time$/);
  });

  it("without rows is recorded, with no file where the service has none, and is no error", async () => {
    const header = `${imtsReply(new URL("http://service.example/.A")).body?.split("\n")[0]}\n`;
    const nothing = (path: URL) => (path.pathname.includes("~/AFG") ? { body: header } : { status: 404, body: "none" });
    const { second } = await twice(() => {}, nothing, ["--again"]);
    const files = filesIn(second.folder);
    expect(files.get(`${MIRROR}.csv`)).toBe(header);
    expect(files.has(`${OWN}.csv`)).toBe(false);
    expect(JSON.parse(files.get(`${OWN}.request.json`) ?? "")).toMatchObject({ status: 404, sha256: null, rows: 0 });
    expect(second.said).toMatch(/2 replies with 0 rows, 2 of them without a row, so look at .*, 2 changed/);
  });

  it("clears what processes left that ended while they wrote, and nothing of those that write", async () => {
    const parts = (folder: string) => [...filesIn(folder).keys()].filter((name) => name.endsWith(".part"));
    const { second } = await twice((folder) => {
      // Above the highest number that a system gives.
      writeFileSync(join(folder, `${OWN}.csv.99999999.part`), "half");
      writeFileSync(join(folder, `${OWN}.csv.${process.ppid}.part`), "half");
    });
    expect(parts(second.folder)).toEqual([`${OWN}.csv.${process.ppid}.part`]);
  });

  it("of many partners has names that every system takes, which tell them apart", async () => {
    const partners = "AFG,ARE,AZE,CHN,FIN,GEO,IND,IRN,ITA,KOR,KGZ,MNG,PAK,RUS,TJK,TKM,TUR,UZB,DEU,FRA,USA,GBR,JPN,POL";
    const { folder, said } = await withService(imtsReply, async ({ url }) => {
      const args = ["--reporter", "kaz", "--partner", partners, "--from", "2010", "--monthly"];
      return take("imf-imts", url, { args });
    });
    const names = [...filesIn(folder).keys()];
    expect(names).toHaveLength(8);
    expect(names.filter((name) => !/^[a-z0-9_-]{1,100}\.(csv|request\.json)$/.test(name))).toEqual([]);
    expect(said).toContain("4 replies");
  });
});

import { readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, inject, it } from "vitest";
import type { Receipt } from "../../pipelines/build.js";
import type { Cell } from "../../pipelines/engine/duckdb.js";
import { formatReceipt } from "../../pipelines/publish/receipt.js";
import { buildData } from "../helpers/build.js";
import { type Copy, copyProject, runCli, write } from "../helpers/project.js";
import { parquetRows } from "../helpers/tables.js";

const ARTICLE = "diplomat-2024-01";
const TURNOVER = `${ARTICLE}.total-2022`;

/** Every text file of an output, by name; what changed since the build before names what is gone, so it is left out. */
const textsOf = (folder: string) =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => /\.(csv|json)$/.test(name) && !/^\.|(^|[/\\])changes\./.test(name))
    .map((name) => ({ name, text: readFileSync(join(folder, name), "utf8") }));

const auditOf = async (folder: string) =>
  new Map((await parquetRows(folder, "audit")).map((row) => [String(row["check_id"]), row]));

const idsIn = (cell: Cell | undefined) => String(cell ?? "").split(" ");

describe("every value", () => {
  const { folder } = inject("built");

  it("names the observations behind it, and each of them is there", async () => {
    const observations = await parquetRows(folder, "observations");
    const known = new Set(observations.map((row) => row["observation_id"]));
    const tables = readdirSync(folder)
      .filter((name) => name.endsWith(".parquet"))
      .map((name) => name.slice(0, -8));
    const missing: string[] = [];
    let named = 0;
    for (const table of tables) {
      for (const row of await parquetRows(folder, table)) {
        const ids = Object.entries(row).filter(([column]) => column.endsWith("input_ids") || column === "other_ids");
        for (const id of ids.flatMap(([, cell]) => idsIn(cell)).filter(Boolean)) {
          named += 1;
          if (!known.has(id)) missing.push(`${table}: ${id}`);
        }
      }
    }
    expect(named).toBeGreaterThan(observations.length / 2);
    expect(missing).toEqual([]);
  });
});

describe("one claim that changes", () => {
  let copy: Copy;
  let receipt: Receipt;
  let before: Awaited<ReturnType<typeof auditOf>>;
  let old: ReturnType<typeof textsOf>;

  beforeAll(async () => {
    copy = copyProject();
    await buildData(copy);
    before = await auditOf(copy.output);
    old = textsOf(copy.output);
    const file = join(copy.loaders, "article", ARTICLE, "claims.yaml");
    const text = readFileSync(file, "utf8");
    expect(text.split("987.9")).toHaveLength(2);
    write(file, text.replace("987.9", "1234.5"));
    receipt = await buildData(copy);
  });

  it("is the one figure that the receipt lists, old and new", () => {
    expect(receipt.changes).toHaveLength(1);
    const [change] = receipt.changes ?? [];
    expect(change).toMatchObject({ observation_id: TURNOVER, kind: "changed" });
    expect([change?.value_before, change?.value_after].map(Number)).toEqual([987_900_000, 1_234_500_000]);
    expect(change?.changed_fields).toBe("value value_low value_high printed");
    expect(formatReceipt(receipt)).toContain(
      `  ${TURNOVER}: $987.9 million (987900000) → $1234.5 million (1234500000) → ${change?.publisher}`,
    );
  });

  it("changes the observation, its interval and the year that shows it", async () => {
    const observations = await parquetRows(copy.output, "observations");
    const figure = { value: 1_234_500_000, value_low: 1_234_450_000, value_high: 1_234_550_000 };
    expect(observations.filter((row) => row["observation_id"] === TURNOVER)).toMatchObject([figure]);
    const years = await parquetRows(copy.output, "trade_annual");
    expect(years.filter((row) => row["observation_id"] === TURNOVER)).toMatchObject([{ year: 2022, ...figure }]);
  });

  it("changes every statement of the audit that rests on it, and no other", async () => {
    const after = await auditOf(copy.output);
    expect([...after.keys()]).toEqual([...before.keys()]);
    const changed = [...after].filter(([id, row]) => JSON.stringify(row) !== JSON.stringify(before.get(id)));
    const resting = [...after].filter(([, row]) => idsIn(row["input_ids"]).includes(TURNOVER));
    expect(resting.length).toBeGreaterThan(1);
    expect(changed.map(([id]) => id)).toEqual(resting.map(([id]) => id));
  });

  it("is nowhere left with its old figure, in tables and page data alike", () => {
    const texts = textsOf(copy.output);
    expect(texts.filter(({ text }) => /1234\.5|1234500000/.test(text)).map(({ name }) => name)).toEqual(
      expect.arrayContaining(["observations.csv", "trade_annual.csv", "pages/annual.json", "pages/article.json"]),
    );
    // The figure and the ends of its interval, not the same digits by chance inside a hash or a size.
    const oldFigure = /(?<![\dA-Fa-f])(987\.9(?!\d)|98(79|785|795)0000)/;
    const holding = (files: typeof texts) => files.filter(({ text }) => oldFigure.test(text)).map(({ name }) => name);
    expect(holding(old)).toEqual(
      expect.arrayContaining(["observations.csv", "trade_annual.csv", "pages/article.json"]),
    );
    expect(holding(texts)).toEqual([]);
  });
});

describe("a source whose folder goes", () => {
  let copy: Copy;
  let before: Awaited<ReturnType<typeof auditOf>>;
  let figures: number;

  beforeAll(async () => {
    copy = copyProject();
    await buildData(copy);
    before = await auditOf(copy.output);
    figures = (await parquetRows(copy.output, "observations")).filter((row) => row["source_id"] === ARTICLE).length;
    rmSync(join(copy.loaders, "article", ARTICLE), { recursive: true });
  });

  it("takes its figures with it, each of them listed", async () => {
    const { changes } = await buildData(copy);
    expect(figures).toBeGreaterThan(0);
    expect(changes).toHaveLength(figures);
    expect(changes?.filter((change) => change.kind !== "gone")).toEqual([]);
  });

  it("leaves no row that names it, in tables and page data alike", () => {
    expect(
      textsOf(copy.output)
        .filter(({ name, text }) => name !== "pages/focus.json" && text.includes(ARTICLE))
        .map(({ name }) => name),
    ).toEqual([]);
  });

  it("takes its checks with it", async () => {
    expect(before.size).toBeGreaterThan(20);
    expect([...(await auditOf(copy.output)).keys()]).toEqual([]);
  });
});

describe("the map of borders", () => {
  it("may go too, and leaves the check that rested on it unchecked", async () => {
    const copy = copyProject();
    await buildData(copy);
    expect((await auditOf(copy.output)).get("no-common-border")?.["verdict"]).toBe("holds");
    rmSync(join(copy.loaders, "reference", "natural-earth"), { recursive: true });
    const { status, stderr } = runCli(copy, "pipelines/cli.ts", "data");
    expect([status, stderr]).toEqual([0, ""]);
    expect((await auditOf(copy.output)).get("no-common-border")?.["verdict"]).toBe("cannot_be_checked");
  });
});

describe("another pair in the foreground", () => {
  it("makes the same tables about that pair", async () => {
    const copy = copyProject();
    const focus = join(copy.loaders, "lists", "focus.yaml");
    writeFileSync(focus, readFileSync(focus, "utf8").replace("KAZ", "UZB"));
    await buildData(copy);
    const mirror = await parquetRows(copy.output, "mirror");
    expect(new Set(mirror.map((row) => row["partner"]))).toEqual(new Set(["KAZ"]));
    const schema = readFileSync(join(copy.output, "datapackage.json"), "utf8");
    expect(schema).toContain("What Uzbekistan reports");
    writeFileSync(focus, "reporter: UZB\npartner: UZX\narticle: diplomat-2024-01\n");
    await expect(buildData(copy)).rejects.toThrow(/focus\.yaml:2: partner: unknown code "UZX"/);
  });
});

describe("a source whose folder comes", () => {
  it("needs no line of code to be in the tables", async () => {
    const copy = copyProject();
    await buildData(copy);
    const folder = join(copy.loaders, "press", "invented-gazette");
    write(
      join(folder, "source.yaml"),
      "title: Invented\npublisher: Gazette\nlanguage: en\nurl: https://example.org/\n",
    );
    const claim =
      "claims:\n  - { id: one, printed: about 20 percent, indicator: trade_growth, reporter: KAZ, partner: UZB," +
      " flow: import, period: May 2019 }\n";
    write(join(folder, "claims.yaml"), claim);
    const { changes } = await buildData(copy);
    expect(changes).toMatchObject([{ observation_id: "invented-gazette.one", kind: "new", value_before: null }]);
    const sources = await parquetRows(copy.output, "sources");
    expect(sources.filter((row) => row["source_id"] === "invented-gazette")).toMatchObject([
      { kind: "press", observation_count: 1 },
    ]);
  });
});

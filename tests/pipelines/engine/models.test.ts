import { readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { identifier, query, withDatabase } from "../../../pipelines/engine/duckdb.js";
import { inOrder, readModels, runModels, sqlFiles } from "../../../pipelines/engine/models.js";
import { readSchemas } from "../../../pipelines/engine/schema.js";
import { columnsOf } from "../../../pipelines/publish/extracts.js";
import { pipelines, scratchFolder, write } from "../../helpers/project.js";
import { NO_ROWS } from "../../helpers/rows.js";
import { withTables } from "../../helpers/tables.js";

/** Reads and runs models given as files of a pipelines folder. */
function run(files: Record<string, string>): Promise<void> {
  const folder = scratchFolder();
  for (const [path, text] of Object.entries(files)) write(join(folder, path), text);
  return withDatabase(async (db) => runModels(db, inOrder(await readModels(db, folder))));
}

const namesIn = (ending: string) =>
  readdirSync(join(pipelines, "models", "marts"))
    .filter((file) => file.endsWith(ending))
    .map((file) => file.slice(0, -ending.length));

describe("the models on raw tables without rows", () => {
  it("run, and each mart has the columns its schema tells", async () => {
    const made = await withTables(NO_ROWS, async (db, models) => {
      const schemas = readSchemas(
        pipelines,
        models.filter((model) => model.layer === "marts"),
      );
      const tables = schemas.map(async (schema) => {
        const columns = (await columnsOf(db, schema.name)).map((column) => column.name);
        return { name: schema.name, columns: columns.sort(), told: Object.keys(schema.columns).sort() };
      });
      return Promise.all(tables);
    });
    expect(made.length).toBeGreaterThan(0);
    for (const { name, columns, told } of made) expect(columns, name).toEqual(told);
  });

  it("feed every page", async () => {
    await withTables(NO_ROWS, async (db) => {
      const pages = sqlFiles(join(pipelines, "models", "site"));
      expect(pages.length).toBeGreaterThan(0);
      for (const { name, sql } of pages) await expect(query(db, sql), name).resolves.toBeInstanceOf(Array);
    });
  });
});

describe("the models as files", () => {
  it("are marts and schemas in pairs", () => {
    expect(namesIn(".sql")).toEqual(namesIn(".yaml"));
    expect(namesIn(".sql").length).toBeGreaterThan(0);
  });

  it("come in an order in which each follows what it reads", async () => {
    const models = await withDatabase(async (db) => inOrder(await readModels(db, pipelines)));
    const place = new Map(models.map(({ name }, i) => [name, i]));
    for (const [i, { name, reads }] of models.entries()) {
      for (const table of reads.filter((other) => !other.startsWith("raw_"))) {
        expect(place.get(table), `${name} reads ${table}`).toBeLessThan(i);
      }
    }
  });

  it("touch raw tables in staging only", async () => {
    const models = await withDatabase((db) => readModels(db, pipelines));
    const others = models.filter(
      ({ layer, reads }) => layer !== "staging" && reads.some((table) => table.startsWith("raw_")),
    );
    expect(others.map((model) => model.file)).toEqual([]);
  });
});

describe("a model that cannot be made", () => {
  it("is named with the table that no model makes", async () => {
    await expect(run({ "models/intermediate/sums.sql": "select * from nowhere" })).rejects.toThrow(
      "pipelines/models/intermediate/sums.sql: reads nowhere, which no model makes",
    );
  });

  it("may use names of its own", async () => {
    await expect(
      run({ "models/intermediate/own.sql": "with mine as (select 1 as one) select * from mine" }),
    ).resolves.toBeUndefined();
  });

  it("is named with the others of its circle", async () => {
    const circle = {
      "models/intermediate/egg.sql": "select * from hen",
      "models/intermediate/hen.sql": "select * from egg",
    };
    await expect(run(circle)).rejects.toThrow("models in a circle: egg → hen → egg");
  });

  it.each([
    ["is not SQL", "selec 1", /pipelines\/models\/marts\/odd\.sql: .*syntax error/],
    [
      "names no such column",
      "select missing from (select 1 as there)",
      /pipelines\/models\/marts\/odd\.sql: .*missing/,
    ],
    ["fails on a value", "select cast('eleven' as integer) as months", /pipelines\/models\/marts\/odd\.sql: .*eleven/],
  ])("is named when it %s", async (_, sql, message) => {
    await expect(run({ "models/marts/odd.sql": sql })).rejects.toThrow(message);
  });

  it("is told apart from a schema that is missing or has a field too many", async () => {
    const folder = scratchFolder();
    write(join(folder, "models/marts/two.yaml"), "title: Two\ncolour: red\n");
    const marts = ["one", "two"].map((name) => ({
      name,
      layer: "marts" as const,
      file: `pipelines/models/marts/${name}.sql`,
      sql: "",
      reads: [],
    }));
    expect(() => readSchemas(folder, marts)).toThrow(
      /pipelines\/models\/marts\/one\.yaml: missing[\s\S]*pipelines\/models\/marts\/two\.yaml:\d+: [\s\S]*colour/,
    );
  });
});

describe("identifier", () => {
  it("keeps a name with a quote one name", async () => {
    const rows = await withDatabase((db) => query(db, `select 1 as ${identifier('a"b')}`));
    expect(rows).toEqual([{ 'a"b': 1 }]);
  });
});

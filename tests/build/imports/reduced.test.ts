import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { buildData } from "../../helpers/build.js";
import { duckdbEngine, reduceWith } from "../../helpers/bulk/duckdb-engine.js";
import { worldWithImports } from "../../helpers/bulk/world.js";
import { scratchFolder } from "../../helpers/project.js";

/** All that was made, but for what names the inputs. */
function madeIn(folder: string): Map<string, string> {
  const names = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) =>
    /^(pages\/(?!publication|files)|focus).*\.json$|\.csv$/.test(name),
  );
  return new Map(names.map((name) => [name, readFileSync(join(folder, name), "utf8")]));
}

it("tables and pages made of what an engine reduced are those made of all rows", async () => {
  const { folder, imports, copy } = await worldWithImports();
  const { reduced } = await reduceWith(duckdbEngine(imports.folder), imports.folder, "FIN");
  expect(reduced?.sides.rows).toBe(96);
  const output = join(scratchFolder(), "data");
  await buildData({ ...copy, output, imports: imports.folder });
  const [whole, made] = [madeIn(folder), madeIn(output)];
  expect(whole.size).toBeGreaterThan(40);
  expect([...made.keys()]).toEqual([...whole.keys()]);
  expect([...made].flatMap(([name, text]) => (whole.get(name) === text ? [] : [name]))).toEqual([]);
});

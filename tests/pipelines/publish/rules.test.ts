import { expect, it } from "vitest";
import { withDatabase } from "../../../pipelines/engine/duckdb.js";
import type { Model } from "../../../pipelines/engine/models.js";
import { rulesOf } from "../../../pipelines/publish/rules.js";

const model = (name: string, sql: string): Model => ({
  name,
  sql,
  layer: "intermediate",
  file: `${name}.sql`,
  reads: [],
});

const MODELS = [
  model(
    "trade_chosen",
    "select *, row_number() over (partition by a order by b = 'U', s.rank desc, c nulls last) from t",
  ),
  model(
    "agreeing_figures",
    "with w as (select * from t qualify row_number() over (order by x, y) = 1) select * from w",
  ),
  model(
    "guessed_reasons",
    "select if(a, 1, 2) as step, case when a then 'one' when b then 'two' else 'none' end as kind from t",
  ),
];

it("reads the order of a choice and the codes of conditions out of SQL", async () => {
  expect(await withDatabase((db) => rulesOf(db, MODELS))).toEqual({
    choice: ["b", "rank", "c"],
    agreement: ["x", "y"],
    guesses: ["one", "two"],
  });
});

it.each(["trade_chosen", "agreeing_figures", "guessed_reasons"])(
  "refuses %s where it decides otherwise",
  async (name) => {
    const models = MODELS.map((one) => (one.name === name ? model(name, "select 1 as kind") : one));
    await expect(withDatabase((db) => rulesOf(db, models))).rejects.toThrow("the method page");
  },
);

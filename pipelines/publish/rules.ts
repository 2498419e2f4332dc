import type { DuckDBConnection } from "@duckdb/node-api";
import { literal, query } from "../engine/duckdb.js";
import type { Model } from "../engine/models.js";

/** The rules that SQL decides by, as the pages tell them: names of what is compared, in order, and codes. */
interface Rules {
  /** What decides which figure of several is shown: keys of an order. */
  choice: string[];
  /** What decides which figures agree, of several groups that could: keys of an order. */
  agreement: string[];
  /** The reasons that are guessed, of the list reason_kinds, in the order in which they are tried. */
  guesses: string[];
}

/** Reads the rules out of the models that hold them. Throws where one of them no longer looks as expected. */
export async function rulesOf(db: DuckDBConnection, models: readonly Model[]): Promise<Rules> {
  return {
    choice: orderKeys(await treeOf(db, models, "trade_chosen")),
    agreement: orderKeys(await treeOf(db, models, "agreeing_figures")),
    guesses: caseCodes(await treeOf(db, models, "guessed_reasons"), "kind"),
  };
}

/** A node of DuckDB's tree of a select, as far as it is read here. */
interface Node {
  type?: string;
  alias?: string;
  orders?: { expression: Node }[];
  case_checks?: { then_expr: Node }[];
  column_names?: string[];
  left?: Node;
  value?: { value?: unknown };
}

/** The tree of a model's SQL as DuckDB's own parser makes it. */
async function treeOf(db: DuckDBConnection, models: readonly Model[], name: string): Promise<Node> {
  const sql = models.find((model) => model.name === name)?.sql ?? "";
  const [row] = await query<{ tree: string }>(db, `select json_serialize_sql(${literal(sql)}) as tree`);
  return JSON.parse(row?.tree ?? "{}");
}

/** The names of the columns by which the one row_number() of a select orders. */
function orderKeys(tree: Node): string[] {
  const orders = nodes(tree).find(({ type }) => type === "WINDOW_ROW_NUMBER")?.orders;
  if (!orders) throw new Error("a model that chooses by row_number() no longer does; the method page tells its order");
  return orders.flatMap(({ expression: { column_names: own, left } }) => (own ?? left?.column_names)?.slice(-1) ?? []);
}

/** The codes that a column made by `case` can hold, in the order of its conditions. */
function caseCodes(tree: Node, column: string): string[] {
  const checks = nodes(tree).find(({ type, alias }) => type === "CASE_EXPR" && alias === column)?.case_checks;
  if (!checks) throw new Error(`a model no longer makes ${column} by case; the method page tells its conditions`);
  return checks.map(({ then_expr: code }) => String(code.value?.value));
}

function nodes(tree: unknown): Node[] {
  if (typeof tree !== "object" || tree === null) return [];
  return [tree as Node, ...Object.values(tree).flatMap(nodes)];
}

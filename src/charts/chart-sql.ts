import { figuresOf } from "../../pipelines/formula/figures.js";
import { h } from "../base/dom.js";
import { grouped } from "../base/grouped.js";
import { formulaOfAddress } from "../trace/address.js";
import { type FlowKey, flowKeyOf } from "../trace/flow-id.js";
import type { Chart } from "./chart.js";

/**
 * Returns lines for a shell that give the figures in the rows of a chart out of the published tables: one for figures
 * that sources state, one for those of imported statistics. `site` is the address of the site, with a slash at its end.
 */
export function chartSql({ rows, columns }: Pick<Chart<object>, "rows" | "columns">, site: string): string[] {
  const cells = h(
    "div",
    {},
    rows.map((row) => columns.map(({ cell }) => cell(row))),
  );
  const addresses = [...cells.querySelectorAll("a")].map((link) => link.getAttribute("href") ?? "");
  const ids = [...new Set(addresses.flatMap((address) => figuresOf(formulaOfAddress(address) ?? "")))];
  const stated = ids.filter((id) => !id.includes(":"));
  const flows = ids.flatMap((id) => flowKeyOf(id) ?? []);
  return [
    ...(stated.length > 0
      ? [`select * from '${site}data/observations.parquet' where observation_id in (${listOf(stated)})`]
      : []),
    ...(flows.length > 0 ? [flowsSql(flows, site)] : []),
  ].map((sql) => `duckdb -c "${sql}"`);
}

function flowsSql(flows: readonly FlowKey[], site: string): string {
  const years = [...new Set(flows.map(({ year }) => year))].sort();
  const files = years.map((year) => `'${site}data/trade_flows/year=${year}/data.parquet'`).join(", ");
  const reports = [...grouped(flows, (flow) => [reportOf(flow)])].map(([report, own]) => {
    const products = own.map(({ year, month, product }) => `(${year}, ${month ?? 0}, '${product}')`).join(", ");
    return `(${report} and (year, coalesce(month, 0), product) in (${products}))`;
  });
  const from = `read_parquet([${files}], hive_partitioning = true)`;
  return `select * from ${from} where ${reports.join(" or ")}`;
}

/** Whose report a figure is: the partner's has the other way as its flow, a reconciliation is the exporter's. */
function reportOf({ reporter, partner, flow, side }: FlowKey): string {
  const isReconciled = side === "reconciled";
  const isTurned = isReconciled ? flow === "import" : side === "mirror";
  const [from, to] = isTurned ? [partner, reporter] : [reporter, partner];
  const reported = isReconciled || (isTurned ? flow === "import" : flow === "export") ? "export" : "import";
  const source = isReconciled ? "source_id = 'cepii-baci'" : "source_id <> 'cepii-baci'";
  return `reporter = '${from}' and partner = '${to}' and flow = '${reported}' and ${source}`;
}

function listOf(texts: readonly string[]): string {
  return texts.map((text) => `'${text}'`).join(", ");
}

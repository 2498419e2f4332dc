import { join } from "node:path";
import type { DuckDBConnection } from "@duckdb/node-api";
import { literal, query } from "../engine/duckdb.js";
import type { BulkSource } from "./layouts.js";
import { type Manifest, rowsOf, sidesOf } from "./manifest.js";
import { sqlOf } from "./sql.js";

/** Who gives a value: the country in front, its partner, or a reconciliation of both reports. */
export const SIDES = ["own", "mirror", "reconciled"] as const;
export type FlowSide = (typeof SIDES)[number];

/**
 * A year or a month of a series: the period as 2023 or 202303, the value in dollars, the file by its place in the list
 * and the row in it (0 for none: the sum of several), the net weight in kilograms (0 where it is not known), how many
 * rows it sums up, and its status. What ends in 0, 1 and "A" is left out from the end.
 */
export type FlowPeriod = readonly [
  period: number,
  value: number,
  file: number,
  row?: number,
  weight?: number,
  rows?: number,
  status?: string,
];

/** What one side gives of the exports or imports of one product, as the country in front sees them. */
export interface FlowSeries {
  product: string;
  flow: "export" | "import";
  side: FlowSide;
  valuation: string | null;
  classification: string | null;
  source_id: string;
  periods: readonly FlowPeriod[];
}

/** A file that was brought in, as cards name it. */
export interface FlowFile {
  name: string;
  sha256: string;
  released: string;
}

/** The goods that go between the country in front and a partner, as imported statistics give them. */
export interface PairFlows {
  partner: string;
  /** Names by product, as the newest edition of the classification has them; those of chapters are ours. */
  names: Readonly<Record<string, string>>;
  files: readonly FlowFile[];
  /** All goods and the chapters, and the largest of the finer codes. */
  chapters: readonly FlowSeries[];
  goods: readonly FlowSeries[];
  /** The chapters by month, where they are known so. */
  months: readonly FlowSeries[];
  /** Which finer codes these are: the least share of the trade of a year in any year, and the most of a pair. */
  finer: { share: number; most: number };
}

const FINER = { share: 0.001, most: 200 };

interface Row extends Omit<FlowSeries, "periods"> {
  partner: string;
  year: number;
  month: number | null;
  value: number;
  net_weight: number | null;
  obs_status: string;
  file_id: string | null;
  row: number | null;
  row_count: number;
}

/** What is looked for: folder and record of imports, bulk sources, and countries. */
interface Wanted {
  folder: string;
  manifest: Manifest;
  sources: readonly BulkSource[];
  reporter: string;
  partners: readonly string[];
}

/** Returns the goods of each pair that imported files have any of. */
export async function pairFlows(db: DuckDBConnection, wanted: Wanted): Promise<PairFlows[]> {
  const { folder, manifest, sources, reporter, partners } = wanted;
  const listOf = (texts: readonly string[]) => `[${texts.map(literal).join(", ")}]::varchar[]`;
  const reconciled = sources.filter(({ isReconciled }) => isReconciled).map(({ source }) => source);
  await db.run(`set variable reporter = ${literal(reporter)};
    set variable partners = ${listOf(partners)};
    set variable reconciled = ${listOf(reconciled)};
    set variable least_share = ${FINER.share};
    set variable most_goods = ${FINER.most}`);
  await db.run(`create or replace temp view reported_flows as ${rowsOf(sidesOf(folder, manifest, reporter))}`);
  const rows = await query<Row>(db, sqlOf("pairs.sql"));
  const names = await namesOf(db, wanted);
  const byPartner = new Map<string, Row[]>();
  for (const row of rows) {
    const own = byPartner.get(row.partner) ?? [];
    byPartner.set(row.partner, own);
    own.push(row);
  }
  return [...byPartner]
    .filter(([, own]) => own.some(({ product }) => product !== "TOTAL"))
    .map(([partner, own]) => pairOf(partner, own, { names, manifest }));
}

/** The names of products as the newest edition that has them words them. */
async function namesOf(db: DuckDBConnection, { folder, manifest: { names } }: Wanted): Promise<Map<string, string>> {
  if (!names) return new Map();
  const rows = await query<{ product: string; name: string }>(
    db,
    `select product, arg_max(name, classification) as name
      from read_parquet(${literal(join(folder, names.file))}) group by product`,
  );
  return new Map(rows.map(({ product, name }) => [product, name]));
}

function pairOf(
  partner: string,
  rows: readonly Row[],
  { names, manifest }: { names: ReadonlyMap<string, string>; manifest: Manifest },
): PairFlows {
  const ids = [...new Set(rows.flatMap(({ file_id }) => file_id ?? []))];
  const series = seriesOf(
    rows.filter(({ month }) => month === null),
    ids,
  );
  const months = rows.filter(({ month }) => month !== null);
  const isFine = ({ product }: FlowSeries) => product !== "TOTAL" && product.length > 2;
  const fine = series.filter(isFine);
  return {
    partner,
    names: Object.fromEntries(
      fine.flatMap(({ product }) => {
        const name = names.get(product);
        return name === undefined ? [] : [[product, name] as const];
      }),
    ),
    files: ids.map((id) => {
      const { name = id, sha256 = "", released = "" } = manifest.files[id] ?? {};
      return { name, sha256, released };
    }),
    chapters: series.filter((one) => !isFine(one)),
    goods: fine,
    months: seriesOf(months, ids),
    finer: FINER,
  };
}

function seriesOf(rows: readonly Row[], ids: readonly string[]): FlowSeries[] {
  const series = new Map<string, FlowSeries & { periods: FlowPeriod[] }>();
  for (const row of rows) {
    const { product, flow, side, valuation, classification, source_id } = row;
    const head = { product, flow, side, valuation, classification, source_id };
    const key = Object.values(head).join(" ");
    const own = series.get(key) ?? { ...head, periods: [] };
    series.set(key, own);
    own.periods.push(periodOf(row, ids));
  }
  return [...series.values()];
}

function periodOf(
  { year, month, value, file_id, row, net_weight, row_count, obs_status }: Row,
  ids: readonly string[],
) {
  const file = file_id === null ? -1 : ids.indexOf(file_id);
  const whole = [
    month === null ? year : year * 100 + month,
    value,
    file,
    row ?? 0,
    net_weight ?? 0,
    row_count,
    obs_status,
  ];
  const usual = [undefined, undefined, undefined, 0, 0, 1, "A"];
  let end = whole.length;
  while (end > 3 && whole[end - 1] === usual[end - 1]) end--;
  return whole.slice(0, end) as unknown as FlowPeriod;
}

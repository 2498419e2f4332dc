import type { StatedSum } from "../facts/locomotive-prices.js";
import { turnoverOf } from "../facts/trade/month-bars.js";
import type { Annual } from "../rows/annual.js";
import type { AuditCheck } from "../rows/audit.js";
import type { AuditReading } from "../rows/audit-readings.js";
import type { Focus } from "../rows/focus.js";
import type { LocomotiveSale } from "../rows/locomotives.js";
import type { Observation } from "../rows/observations.js";
import type { Span } from "../rows/spans.js";
import type { ArticleName } from "../text/en/audit.js";
import { auditOf } from "./audit.js";
import type { Slices, Tables } from "./tables.js";

/** The indicator by which an article holds a sale against a month of trade. */
const AGAINST_A_MONTH = "export_to_monthly_trade";

/** What is known of the sale that the article speaks of, and of others. */
export interface LocomotiveSlice {
  /** Whose sale the article speaks of and to whom, by name; those in the foreground where it speaks of none. */
  seller: string;
  buyer: string;
  article: ArticleName | null;
  /** The sum that the article states. */
  sum: StatedSum | null;
  sales: readonly LocomotiveSale[];
  /** What the sum is held against: exports to the partner around it, all trade with it before, trade of its year. */
  around: Span | null;
  before: Annual | null;
  years: readonly Annual[];
  /** The partners that the article holds it against together. */
  joint: readonly string[];
  /** Whether any source states all trade of the month of the sum, with whichever partner. */
  isMonthStated: boolean;
  /** The checks that rest on the sum, and the ways to read those that can be read in several. */
  checks: readonly AuditCheck[];
  readings: readonly AuditReading[];
}

/** Returns one slice: the page has no choices. */
export function cut(tables: Tables): Slices<LocomotiveSlice> {
  const [focus] = tables.focus;
  return focus ? new Map([["locomotives", sliceOf(tables, focus)]]) : new Map();
}

function sliceOf(tables: Tables, focus: Focus): LocomotiveSlice {
  const { article } = auditOf(tables);
  const own = tables.locomotives.filter((row) => row.source_id === focus.source_id);
  const sale = own.find((row) => row.importer === focus.partner) ?? own[0];
  const figure = tables.observations.find(({ observation_id }) => observation_id === sale?.value_observation_id);
  const { exporter_name: seller, importer_name: buyer } = sale ?? {
    exporter_name: focus.reporter_name,
    importer_name: focus.partner_name,
  };
  const base = { seller, buyer, article, sales: tables.locomotives };
  if (!sale || !figure) {
    const none = { sum: null, around: null, before: null, years: [], joint: [], checks: [], readings: [] };
    return { ...base, ...none, isMonthStated: false };
  }
  const said = tables.observations.filter((row) => row.source_id === focus.source_id && row.product === figure.product);
  const joint = said.filter(({ indicator }) => indicator === AGAINST_A_MONTH).flatMap(({ partner }) => partner ?? []);
  const id = figure.observation_id;
  const checks = tables.audit.filter(({ input_ids }) => input_ids.split(" ").includes(id));
  return {
    ...base,
    sum: { observation_id: id, value: figure.value, period: sale.period, product_name: sale.product_name },
    ...monthsAround(tables, sale, { figure, joint }),
    joint,
    isMonthStated: tables.spans.some((row) => row.reporter === sale.exporter && row.period === sale.period),
    checks,
    readings: tables.audit_readings.filter(({ check_id }) => checks.some((check) => check.check_id === check_id)),
  };
}

/** Spans whose average month can be held against a figure of one month. */
function monthsAround(
  { annual, spans }: Tables,
  { exporter: reporter, importer: partner }: LocomotiveSale,
  { figure, joint }: { figure: Observation; joint: readonly string[] },
) {
  const year = Number(figure.period_start?.slice(0, 4));
  const isAround = (row: Span) =>
    row.reporter === reporter &&
    row.partner === partner &&
    row.flow === figure.flow &&
    row.period_start === figure.period_start;
  const turnover = (of: string, when: number) => turnoverOf(annual, { reporter, partner: of, year: when });
  return {
    around: spans.filter((row) => isAround(row) && row.months < 12).toSorted((a, b) => a.months - b.months)[0] ?? null,
    before: turnover(partner, year - 1) ?? null,
    years: [partner, ...joint].flatMap((of) => turnover(of, year) ?? []),
  };
}

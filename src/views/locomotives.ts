import { inUnit, plain, usd } from "../../pipelines/text/en/values.js";
import { type Child, h } from "../base/dom.js";
import { chart } from "../charts/chart.js";
import { compareBars } from "../charts/compare-bars.js";
import { publishers } from "../charts/parts/publishers.js";
import { type PriceDot, priceDots } from "../charts/price-dots.js";
import {
  buysOf,
  type LocomotivePrices,
  type Priced,
  priceFormula,
  pricesOf,
  type StatedSum,
  type SumBuys,
} from "../facts/locomotive-prices.js";
import { averageBar, MONTH_COLUMNS, monthBar, outweighed, partnerMonths } from "../facts/trade/month-bars.js";
import type { AuditCheck } from "../rows/audit.js";
import type { AuditReading } from "../rows/audit-readings.js";
import type { LocomotiveSale } from "../rows/locomotives.js";
import type { LocomotiveSlice } from "../slices/locomotives.js";
import { defenceOf } from "../tables/audit-card.js";
import { auditList, checkAddress } from "../tables/audit-list.js";
import { checkReadings } from "../tables/check-readings.js";
import { stackedTable } from "../tables/stacked-table.js";
import type { TableColumn } from "../tables/table.js";
import { verdictMark } from "../tables/verdict-mark.js";
import { type ArticleName, asLine } from "../text/en/audit.js";
import { locomotiveWords as words } from "../text/en/locomotives.js";
import { monthWords } from "../text/en/trade/months.js";
import { headline } from "../trace/marks.js";
import { computed, stated } from "../trace/number.js";
import { tracedText } from "../trace/traced-text.js";
import type { View } from "./view.js";

/** The locomotives of the article: what it says, what that would mean, what is known, and how it stands. */
export const view: View<LocomotiveSlice> = {
  slices: () => ["locomotives"],
  draw(_, [slice]) {
    if (!slice) throw new Error("the page on locomotives is drawn from its slice");
    const { sum, sales } = slice;
    const own = sales.filter((row) => row.exporter_name === slice.seller);
    const prices = pricesOf(own);
    const buys = sum && prices && buysOf(sum, prices);
    return {
      state: {},
      parts: {
        heading: headline(words.finding(slice, sum, prices, buys)),
        lead: leadOf(slice),
        prices: prices && pricesChart(prices, { ...slice, buys }),
        readings: readings(slice),
        months: sum && monthsChart(slice, sum),
        checks: checks(slice),
        sales: sales.length > 0 && [h("h2", {}, words.sales.title), salesTable(sales)],
      },
    };
  },
};

function leadOf({ sum, article, sales, seller, buyer, readings: all }: LocomotiveSlice): Child {
  const others = sales.filter((row) => row.exporter_name === seller && row.importer_name === buyer).length - 1;
  return words.lead({ seller, buyer }, { sum, article, others, isOpen: all.length > 0 });
}

/** A price that is drawn, the sale that it is of, and who states it; what the article comes to is of no sale. */
interface PriceRow extends PriceDot {
  sale: Priced | null;
  publisher: string;
}

function pricesChart(
  prices: LocomotivePrices,
  { sum, buys, article }: { sum: StatedSum | null; buys: SumBuys | null; article: ArticleName | null },
) {
  const rows: PriceRow[] = [
    ...(sum && buys ? readingRows(sum, buys, article) : []),
    ...[...prices.known, ...prices.open].map(priceRow),
  ];
  const open = prices.open.map((row, i) => [i > 0 && "; ", words.prices.open(row, priceOf(priceRow(row)))]);
  return chart({
    name: "locomotive-prices",
    title: words.prices.title(prices),
    unit: words.prices.unit,
    key: [sum && buys && words.prices.rings(buys), open.length > 0 && words.prices.arrow(open)],
    source: publishers(rows),
    draw: (size) => priceDots(rows, { size }),
    rows,
    columns: priceColumns(),
  });
}

/** The sum as the price of one locomotive, and of the most that it buys. */
function readingRows(
  { observation_id, value, period }: StatedSum,
  { most }: SumBuys,
  article: ArticleName | null,
): PriceRow[] {
  const reading = { isOpen: false, isReading: true, sale: null, publisher: article?.publisher ?? "" };
  const own = `[${observation_id}]`;
  const one = { label: words.prices.reading(period, true), value, formula: own, ...reading };
  if (most.value <= 1) return [one];
  const formula = `${own} / ${most.formula}`;
  return [one, { label: words.prices.reading(period, false), value: value / most.value, formula, ...reading }];
}

function priceRow(sale: Priced): PriceRow {
  return {
    label: words.prices.label(sale),
    value: sale.price_per_item,
    formula: priceFormula(sale),
    isOpen: sale.price_high === null,
    isReading: false,
    sale,
    publisher: sale.publisher,
  };
}

function priceColumns(): TableColumn<PriceRow>[] {
  const { buyer, value, number, price, source, dollars } = words.sales.columns;
  return [
    { label: buyer, cell: ({ label }) => label },
    { label: value, cell: ({ sale }) => (sale ? valueCell(sale) : ""), amount: true },
    { label: number, cell: ({ sale }) => (sale ? numberCell(sale) : ""), amount: true },
    {
      label: price,
      cell: (row) => (row.isOpen ? words.prices.openPrice(priceOf(row)) : priceOf(row)),
      amount: true,
      value: (row) => row.value,
      unit: dollars,
    },
    { label: source, cell: ({ publisher }) => h("cite", {}, publisher) },
  ];
}

function priceOf({ value, formula }: PriceRow) {
  return computed(usd(value), formula, words.prices.each);
}

/** The statements about the sum that can be read in several ways, each with its readings. */
function readings({ checks: own, readings: all }: LocomotiveSlice): Child {
  const open = own.filter((check) => isOpen(check, all));
  if (open.length === 0) return null;
  return [
    h("h2", {}, words.readings.title),
    open.map((check) =>
      h(
        "section",
        { class: "read-ways" },
        h("h3", {}, tracedText(asLine(check.statement_traced)), " ", verdictMark(check.verdict)),
        h("p", {}, tracedText(check.explanation_traced)),
        checkReadings(check.check_id, all),
        defenceOf(check),
        h("p", {}, h("a", { href: checkAddress(check.check_id) }, words.readings.more)),
      ),
    ),
  ];
}

function isOpen({ check_id }: AuditCheck, readings: readonly AuditReading[]): boolean {
  return readings.some((reading) => reading.check_id === check_id);
}

/** The sum against average months of trade; nothing where there is none to hold it against. */
function monthsChart({ buyer, article, around, before, years, joint, isMonthStated }: LocomotiveSlice, sum: StatedSum) {
  const own = { value: sum.value, input_ids: sum.observation_id, publisher: article?.publisher ?? "" };
  const averages = [
    ...(around ? [averageBar(monthWords.exports(buyer), around.period, around, around.months)] : []),
    ...(before?.months_covered
      ? [averageBar(monthWords.trade(buyer), before.period, before, before.months_covered)]
      : []),
    ...partnerMonths(years, joint),
  ].map((bar) => ({ ...bar, remark: `${usd(bar.amount)}${monthWords.divided(bar.months)}` }));
  if (averages.length === 0) return null;
  const bars = [
    { ...monthBar(words.months.bar(sum, buyer), own, 1), shortLabel: words.months.shortBar(sum), strong: true },
    ...averages,
  ];
  return chart({
    name: "locomotives-against-months",
    title: words.months.title(sum, outweighed(bars), averages.length),
    unit: words.months.unit(sum.period, isMonthStated),
    source: publishers(bars),
    draw: ({ width }) => compareBars(bars, { width }),
    rows: bars,
    columns: MONTH_COLUMNS,
  });
}

/** The other checks that rest on the sum, each with what the author could answer. */
function checks({ checks: own, readings: all }: LocomotiveSlice): Child {
  const others = own.filter((check) => !isOpen(check, all));
  if (others.length === 0) return null;
  return [h("h2", {}, words.checks.title), auditList(others)];
}

function salesTable(sales: readonly LocomotiveSale[]) {
  const { seller, buyer, product, period, value, number, source } = words.sales.columns;
  return stackedTable(sales, [
    { label: seller, cell: (row) => row.exporter_name },
    { label: buyer, cell: (row) => row.importer_name },
    { label: product, cell: (row) => row.product_name },
    { label: period, cell: (row) => row.period },
    { label: value, cell: valueCell, amount: true },
    { label: number, cell: numberCell, amount: true },
    { label: source, cell: (row) => h("cite", {}, row.publisher) },
  ]);
}

function valueCell({ value, currency, value_observation_id }: LocomotiveSale): Child {
  return value === null ? "–" : stated(inUnit(value, currency ?? ""), value_observation_id ?? "");
}

function numberCell({ items, items_observation_id }: LocomotiveSale): Child {
  return items === null ? "–" : stated(plain(items, 0), items_observation_id ?? "");
}

import { inUnit, plain, usd } from "../../pipelines/text/en/values.js";
import { type Child, h } from "../base/dom.js";
import { chart } from "../charts/chart.js";
import { compareBars } from "../charts/compare-bars.js";
import { publishers } from "../charts/parts/publishers.js";
import { type PriceDot, priceDots } from "../charts/price-dots.js";
import {
  buysOf,
  type LocomotivePrices,
  nearestSale,
  type Priced,
  priceFormula,
  pricesOf,
  type StatedSum,
  type SumBuys,
} from "../facts/locomotive-prices.js";
import { averageBar, MONTH_COLUMNS, monthBar, outweighed, partnerMonths } from "../facts/month-bars.js";
import type { LocomotiveSale } from "../rows/locomotives.js";
import type { LocomotiveSlice } from "../slices/locomotives.js";
import { auditList } from "../tables/audit-list.js";
import { stackedTable } from "../tables/stacked-table.js";
import type { TableColumn } from "../tables/table.js";
import type { ArticleName } from "../text/en/audit.js";
import { locomotiveWords as words } from "../text/en/locomotives.js";
import { monthWords } from "../text/en/trade/months.js";
import { headline } from "../trace/marks.js";
import { computed, stated } from "../trace/number.js";
import type { View } from "./view.js";

/** The locomotives of the article: what it says, what that would mean, what is known, and how it stands. */
export const view: View<LocomotiveSlice> = {
  slices: () => ["locomotives"],
  draw(_, [slice]) {
    if (!slice) throw new Error("the page on locomotives is drawn from its slice");
    const { sum, sales } = slice;
    const own = sales.filter((row) => row.exporter_name === slice.reporter);
    const prices = pricesOf(own);
    const buys = sum && prices && buysOf(sum, prices);
    return {
      state: {},
      parts: {
        heading: headline(words.finding(slice, sum, prices, buys)),
        lead: leadOf(slice),
        prices: prices && pricesChart(prices, { ...slice, buys }),
        readings: sum && prices && buys && readings(sum, { prices, buys, like: nearestSale(own, sum) }),
        months: sum && monthsChart(slice, sum),
        checks: checks(slice),
        sales: sales.length > 0 && [h("h2", {}, words.sales.title), salesTable(sales)],
      },
    };
  },
};

function leadOf({ sum, single, article, sales, reporter, partner }: LocomotiveSlice): Child {
  const others = sales.filter((row) => row.exporter_name === reporter && row.importer_name === partner).length - 1;
  return words.lead({ reporter, partner }, { sum, single, article, others });
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
  const reading = { isOpen: false, isReading: true, sale: null, publisher: article?.publisher ?? "" };
  const rows: PriceRow[] = [
    ...(sum
      ? [{ label: words.prices.one(sum.period), value: sum.value, formula: `[${sum.observation_id}]`, ...reading }]
      : []),
    ...[...prices.known, ...prices.open].map(priceRow),
  ];
  const open = prices.open.map((row, i) => [i > 0 && "; ", words.prices.open(row, priceOf(priceRow(row)))]);
  return chart({
    name: "locomotive-prices",
    title: words.prices.title(sum, prices, buys),
    unit: words.prices.unit,
    key: [sum && words.prices.ring, open.length > 0 && words.prices.arrow(open)],
    source: publishers(rows),
    draw: (size) => priceDots(rows, { size }),
    rows,
    columns: priceColumns(),
  });
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

function readings(
  sum: StatedSum,
  { prices, buys, like }: { prices: LocomotivePrices; buys: SumBuys; like: LocomotiveSale | null },
): Child {
  const { title, several, severalText, one, oneText } = words.readings;
  return [
    h("h2", {}, title),
    h(
      "div",
      { class: "two" },
      h("div", {}, h("h3", {}, several), h("p", {}, severalText(sum, buys, like))),
      h("div", {}, h("h3", {}, one), h("p", {}, oneText(sum, prices, buys))),
    ),
  ];
}

/** The sum against average months of trade; nothing where there is none to hold it against. */
function monthsChart(
  { partner, article, around, before, years, joint, isMonthStated }: LocomotiveSlice,
  sum: StatedSum,
) {
  const own = { value: sum.value, input_ids: sum.observation_id, publisher: article?.publisher ?? "" };
  const averages = [
    ...(around ? [averageBar(monthWords.exports(partner), around.period, around, around.months)] : []),
    ...(before?.months_covered
      ? [averageBar(monthWords.trade(partner), before.period, before, before.months_covered)]
      : []),
    ...partnerMonths(years, joint),
  ].map((bar) => ({ ...bar, remark: `${usd(bar.amount)}${monthWords.divided(bar.months)}` }));
  if (averages.length === 0) return null;
  const bars = [
    { ...monthBar(words.months.bar(sum, partner), own, 1), shortLabel: words.months.shortBar(sum), strong: true },
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

/** The checks that rest on the sum, each with what speaks for the author. */
function checks({ checks: own }: LocomotiveSlice): Child {
  if (own.length === 0) return null;
  return [h("h2", {}, words.checks.title(own.length)), auditList(own)];
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

import { type Child, h } from "../../base/dom.js";
import { chart } from "../../charts/chart.js";
import { goodsPeriods } from "../../charts/goods-periods.js";
import { publishers } from "../../charts/parts/publishers.js";
import { reckonedOf } from "../../facts/goods/prices.js";
import {
  type GoodFigure,
  type GoodPeriod,
  goodFormula,
  isDisputed,
  lastPeriod,
  lastWhole,
  periodsOf,
  perMonth,
} from "../../facts/goods.js";
import { goodShares } from "../../facts/goods-said.js";
import { isDoubtful } from "../../facts/to-use.js";
import type { GoodsSlice } from "../../slices/goods.js";
import { goodsSaid } from "../../tables/goods-said.js";
import type { TableColumn } from "../../tables/table.js";
import { goodsAmounts } from "../../text/en/goods/amounts.js";
import { ends, goodFinding, shareFinding } from "../../text/en/goods/findings.js";
import { goodsWords } from "../../text/en/goods/goods.js";
import { headline } from "../../trace/marks.js";
import { computed, stated } from "../../trace/number.js";
import { about, aboutLink } from "../../trace/printed-links.js";
import type { GoodsChoice } from "../goods.js";
import { chosen, type State } from "../view.js";
import { seasonPart } from "./goods-seasons.js";
import { usesPart } from "./goods-uses.js";

const words = goodsWords.periods;

/** A figure as a row of the chart. */
interface Row {
  figure: GoodFigure;
  period: GoodPeriod;
  publisher: string;
}

/** Whether amounts are drawn as they are, or as an average month. */
export const PER = ["period", "month"] as const;
export type Per = (typeof PER)[number];

/** One good by period: who gives which amount, which to use and why, its years side by side, and what else is said. */
export function goodParts(
  slice: GoodsSlice,
  choice: GoodsChoice,
  state: State,
): { parts: Record<string, Child>; start: string | undefined; per: Per | undefined } {
  const periods = periodsOf(choice.own, slice.authorities);
  const monthly = monthsOf(periods);
  const per = monthly.length > 0 && choice.unit !== "count" ? chosen(state["per"], PER) : undefined;
  const { start, part } = seasonPart(slice, periods, state["start"]);
  return {
    start,
    per,
    parts: {
      periods: periodsChart(slice, choice, { periods, drawn: per === "month" ? monthly : periods, per }),
      seasons: part,
      uses: usesPart(slice, choice, periods),
      said: said(slice, choice, periods),
    },
  };
}

/** The same periods by the month, without those whose months are not whole. */
function monthsOf(periods: readonly GoodPeriod[]): GoodPeriod[] {
  return periods
    .filter(({ used }) => used.months !== null)
    .map((period) => ({
      ...period,
      lines: period.lines.map(({ figures, first, isUsed }) => ({ figures, first: perMonth(first), isUsed })),
    }));
}

function periodsChart(
  { unitNames }: GoodsSlice,
  { trade, unit }: GoodsChoice,
  { periods, drawn, per }: { periods: readonly GoodPeriod[]; drawn: readonly GoodPeriod[]; per: Per | undefined },
) {
  const last = lastWhole(periods) ?? lastPeriod(periods);
  if (!last) return null;
  const others = periods.filter((period) => period !== last).toSorted((a, b) => (a.end > b.end ? -1 : 1));
  const rows = periods.flatMap((period) =>
    period.lines.flatMap(({ figures }) =>
      figures.map((figure): Row => ({ figure, period, publisher: figure.publisher })),
    ),
  );
  return chart({
    name: "goods-by-period",
    title: goodFinding(trade, {
      last,
      dispute: others.find(isDisputed),
      later: others.find(({ end, used }) => end > last.end && !isDoubtful(used)),
    }),
    unit: words.unit(goodsWords.unitName(unit, unitNames), per),
    key: [words.key(drawn, per), drawn.some(({ kind }) => kind === "season") && words.season()],
    source: publishers(rows),
    draw: (size) => goodsPeriods(drawn, { size }),
    rows,
    columns: columns(goodsWords.unitName(unit, unitNames), per),
  });
}

function columns(unit: string, per: Per | undefined): TableColumn<Row>[] {
  const names = words.columns;
  const amount = (label: string, of: (figure: GoodFigure) => number | null): TableColumn<Row> => ({
    label,
    cell: ({ figure }) => {
      const value = of(figure);
      if (value === null) return words.open;
      const text = goodsAmounts.exact(value, figure.unit);
      return value === figure.value ? stated(text, figure.observation_id) : aboutLink(text, figure.observation_id);
    },
    amount: true,
    value: ({ figure }) => of(figure),
    unit,
  });
  return [
    { label: names.period, cell: ({ figure }) => figure.period },
    { label: names.kind, cell: ({ figure, period }) => words.kindOf(period.kind, figure.months) },
    { label: names.printed, cell: ({ figure }) => stated(figure.printed, figure.observation_id) },
    amount(names.amount, (figure) => figure.value),
    ...(per === "month" ? [monthColumn()] : []),
    amount(names.low, (figure) => figure.low),
    amount(names.high, (figure) => figure.high),
    { label: names.source, cell: ({ publisher }) => h("cite", {}, publisher) },
    { label: names.used, cell: ({ figure, period }) => (figure === period.used ? words.yes : words.no) },
    { label: names.note, cell: ({ figure }) => figure.note && about(figure.note, figure.observation_id) },
  ];
}

function monthColumn(): TableColumn<Row> {
  return {
    label: words.columns.month,
    cell: ({ figure }) => {
      if (figure.months === null) return words.open;
      const month = perMonth(figure);
      return computed(goodsAmounts.exact(Math.round(month.value), figure.unit), goodFormula(month));
    },
    amount: true,
  };
}

/** Prices and values of a good that follow from others. */
export function reckoned(
  { authorities, figures, said: all }: GoodsSlice,
  product: string,
  { flow }: GoodsChoice["trade"],
) {
  const own = figures.filter((figure) => figure.product === product && figure.flow === flow);
  const [tonnes = [], dollars = []] = ["t", "USD"].map((unit) =>
    periodsOf(
      own.filter((figure) => figure.unit === unit),
      authorities,
    ),
  );
  return reckonedOf(
    tonnes,
    dollars,
    all.filter((one) => one.product === product && one.flow === flow),
  );
}

function said(slice: GoodsSlice, { own, product, trade }: GoodsChoice, periods: readonly GoodPeriod[]): Child {
  const { buyer, seller } = ends(trade);
  const codes = trade.flow === "export" ? [slice.partner, slice.reporter] : [slice.reporter, slice.partner];
  const [buys = "", sells = ""] = codes;
  const shares = goodShares(periods, slice.world, {
    buyer: { code: buys, name: buyer },
    seller: { code: sells, name: seller },
  });
  const table = goodsSaid(
    slice.said.filter((one) => one.product === product && one.flow === trade.flow),
    shares,
    { buyer, seller, reckoned: reckoned(slice, product, trade) },
  );
  if (!table) return null;
  const [share] = shares;
  return [
    h("h2", {}, share ? headline(shareFinding(share)) : goodsWords.said.heading(own[0]?.product_name ?? product)),
    table,
  ];
}

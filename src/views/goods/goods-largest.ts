import { type Child, h } from "../../base/dom.js";
import { chart } from "../../charts/chart.js";
import { goodsBars } from "../../charts/goods-bars.js";
import { publishers } from "../../charts/parts/publishers.js";
import type { GoodSaid } from "../../facts/goods-said.js";
import type { LargestGood, LargestGoods, OtherGood } from "../../facts/largest-goods.js";
import type { GoodsSlice } from "../../slices/goods.js";
import { saidGroups, saidNotes } from "../../tables/goods-said.js";
import type { TableColumn } from "../../tables/table.js";
import { goodsAmounts, upper } from "../../text/en/goods/amounts.js";
import { ends, largestFinding, type Trade } from "../../text/en/goods/findings.js";
import { goodsWords } from "../../text/en/goods/goods.js";
import { periodWords, readable } from "../../text/en/trace/figure.js";
import { computed, stated } from "../../trace/number.js";
import { aboutFormula } from "../../trace/printed-links.js";

const words = goodsWords.largest;

/** The goods side by side. */
export function largestChart(
  { unitNames }: GoodsSlice,
  { rows, unit }: LargestGoods,
  { name = "goods-largest", isWhole = false } = {},
): HTMLElement {
  const unitName = goodsWords.unitName(unit, unitNames);
  return chart({
    name,
    title: largestFinding(rows, { isWhole }),
    unit: words.unit(unitName, rows),
    source: publishers(rows),
    draw: (size) => goodsBars(rows, { size }),
    rows,
    columns: columns(unitName),
  });
}

function columns(unit: string): TableColumn<LargestGood>[] {
  const names = words.columns;
  const amount = (label: string, of: (row: LargestGood) => number | null): TableColumn<LargestGood> => ({
    label,
    cell: (row) => {
      const value = of(row);
      if (value === null) return goodsWords.periods.open;
      const text = goodsAmounts.exact(value, row.unit);
      return value === row.value ? computed(text, row.formula) : aboutFormula(text, row.formula);
    },
    amount: true,
    value: of,
    unit,
  });
  return [
    { label: names.good, cell: (row) => upper(row.name) },
    { label: names.period, cell: (row) => row.period },
    amount(names.amount, (row) => row.value),
    amount(names.low, (row) => row.low),
    amount(names.high, (row) => row.high),
    { label: names.source, cell: (row) => h("cite", {}, row.publisher) },
  ];
}

/** The goods that no bar stands for, by the reason why. */
export function otherGoods(slice: GoodsSlice, { rows, others, unit }: LargestGoods, trade: Trade): Child {
  const goods = new Set(slice.figures.filter((figure) => figure.flow === trade.flow).map(({ product }) => product));
  const without = slice.said.filter((one) => one.flow === trade.flow && !goods.has(one.product));
  const { groups, heading, one, parts, said: alone, unlike } = goodsWords.others;
  const single = others.filter(({ isGroup }) => !isGroup);
  const isPart = ({ period: { kind } }: OtherGood) => kind === "part" || kind === "longer";
  const lines: [string, Child[]][] = [
    [parts, single.filter(isPart).map(one)],
    [unlike, single.filter((good) => !isPart(good) && good.period.used.unit !== unit).map(one)],
    [groups, others.filter(({ isGroup }) => isGroup).map(one)],
  ];
  const known = lines.filter(([, goods]) => goods.length > 0);
  const unmeasured = saidGroups(without);
  if (known.length === 0 && unmeasured.length === 0) return null;
  return [
    h("h3", {}, heading(rows.length > 0)),
    known.map(([why, goods]) =>
      h(
        "p",
        { class: "note" },
        why,
        goods.map((good, i) => [i > 0 ? "; " : "", good]),
        ".",
      ),
    ),
    unmeasured.length > 0 &&
      h(
        "details",
        {},
        h("summary", {}, alone(unmeasured.length)),
        h(
          "ul",
          { class: "reasons" },
          unmeasured.map((group) => h("li", {}, saidWords(group, trade), saidNotes(group))),
        ),
      ),
  ];
}

function saidWords(group: readonly GoodSaid[], trade: Trade): Child {
  const [first] = group as [GoodSaid];
  const { buyer, seller } = ends(trade);
  const name = goodsWords.said.names(buyer, seller)[first.indicator] ?? first.indicator_name;
  return goodsWords.others.stated(first.product_name, name, {
    figure: stated(readable(first), first.observation_id),
    period: periodWords(first),
  });
}

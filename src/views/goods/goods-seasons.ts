import { type Child, h } from "../../base/dom.js";
import { chart } from "../../charts/chart.js";
import { seasonLines } from "../../charts/goods/season-lines.js";
import { publishers } from "../../charts/parts/publishers.js";
import { form, radio } from "../../controls/controls.js";
import { lastPair, latestPair, type Season, seasonsOf, startsOf } from "../../facts/goods/seasons.js";
import { type GoodFigure, type GoodPeriod, isSingle, periodsOf } from "../../facts/goods.js";
import { GOOD_UNITS } from "../../facts/largest-goods.js";
import type { GoodsSlice } from "../../slices/goods.js";
import { stackedTable } from "../../tables/stacked-table.js";
import { goodsAmounts, upper } from "../../text/en/goods/amounts.js";
import { goodsWords } from "../../text/en/goods/goods.js";
import { changeWords, type GoodPair, seasonWords as words } from "../../text/en/goods/seasons.js";
import { growthNumber } from "../../trace/growth-number.js";
import { headline } from "../../trace/marks.js";
import { stated } from "../../trace/number.js";
import { chosen } from "../view.js";

/** Years of one good beside each other from their first day on; nothing where no two begin on the same day. */
export function seasonPart(
  { unitNames }: GoodsSlice,
  periods: readonly GoodPeriod[],
  asked: string | undefined,
): { start: string | undefined; part: Child } {
  const starts = startsOf(periods);
  const start = chosen(asked, starts);
  const used = periods[0]?.used;
  if (start === undefined || !used) return { start: undefined, part: null };
  const seasons = seasonsOf(periods, start);
  const choices = starts.map((value) => ({ value, label: words.month(value) }));
  const unit = goodsWords.unitName(used.unit, unitNames);
  return {
    start,
    part: [
      starts.length > 1 &&
        form([radio({ name: "start", label: words.start, choices, value: start })], { label: words.controls }),
      seasonChart(seasons, { good: used.product_name, unit, start }),
    ],
  };
}

function seasonChart(seasons: readonly Season[], { good, unit, start }: { good: string; unit: string; start: string }) {
  const rows = seasons.flatMap(({ reached }) => reached.map(({ figure }) => figure));
  const { columns } = words;
  return chart({
    name: "goods-seasons",
    title: words.title(lastPair(seasons), good),
    unit: words.unit(unit, start),
    key: words.key,
    source: publishers(rows),
    draw: (size) => seasonLines(seasons, size),
    rows,
    columns: [
      { label: columns.season, cell: ({ period_start }) => words.name(period_start) },
      { label: columns.period, cell: ({ period }) => period },
      {
        label: columns.amount,
        cell: (row) => stated(goodsAmounts.exact(row.value, row.unit), row.observation_id),
        value: ({ value }) => value,
        unit,
        amount: true,
      },
      { label: columns.source, cell: ({ publisher }) => h("cite", {}, publisher) },
    ],
  });
}

/** How each good went between the last two years that can be compared, the largest change first. */
export function changesPart(figures: readonly GoodFigure[], authorities: readonly string[]): Child {
  const goods = [...new Set(figures.map(({ product }) => product).filter(isSingle))];
  const pairs = goods
    .flatMap((product): GoodPair[] => {
      const own = figures.filter((figure) => figure.product === product);
      const pair = GOOD_UNITS.flatMap(
        (unit) =>
          latestPair(
            periodsOf(
              own.filter((figure) => figure.unit === unit),
              authorities,
            ),
          ) ?? [],
      )[0];
      return pair ? [{ ...pair, name: own[0]?.product_name ?? product }] : [];
    })
    .toSorted((a, b) => Math.abs(b.change.value) - Math.abs(a.change.value));
  if (pairs.length < 2) return null;
  const { columns, heading, note, of } = words.changes;
  return [
    h("h2", {}, headline(heading(pairs))),
    stackedTable(pairs, [
      { label: columns.good, cell: ({ name }) => upper(name) },
      { label: columns.from, cell: ({ from }) => of(from.figure) },
      { label: columns.to, cell: ({ to }) => of(to.figure) },
      {
        label: columns.change,
        cell: ({ change, to }) => changeWords(change, to.figure.unit),
        amount: true,
      },
      {
        label: columns.growth,
        cell: ({ growth }) => (growth ? growthNumber(growth.value, growth) : "–"),
        amount: true,
      },
    ]),
    note(pairs.length, goods.length),
  ];
}

import { usd } from "../../pipelines/text/en/values.js";
import { pageAddress } from "../base/address.js";
import { type Child, h } from "../base/dom.js";
import { chart } from "../charts/chart.js";
import { publishers } from "../charts/parts/publishers.js";
import { sideLines } from "../charts/side-lines.js";
import { NARROW_YEARS, tradeBars } from "../charts/trade-bars.js";
import { largestGoods } from "../facts/largest-goods.js";
import { SIDES, type Side, type SideYear, sideYears, type Turn, turnOf, wholeYears } from "../facts/sides.js";
import { tradeYears } from "../facts/trade-years.js";
import { countVerdicts } from "../facts/verdict-counts.js";
import type { OverviewSlice } from "../slices/index.js";
import { overviewWords as words } from "../text/en/overview.js";
import { FLOW_NAMES, tradeWords } from "../text/en/trade/trade.js";
import { headline } from "../trace/marks.js";
import { computed, stated } from "../trace/number.js";
import { largestChart } from "./goods-largest.js";
import { mapChart } from "./routes-charts.js";
import type { View } from "./view.js";

/** The first page: the answer, then a story a section, each with the page that tells it whole. */
export const view: View<OverviewSlice> = {
  slices: () => ["index"],
  draw(_, [slice]) {
    if (!slice?.focus) return { state: {}, parts: { heading: words.verdict(countVerdicts([])) } };
    const { focus, countries, shares: rows } = slice;
    const years = sideYears("north", rows, countries);
    const turn = turnOf(years);
    const shares = wholeYears("south", sideYears("world", rows, countries));
    const names = Object.fromEntries(
      SIDES.map((side) => [side, countries.filter((row) => row.side === side).map((row) => row.country_name)]),
    ) as Record<Side, string[]>;
    return {
      state: {},
      parts: {
        heading: headline(words.answer(focus.reporter_name, turn, names)),
        lead: words.lead(turn, wholeYears("way", years), shares, names),
        shares: years.length > 0 && sidesChart(years, { turn, names, reporter: focus.reporter_name }),
        claims: claimList(slice),
        verdict: words.verdict(countVerdicts(slice.verdicts)),
        ...tradeParts(slice),
        ...goodsParts(slice),
        ...routeParts(slice),
        disputed: words.dispute.words(slice.disputes.contradicted, slice.disputes.all),
        disputes: link("disagreement", words.dispute.more),
        happened: words.events.words(slice.events),
        events: link("events", words.events.more),
      },
    };
  },
};

function link(page: string, text: string) {
  return h("a", { href: pageAddress(page) }, text);
}

function claimList({ claims }: OverviewSlice): Child {
  if (claims.length === 0) return null;
  return h(
    "dl",
    { class: "facts" },
    claims.map(({ observation_id, value, period, stating, agreeing, contradicting }) =>
      h(
        "div",
        {},
        h("dt", {}, period),
        h(
          "dd",
          {},
          headline(stated(usd(value), observation_id)),
          h(
            "small",
            {},
            words.claims.agrees(agreeing, stating),
            contradicting > 0 && ["; ", words.claims.disputed(contradicting)],
          ),
        ),
      ),
    ),
  );
}

function sidesChart(
  years: readonly SideYear[],
  { turn, names, reporter }: { turn: Turn | null; names: Readonly<Record<Side, readonly string[]>>; reporter: string },
) {
  const { columns } = words;
  return chart({
    name: "south-and-north",
    title: words.title(turn, reporter),
    unit: words.unit(reporter, names),
    key: words.key(names),
    source: publishers(years.flatMap(({ publisher }) => publisher.split(", ").map((name) => ({ publisher: name })))),
    draw: (size) => sideLines(years, { size }),
    rows: years,
    columns: [
      { label: columns.year, cell: (row) => row.year, amount: true },
      { label: columns.side, cell: (row) => words.sides[row.side].name },
      {
        label: columns.amount,
        cell: (row) => computed(words.amount(row.value), row.formula),
        amount: true,
        value: (row) => row.value,
        unit: words.unitName,
      },
      { label: columns.missing, cell: (row) => row.missing.join(", ") },
      { label: columns.source, cell: (row) => h("cite", {}, row.publisher) },
    ],
  });
}

function tradeParts({ annual, focus, events }: OverviewSlice): Record<string, Child> {
  if (!focus) return {};
  const { reporter_name: reporter, partner_name: partner } = focus;
  const whole = annual.filter((row) => row.flow === "total" && !row.is_partial);
  const top = whole.toSorted((a, b) => b.value - a.value)[0];
  const years = tradeYears(annual).slice(-NARROW_YEARS);
  return {
    trade: words.trade.heading(reporter, partner),
    tradeChart: top
      ? chart({
          name: "trade-and-record",
          title: words.trade.top(top.value, top.input_ids, top.year),
          level: "h3",
          unit: tradeWords.unit("total"),
          key: [tradeWords.key("total"), events.length > 0 && [" ", words.trade.eventsKey]],
          source: publishers(annual),
          draw: (size) => tradeBars(years, { size, flow: "total", events }),
          rows: annual,
          columns: [
            { label: tradeWords.columns.year, cell: (row) => row.period },
            { label: tradeWords.columns.flow, cell: (row) => FLOW_NAMES[row.flow] },
            {
              label: tradeWords.columns.amount,
              cell: (row) => stated(usd(row.value), row.input_ids),
              amount: true,
              value: (row) => row.value,
              unit: tradeWords.dollars,
            },
            { label: tradeWords.columns.source, cell: (row) => h("cite", {}, row.publisher) },
          ],
        })
      : h("p", {}, words.trade.none(reporter, partner)),
    tradeMore: link("years", words.trade.more),
  };
}

function goodsParts({ goods, focus }: OverviewSlice): Record<string, Child> {
  if (!goods || !focus) return {};
  const largest = largestGoods(goods);
  return {
    buys: words.goods.heading(focus.partner_name),
    goodsChart:
      largest.rows.length > 0
        ? largestChart(goods, largest, { name: "what-is-bought", isWhole: true })
        : words.goods.none,
    goodsMore: link("goods", words.goods.more),
  };
}

function routeParts({ routes }: OverviewSlice): Record<string, Child> {
  const line = routes?.routes.find(({ route_id }) => route_id === routes.first);
  return {
    routesMap: routes && line ? mapChart(routes, line, "region", "ways-south") : words.routes.none,
    routesMore: link("routes", words.routes.more),
  };
}

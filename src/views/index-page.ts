import { usd } from "../../pipelines/text/en/values.js";
import { pageAddress } from "../base/address.js";
import { type Child, h } from "../base/dom.js";
import { chart } from "../charts/chart.js";
import { publishers } from "../charts/parts/publishers.js";
import { sideLines } from "../charts/side-lines.js";
import { NARROW_YEARS, tradeBars } from "../charts/trade-bars.js";
import { compute } from "../facts/computing.js";
import { disputed } from "../facts/disagreement-rows.js";
import { largestGoods } from "../facts/largest-goods.js";
import { costRange, familyOf, spread } from "../facts/route-rows.js";
import { compareLines, freightYears } from "../facts/routes/comparison.js";
import { SIDES, type Side, type SideYear, sideYears, type Turn, turnOf, wholeYears } from "../facts/sides.js";
import { openingFlow } from "../facts/trade/opening-flow.js";
import { tradeStory } from "../facts/trade/trade-story.js";
import { hasLoneSides, tradeYears } from "../facts/trade/trade-years.js";
import { countVerdicts } from "../facts/verdict-counts.js";
import type { Annual } from "../rows/annual.js";
import type { OverviewSlice } from "../slices/index.js";
import { eventItems } from "../tables/event-list.js";
import { factList } from "../tables/fact-list.js";
import { goodsLead } from "../text/en/goods/findings.js";
import { overviewWords as words } from "../text/en/overview.js";
import { comparisonWords } from "../text/en/routes/comparison.js";
import { lineWords } from "../text/en/routes.js";
import { tradeFinding } from "../text/en/trade/finding.js";
import { FLOW_NAMES, tradeSubject, tradeWords } from "../text/en/trade/trade.js";
import { headline } from "../trace/marks.js";
import { computed, stated } from "../trace/number.js";
import { stripsChart } from "./disagreement-strips.js";
import { largestChart } from "./goods/goods-largest.js";
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
    const share = words.share(shares);
    const names = Object.fromEntries(
      SIDES.map((side) => [side, countries.filter((row) => row.side === side).map((row) => row.country_name)]),
    ) as Record<Side, string[]>;
    return {
      state: {},
      parts: {
        heading: headline(words.answer(focus.reporter_name, turn, names)),
        lead: words.lead(
          turn,
          { way: wholeYears("way", years), alone: turn && aloneOf(slice, turn) },
          { names, partner: focus.partner_name },
        ),
        shares:
          years.length > 0
            ? sidesChart(years, { turn, names, reporter: focus.reporter_name })
            : h("p", { class: "empty" }, words.noSides(focus.reporter_name, names), " ", link("missing", words.gaps)),
        share: share && factList([share]),
        claims: claimList(slice),
        verdict: words.verdict(countVerdicts(slice.verdicts)),
        ...tradeParts(slice),
        ...goodsParts(slice),
        ...routeParts(slice),
        ...disputeParts(slice),
        latest: slice.latest.length > 0 && eventItems(slice.latest),
        events: [words.events.words(slice.events), " ", link("events", words.events.more)],
      },
    };
  },
};

function link(page: string, text: string) {
  return h("a", { href: pageAddress(page) }, text);
}

/** The trade with the partner in the foreground alone, in the year in which the south is known whole. */
function aloneOf({ focus, countries, shares }: OverviewSlice, { to }: Turn): SideYear | null {
  const others = countries.filter(({ side, country }) => side !== "south" || country === focus?.partner);
  return sideYears("north", shares, others).find(({ side, year }) => side === "south" && year === to.year) ?? null;
}

function claimList({ claims }: OverviewSlice): Child {
  if (claims.length === 0) return null;
  return factList(
    claims.map(({ observation_id, value, stating, agreeing, contradicting, ...claim }) => ({
      term: words.claims.term(claim),
      value: stated(usd(value), observation_id),
      remark: [
        words.claims.agrees(agreeing, stating),
        contradicting > 0 && ["; ", words.claims.disputed(contradicting)],
      ],
    })),
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
    source: publishers(years.flatMap((row) => row.publishers.map((publisher) => ({ publisher })))),
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
      { label: columns.source, cell: (row) => h("cite", {}, row.publishers.join(", ")) },
    ],
  });
}

function tradeParts({ annual, focus, events }: OverviewSlice): Record<string, Child> {
  if (!focus) return {};
  const { reporter_name: reporter, partner_name: partner } = focus;
  const flow = openingFlow(annual);
  const shown = annual.filter((row) => row.flow === flow);
  const years = tradeYears(annual).slice(-NARROW_YEARS);
  const subject = tradeSubject(reporter, flow, { code: focus.partner, name: partner });
  return {
    trade: words.trade.heading(reporter, partner),
    tradeChart:
      shown.length > 0
        ? chart({
            name: "trade-and-record",
            title: tradeFinding(subject, shown, tradeStory(shown)),
            level: "h3",
            unit: tradeWords.unit("total"),
            key: [tradeWords.key("total", hasLoneSides(years)), events.length > 0 && [" ", words.trade.eventsKey]],
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
    tradeStory: [
      h("p", {}, soldOf(annual, { reporter, partner }), " ", partOf(shown)),
      h("p", {}, link("years", words.trade.more)),
    ],
  };
}

/** How much of the trade the country sells, in the last whole year in which that is known and nobody disputes it. */
function soldOf(annual: readonly Annual[], countries: { reporter: string; partner: string }): Child {
  const last = tradeYears(annual).findLast(({ sides: { export: out, total } }) =>
    [out, total].every((row) => row && !row.is_partial && !row.in_conflict),
  );
  const { export: out, total } = last?.sides ?? {};
  const part = out && total && compute("[out] / [total]", { out, total });
  return part && last && words.trade.sold(countries, last.year, part);
}

/** What a part of a year after all whole ones brought. */
function partOf(totals: readonly Annual[]): Child {
  const last = totals.at(-1);
  return last?.is_partial ? words.trade.part(last) : null;
}

function goodsParts({ goods, focus, hasStatistics }: OverviewSlice): Record<string, Child> {
  if (!goods || !focus) return {};
  const largest = largestGoods(goods);
  const lead = goodsLead(goods.figures, { statistics: hasStatistics ? "elsewhere" : null });
  return {
    buys: words.goods.heading(focus.reporter_name, focus.partner_name),
    goodsChart:
      largest.rows.length > 0
        ? largestChart(goods, largest, { name: "what-is-bought", isWhole: true })
        : words.goods.none,
    goodsStory: [lead && h("p", {}, lead), h("p", {}, link("goods", words.goods.more))],
  };
}

/** The periods of the trade in the foreground on which sources contradict each other. */
function disputeParts({ disputes: { all, contradicted }, focus, pair }: OverviewSlice): Record<string, Child> {
  const several = (pair?.trade ?? []).filter(({ flow }) => flow === "total");
  const things = several.filter(({ is_contradicted }) => is_contradicted);
  const subject =
    focus && tradeSubject(focus.reporter_name, "total", { code: focus.partner, name: focus.partner_name });
  return {
    disputeChart:
      pair && subject && things.length > 0
        ? stripsChart(
            things.map((thing) => disputed(thing, pair.tradeFigures)),
            { subject, all: several.length, name: "who-disagrees" },
          )
        : words.dispute.none(pair !== null),
    disputeStory: [
      h("p", {}, words.dispute.words(contradicted, all)),
      h("p", {}, link("disagreement", words.dispute.more)),
    ],
  };
}

function routeParts({ routes: slice }: OverviewSlice): Record<string, Child> {
  const line = slice?.routes.find(({ route_id }) => route_id === slice.first);
  const more = h("p", {}, link("routes", words.routes.more));
  if (!slice || !line) return { routesMap: words.routes.none, routesStory: more };
  const family = familyOf(line, slice.routes).map(({ route_id }) => route_id);
  const lengths = slice.lengths.filter((row) => row.route_id === line.route_id);
  const costs = slice.costs.filter((row) => family.includes(row.route_id));
  return {
    routesMap: mapChart(slice, line, "region", "ways-south"),
    routesStory: [
      h("p", {}, lineWords.heading(line, spread(line, lengths), costRange(line, costs)), "."),
      comparisonWords.lead(compareLines(slice, slice.partner), freightYears(slice.figures, null).at(-1)),
      more,
    ],
  };
}

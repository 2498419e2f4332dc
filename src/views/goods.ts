import { code } from "../base/code.js";
import { type Child, h } from "../base/dom.js";
import { byWords } from "../base/order.js";
import { form, radio, select } from "../controls/controls.js";
import { type GoodFigure, type GoodsFlow, goodFormula, isSingle } from "../facts/goods.js";
import { missingGoods } from "../facts/goods-missing.js";
import { GOOD_UNITS, type LargestGoods, largestGoods } from "../facts/largest-goods.js";
import { isDoubtful } from "../facts/to-use.js";
import type { FlowsSlice } from "../slices/flows.js";
import type { GoodsSlice } from "../slices/goods.js";
import { upper } from "../text/en/goods/amounts.js";
import { goodsFinding, goodsLead, insteadOf, type Trade } from "../text/en/goods/findings.js";
import { flowWords } from "../text/en/goods/flows.js";
import { goodsWords as words } from "../text/en/goods/goods.js";
import { goodsMissingWords } from "../text/en/goods/missing.js";
import { countryWords } from "../text/en/trade/trade.js";
import { flowSlice } from "../trace/flow-id.js";
import { headline } from "../trace/marks.js";
import { largestChart, otherGoods } from "./goods/goods-largest.js";
import { goodParts, PER, type Per, reckoned } from "./goods/goods-periods.js";
import { changesPart } from "./goods/goods-seasons.js";
import { statistics } from "./goods/statistics.js";
import { chosen, type State, type View } from "./view.js";

const FLOWS = Object.keys(words.flows) as GoodsFlow[];
const COUNTRY = /^[A-Z]{3}$/;

/** What a reader chose, as far as there is something of it. */
export interface GoodsChoice {
  trade: Trade;
  product: string;
  unit: string;
  /** What else could be chosen. */
  flows: readonly GoodsFlow[];
  products: readonly string[];
  units: readonly string[];
  /** Figures that go the way that was chosen, and those of the good and the unit among them. */
  figures: readonly GoodFigure[];
  own: readonly GoodFigure[];
}

/** What a partner buys and sells: its goods side by side, and one of them by period with all who speak of it. */
export const view: View<GoodsSlice | FlowsSlice> = {
  slices({ partner = "", chapter }) {
    if (!COUNTRY.test(partner)) return ["goods", "flows"];
    const finer = chapter ? [flowSlice(partner, "goods")] : [];
    return [`goods/${partner}`, flowSlice(partner, "chapters"), ...finer];
  },
  draw(state, slices) {
    const [slice, chapters, goods] = slices as [GoodsSlice?, FlowsSlice?, FlowsSlice?];
    if (!slice) throw new Error("the goods of a partner are drawn from its slice");
    const flows = FLOWS.filter(
      (one) =>
        slice.figures.some(({ flow }) => flow === one) ||
        [...(chapters?.pair?.series ?? []), ...(chapters?.pair?.monthly ?? [])].some(({ flow }) => flow === one),
    );
    const flow = chosen(state["flow"], flows);
    if (!flow)
      return { state: {}, parts: { heading: goodsFinding(tradeOf(slice, "export"), null, []), missing: bring() } };
    const trade = tradeOf(slice, flow);
    const official = statistics([chapters, goods], trade, state);
    const choice = choose(slice, { ...state, flow }, flows);
    if (!choice) {
      return {
        state: { partner: slice.partner, ...(flows.length > 1 && { flow }), ...official?.state },
        parts: {
          heading: headline(official?.finding),
          lead: [insteadOf(slice), official?.lead],
          controls: controls(slice, flows, flow),
          statistics: official?.parts,
        },
      };
    }
    const { figures } = choice;
    const largest = largestGoods({ figures, authorities: slice.authorities }, trade.flow);
    const leader = leaderOf(largest, figures);
    const worth = leader
      ? reckoned(slice, leader.product, trade).find(({ kind, period }) => kind === "value" && period === leader.period)
      : undefined;
    const hasBars = largest.rows.length > 0;
    const apart = largest.others.filter((other) => hasBars || other.product !== choice.product);
    const others = otherGoods(slice, { ...largest, others: apart }, trade);
    const {
      parts: { uses, ...parts },
      start,
      per,
    } = goodParts(slice, choice, state);
    return {
      state: { ...stateOf(slice, choice), ...(start && { start }), ...(per && { per }), ...official?.state },
      parts: {
        heading: headline(heading(trade, largest, figures)),
        lead: [insteadOf(slice), goodsLead(figures, { leader, worth, statistics: official && "below" })],
        controls: controls(slice, flows, trade.flow),
        statistics: official?.parts,
        ...(hasBars && { largest: largestChart(slice, largest), others }),
        changes: changesPart(figures, slice.authorities),
        "good-controls": goodControls(slice, choice, per),
        ...parts,
        uses: [!hasBars && others, uses],
        missing: [missing(figures, official !== null), !official && bring()],
        rule: words.rule(slice.authorityNames),
      },
    };
  },
};

/** How official statistics of goods come in. */
function bring(): HTMLElement {
  return h("p", { class: "note" }, flowWords.bring(code(flowWords.command)));
}

/** What nobody states of the goods of this trade. */
function missing(figures: readonly GoodFigure[], hasStatistics: boolean): Child {
  const found = missingGoods(figures);
  const lines = goodsMissingWords.lines({ ...found, hasOfficial: found.hasOfficial || hasStatistics });
  return (
    lines.length > 0 && [
      h("h2", {}, goodsMissingWords.heading),
      h(
        "ul",
        {},
        lines.map((line) => h("li", {}, line)),
      ),
    ]
  );
}

function tradeOf({ reporterName: reporter, partner, partnerName }: GoodsSlice, flow: GoodsFlow): Trade {
  return { reporter, partner: countryWords(partner, partnerName), flow };
}

/** Reads a state as the nearest that there are figures of; the good with most of them where it names none. */
function choose(
  slice: GoodsSlice,
  state: State & { flow: GoodsFlow },
  flows: readonly GoodsFlow[],
): GoodsChoice | null {
  const { flow } = state;
  const figures = slice.figures.filter((figure) => figure.flow === flow);
  if (figures.length === 0) return null;
  const products = byCount(
    figures.map(({ product }) => product),
    (a, b) => Number(isSingle(b)) - Number(isSingle(a)) || byWords(a, b),
  );
  const product = chosen(state["product"], products) ?? "";
  const good = figures.filter((figure) => figure.product === product);
  const units = byCount(
    good.map(({ unit }) => unit),
    (a, b) => GOOD_UNITS.indexOf(a) - GOOD_UNITS.indexOf(b),
  );
  const unit = chosen(state["unit"], units) ?? "";
  const own = good.filter((figure) => figure.unit === unit);
  return { trade: tradeOf(slice, flow), product, unit, flows, products, units, figures, own };
}

/** Returns values each once, those that come most often first, equals in an order. */
function byCount(values: readonly string[], order: (a: string, b: string) => number): string[] {
  const count = (value: string) => values.filter((one) => one === value).length;
  return [...new Set(values)].toSorted((a, b) => count(b) - count(a) || order(a, b));
}

function stateOf({ partner }: GoodsSlice, { flows, product, trade, unit, units }: GoodsChoice): State {
  return { partner, ...(flows.length > 1 && { flow: trade.flow }), product, ...(units.length > 1 && { unit }) };
}

/** The good that leads the others; where there are no two to compare, which goods are known. */
function heading(trade: Trade, largest: LargestGoods, figures: readonly GoodFigure[]): Child {
  const known = comparedOf(largest, figures).concat(singleOf(largest));
  const names = (known.length > 0 ? known : figures).map(({ product_name }) => product_name);
  return goodsFinding(trade, leaderOf(largest, figures), [...new Set(names)]);
}

/** The largest good of a whole year, unless a part of a year brought more of another; none where no two compare. */
function leaderOf(largest: LargestGoods, figures: readonly GoodFigure[]): GoodFigure | null {
  const compared = comparedOf(largest, figures);
  const [leader] = compared.toSorted((a, b) => b.value - a.value);
  return compared.length > 1 && leader ? leader : null;
}

function singleOf({ others }: LargestGoods): GoodFigure[] {
  return others.filter(({ isGroup }) => !isGroup).map(({ period }) => period.used);
}

function comparedOf(largest: LargestGoods, figures: readonly GoodFigure[]): GoodFigure[] {
  const { rows, unit } = largest;
  const drawn = rows.flatMap((row) => figures.find((figure) => row.formula === goodFormula(figure)) ?? []);
  return [...drawn, ...singleOf(largest).filter((used) => used.unit === unit && !isDoubtful(used))];
}

function controls({ partner, partners, reporterName }: GoodsSlice, flows: readonly GoodsFlow[], flow: GoodsFlow) {
  return form(
    [
      select({ name: "partner", label: words.partner(reporterName), choices: partners, value: partner }),
      flows.length > 1 &&
        radio({
          name: "flow",
          label: words.flow,
          choices: flows.map((value) => ({ value, label: words.flows[value] })),
          value: flow,
        }),
    ],
    { label: words.controls },
  );
}

function goodControls(
  { unitNames }: GoodsSlice,
  { figures, product, products, unit, units }: GoodsChoice,
  per: Per | undefined,
) {
  const choices = products
    .map((value) => ({
      value,
      label: upper(figures.find((figure) => figure.product === value)?.product_name ?? value),
      group: isSingle(value) ? words.single : words.groups,
    }))
    .toSorted((a, b) => Number(isSingle(b.value)) - Number(isSingle(a.value)) || byWords(a.label, b.label));
  return form(
    [
      select({ name: "product", label: words.good, choices, value: product }),
      units.length > 1 &&
        radio({
          name: "unit",
          label: words.unit,
          choices: units.map((value) => ({ value, label: upper(words.unitName(value, unitNames)) })),
          value: unit,
        }),
      per &&
        radio({
          name: "per",
          label: words.per.label,
          choices: PER.map((value) => ({ value, label: words.per.names[value] })),
          value: per,
        }),
    ],
    { label: words.goodControls },
  );
}

import { type Child, h } from "../../base/dom.js";
import { grouped } from "../../base/grouped.js";
import { disputed } from "../../facts/disagreement-rows.js";
import { type GoodFigure, type GoodPeriod, isDisputed } from "../../facts/goods.js";
import { isDoubtful, toUse } from "../../facts/to-use.js";
import type { GoodsSlice } from "../../slices/goods.js";
import { reasonList } from "../../tables/disagreement/disagreement-reasons.js";
import { goodsWords } from "../../text/en/goods/goods.js";
import { useWords } from "../../text/en/uses.js";
import { about } from "../../trace/printed-links.js";
import type { GoodsChoice } from "../goods.js";

/** What stands beside the periods of a good: which figure to use, why others differ, and who else sells it. */
export function usesPart(slice: GoodsSlice, choice: GoodsChoice, periods: readonly GoodPeriod[]): Child {
  return [uses(slice, periods), doubts(periods), reasons(slice, periods), sellers(slice, choice, periods)];
}

/** Of the periods for which sources give different figures, the one to use and why. */
function uses({ disputes }: GoodsSlice, periods: readonly GoodPeriod[]): Child {
  const several = periods.filter(({ lines }) => lines.length > 1);
  if (several.length === 0) return null;
  const { apart, use } = goodsWords.uses;
  const { heading, why } = useWords;
  const isTied = ({ thing }: GoodPeriod) => disputes.some(({ thing_id, is_tied }) => thing_id === thing && is_tied);
  return [
    h("h3", {}, heading),
    h(
      "ul",
      { class: "reasons" },
      several.map((period) =>
        h(
          "li",
          {},
          h("b", {}, `${period.period}: `),
          use(period.used),
          why(period.by),
          isDisputed(period) && apart(period, isTied(period)),
        ),
      ),
    ),
  ];
}

/** What is known against figures that are used for want of better ones. */
function doubts(periods: readonly GoodPeriod[]): Child {
  const doubtful = periods.map(({ used }) => used).filter((used) => isDoubtful(used) && used.note !== null);
  return (
    doubtful.length > 0 &&
    h(
      "ul",
      { class: "reasons" },
      doubtful.map((used) =>
        h(
          "li",
          {},
          h("b", {}, `${used.period}: `),
          goodsWords.uses.doubtful,
          about(used.note ?? "", used.observation_id),
        ),
      ),
    )
  );
}

function reasons({ disputes, disputeFigures }: GoodsSlice, periods: readonly GoodPeriod[]): Child {
  const own = disputes.filter(
    ({ is_contradicted, thing_id }) => is_contradicted && periods.some(({ thing }) => thing === thing_id),
  );
  return reasonList(own.map((thing) => disputed(thing, disputeFigures)));
}

/** Others who sell the same good to the buyer, a line a period, the largest first. */
function sellers(slice: GoodsSlice, { product, trade, unit }: GoodsChoice, periods: readonly GoodPeriod[]): Child {
  const own = slice.sellers.filter((figure) => figure.product === product && figure.unit === unit);
  if (own.length === 0 || trade.flow !== "export") return null;
  const { heading, one } = goodsWords.sellers;
  const lines = [...grouped(own, ({ period_start, period_end }) => [`${period_end} ${period_start}`])];
  return [
    h("h3", {}, heading(trade.partner, own[0]?.product_name ?? product)),
    h(
      "ul",
      { class: "reasons" },
      lines
        .toSorted(([a], [b]) => (a > b ? -1 : 1))
        .map(([key, figures]) => {
          const known = periods
            .map(({ used }) => used)
            .filter((used) => `${used.period_end} ${used.period_start}` === key);
          const all = [...bestOf(figures, slice), ...known].toSorted((a, b) => b.value - a.value);
          const sold = all.map((figure, i) => [i > 0 ? ", " : "", one(sellerOf(figure, slice), figure)]);
          return h("li", {}, h("b", {}, `${all[0]?.period}: `), sold);
        }),
    ),
  ];
}

/** The figure to use of each seller. */
function bestOf(figures: readonly GoodFigure[], { authorities }: GoodsSlice): GoodFigure[] {
  return [...grouped(figures, ({ reporter }) => [reporter]).values()].flatMap(
    (own) => toUse(own, authorities, ({ observation_id }) => observation_id)?.[0] ?? [],
  );
}

function sellerOf({ reporter, reporter_name }: GoodFigure, slice: GoodsSlice): string {
  return reporter === slice.partner ? slice.reporterName : reporter_name;
}

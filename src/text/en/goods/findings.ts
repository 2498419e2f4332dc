import { list, percent, usd } from "../../../../pipelines/text/en/values.js";
import { type Child, h, sentence } from "../../../base/dom.js";
import type { Reckoned } from "../../../facts/goods/prices.js";
import { type GoodFigure, type GoodPeriod, type GoodsFlow, isDisputed } from "../../../facts/goods.js";
import type { GoodShare } from "../../../facts/goods-said.js";
import type { LargestGood } from "../../../facts/largest-goods.js";
import { computed, counted } from "../../../trace/number.js";
import { amountOf, goodPhrase, goodsAmounts, inPeriod, rangeOf, upper } from "./amounts.js";

/** The two countries of the page, as sentences name them. */
export interface Sides {
  reporter: string;
  partner: string;
}

/** What the findings of a page on goods speak of. */
export interface Trade extends Sides {
  flow: GoodsFlow;
}

/** What goods are compared by, where it is not the weight. */
const MEASURES: Readonly<Record<string, string>> = {
  t: ", by weight,",
  USD: ", by value,",
  count: ", in number,",
};

/** Returns who buys and who sells. */
export function ends({ reporter, partner, flow }: Trade): { buyer: string; seller: string } {
  return flow === "export" ? { buyer: partner, seller: reporter } : { buyer: reporter, seller: partner };
}

/** Returns the finding about a partner: the good that leads the others, else which goods are known. */
export function goodsFinding(trade: Trade, leader: GoodFigure | null, goods: readonly string[]): Child {
  const { buyer, seller } = ends(trade);
  if (trade.reporter === "") return "No source here says which goods are traded";
  if (goods.length === 0) return `No source here says which goods ${buyer} buys from ${seller}`;
  if (!leader) return `${upper(buyer)} is known to buy ${list(goods)} from ${seller}`;
  return sentence(
    `What ${buyer} buys most of from ${seller}${MEASURES[leader.unit] ?? ""} is ${leader.product_name}: `,
    amountOf(leader),
    ` ${inPeriod(leader)}`,
  );
}

/** Returns who gives the figure of the heading, what that is worth, and whose figures the page rests on. */
export function goodsLead(
  figures: readonly GoodFigure[],
  {
    leader = null,
    worth,
    statistics = null,
  }: {
    leader?: GoodFigure | null;
    worth?: Pick<Reckoned, "value" | "formula"> | undefined;
    /** Where statistics of goods stand, if there are any. */
    statistics?: keyof typeof STATISTICS | null;
  } = {},
): Child {
  if (figures.length === 0) return statistics && sentence(upper(STATISTICS[statistics]), ".");
  const of = (authority: string) => figures.filter((figure) => figure.authority === authority).length;
  const [official, ministry, quoted] = [of("statistics"), of("ministry"), of("official")];
  const press = figures.length - official - ministry - quoted;
  const parts = (
    [
      [official, "statistical offices"],
      [ministry, "ministries"],
      [quoted, "officials"],
      [press, "the press"],
    ] as const
  ).filter(([count]) => count > 0);
  const isMixed = parts.length > 1;
  return sentence(
    leader && ["Source: ", h("cite", {}, leader.publisher)],
    worth && ["; worth ", computed(usd(worth.value), worth.formula), " at the price given"],
    leader && ". ",
    counted(figures.length, "amount is known: ", "amounts are known: "),
    parts.map(([count, from], i) => [
      i === 0 ? "" : i === parts.length - 1 ? " and " : ", ",
      isMixed && [counted(count), " "],
      `from ${from}`,
    ]),
    official === 0 && !statistics && "; none from statistics",
    statistics && ["; ", STATISTICS[statistics]],
    ".",
  );
}

/** Returns why the goods of another trade are shown than of that in the foreground; nothing where they are not. */
export function insteadOf({ instead, partnerName }: { instead?: string; partnerName: string }): Child {
  return instead && `No source here gives goods of the trade with ${instead}; shown is that with ${partnerName}. `;
}

const STATISTICS = {
  below: "statistics by chapter follow below",
  elsewhere: "statistics by chapter are on the page of goods",
};

/** Returns what the bars of goods say: beyond the largest of them, which the page names above, or `isWhole`. */
export function largestFinding(rows: readonly LargestGood[], { isWhole }: { isWhole: boolean }): Child {
  const [first, second, third] = rows;
  if (!first) return null;
  const amount = (row: LargestGood) => computed(goodsAmounts.long(row.value, row.unit), row.formula);
  const one = (row: LargestGood) => [`${row.name}, `, amount(row), ` in ${row.period}`];
  if (!second) return sentence("One good is known for a whole year: ", one(first));
  const then = third && [", then ", one(third)];
  return isWhole
    ? sentence("Most of all ", one(first), ", then ", one(second), then)
    : sentence(`After ${first.name} comes `, one(second), then);
}

/** Returns the finding about one good: the last whole year, and what is in dispute or came later. */
export function goodFinding(
  trade: Trade,
  { last, dispute, later }: { last: GoodPeriod; dispute: GoodPeriod | undefined; later: GoodPeriod | undefined },
): Child {
  const { used } = last;
  const { reporter, partner, flow } = trade;
  const [start, end] =
    flow === "export" ? [`${reporter} sold ${partner} `, ""] : [`${reporter} bought `, ` from ${partner}`];
  if (isDisputed(last)) {
    return sentence(`Sources differ on ${used.product_name}: ${start}`, rangeOf(last), end, ` ${inPeriod(used)}`);
  }
  const more = dispute
    ? [`; ${forPeriod(dispute.used)} sources say `, rangeOf(dispute)]
    : later && ["; ", amountOf(later.used), ` ${inPeriod(later.used)}`];
  return sentence(start, goodPhrase(used), end, ` ${inPeriod(used)}`, more);
}

/** Returns a period as a sentence speaks about it: "for 2022", "between July 2021 and June 2022". */
function forPeriod(figure: GoodFigure): string {
  return inPeriod(figure).replace(/^in /, "for ");
}

/** Returns what share of a good went one way. */
export function shareFinding({ of, buyer, seller, value, formula, product, ...share }: GoodShare): Child {
  const when = inPeriod(share);
  const part = computed(percent(value, 0), formula);
  return of === "exports"
    ? sentence(`${upper(buyer)} took `, part, ` of the ${product} that ${seller} sold abroad ${when}`)
    : sentence(part, ` of the ${product} that ${buyer} bought abroad ${when} came from ${seller}`);
}

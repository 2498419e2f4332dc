import { plain, times, usd } from "../../../pipelines/text/en/values.js";
import { type Child, h, sentence } from "../../base/dom.js";
import type { LocomotivePrices, StatedSum, SumBuys } from "../../facts/locomotive-prices.js";
import type { LocomotiveSale } from "../../rows/locomotives.js";
import { computed, counted, stated } from "../../trace/number.js";
import { type ArticleName, capital } from "./audit.js";

/** Whose sales they are, in words. */
export interface Sides {
  seller: string;
  buyer: string;
}

const amount = (sum: StatedSum) => stated(usd(sum.value), sum.observation_id);
const lowest = ({ low }: LocomotivePrices) => computed(usd(low.value), low.formula);
const highest = ({ high }: LocomotivePrices) => computed(usd(high.value), high.formula);
const number = ({ value, formula }: { value: number; formula: string }) => computed(plain(value, 0), formula);

function bought({ fewest, most }: SumBuys): Child {
  return fewest.value === most.value ? number(fewest) : [number(fewest), " to ", number(most)];
}

/** Words of the page on the locomotives that the article speaks of. */
export const locomotiveWords = {
  /** What the sum comes to, no more surely than the sources say it. */
  finding({ seller }: Sides, sum: StatedSum | null, prices: LocomotivePrices | null, buys: SumBuys | null): Child {
    if (!prices) return `No source here says what a locomotive from ${seller} costs`;
    if (!sum || !buys) return sentence(`A locomotive from ${seller} costs `, lowest(prices), " to ", highest(prices));
    if (buys.fewest.value <= 1) return sentence(amount(sum), " could be the price of a single locomotive");
    return sentence(
      "At known prices ",
      amount(sum),
      " buys ",
      bought(buys),
      " locomotives; how many were sold, no source says",
    );
  },

  /** What the article says, and whether others say it. */
  lead(sides: Sides, { sum, article, others, isOpen }: LeadFacts): Child {
    if (!sum || !article) return null;
    return sentence(
      h("a", { href: article.url, rel: "noopener" }, h("cite", {}, `“${article.title}”`)),
      ` (${article.publisher}) says that in ${sum.period} ${sides.seller} exported ${sum.product_name} worth `,
      amount(sum),
      ` to ${sides.buyer}.`,
      isOpen && " What it says next of the sum can be read in more than one way.",
      others === 0 && " No other source found gives, explains or corrects the sum.",
    );
  },

  prices: {
    title: (prices: LocomotivePrices): Child =>
      sentence("Prices known in full lie between ", lowest(prices), " and ", highest(prices), " a locomotive"),
    unit: "US dollars a locomotive: the price given, or value divided by number.",
    rings: ({ most, ratio }: SumBuys): Child => [
      "Rings: the article’s sum, read as the price of one, ",
      computed(times(ratio.value), ratio.formula),
      " the highest known, and of ",
      number(most),
      ", an ordinary price; no source gives either.",
    ],
    arrow: (open: Child): Child => [" Arrow: only said to be over that much, so left out of the range (", open, ")."],
    open: ({ importer_name, period }: LocomotiveSale, price: Child): Child => [
      `${importer_name}, ${period}: over `,
      price,
    ],
    reading: (period: string, isOfOne: boolean) => `${period}, as the price of ${isOfOne ? "one" : "several"}`,
    openPrice: (price: Child): Child => ["over ", price],
    over: (text: string) => `over ${text}`,
    label: ({ importer_name, period }: Pick<LocomotiveSale, "importer_name" | "period">) =>
      `${importer_name}, ${period}`,
    each: "value / number",
  },

  readings: {
    title: "How it can be read, and what each reading would mean",
    more: "This statement on a page of its own",
  },

  months: {
    title: (sum: StatedSum, exceeded: Child, all: number): Child =>
      sentence(amount(sum), " is more than ", exceeded, " of ", counted(all, "average month"), " of trade"),
    bar: ({ product_name, period }: StatedSum, buyer: string) => `${capital(product_name)} to ${buyer}, ${period}`,
    shortBar: ({ period }: StatedSum) => `The article’s sum, ${period}`,
    unit: (period: string, isStated: boolean) =>
      [
        "US dollars. An average month is the amount of a period divided by its months",
        isStated ? "." : `; no source gives ${period} alone.`,
      ].join(""),
  },

  checks: {
    title: "Other statements about the sum",
  },

  sales: {
    title: "Every sale that a source gives",
    columns: {
      seller: "Seller",
      buyer: "Buyer",
      product: "Product",
      period: "Period",
      value: "Value",
      number: "Number",
      price: "Price each",
      dollars: "US dollars",
      source: "Source",
    },
  },
};

interface LeadFacts {
  sum: StatedSum | null;
  article: ArticleName | null;
  /** Other sources that state such a sale. */
  others: number;
  /** Whether a statement of the article about it can be read in more than one way. */
  isOpen: boolean;
}

import type { Child } from "../../../base/dom.js";
import { type GoodFigure, type GoodPeriod, type GoodsFlow, isDisputed, type PeriodKind } from "../../../facts/goods.js";
import type { LargestGood, OtherGood } from "../../../facts/largest-goods.js";
import { isDoubtful } from "../../../facts/to-use.js";
import { counted } from "../../../trace/number.js";
import { term } from "../../../trace/term.js";
import { formFor } from "../base/language.js";
import { tipWords } from "../base/tip.js";
import { useWords } from "../uses.js";
import { amountOf, goodsAmounts, inPeriod, rangeOf, upper } from "./amounts.js";

/** Sentences of a key, as far as they are needed. */
function key(sentences: readonly (string | false)[]): string | null {
  return sentences.filter(Boolean).join(" ") || null;
}

function figuresIn({ lines }: GoodPeriod): GoodFigure[] {
  return lines.flatMap(({ figures }) => figures);
}

/** Words of the page on goods. */
export const goodsWords = {
  controls: "Whose goods to show",
  partner: (reporter: string) => `${reporter}’s trade with`,
  flow: "Goods",
  flows: { export: "Sold to it", import: "Bought from it" } satisfies Record<GoodsFlow, string>,
  goodControls: "Which good to show",
  good: "One good, by period",
  per: { label: "Amounts", names: { period: "Of the period", month: "Of an average month" } },
  single: "Goods",
  groups: "Several goods together",
  unit: "In",
  unitName: (unit: string, names: Readonly<Record<string, string>>) =>
    unit === "count" ? "number" : (names[unit] ?? unit),

  largest: {
    unit(unit: string, rows: readonly LargestGood[]): string {
      const differ = new Set(rows.map(({ period }) => period)).size > 1 ? "; the years differ" : "";
      return `${upper(unit)}, each good in the last whole year that a source gives${differ}`;
    },
    when: ({ period, partOf }: LargestGood) => (partOf === null ? period : `${period}, part of ${partOf}`),
    tip: (row: LargestGood) =>
      [
        `${upper(row.name)}, ${row.period}: ${goodsAmounts.short(row.value, row.unit, row.qualifier)}`,
        row.publisher,
        row.isDisputed && "Sources contradict each other here.",
      ]
        .filter(Boolean)
        .join("\n"),
    columns: {
      good: "Good",
      period: "Year",
      amount: "Amount",
      low: "Allows from",
      high: "Allows up to",
      source: "Source",
    },
  },

  others: {
    heading: (hasBars: boolean) => (hasBars ? "Not among the bars" : "No good is known for a whole year"),
    parts: "Known for a part of a year only: ",
    unlike: "Known in another measure: ",
    groups: "Several goods counted together: ",
    said: (count: number): Child => [
      counted(count, "share or change", "shares and changes"),
      " of goods whose amount no source gives",
    ],
    one: ({ period: { used } }: OtherGood): Child => [`${used.product_name}, `, amountOf(used), ` ${inPeriod(used)}`],
    /** What is said of a good that has no amount: "processed goods, share of exports: 90 %". */
    stated: (good: string, name: string, { figure, period }: { figure: Child; period: string }): Child => [
      `${upper(good)}, ${name}: `,
      figure,
      ` (${period}). `,
    ],
  },

  periods: {
    kinds: {
      year: "Calendar years",
      season: "Seasons of twelve months",
      longer: "More than a year",
      part: "Parts of a year",
    } satisfies Record<PeriodKind, string>,
    unit: (unit: string, per?: "period" | "month") =>
      `${upper(unit)}${per === "month" ? " in an average month of each period" : ""}. Bar: the figure to use. ` +
      "Dot: what a source gives; band: what its rounding and wording allow",
    key: (periods: readonly GoodPeriod[], per?: "period" | "month") =>
      key([
        periods.some(({ lines }) => lines.length > 1) && "Filled dot: the figure to use. Ring: another.",
        periods.some(isDisputed) && "Red: cannot be true together with most others.",
        periods.some((period) => figuresIn(period).some(isDoubtful)) && "Grey, hollow: doubtful.",
        periods.some(({ kind }) => kind === "part") &&
          (per === "month"
            ? "Hatched: of less than a year, so the season may account for a difference."
            : "Hatched: less than a year, so not to be set against whole ones."),
        periods.some((period) => figuresIn(period).some(({ high }) => high === null)) &&
          "A band that ends in an arrow has no upper end.",
      ]),
    /** What twelve months are that are no calendar year. */
    season: (): Child => [" ", term("season", "Season"), ": from one harvest to the next."],
    doubtful: " (doubtful)",
    reportedBy: ({ isOwn, reporter_name }: GoodFigure) => (isOwn ? null : `reported by ${reporter_name}`),
    agreement(period: GoodPeriod): string | null {
      const all = figuresIn(period);
      const most = all.filter(({ agrees }) => agrees).length;
      if (all.length < 2) return null;
      if (most === all.length) return all.length === 2 ? "both agree" : "all agree";
      return most === 0 ? "no two agree" : `${most} of ${all.length} agree`;
    },
    tip: (figure: GoodFigure) =>
      tipWords({
        series: "",
        period: figure.period,
        value: goodsAmounts.short(figure.value, figure.unit, figure.qualifier),
        more: [figure.publisher],
      }),
    kindOf: (kind: PeriodKind, months: number | null) =>
      ({
        year: "calendar year",
        season: "season",
        longer: "more than a year",
        part: months === null ? "part of a year" : `${months} ${formFor(months, "month")}`,
      })[kind],
    columns: {
      period: "Period",
      kind: "Which is",
      printed: "As written",
      amount: "Amount",
      month: "Average month",
      low: "Allows from",
      high: "Allows up to",
      source: "Source",
      used: "To use",
      note: "Remark",
    },
    open: "open",
    yes: "yes",
    no: "no",
  },

  uses: {
    use: (used: GoodFigure): Child => useWords.use(amountOf(used), used.publisher),
    apart(period: GoodPeriod, isTied: boolean): Child {
      const all = figuresIn(period);
      const most = all.filter(({ agrees }) => agrees).length;
      const range = [" They run from ", rangeOf(period), "."];
      if (most === 0) return [" No two of ", counted(all.length, "figure"), " can be true together.", range];
      const tied = isTied && " As many agree on another amount.";
      return [" Of ", counted(all.length, "figure"), ", ", counted(most), " can be true together.", tied, range];
    },
    doubtful: "doubtful. ",
  },

  sellers: {
    heading: (buyer: string, good: string) => `Who else sells ${buyer} ${good}`,
    one: (name: string, figure: GoodFigure): Child => [`${name} `, amountOf(figure)],
  },

  said: {
    heading: (good: string) => `What else sources say of ${good}`,
    columns: { what: "What", period: "Period", figure: "Figure", source: "Source", note: "Remark" },
    computed: "computed here",
    reckoned: { price: "Average price", value: "Value" },
    reckonedFrom: { price: "computed here: value by weight", value: "computed here: weight times average price" },
    doubtful: "Doubtful. ",
    share: {
      exports: (buyer: string) => `${upper(buyer)}’s share of exports`,
      imports: (_: string, seller: string) => `${upper(seller)}’s share of imports`,
    },
    /** What is stated, by the codes of indicators; others go by the names of the data. */
    names: (buyer: string, seller: string): Readonly<Record<string, string>> => ({
      share_of_product_exports: `${buyer}’s share of exports`,
      share_of_partner_exports: `its share of ${seller}’s exports to ${buyer}`,
      unit_value: "average price",
      unit_price: "price of one",
      volume_growth: "change in quantity from a year earlier",
      volume_multiple: "quantity compared with a year earlier",
      trade_growth: "change in trade from a year earlier",
      trade_multiple: "trade compared with a year earlier",
    }),
  },

  rule: (authorities: readonly string[]): Child => `Better authority means, in this order: ${authorities.join("; ")}.`,
};

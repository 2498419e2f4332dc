import { list, percent, usd } from "../../../pipelines/text/en/values.js";
import { pageAddress } from "../../base/address.js";
import { type Child, h, sentence } from "../../base/dom.js";
import type { EventCount } from "../../facts/event-counts.js";
import { A_TURN, type Side, type SideYear, type Turn } from "../../facts/sides.js";
import type { VerdictCounts } from "../../facts/verdict-counts.js";
import { computed, counted, rule, stated } from "../../trace/number.js";
import { auditWords } from "./audit.js";
import { formFor } from "./base/language.js";

/** "$6.9", for each hundred dollars of trade with the north. */
const dollars = (value: number) => `$${value.toFixed(1)}`;
const forHundred = ({ value, formula }: SideYear) =>
  computed(dollars(value), formula, "dollars for each hundred of trade with the north");
/** What the trade with the south is set beside. */
const hundred = () => rule("$100");
const share = ({ value, formula }: SideYear) => computed(percent(value, 1), formula, "share of all trade");

/** Words of the first page. */
export const overviewWords = {
  sides: {
    south: { name: "the south", short: "south" },
    way: { name: "on the way south", short: "on the way" },
    north: { name: "the north", short: "north" },
  } satisfies Record<Side, { name: string; short: string }>,

  /** The answer to the question of the article: the south beside the north. */
  answer(reporter: string, turn: Turn | null, names: Readonly<Record<Side, readonly string[]>>): Child {
    if (!turn) return `Is ${reporter} turning south? No two years are known well enough to say`;
    const { from, to, answer } = turn;
    const start = { yes: "Yes", little: "A little", no: "Not in its trade" }[answer];
    return sentence(
      `Is ${reporter} turning south? ${start}: for each `,
      hundred(),
      ` traded with ${list(names.north)}, the south had `,
      forHundred(to),
      ` in ${to.year} and `,
      forHundred(from),
      ` in ${from.year}`,
    );
  },

  /** How sure that is, what the way there did, and what shares of all trade say. */
  lead(
    turn: Turn | null,
    way: readonly SideYear[],
    shares: readonly SideYear[],
    names: Readonly<Record<Side, readonly string[]>>,
  ): Child {
    if (!turn) return null;
    const { to, official } = turn;
    const between = (years: readonly SideYear[], amount: (year: SideYear) => Child): Child => {
      const [first, last] = [years[0], years.at(-1)];
      return first && last && first !== last
        ? [amount(last), ` in ${last.year}, `, amount(first), ` in ${first.year}`]
        : null;
    };
    const [beside, ofAll] = [between(way, forHundred), between(shares, share)];
    return sentence(
      `The south is ${list(names.south)}. `,
      official !== null &&
        official !== to && [
          `Official statistics of all of them end in ${official.year}, at `,
          forHundred(official),
          "; later figures, of officials and the press, are marked. ",
        ],
      beside && [`The neighbours on the way there, ${list(names.way)}, had `, beside, ". "],
      ofAll && [
        "Of all trade the south took ",
        ofAll,
        "; no total of a later whole year is known here together with all of them.",
      ],
    );
  },

  title(turn: Turn | null, reporter: string): Child {
    if (!turn) return `The south beside the north in ${reporter}’s trade, as far as it is known`;
    const { top } = turn;
    return sentence(`The south came nearest to the north in ${top.year}, with `, forHundred(top));
  },
  unit: (reporter: string, names: Readonly<Record<Side, readonly string[]>>): Child =>
    sentence("US dollars for each ", hundred(), ` of ${reporter}’s trade with the north, ${list(names.north)}`),
  key(names: Readonly<Record<Side, readonly string[]>>): Child {
    return sentence(
      `South: ${list(names.south)}. On the way: ${list(names.way)}. A hollow dot lacks one of them, so it is at `,
      "least that much. A line joins one series of the same countries. We call it a turn from ",
      rule(`$${A_TURN}`),
      " on.",
    );
  },
  columns: { year: "Year", side: "Side", amount: "Beside the north", missing: "Without", source: "Source" },
  unitName: "US dollars",
  tick: (value: number) => `$${value}`,
  end: (value: number, missing: readonly string[]) => `${missing.length > 0 ? "at least " : ""}${dollars(value)}`,
  tip: ({ side, year, value, missing }: SideYear) =>
    `${overviewWords.sides[side].name}, ${year}: ${dollars(value)}` +
    (missing.length > 0 ? `, without ${list(missing)}` : ""),
  amount: dollars,

  claims: {
    agrees: (agreeing: number, stating: number): Child =>
      agreeing > 0
        ? [counted(agreeing, "other source"), formFor(agreeing, " agrees with it", " agree with it")]
        : `no other source ${stating > 0 ? "agrees with" : "states"} it`,
    disputed: (count: number) => [counted(count, "other figure"), formFor(count, " contradicts it", " contradict it")],
  },

  verdict(counts: VerdictCounts): Child {
    if (counts.all === 0) return "No article is checked here.";
    const statements = h("a", { href: pageAddress("audit") }, counted(counts.all, "statement"));
    return sentence(auditWords.finding(counts, [statements, " of the article"]), ".");
  },

  trade: {
    heading: (reporter: string, partner: string) => `How much do ${reporter} and ${partner} trade?`,
    top: (value: number, ids: string, year: number) =>
      sentence("Trade was highest in ", `${year}, at `, stated(usd(value), ids)),
    none: (reporter: string, partner: string) => `No source here states the trade of ${reporter} with ${partner}.`,
    eventsKey: "A triangle below a year leads to its events.",
    more: "Any partner, any two years",
  },
  goods: {
    heading: (partner: string) => `What does ${partner} buy?`,
    none: "No source here says how much of which goods.",
    more: "Good by good, and who says so",
  },
  routes: { none: "No line is known here.", more: "Every line: its state, length, cost and who says so" },
  dispute: {
    words: (contradicted: number, all: number) =>
      sentence(
        "Of ",
        counted(all, "amount, length or share", "amounts, lengths and shares"),
        " that more than one source states, ",
        counted(contradicted),
        " cannot all be right as printed.",
      ),
    more: "Where, and why they may differ",
  },
  events: {
    words(years: readonly EventCount[]): Child {
      const count = years.reduce((sum, year) => sum + year.count, 0);
      const [first, last] = [years[0]?.year, years.at(-1)?.year];
      if (first === last) return sentence(counted(count, "report of an event", "reports of events"), `, of ${first}.`);
      return sentence(counted(count, "report of an event", "reports of events"), ` from ${first} to ${last}.`);
    },
    more: "All events, by year",
  },
};

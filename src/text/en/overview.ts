import { list, percent, usd } from "../../../pipelines/text/en/values.js";
import { pageAddress } from "../../base/address.js";
import { type Child, h, sentence } from "../../base/dom.js";
import type { Computed } from "../../facts/computing.js";
import type { EventCount } from "../../facts/event-counts.js";
import { A_TURN, type Side, type SideYear, type Turn } from "../../facts/sides.js";
import type { VerdictCounts } from "../../facts/verdict-counts.js";
import type { Annual } from "../../rows/annual.js";
import type { Fact } from "../../tables/fact-list.js";
import { computed, counted, rule, stated } from "../../trace/number.js";
import { auditWords } from "./audit.js";
import { formFor } from "./base/language.js";
import { tipWords } from "./base/tip.js";

/** "$6.9", for each hundred dollars of trade with the north. */
const dollars = (value: number) => `$${value.toFixed(1)}`;
const forHundred = ({ value, formula }: SideYear) =>
  computed(dollars(value), formula, "dollars for each hundred of trade with the north");
const atLeast = (value: number, missing: readonly string[]) =>
  `${missing.length > 0 ? "at least " : ""}${dollars(value)}`;
/** What the trade with the south is set beside. */
const hundred = () => rule("$100");
const share = ({ value, formula }: SideYear) => computed(percent(value, 1), formula, "share of all trade");

/** Words of the first page. */
export const overviewWords = {
  sides: {
    south: { name: "the south", short: "South" },
    way: { name: "on the way south", short: "On the way" },
    north: { name: "the north", short: "North" },
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
    { way, alone }: { way: readonly SideYear[]; alone: SideYear | null },
    { names, partner }: { names: Readonly<Record<Side, readonly string[]>>; partner: string },
  ): Child {
    if (!turn) return null;
    const { to, official } = turn;
    const between = (years: readonly SideYear[]): Child => {
      const [first, last] = [years[0], years.at(-1)];
      return first && last && first !== last
        ? [forHundred(last), ` in ${last.year}, `, forHundred(first), ` in ${first.year}`]
        : null;
    };
    const beside = between(way);
    return sentence(
      `The south is ${list(names.south)}`,
      alone && alone.formula !== to.formula && [`; ${partner} alone had `, forHundred(alone), ` in ${alone.year}`],
      ". ",
      official !== null &&
        official !== to && [
          `Official statistics of all of them end in ${official.year}, at `,
          forHundred(official),
          "; later figures come from officials and the press and are marked. ",
        ],
      beside && [
        `The ${formFor(names.way.length, "neighbour", "neighbours")} on the way, ${list(names.way)}, had `,
        beside,
        ".",
      ],
    );
  },

  /** The share of the south in all trade, in the last year in which all of it is known. */
  share(years: readonly SideYear[]): Fact | null {
    const [first, last] = [years[0], years.at(-1)];
    if (!first || !last) return null;
    return {
      term: `The south’s share of all trade, ${last.year}`,
      value: share(last),
      remark: [
        first !== last && [share(first), ` in ${first.year}; `],
        "no later total is known with all of them; ",
        h("cite", {}, last.publishers.join(", ")),
      ],
    };
  },

  noSides: (reporter: string, { north }: Readonly<Record<Side, readonly string[]>>) =>
    `The south would be set beside the north, but no source here gives a whole year of ${reporter}’s trade ` +
    `with ${list(north)}.`,
  gaps: "What is known, year by year",

  title(turn: Turn | null, reporter: string): Child {
    if (!turn) return `The south beside the north in ${reporter}’s trade, as far as it is known`;
    const { top } = turn;
    return sentence(`The south came nearest to the north in ${top.year}, with `, forHundred(top));
  },
  unit: (reporter: string, names: Readonly<Record<Side, readonly string[]>>): Child =>
    sentence("US dollars for each ", hundred(), ` of ${reporter}’s trade with the north, ${list(names.north)}`),
  key(names: Readonly<Record<Side, readonly string[]>>): Child {
    return sentence(
      `South: ${list(names.south)}. On the way: ${list(names.way)}. Dotted where a year is missing or another series `,
      "begins. A hollow dot lacks one country of its side: it is at least that much. We call it a turn from ",
      rule(`$${A_TURN}`),
      " on.",
    );
  },
  columns: { year: "Year", side: "Side", amount: "Beside the north", missing: "Without", source: "Source" },
  unitName: "US dollars",
  tick: (value: number) => `$${value}`,
  /** "South 2022: $6.9", the amount last, as signs stand behind it. */
  end({ side, year, value, missing }: SideYear, isRoomy: boolean): string {
    const name = `${overviewWords.sides[side].short}${isRoomy ? ", " : "\n"}${year}: `;
    return `${name}${atLeast(value, missing)}`;
  },
  officialTo: (year: number) => `Official statistics to ${year}`,
  tip: ({ side, year, value, missing, publishers }: SideYear) =>
    tipWords({
      series: overviewWords.sides[side].name,
      period: String(year),
      value: atLeast(value, missing),
      more: [missing.length > 0 ? `without ${list(missing)}` : "", publishers.join(", ")],
    }),
  amount: dollars,

  claims: {
    /** Whose trade of when: "Kazakhstan’s trade with Afghanistan, 2022". */
    term: ({ reporter_name, partner_name, period }: ClaimSubject) =>
      `${reporter_name}’s trade with ${partner_name}, ${period}`,
    agrees: (agreeing: number, stating: number): Child =>
      agreeing > 0
        ? [counted(agreeing, "other source"), formFor(agreeing, " agrees with it", " agree with it")]
        : `no other source ${stating > 0 ? "agrees with" : "gives"} it`,
    disputed: (count: number) => [counted(count, "other figure"), formFor(count, " contradicts it", " contradict it")],
  },

  verdict(counts: VerdictCounts): Child {
    if (counts.all === 0) return "No article is checked here.";
    const statements = h("a", { href: pageAddress("audit") }, counted(counts.all, "statement"));
    return sentence(auditWords.finding(counts, [statements, " of the article"]), ".");
  },

  trade: {
    heading: (reporter: string, partner: string) => `How much do ${reporter} and ${partner} trade?`,
    sold: ({ reporter, partner }: { reporter: string; partner: string }, year: number, part: Computed): Child =>
      sentence(
        `In ${year} `,
        computed(percent(part.value, 1), part.formula, "exports by all trade"),
        ` of it was what ${reporter} sold to ${partner}.`,
      ),
    part: ({ period, value, input_ids }: Annual): Child =>
      sentence(`${period} brought `, stated(usd(value), input_ids), "."),
    none: (reporter: string, partner: string) => `No source here gives the trade of ${reporter} with ${partner}.`,
    eventsKey: "A triangle below a year leads to its events.",
    more: "Any partner, any two years",
  },
  goods: {
    heading: (reporter: string, partner: string) => `What does ${partner} buy from ${reporter}?`,
    none: "No source here says how much of which goods.",
    more: "Good by good, and who says so",
  },
  routes: { none: "No line is known here.", more: "Every line: its state, length, cost and who says so" },
  dispute: {
    none: (isCompared: boolean) =>
      isCompared
        ? "Where several sources give this trade, they agree."
        : "No period of this trade is given by more than one source, so none is disputed, and none is confirmed.",
    words: (contradicted: number, all: number) =>
      sentence(
        "Of ",
        counted(all, "amount, length or share", "amounts, lengths and shares"),
        " that several sources give, ",
        counted(contradicted),
        " are in dispute.",
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

/** Whose trade an article speaks of, and of when. */
interface ClaimSubject {
  reporter_name: string | null;
  partner_name: string | null;
  period: string | null;
}

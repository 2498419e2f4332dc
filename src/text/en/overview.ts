import { list, percent, usd } from "../../../pipelines/text/en/values.js";
import { pageAddress } from "../../base/address.js";
import { type Child, h, sentence } from "../../base/dom.js";
import type { EventCount } from "../../facts/event-counts.js";
import type { Side, SideShare, Turn } from "../../facts/side-shares.js";
import type { VerdictCounts } from "../../facts/verdict-counts.js";
import { computed, counted, stated } from "../../trace/number.js";
import { auditWords } from "./audit.js";
import { formFor } from "./base/language.js";

const share = ({ share: value, formula }: SideShare) => computed(percent(value, 1), formula, "share of all trade");

/** Words of the first page. */
export const overviewWords = {
  sides: {
    south: { name: "the south", short: "south" },
    way: { name: "on the way south", short: "on the way" },
    north: { name: "the north", short: "north" },
  } satisfies Record<Side, { name: string; short: string }>,

  /** The answer to the question of the article, as far as shares of trade can give one. */
  answer(reporter: string, turn: Turn | null, names: Readonly<Record<Side, readonly string[]>>): Child {
    if (!turn) return `Is ${reporter} turning south? No two years are known well enough to say`;
    const { from, to, answer } = turn;
    const start = { yes: "Yes", little: "Only a little", no: "Not in its trade" }[answer];
    return sentence(
      `Is ${reporter} turning south? ${start}: ${list(names.south)} took `,
      share(to.south),
      ` of its trade in ${to.south.year}, `,
      share(from.south),
      ` in ${from.south.year}`,
    );
  },

  lead(turn: Turn | null, names: Readonly<Record<Side, readonly string[]>>): Child {
    if (!turn) return null;
    const { from, to } = turn;
    const moved = (side: Side) => [share(from[side]), " to ", share(to[side])];
    return sentence(
      `The neighbours on the way there, ${list(names.way)}, went from `,
      moved("way"),
      `; ${list(names.north)} from `,
      moved("north"),
      ". After that year no statistics read here name all of these countries.",
    );
  },

  sharesTitle(turn: Turn | null, reporter: string): Child {
    if (!turn) return `Shares of ${reporter}’s trade, as far as they are known`;
    const { to } = turn;
    const ratio = to.north.share / to.south.share;
    return sentence(
      `In ${to.north.year} the north bought and sold `,
      computed(`${Math.round(ratio)} times`, `(${to.north.formula}) / (${to.south.formula})`),
      " as much as the south",
    );
  },
  sharesUnit: (reporter: string) => `Share of ${reporter}’s trade with the world, exports and imports together`,
  sharesKey(names: Readonly<Record<Side, readonly string[]>>): string {
    return (
      `South: ${list(names.south)}. On the way: ${list(names.way)}. North: ${list(names.north)}. ` +
      "A hollow dot lacks one of them, so it is at least that much. A line joins one series of the same countries."
    );
  },
  sharesColumns: { year: "Year", side: "Side", share: "Share", missing: "Without", source: "Source" },
  fraction: "fraction of one",
  shareText: (value: number, missing: readonly string[]) =>
    `${missing.length > 0 ? "at least " : ""}${percent(value, 1)}`,
  shareTip: ({ side, year, share: value, missing }: SideShare) =>
    `${overviewWords.sides[side].name}, ${year}: ${percent(value, 1)}` +
    (missing.length > 0 ? `, without ${list(missing)}` : ""),

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

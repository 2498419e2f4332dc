import { difference, list, percent, points, usd } from "../../../../pipelines/text/en/values.js";
import { type Child, h, sentence } from "../../../base/dom.js";
import { type Computed, turned } from "../../../facts/computing.js";
import type { Contribution, Contributions, Pair, PartnerChange, SideChange } from "../../../facts/partners/changes.js";
import type { Side } from "../../../facts/sides.js";
import { computed, counted } from "../../../trace/number.js";
import { moves } from "../trade/moves.js";
import { changesSeries, type Doubted, doubtSentence, underDoubt } from "../trade/span-doubts.js";
import { type Flow, tradeSubject } from "../trade/trade.js";
import { type SouthShare, southWords } from "./south.js";

const SUBJECTS: Readonly<Record<Flow, { of: string; to: string }>> = {
  total: { of: "trade", to: "with" },
  export: { of: "exports", to: "to" },
  import: { of: "imports", to: "from" },
};

/** Returns a change with its sign: "+$19.5 bn". */
export function signedUsd(value: number): string {
  return `${value > 0 ? "+" : ""}${usd(value)}`;
}

const doubted = (row: PartnerChange["from"]): Doubted => ({ ...row, period: `${row.year}` });

/** Returns what speaks against the change of several partners together, to stand behind it. */
function under(members: readonly PartnerChange[]): string {
  const together = (end: "from" | "to"): Doubted | undefined => {
    const rows = members.map((member) => doubted(member[end]));
    const first = rows.find(({ doubt }) => doubt !== null) ?? rows[0];
    return first && { ...first, series: rows.map(({ series }) => series).join(" ") };
  };
  const [from, to] = [together("from"), together("to")];
  return from && to ? underDoubt(from, to) : "";
}

/** "47 %", for a ratio and its formula: how far it lies above or below one. */
function part({ value, formula }: Computed): Child {
  return value >= 1
    ? computed(percent(value - 1, 0), `${formula} - 1`)
    : computed(percent(1 - value, 0), `1 - ${formula}`);
}

const direction = ({ value }: Computed) => (value >= 1 ? "rose" : "fell");

/** Returns "rose by $19.5 bn" or "fell by $3 m". */
function moveOf({ value, formula }: Computed): Child {
  if (value < 0) return ["fell by ", computed(usd(-value), turned(formula))];
  return ["rose by ", computed(usd(value), formula)];
}

/** Words on sides of the compass in two years. */
export const sideWords = {
  /** "Trade with the south rose 47 % from 2015 to 2024, with the north 127 %, though the sources differ". */
  finding(
    { south, north }: { south: SideChange; north: SideChange },
    { flow, pair: [since, until], nameOf }: { flow: Flow; pair: Pair; nameOf: (code: string) => string },
  ): Child {
    const { of, to } = SUBJECTS[flow];
    const without = south.without.length > 0 ? `, without ${list(south.without.map(nameOf))},` : "";
    const [first, second] = [direction(south.ratio), direction(north.ratio)];
    return sentence(
      `${upper(of)} ${to} the south${without} ${first} `,
      part(south.ratio),
      ` from ${since} to ${until}, ${to} the north ${first === second ? "" : `${pronoun(of)} ${second} `}`,
      part(north.ratio),
      under([...south.members, ...north.members]),
    );
  },

  /** Who is meant, what share the south has, and what those on the way did. */
  lead(
    sides: ReadonlyMap<Side, SideChange>,
    { reporter, flow, share, nameOf }: SouthShare & { nameOf: (code: string) => string },
  ): Child {
    const { of, to } = SUBJECTS[flow];
    const membersOf = (side: Side) => sides.get(side)?.members ?? [];
    const without = (sides.get("south")?.without ?? []).map(nameOf);
    const names = (side: Side) => list(membersOf(side).map(({ partner_name }) => partner_name));
    const [way, heading] = [sides.get("way"), under([...membersOf("south"), ...membersOf("north")])];
    const doubts = way ? under(way.members) : "";
    return sentence(
      `South: ${names("south")}; north: ${names("north")}.`,
      share && [" ", southWords.share({ reporter, flow, share }, southWords.including(without))],
      way &&
        h("span", { class: "on-screen" }, [
          ` ${upper(to)} ${names("way")}, on the way, ${pronoun(of)} ${direction(way.ratio)} `,
          part(way.ratio),
          // What holds for the heading as well has been said there.
          doubts !== heading && doubts,
          ".",
        ]),
    );
  },
};

/** Words on two years beside each other. */
export const pairWords = {
  label: { since: "Since", until: "Until" },
  controls: "Which years to compare",
  heading: ([since, until]: Pair) => `What changed from ${since} to ${until}`,
  none: "None of these partners has figures for two years, so no change can be shown.",

  slopes: {
    /** Who grew fastest and who slowest. */
    title(changes: readonly PartnerChange[], { reporter, flow, pair: [since, until] }: PairOf): Child {
      const sorted = changes.filter(({ ratio }) => ratio).toSorted((a, b) => size(b) - size(a));
      const [most, least] = [sorted[0], sorted.at(-1)];
      if (!most?.ratio || !least?.ratio) return pairWords.heading([since, until]);
      const subject = ({ partner: code, partner_name: name }: PartnerChange) =>
        tradeSubject(reporter, flow, { code, name });
      const moved = ({ ratio }: PartnerChange) => ratio && moves(ratio.value, ratio.formula);
      if (most === least) {
        return sentence(subject(most), " ", moved(most), ` from ${since} to ${until}`, under([most]));
      }
      const { of, to } = SUBJECTS[flow];
      const both = under([most, least]);
      return sentence(
        `${upper(of)} ${to} ${most.partner_name} `,
        moved(most),
        ` from ${since} to ${until}, the most of `,
        counted(sorted.length, "partner"),
        isLong(both) ? under([most]) : [`; ${to} ${least.partner_name} ${pronoun(of)} `, moved(least), both],
      );
    },
    unit: ({ reporter, flow, pair: [since, until] }: PairOf, isLog: boolean): Child =>
      sentence(
        `${reporter}’s ${SUBJECTS[flow].of} ${SUBJECTS[flow].to} each partner in ${since} and ${until}, US dollars`,
        isLog && "; the same slope means the same growth",
      ),
    key: (hasBreaks: boolean) => (hasBreaks ? "Dotted where another series of figures begins." : ""),
  },

  parts: {
    /** How much of the change of the whole the leading partner brought. */
    title(
      { rows, whole, world }: Contributions,
      { changes, flow, pair: [since, until] }: PairOf & { changes: readonly PartnerChange[] },
    ): Child {
      const { of, to } = SUBJECTS[flow];
      const own = rows.filter(({ partner }) => partner !== null);
      const leader = whole.value < 0 ? own.at(-1) : own[0];
      const isWhole = world[0] !== undefined && world[1] !== undefined;
      const name = leader?.to?.partner_name;
      const many = own.length > 1 && ", the most of these";
      return sentence(
        isWhole ? `All ${of} ` : [`${upper(of)} ${to} `, counted(own.length, "partner"), " together "],
        moveOf(whole),
        ` from ${since} to ${until}`,
        leader && !isLong(under(changes)) && [`; ${to} ${name} ${pronoun(of)} `, moveOf(leader.change), many],
        under(changes),
      );
    },
    unit: ({ pair: [since, until] }: PairOf, isWorld: boolean): Child =>
      sentence(
        `Change from ${since} to ${until} in US dollars, and in points of `,
        isWorld ? `all trade of ${since}` : `what these partners had in ${since} together`,
      ),
    rest: "Rest of the world",
    tip: (name: string, change: Computed, points: Computed | null) =>
      `${name}: ${signedUsd(change.value)}${points ? `, ${signedPoints(points.value)}` : ""}`,
    columns: {
      partner: "Partner",
      from: (year: number) => `${year}`,
      change: "Change",
      points: "Points",
      growth: "In per cent",
      series: "Series",
    },
    units: { change: "USD", points: "fraction", growth: "fraction" },
    series: (row: Contribution) =>
      row.from && row.to && changesSeries(doubted(row.from), doubted(row.to)) ? "another begins between the years" : "",
  },

  /** What has to be known before such changes are read. */
  notes(
    changes: readonly PartnerChange[],
    { world, absent, pair: [since, until] }: { world: Contributions["world"]; absent: readonly string[]; pair: Pair },
  ): Child[] {
    const broken = changes.filter(({ from, to }) => changesSeries(doubted(from), doubted(to)));
    const unknown = [since, until].filter((_, i) => world[i] === undefined);
    return [
      unknown.length > 0 &&
        "What the rest of the world brought is not known: " +
          `no source here gives all trade of ${list(unknown.map(String))}.`,
      broken.length > 0 &&
        `Another series of figures begins between the years for ${
          broken.length === changes.length && broken.length > 1
            ? "all of them"
            : list(broken.map(({ partner_name }) => partner_name))
        }, so part of the difference may be one of counting.`,
      ...changes.map(({ from, to, partner_name }) => {
        const doubt = doubtSentence(doubted(from), doubted(to));
        return doubt !== "" && `${partner_name}: ${doubt.charAt(0).toLowerCase()}${doubt.slice(1)}`;
      }),
      absent.length > 0 && `Without figures for both years: ${list(absent)}.`,
    ]
      .filter((line) => line !== false)
      .map((line) => h("p", { class: "note" }, line));
  },
};

/** What two years are compared of. */
interface PairOf {
  reporter: string;
  flow: Flow;
  pair: Pair;
}

const size = ({ ratio }: PartnerChange) => ratio?.value ?? 0;
/** Whether so much speaks against a change that a heading has no room for a second one. */
const isLong = (doubts: string) => doubts.split(", ").length > 2;
const pronoun = (of: string) => (of === "trade" ? "it" : "they");
const upper = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);

/** "0.03 points": of less than a tenth of a point, the digit that tells it. */
function pointsWords(value: number): string {
  const digits = Math.min(6, Math.ceil(-Math.log10(value * 100)) + 1);
  return points(value, digits);
}

/** Returns "+25.5 points". */
export function signedPoints(value: number): string {
  const size = Math.abs(value);
  const words = size > 0 && size < 0.001 ? pointsWords(size) : difference(size, "fraction");
  return `${value > 0 ? "+" : value < 0 ? "−" : ""}${words}`;
}

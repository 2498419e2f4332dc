import { difference, list, plain } from "../../../pipelines/text/en/values.js";
import { type Child, sentence } from "../../base/dom.js";
import { spokenYear } from "../../facts/partner-choice.js";
import { isDoubted, isSince, type Measure, type Measured, type MeasuredYear } from "../../facts/partner-measures.js";
import { computed, counted, rule } from "../../trace/number.js";
import { formFor } from "./base/language.js";
import { FLOW_NOUNS, inMeasure } from "./partners.js";
import { type Flow, tradeSubject } from "./trade/trade.js";

/** What was chosen, as far as the words need it. */
interface Choice {
  reporter: string;
  flow: Flow;
  measure: Measure;
  partners: readonly string[];
}

/** The year that a heading speaks of, with the highest and the lowest of those partners that have a figure for it. */
interface Spoken {
  year: number;
  most: MeasuredYear;
  least: MeasuredYear;
  /** Of how many it is said, as a number and in words. */
  count: number;
  of: Child;
}

const NOUNS: Readonly<Record<Flow, { noun: string; side: string }>> = {
  total: { noun: "trade", side: "with" },
  export: { noun: "exports", side: "to" },
  import: { noun: "imports", side: "from" },
};

const VERBS: Readonly<Record<Flow, { verb: string; side: string }>> = {
  total: { verb: "traded", side: "with" },
  export: { verb: "sold", side: "to" },
  import: { verb: "bought", side: "from" },
};

/** Returns what a comparison of partners finds, and of how many of them it speaks. */
export function partnersFinding({ rows, base }: Measured, choice: Choice): Child {
  const { measure, partners, reporter, flow } = choice;
  if (partners.length === 1) return alone({ rows, base }, choice);
  if (measure === "rank") return rankFinding(rows);
  const firm = rows.filter((row) => !isDoubted(row));
  const found = spoken(measure === "change" && firm.length > 0 ? firm : rows, partners);
  if (!found) return alone({ rows, base }, choice);
  const { year, most, least, count, of } = found;
  const value = valueIn(measure);
  if (most === least) {
    const chosen = counted(partners.length, "partner");
    const has =
      measure === "change" ? `firm figures of one series for ${year - 1} and ${year}` : `a figure for ${year}`;
    return sentence("Of the ", chosen, ` chosen, only ${most.partner_name} has ${has}: `, value(most));
  }
  if (isSince(measure) || measure === "change") return sentence(of, grewMost(found, { base, measure, flow }));
  if (measure === "share") return shareFinding(rows) ?? largestShare(found, choice);
  const { verb, side } = VERBS[flow];
  const [more, than] = count === 2 ? ["more", ", than"] : ["most", ", least"];
  return sentence(
    of,
    `${reporter} ${verb} ${more} ${side} ${most.partner_name} in ${year}, `,
    value(most),
    `${than} ${side} ${least.partner_name}, `,
    value(least),
  );
}

/** Whose trade grew most: since a year, or on the year before. */
function grewMost(
  { year, most, least }: Spoken,
  { base, measure, flow }: { base: number | undefined; measure: Measure; flow: Flow },
): Child[] {
  const { noun, side } = NOUNS[flow];
  const value = valueIn(measure);
  const subject = `${noun} ${side} ${most.partner_name}`;
  if (measure === "index") {
    return [`${subject} stood highest in ${year}, at `, value(most), " (", rule(`100 in ${base}`), ")", series(most)];
  }
  const grew = most.amount < 0 ? "fell least" : "grew most";
  if (measure !== "change") return [`${subject} ${grew} from ${base} to ${year}: `, value(most), series(most)];
  return [`${subject} ${grew} in ${year}: `, value(most), `; ${side} ${least.partner_name} `, value(least)];
}

/** Who had the largest and the smallest share in one year. */
function largestShare({ year, most, least, of }: Spoken, { reporter, flow }: Choice): Child {
  const value = valueIn("share");
  return sentence(
    of,
    `${most.partner_name} had most of ${reporter}’s ${FLOW_NOUNS[flow]} in ${year}, `,
    value(most),
    `, ${least.partner_name} least, `,
    value(least),
  );
}

/** Whose share grew most between the first and the last year; nothing where fewer than two have a share in both. */
function shareFinding(rows: readonly MeasuredYear[]): Child {
  const years = rows.map(({ year }) => year);
  const [first, last] = [Math.min(...years), Math.max(...years)];
  const moved = rows.flatMap((to) => {
    const from = rows.find(({ partner, year }) => partner === to.partner && year === first);
    return from && to.year === last && first < last ? [{ from, to, gain: to.amount - from.amount }] : [];
  });
  const [most] = moved.toSorted((a, b) => b.gain - a.gain);
  if (!most || moved.length < 2) return null;
  const { from, to, gain } = most;
  const formulas = gain < 0 ? [from.formula, to.formula] : [to.formula, from.formula];
  const isDoubtful = isDoubted(from) || isDoubted(to);
  return sentence(
    "Of ",
    counted(moved.length, "partner"),
    `, ${to.partner_name}’s share ${gain < 0 ? "fell least" : "grew most"} from ${first} to ${last}, by `,
    computed(difference(Math.abs(gain), "fraction"), formulas.join(" - ")),
    isDoubtful && " (in doubt)",
    from.series !== to.series && SERIES,
  );
}

const SERIES = ", though the sources differ";

/** What stands behind a change since a year that ends in another series than it begins in. */
function series({ series: own, base_series = own }: MeasuredYear): string | false {
  return own !== base_series && SERIES;
}

/** Returns the year to speak of and its ends; nothing where no year holds a figure. */
function spoken(rows: readonly MeasuredYear[], partners: readonly string[]): Spoken | undefined {
  const year = spokenYear(rows, partners);
  const own = rows.filter((row) => row.year === year).toSorted((a, b) => b.amount - a.amount);
  const [most, least] = [own[0], own.at(-1)];
  if (year === undefined || !most || !least) return undefined;
  const of = ["Of ", counted(own.length, "partner"), ", "];
  return { year, most, least, count: own.length, of };
}

/** A value with its trace, and whether something speaks against it. */
function valueIn(measure: Measure) {
  return (row: MeasuredYear): Child => [
    computed(inMeasure(row, measure), row.formula),
    isDoubted(row) && (row.in_conflict ? " (disputed)" : " (in doubt)"),
  ];
}

/** One partner from its first year to its last. */
function alone({ rows, base }: Pick<Measured, "rows" | "base">, { reporter, flow, measure }: Choice): Child {
  const [first] = rows;
  if (!first) return `No source here gives whole years of ${reporter}’s ${FLOW_NOUNS[flow]} with a partner`;
  const subject = tradeSubject(reporter, flow, { code: first.partner, name: first.partner_name });
  return sentence(subject, ends(rows, first.partner, { measure, base }));
}

/** Returns where a partner's line begins and ends, or nothing where there is none. */
export function partnerEnds({ rows, base }: Measured, partner: string, measure: Measure): Child {
  const first = rows.find((row) => row.partner === partner);
  return first ? sentence(first.partner_name, ends(rows, partner, { measure, base })) : null;
}

function ends(
  rows: readonly MeasuredYear[],
  partner: string,
  { measure, base }: { measure: Measure; base: number | undefined },
): Child {
  const own = rows.filter((row) => row.partner === partner).toSorted((a, b) => a.year - b.year);
  const [first, last] = [own[0], own.at(-1)];
  if (!first || !last) return null;
  const value = valueIn(measure);
  if (first === last) return [": ", value(first), ` in ${first.year}`];
  if (measure === "gain" || measure === "growth") {
    return [": ", value(last), ` in ${last.year}, against ${base}`, series(last)];
  }
  return [" went from ", value(first), ` in ${first.year} to `, value(last), ` in ${last.year}`];
}

/** Returns who climbed most places between the first and the last year of a ranking. */
export function rankFinding(ranked: readonly MeasuredYear[]): Child {
  const partners = [...new Set(ranked.map((row) => row.partner))];
  const years = ranked.map((row) => row.year);
  const [first, last] = [Math.min(...years), Math.max(...years)];
  const at = (partner: string, year: number) => ranked.find((row) => row.partner === partner && row.year === year);
  const of = ["Of ", counted(partners.length, "partner"), ", "];
  if (first === last) {
    const top = ranked.find((row) => row.amount === 1);
    return sentence(of, `${top?.partner_name} came first in ${first}, the one year for which all have a figure`);
  }
  const climbs = partners.flatMap((partner) => {
    const [from, to] = [at(partner, first), at(partner, last)];
    return from && to ? [{ from, to, gain: from.amount - to.amount }] : [];
  });
  const gain = Math.max(0, ...climbs.map((climb) => climb.gain));
  const [climb, ...others] = climbs.filter((one) => gain > 0 && one.gain === gain);
  if (!climb) return sentence(of, `none climbed between ${first} and ${last}`);
  const { from, to } = climb;
  const names = [to, ...others.map((other) => other.to)].map((row) => row.partner_name);
  return sentence(
    of,
    `${list(names)} climbed most from ${first} to ${last}: by `,
    computed(`${plain(gain, 0)} ${formFor(gain, "place")}`, `${from.formula} - (${to.formula})`),
    others.length > 0 && " each",
    (isDoubted(from) || isDoubted(to)) && ", by figures in doubt",
  );
}

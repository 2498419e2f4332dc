import { list, plain } from "../../../pipelines/text/en/values.js";
import { type Child, sentence } from "../../base/dom.js";
import { spokenYear } from "../../facts/partner-choice.js";
import { isDoubted, type Measure, type Measured, type MeasuredYear } from "../../facts/partner-measures.js";
import { computed, counted, rule } from "../../trace/number.js";
import { formFor } from "./base/language.js";
import { FLOW_NOUNS, FORMATS } from "./partners.js";
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

const VERBS: Readonly<Record<Flow, { verb: string; side: string }>> = {
  total: { verb: "traded", side: "with" },
  export: { verb: "sold", side: "to" },
  import: { verb: "bought", side: "from" },
};

/** Returns what a comparison of partners finds, and for how many of them it speaks. */
export function partnersFinding({ rows, base }: Measured, choice: Choice): Child {
  const { measure, partners, reporter, flow } = choice;
  if (partners.length === 1) return alone(rows, choice);
  if (measure === "rank") return rankFinding(rows);
  const firm = rows.filter((row) => !isDoubted(row));
  const found = spoken(measure === "change" && firm.length > 0 ? firm : rows, partners);
  if (!found) return alone(rows, choice);
  const { year, most, least, count, of } = found;
  const value = valueIn(measure);
  if (most === least) {
    const chosen = counted(partners.length, "partner");
    const has =
      measure === "change" ? `firm figures of one series for ${year - 1} and ${year}` : `a figure for ${year}`;
    return sentence("Of the ", chosen, ` chosen, only ${most.partner_name} has ${has}: `, value(most));
  }
  const subject = (row: MeasuredYear) => tradeSubject(reporter, flow, { code: row.partner, name: row.partner_name });
  const [high, low] = [subject(most), least.partner_name];
  if (measure === "index") return sentence(of, indexWords({ rows, base, most, least, high, year }));
  if (measure === "change") {
    return sentence(
      of,
      `${high} ${most.amount < 0 ? "fell least" : "grew most"} in ${year}: `,
      value(most),
      `; with ${low} `,
      value(least),
    );
  }
  if (measure === "share") {
    const whole = `${reporter}’s ${FLOW_NOUNS[flow]}`;
    return sentence(
      of,
      `${most.partner_name} had most of ${whole} in ${year}, `,
      value(most),
      `, ${low} least, `,
      value(least),
    );
  }
  const { verb, side } = VERBS[flow];
  const [more, than] = count === 2 ? ["more", ", than"] : ["most", ", and least"];
  return sentence(
    of,
    `${reporter} ${verb} ${more} ${side} ${most.partner_name} in ${year}, `,
    value(most),
    `${than} ${side} ${low}, `,
    value(least),
  );
}

/** An index says where its partners stand; where that is by another series than the year it starts from, it says so. */
function indexWords({
  rows,
  base,
  most,
  least,
  high,
  year,
}: Pick<Spoken, "most" | "least" | "year"> & {
  rows: readonly MeasuredYear[];
  base: number | undefined;
  high: string;
}): Child[] {
  const value = valueIn("index");
  const isOther = (row: MeasuredYear) =>
    rows.some(({ partner, year: at, series }) => partner === row.partner && at === base && series !== row.series);
  const series = isOther(most) || isOther(least) ? ", though by another series of figures" : "";
  const start = rule(`100 in ${base}`);
  return [
    `${high} stood at `,
    value(most),
    ` in ${year} (`,
    start,
    `), with ${least.partner_name} at `,
    value(least),
    series,
  ];
}

/** Returns the year to speak of and its ends; nothing where no year holds a figure. */
function spoken(rows: readonly MeasuredYear[], partners: readonly string[]): Spoken | undefined {
  const year = spokenYear(rows, partners);
  const own = rows.filter((row) => row.year === year).toSorted((a, b) => b.amount - a.amount);
  const [most, least] = [own[0], own.at(-1)];
  if (year === undefined || !most || !least) return undefined;
  const isAll = own.length === partners.length;
  const of = ["Of ", counted(own.length, "partner"), isAll ? ", " : " with a figure, "];
  return { year, most, least, count: own.length, of };
}

/** A value with its trace, and whether something speaks against it. */
function valueIn(measure: Measure) {
  return (row: MeasuredYear): Child => [
    computed(FORMATS[measure](row.amount), row.formula),
    isDoubted(row) && (row.in_conflict ? " (disputed)" : " (in doubt)"),
  ];
}

/** One partner from its first year to its last. */
function alone(rows: readonly MeasuredYear[], { reporter, flow, measure }: Choice): Child {
  const [first] = rows;
  if (!first) return `No source here states whole years of ${reporter}’s ${FLOW_NOUNS[flow]} with a partner`;
  const subject = tradeSubject(reporter, flow, { code: first.partner, name: first.partner_name });
  return sentence(subject, ends(rows, first.partner, measure));
}

/** Returns where a partner's line begins and ends, or nothing where there is none. */
export function partnerEnds(rows: readonly MeasuredYear[], partner: string, measure: Measure): Child {
  const first = rows.find((row) => row.partner === partner);
  return first ? sentence(first.partner_name, ends(rows, partner, measure)) : null;
}

function ends(rows: readonly MeasuredYear[], partner: string, measure: Measure): Child {
  const own = rows.filter((row) => row.partner === partner).toSorted((a, b) => a.year - b.year);
  const [first, last] = [own[0], own.at(-1)];
  if (!first || !last) return null;
  const value = valueIn(measure);
  if (first === last) return [": ", value(first), ` in ${first.year}`];
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

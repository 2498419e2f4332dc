import { plain, times } from "../../pipelines/text/en/values.js";
import { type Child, sentence } from "../base/dom.js";
import { computed, rule } from "../trace/number.js";
import { compute } from "./computing.js";
import { FORMATS, type Measure, type MeasuredYear } from "./partner-measures.js";

/** What was chosen, as far as the words need it. */
interface Choice {
  measure: Measure;
  flowName: string;
  partners: readonly string[];
  baseYear: number | undefined;
  common: readonly number[];
}

/** Returns what a comparison of partners finds: the largest and the smallest of the last year that all of them have. */
export function partnerFinding(rows: readonly MeasuredYear[], choice: Choice): Child {
  const { measure, flowName, partners, baseYear, common } = choice;
  if (rows.length === 0) return "No figures for this choice";
  if (partners.length === 1) return endsOf(rows, partners[0] ?? "", FORMATS[measure]);
  const year = common.at(-1);
  const sorted = rows.filter((row) => row.year === year).toSorted((a, b) => b.amount - a.amount);
  const [most, least] = [sorted[0], sorted.at(-1)];
  if (!most || !least || most === least) return "No year in which all chosen partners have a figure";
  const amount = (row: MeasuredYear) => computed(FORMATS[measure](row.amount), row.formula);
  if (measure === "share") {
    return sentence(
      `${most.partner_name} held `,
      amount(most),
      ` of Kazakhstan’s ${flowName.toLowerCase()} in ${year}, ${least.partner_name} `,
      amount(least),
    );
  }
  if (measure === "index") {
    if (baseYear === year) return `${baseYear} is the only year in which all chosen partners have a figure`;
    return sentence(
      `From ${baseYear} to ${year}, ${flowName.toLowerCase()} with ${most.partner_name} went from `,
      rule("100"),
      " to ",
      amount(most),
      `, with ${least.partner_name} to `,
      amount(least),
    );
  }
  const ratio = compute("[most] / [least]", { most, least });
  return sentence(
    `In ${year}, the last year that all of them have, ${most.partner_name} was the largest of the chosen partners`,
    ratio && [", ", computed(times(ratio.value), ratio.formula), ` ${least.partner_name}`],
  );
}

/** Returns where a partner's line begins and ends, or nothing where there is none. */
export function endsOf(rows: readonly MeasuredYear[], partner: string, format: (value: number) => string): Child {
  const own = rows.filter((row) => row.partner === partner).toSorted((a, b) => a.year - b.year);
  const [first, last] = [own[0], own.at(-1)];
  if (!first || !last) return null;
  const point = (row: MeasuredYear) => [computed(format(row.amount), row.formula), ` in ${row.year}`];
  return sentence(`${first.partner_name}: `, point(first), first === last ? null : [", ", point(last)]);
}

/** Returns who climbed most places between the first and the last year in which all are ranked. */
export function rankFinding(ranked: readonly MeasuredYear[], partners: readonly string[]): Child {
  if (partners.length < 2) return "A ranking needs two partners or more";
  if (ranked.length === 0) return "No ranking: no year in which all chosen partners have a figure";
  const years = ranked.map((row) => row.year);
  const [first, last] = [Math.min(...years), Math.max(...years)];
  if (first === last) return `Only ${first} has a figure for all chosen partners`;
  const at = (partner: string, year: number) =>
    ranked.find((row) => row.partner === partner && row.year === year) as MeasuredYear;
  const [climb] = partners
    .map((partner) => ({ from: at(partner, first), to: at(partner, last) }))
    .toSorted((a, b) => b.from.amount - b.to.amount - (a.from.amount - a.to.amount));
  const gain = climb ? climb.from.amount - climb.to.amount : 0;
  if (!climb || gain <= 0) return `The order stayed as it was between ${first} and ${last}`;
  return sentence(
    `${climb.to.partner_name} climbed `,
    computed(`${plain(gain, 0)} ${gain === 1 ? "place" : "places"}`, `${climb.from.formula} - (${climb.to.formula})`),
    ` between ${first} and ${last}`,
  );
}

import { plain, times, usd } from "../../../pipelines/text/en/values.js";
import { type Child, h, sentence } from "../../base/dom.js";
import type { MirrorGap, MirrorPoint } from "../../facts/mirror-rows.js";
import type { FreightFactor } from "../../rows/cif-fob.js";
import type { TableColumn } from "../../tables/table.js";
import { computed, counted, rule, stated } from "../../trace/number.js";
import { term } from "../../trace/term.js";
import { formFor } from "./base/language.js";
import { tipWords } from "./base/tip.js";

/** Whose reports are set against each other. */
interface Books {
  reporter: string;
  partner: string;
}

/** Words of the part on one trade in the books of both countries. */
export const mirrorWords = {
  lead: ({ reporter }: Pick<Books, "reporter">, factors: readonly FreightFactor[]): Child => [
    `What ${reporter} counts as an export its partner counts as an import. The seller values goods at its own border (`,
    term("fob"),
    "), the buyer at its border, freight and insurance included (",
    term("cif"),
    "). To compare the two, figures at CIF are divided by a factor that you choose. ",
    factors.length > 0 && [
      "Sources say: ",
      factors.map(({ value, observation_id, publisher }, i) => [
        i > 0 ? ", " : "",
        stated(plain(value, 2), observation_id),
        " (",
        h("cite", {}, publisher),
        ")",
      ]),
      ".",
    ],
  ],
  controls: "Which books to compare",
  partner: (reporter: string) => `${reporter} and`,
  mirror: (reporter: string) => `${reporter}’s`,
  flows: { export: "exports", import: "imports" },
  line: "Each line",
  lines: {
    same: "one source for all years",
    best: "the best figure of each year, the partner’s where one is missing",
  },
  factor: "CIF divided by",
  noFactor: "1, as reported",
  factorOf: ({ value, publisher }: FreightFactor) => `${value.toFixed(2)}, ${publisher}`,
  none: "No trade is reported by both sides.",

  unit: ({ reporter, partner }: Books, { flow, factor }: { flow: "export" | "import"; factor: string }): Child => [
    `${reporter}’s ${flow}s ${flow === "export" ? "to" : "from"} ${partner} as each side reports them, `,
    "US dollars a year at FOB; CIF divided by ",
    rule(factor),
    ". Whole years only. Grey bars join the two reports of a year. Hollow: an estimate, ",
    "or the partner’s report where one is missing. A line breaks where its source changes.",
  ],

  estimated: (count: number): Child => [
    counted(count, "point"),
    formFor(count, " of these lines is an estimate: ", " of these lines are estimates: "),
    "the source marks them so, or the partner’s amounts are the reporter’s times one recurring factor, ",
    "which we take for a sign that the partner did not report. They count as no report of its own.",
  ],

  closable: (closable: number, all: number): Child => [
    "Both report in ",
    counted(all, "year"),
    closable === 0 ? "; in none of them do" : ["; in ", counted(closable)],
    closable === 0 ? " the two agree" : " the two agree",
    " once freight is allowed for, by a factor from ",
    rule("1.00"),
    " to ",
    rule("1.20"),
    ".",
    closable < all &&
      " What freight cannot explain may be goods sold on through a third country, which the two book to different " +
        "partners, or small consignments that only one of them counts. The totals do not show which.",
  ],
};

/** Returns what a point of a line says of itself. */
export function mirrorTip(
  { year, isFilled, isEstimated, publisher }: MirrorPoint,
  name: string,
  value: string,
): string {
  const more = [isFilled ? "the partner’s report" : "", isEstimated ? "an estimate" : "", publisher];
  return tipWords({ series: name, period: String(year), value, more });
}

/**
 * Returns what the two lines show: the gap of the last year in which both sides report, and the narrowest and widest.
 */
export function mirrorFinding(gaps: readonly MirrorGap[], { reporter, partner }: Books): Child {
  const last = gaps.at(-1);
  if (!last) return `There is no year for which both ${reporter} and ${partner} report for themselves`;
  const words = `the partner’s report against ${reporter}’s, both at FOB`;
  const multiple = ({ ratio, formula }: MirrorGap) => computed(times(ratio), formula, words);
  const sorted = gaps.toSorted((a, b) => a.ratio - b.ratio);
  const [least, most] = [sorted[0] as MirrorGap, sorted.at(-1) as MirrorGap];
  const finding = [`${partner} reports `, multiple(last), ` what ${reporter} does in ${last.year}`];
  if (gaps.length < 3) return sentence(finding);
  return sentence(
    finding,
    "; over the years ",
    multiple(least),
    ` (${least.year}) to `,
    multiple(most),
    ` (${most.year})`,
  );
}

/** Returns the columns in which the rows behind the lines are shown. */
export function mirrorTable(gaps: readonly MirrorGap[], { reporter, partner }: Books): TableColumn<MirrorPoint>[] {
  const gapOf = (point: MirrorPoint) => gaps.find(({ year }) => year === point.year && point.side === "mirror");
  return [
    { label: "Year", cell: ({ year }) => year, amount: true },
    { label: "Reported by", cell: ({ side }) => (side === "own" ? reporter : partner) },
    {
      label: "At FOB",
      cell: ({ value, formula }) => computed(usd(value), formula),
      amount: true,
      value: ({ value }) => value,
      unit: "US dollars",
    },
    {
      label: "Source",
      cell: ({ publisher, isFilled, isEstimated }) => [
        h("cite", {}, publisher),
        isFilled && " (the partner’s report)",
        isEstimated && " (an estimate)",
      ],
    },
    {
      label: `Against ${reporter}’s`,
      cell: (point) => {
        const gap = gapOf(point);
        return gap ? computed(times(gap.ratio), gap.formula) : "–";
      },
      amount: true,
      value: (point) => gapOf(point)?.ratio ?? null,
      unit: "times",
    },
  ];
}

import { times, usd } from "../../pipelines/text/en/values.js";
import { type Child, h, sentence } from "../base/dom.js";
import type { TableColumn } from "../tables/table.js";
import { computed } from "../trace/number.js";
import type { MirrorGap, MirrorPoint } from "./mirror-rows.js";

/**
 * Returns what the two lines show: the gap of the last year in which both sides report, and the narrowest and widest.
 */
export function mirrorFinding(gaps: readonly MirrorGap[], partner: string): Child {
  const last = gaps.at(-1);
  if (!last) return `There is no year for which both Kazakhstan and ${partner} report for themselves`;
  const words = "the partner’s report against Kazakhstan’s, both at FOB";
  const multiple = ({ ratio, formula }: MirrorGap) => computed(times(ratio), formula, words);
  const sorted = gaps.toSorted((a, b) => a.ratio - b.ratio);
  const [least, most] = [sorted[0] as MirrorGap, sorted.at(-1) as MirrorGap];
  const finding = [`${partner} reports `, multiple(last), ` what Kazakhstan does in ${last.year}`];
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
export function mirrorTable(gaps: readonly MirrorGap[], partner: string): TableColumn<MirrorPoint>[] {
  const gapOf = (point: MirrorPoint) => gaps.find(({ year }) => year === point.year && point.side === "mirror");
  return [
    { label: "Year", cell: ({ year }) => year, amount: true },
    { label: "Line", cell: ({ side }) => (side === "own" ? "Kazakhstan" : partner) },
    { label: "At FOB", cell: ({ value, formula }) => computed(usd(value), formula), amount: true },
    {
      label: "Source",
      cell: ({ publisher, isFilled, isEstimated }) => [
        h("cite", {}, publisher),
        isFilled && " (the partner’s report)",
        isEstimated && " (an estimate)",
      ],
    },
    {
      label: `Against Kazakhstan’s`,
      cell: (point) => {
        const gap = gapOf(point);
        return gap ? computed(times(gap.ratio), gap.formula) : "–";
      },
      amount: true,
    },
  ];
}

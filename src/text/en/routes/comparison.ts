import { plain, tonnes, usd } from "../../../../pipelines/text/en/values.js";
import { type Child, h, sentence } from "../../../base/dom.js";
import type { LineRow } from "../../../facts/routes/comparison.js";
import type { RouteFigure } from "../../../rows/routes/route-figures.js";
import { computed, counted, stated } from "../../../trace/number.js";
import { formFor } from "../base/language.js";
import { costWords, lengthOf, routeName, STATE_WORDS, theRoute, whenSaid } from "../routes.js";

/** "$0.72 m": costs a kilometre in one unit, so that they can be compared at a glance. */
function millions(value: number): string {
  return value < 10_000 ? usd(value) : `$${plain(value / 1e6, value < 1e6 ? 2 : 1)} m`;
}

const longest = (rows: readonly LineRow[]) =>
  rows.filter(({ length }) => length).toSorted((a, b) => (b.length?.km ?? 0) - (a.length?.km ?? 0))[0];

/** Words of the comparison of lines. */
export const comparisonWords = {
  /** "7 of 14 lines to Afghanistan are in operation, the longest known 75 km; …". */
  heading(rows: readonly LineRow[], country: string): Child {
    const running = rows.filter(({ state }) => state === "operating");
    const [first, second] = [longest(running), longest(rows.filter((row) => !running.includes(row)))];
    return sentence(
      counted(running.length),
      " of ",
      counted(rows.length, "line"),
      ` to ${country} ${formFor(running.length, "is", "are")} in operation`,
      first?.length && [", the longest known ", lengthOf(first.length)],
      second?.length && ["; of the others the longest has ", lengthOf(second.length)],
    );
  },
  /** Which these are, and how much goes over all of them. */
  lead(rows: readonly LineRow[], freight: RouteFigure | undefined): Child {
    const byLine = rows.some((row) => row.freight !== null);
    const total = freight && [
      "By rail ",
      stated(tonnes(freight.value), freight.observation_id),
      ` went from ${freight.reporter_name} to ${freight.partner_name} in ${freight.period ?? whenSaid(freight)}`,
      ", over all lines together",
    ];
    const none = "no source here says how much goes over which line";
    return h(
      "p",
      {},
      total,
      byLine ? total && "." : total ? [`; ${none}.`] : `${none.charAt(0).toUpperCase()}${none.slice(1)}.`,
    );
  },
  columns: {
    line: "Line",
    state: "State",
    length: "Length",
    cost: "Cost",
    perKm: "Cost a km",
    freight: "Freight",
    days: "Journey",
    gauge: "Gauge",
  },
  /** Lines without any figure, by how far they are. */
  unknown(rows: readonly LineRow[]): Child {
    if (rows.length === 0) return null;
    const states = [...new Set(rows.map(({ state }) => state))].map((state) => {
      const names = rows.filter((row) => row.state === state).map(({ route }) => routeName(route));
      return `${STATE_WORDS[state]}: ${names.join(", ")}`;
    });
    return h("p", { class: "note" }, `Without any of these figures, ${states.join("; ")}.`);
  },
  none: "–",
  ofSections: "of sections",
  ofSection: "on a section",
  perKm({ least, most }: NonNullable<LineRow["perKm"]>): Child {
    const [low, high] = [least, most].map(({ value, formula }) => computed(millions(value), formula));
    return least.formula === most.formula ? low : [low, " to ", high];
  },
  costOf: (cost: NonNullable<LineRow["cost"]>): Child => costWords(cost),
  freight: {
    title(rows: readonly RouteFigure[], route: Parameters<typeof theRoute>[0] | null): Child {
      const [first, last] = [rows[0], rows.at(-1)];
      if (!first || !last) return null;
      const where = route ? `over ${theRoute(route)}` : `by rail from ${last.reporter_name} to ${last.partner_name}`;
      return sentence(
        `Freight ${where} came to `,
        stated(tonnes(last.value), last.observation_id),
        ` in ${last.period}, after `,
        stated(tonnes(first.value), first.observation_id),
        ` in ${first.period}`,
      );
    },
    unit: "Tonnes a year, a bar a year",
    columns: { period: "Year", amount: "Tonnes", source: "Source" },
  },
};

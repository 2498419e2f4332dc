import { list, plain } from "../../../pipelines/text/en/values.js";
import { type Child, h, sentence } from "../../base/dom.js";
import { type CostRange, isDoubtful, type Spread, STATES, stateOf } from "../../facts/route-rows.js";
import type { RouteLength } from "../../rows/routes/route-lengths.js";
import type { Route } from "../../rows/routes/routes.js";
import { computed, counted } from "../../trace/number.js";
import { formFor } from "./base/language.js";
import { costWords, type Dated, kmRange, lengthOf, routeName, STATE_WORDS, theRoute, whenSaid } from "./routes.js";

/** Words of the chart of costs. */
export const costFigureWords = {
  title(range: CostRange | null): Child {
    if (range === null) return "The only costs given for it are doubtful";
    const { isWhole, count, most } = range;
    const one = isWhole && count === 1;
    return sentence(
      one
        ? "One cost is given for the whole line: "
        : `Costs given for ${isWhole ? "the whole line" : "its sections"}: `,
      costWords(range),
      one && ` (${whenSaid(most)})`,
    );
  },
  unit: "US dollars, not adjusted for inflation, all rows on one scale from zero; a dot a figure.",
  key: [
    "Plans, contracts and money spent side by side. Hollow: doubtful, or the cost of something else.",
    "A line through a dot is what the wording allows; an arrow says “more than”.",
  ].join(" "),
  figures: (count: number) => `${count} ${formFor(count, "figure")}`,
  doubtful: "doubtful",
  columns: {
    name: "Line or section",
    printed: "As written",
    amount: "US dollars",
    source: "Source",
    date: "As of",
    remark: "Remark",
  },
};

/** Words of the chart of lengths. */
export const lengthWords = {
  controls: "Lengths to show",
  show: "Show",
  whole: "Whole lines",
  oneLine: "One line with its sections",
  titleNone: "No two sources differ on these lengths",
  titleWhole: (route: Route, range: Spread): Child =>
    sentence(
      `Sources differ most on ${theRoute(route)}: the longest length is `,
      computed(`${plain(range.ratio, 1)} times`, `[${range.most.observation_id}] / [${range.least.observation_id}]`),
      " the shortest",
    ),
  titleOne: (line: Route, section: Route, range: Spread): Child =>
    sentence(
      `${routeName(line)}: sources differ most on ${section === line ? "the whole line" : routeName(section)}, `,
      kmRange(range),
    ),
  unit: "Kilometres, each row on a scale of its own from zero; a dot a figure.",
  key: [
    "Ringed: the length to use. Tick: the straight line between the ends.",
    "Hollow: does not fit, as it is doubtful or counts something else; red: as it is shorter than the straight line.",
    "A line through a dot is what the wording allows; an arrow says “more than”.",
  ].join(" "),
  source: "; straight lines computed from the towns’ coordinates (GeoNames)",
  columns: {
    name: "Line or section",
    printed: "As written",
    km: "km",
    source: "Source",
    date: "As of",
    remark: "Remark",
  },
  direct: (distance: number) => `straight ${plain(distance, 0)} km`,
  sources: (count: number) => `${count} ${formFor(count, "source")}`,
  noneStands: "none free of doubt",
  unitName: "\u00a0km",
  outside: (items: readonly Child[]): Child =>
    items.length > 0 &&
    h(
      "p",
      { class: "note" },
      "Left out, as it is far from the others: ",
      items.map((item, i) => [i > 0 && "; ", item]),
      ".",
    ),
  item: (row: RouteLength, name: string): Child => [
    `${name}, `,
    lengthOf(row),
    " (",
    h("cite", {}, row.publisher),
    ")",
  ],
  unmeasured: (names: readonly string[]): Child =>
    names.length > 0 && h("p", { class: "note" }, `No source here gives the length of ${list(names)}.`),
};

/** Returns what a dot of a length or a cost says when it is pointed at. */
export function figureTip(
  row: { printed: string; publisher: string; obs_status: string; note: string | null } & Dated,
  doubt: string | null = null,
): string {
  const doubtful = doubt ?? (isDoubtful(row) ? costFigureWords.doubtful : null);
  const remark = row.note ? `. ${row.note}` : "";
  return `${row.printed} — ${row.publisher}, ${whenSaid(row)}${doubtful ? `, ${doubtful}` : ""}${remark}`;
}

/** Returns "Of 18 lines that reach Afghanistan, 6 are in operation and 12 planned". */
export function reachWords(lines: readonly Route[], country: string): Child {
  const counts = STATES.map((state) => ({ state, count: lines.filter((line) => stateOf(line) === state).length }));
  const shown = counts.filter(({ count }) => count > 0);
  return sentence(
    "Of ",
    counted(lines.length, "line"),
    ` that reach ${country}, `,
    shown.map(({ state, count }, i) => [
      i === 0 ? "" : i === shown.length - 1 ? " and " : ", ",
      counted(count),
      i === 0 ? `\u00a0${formFor(count, "is", "are")} ${STATE_WORDS[state]}` : `\u00a0${STATE_WORDS[state]}`,
    ]),
  );
}

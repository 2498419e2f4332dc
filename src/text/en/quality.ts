import { list } from "../../../pipelines/text/en/values.js";
import { type Child, h } from "../../base/dom.js";

/** The sign of each mark of quality, by code of the list marks; a figure without any is official and not disputed. */
export const SIGNS = { unofficial: "°", disputed: "≠", unsettled: "~" } as const;

type Mark = keyof typeof SIGNS;

const NAMES: Readonly<Record<Mark, string>> = {
  unofficial: "not official statistics",
  disputed: "disputed or in doubt",
  unsettled: "estimated, provisional or a target",
};

/** What each mark says. */
const MEANINGS: Readonly<Record<Mark, string>> = {
  unofficial: "It comes from a ministry, an official or the press, not from a statistical office.",
  disputed: "Another figure contradicts it, or a reason is noted why it may be wrong or count something else.",
  unsettled: "Its source says so, or it is a plan.",
};

/** Words of the marks of quality. */
export const qualityWords = {
  names: NAMES,
  meanings: MEANINGS,
  /** "° not official statistics; ≠ disputed or in doubt", for the signs that a chart bears. */
  key: (marks: readonly Mark[]): Child =>
    marks.map((mark, i) => [i > 0 && "; ", h("b", { class: "sign" }, SIGNS[mark]), `\u00a0${NAMES[mark]}`]),
  /** A control, and how its one choice is called. */
  control: "Figures",
  official: "Official statistics only",
  /** What a page leaves out that shows official statistics only. */
  left: (subject: string, to: Child, years: readonly number[]): Child => [
    `Only official statistics of ${subject} are shown; those read here end in `,
    to,
    years.length > 0 && [". Left out, as they come from officials or the press: ", list(years.map(String))],
    ".",
  ],
};

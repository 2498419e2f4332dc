import type { Child } from "../../base/dom.js";

/** Words around every chart. */
export const chartWords = {
  source: "Source: ",
  rows: "Show the rows",
  share: "Share or embed",
  rights: (build: string) => `Steppe to Sea, CC BY 4.0${build && `, build ${build}`}`,
  link: "Link",
  live: "To set into a page, following this site",
  sql: "Its figures by SQL, for DuckDB",
  fixed: "To set into a page, staying as it is now",
  copyPicture: "Copy as a picture",
  noPicture: "this browser copies no pictures; save the PNG instead",
  noChart: "This choice has no such chart: there are no figures for it.",
  page: "See it on its page, with all choices",
  open: "Open it alone",
  related: "Related charts",
  /** The heading of the column that says whose a row is, in a file of rows. */
  from: "From",
  /** The heading of the column of marks of quality there. */
  marks: "Marks",
  /** What is drawn where bars of amounts stand below each other, to those who hear it. */
  bars: "Bars of amounts side by side",
  /** What stands behind the first of many names. */
  more: (count: Child): Child => [" and ", count, " more"],
  description: (title: string) => `${title}. One chart, with its rows and its sources.`,
};

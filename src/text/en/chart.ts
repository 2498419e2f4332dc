/** Words around every chart. */
export const chartWords = {
  source: "Source: ",
  rows: "Show the rows",
  share: "Share or embed",
  rights: (build: string) => `Steppe to Sea, CC BY 4.0${build && `, build ${build}`}`,
  link: "Link",
  live: "To set into a page, following this site",
  fixed: "To set into a page, as it is now for good",
  copyPicture: "Copy as a picture",
  noPicture: "this browser copies no pictures; save the PNG instead",
  noChart: "This choice has no such chart: there are no figures for it.",
  page: "On its page, with its choices",
  description: (title: string) => `${title}. One chart, with its rows and its sources.`,
};

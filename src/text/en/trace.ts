/** Words around a number: its card, its page, how to cite it. */
export const traceWords = {
  cite: "Cite this number",
  copy: "Copy",
  copied: "copied",
  byHand: "Copy it from here: ",
  copyLink: "Copy link",
  dialog: "Where a number comes from",
  back: "Back",
  close: "Close",
  whole: "Open on a page of its own",
  /** To what has no page but this card. */
  link: "Link to this card",
  unknown: (id: string) => `No figure has the id “${id}”. It may have been renamed; search for its source.`,
  usedIn: "Used in",
  notUsed: "No page shows it but the list of figures.",
  uses: {
    first: "Overview",
    check: (name: string) => `The article: ${name}`,
    trade: (what: string, year: number) => `Trade: ${what} in ${year}`,
    with: (page: string, country: string) => `${page}: ${country}`,
  },
  files: "As data",
  json: "This figure as JSON",
  description: (what: string, publisher: string) =>
    `${what}: as given by ${publisher}, what that can mean, who says otherwise, and how to cite it.`,
};

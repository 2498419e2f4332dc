/** What the site calls itself. */
export const SITE_NAME = "Steppe to Sea";

/** What stands on every page: the name of the site, its pages by what one does with them, and the footer. */
export const navigation = {
  name: SITE_NAME,
  tagline: "Kazakhstan’s turn south, in figures one can trace",
  labels: { pages: "Pages", skip: "Skip to the content" },
  groups: [
    {
      name: "Explore",
      pages: [
        { path: "/years", name: "Trade" },
        { path: "/partners", name: "Partners" },
        { path: "/goods", name: "Goods" },
        { path: "/routes", name: "Routes" },
        { path: "/locomotives", name: "Locomotives" },
      ],
    },
    {
      name: "Check",
      pages: [
        { path: "/audit", name: "The article" },
        { path: "/disagreement", name: "Disagreement" },
        { path: "/missing", name: "Missing" },
      ],
    },
    {
      name: "Use",
      pages: [
        { path: "/figures", name: "Figures" },
        { path: "/downloads", name: "Downloads" },
        { path: "/changes", name: "Changes" },
        { path: "/method", name: "Method" },
      ],
    },
  ],
  footer: {
    rights: "Figures belong to the sources named beside them; the tables of this site are",
    cite: "How to cite",
    method: "Sources and method",
    dates: (day: string, build: string) => `Sources up to ${day}; build ${build}.`,
  },
};

/** How new the sources and the figures are and when the site was built, in days as words, and which build it is. */
export type SiteDays = Partial<Record<"newest" | "figures" | "since" | "builtOn", string>> & { build: string };

function versionWords({ figures, since, builtOn, build }: SiteDays): string {
  const days = figures ? `figures of ${figures}` : since && `figures changed since ${since}`;
  return [days, `build ${build}${builtOn ? ` of ${builtOn}` : ""}`].filter(Boolean).join(", ");
}

/** What the site calls itself. */
export const SITE_NAME = "Steppe to Sea";

/** What stands on every page: the name of the site, its pages by what one does with them, and the footer. */
export const navigation = {
  name: SITE_NAME,
  tagline: (reporter: string | undefined) => `${reporter ? `${reporter}’s` : "The"} way south in checked figures`,
  labels: { pages: "Pages", skip: "Skip to the content" },
  find: { label: "Search the whole site", hint: "Search" },
  theme: {
    label: "Colours",
    choices: [
      { value: "", label: "Auto" },
      { value: "light", label: "Light" },
      { value: "dark", label: "Dark" },
    ],
  },
  groups: [
    {
      name: "Explore",
      pages: [
        { path: "/years", name: "Trade" },
        { path: "/partners", name: "Partners" },
        { path: "/goods", name: "Goods" },
        { path: "/routes", name: "Routes" },
        { path: "/locomotives", name: "Locomotives" },
        { path: "/events", name: "Events" },
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
        { path: "/guide", name: "Guide" },
        { path: "/method", name: "Method" },
      ],
    },
  ],
  footer: {
    data: "Version",
    changes: "what changed",
    licence: "Licence",
    rights: "figures belong to the sources named beside them; the tables of this site are",
    others: "licences of programs and fonts",
    use: "Use",
    cite: "how to cite",
    method: "sources and method",
    /**
     * How new sources and figures are, and which build it is, in days as words; where the figures have changed since
     * the last day that they were given, that is `since`. What is not known is left out.
     */
    dates: ({ newest, ...days }: SiteDays) =>
      [versionWords(days), newest && `newest source of ${newest}`].filter(Boolean).join("; "),
    version: versionWords,
  },
};

import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { fontFaces } from "./pipelines/site/fonts.js";

const data = fileURLToPath(new URL("src/data/", import.meta.url));

const pages = [
  { name: "Overview", path: "/" },
  { name: "Years", path: "/years" },
  { name: "Partners", path: "/partners" },
  { name: "Disagreement", path: "/disagreement" },
  { name: "Article checked", path: "/audit" },
  { name: "Locomotives", path: "/locomotives" },
  { name: "Routes", path: "/routes" },
  { name: "Missing", path: "/missing" },
  { name: "Figures", path: "/figures" },
  { name: "Changes", path: "/changes" },
  { name: "Downloads", path: "/downloads" },
  { name: "Method", path: "/method" },
];

const DESCRIPTION =
  "Trade, railways and corridors between Kazakhstan and Afghanistan: " +
  "every figure with its source, its print and its interval.";

/** A hill, the sea and the sun. */
const ICON = encodeURIComponent(
  "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 16 16'>" +
    "<path d='M0 10 Q4 5 8 8 T16 6 V16 H0Z' fill='#0b6b84'/><circle cx='11' cy='4' r='2.5' fill='#c98a1b'/></svg>",
);

/** The published files, at addresses that stay. */
function* extracts() {
  if (!existsSync(data)) return;
  for (const entry of readdirSync(data, { withFileTypes: true })) {
    if (entry.isFile() && !entry.name.startsWith(".")) yield join("/data", entry.name);
  }
}

function header({ path }: { path: string }) {
  const links = pages.map((page) => {
    const current = page.path === path || (page.path === "/" && path === "/index");
    return `<a href="${page.path}"${current ? ' aria-current="page"' : ""}>${page.name}</a>`;
  });
  return `<div class="masthead"><a class="brand" href="/">Steppe to Sea</a>
<span class="tagline">Kazakhstan’s way south, in figures that can be traced</span></div>
<nav class="pages" aria-label="Pages">${links.join("\n")}</nav>`;
}

export default {
  title: "Steppe to Sea",
  root: ".build/site",
  output: process.env["SITE_OUTPUT"] ?? "dist",
  pages,
  dynamicPaths: [...extracts(), ...fontFaces().map((font) => font.path)],
  style: "style.css",
  // A heading holds numbers that are links; Framework would wrap it into a link of its own.
  markdownIt: (md: { core: { ruler: { disable: (rule: string) => void } } }) => {
    md.core.ruler.disable("anchor");
    return md;
  },
  globalStylesheets: [],
  sidebar: false,
  pager: false,
  toc: false,
  head: `<style>${fontFaces()
    .map((font) => font.css)
    .join("")}</style>
<meta name="description" content="${DESCRIPTION}">
<meta name="color-scheme" content="light dark">
<script type="module" src="/trace/open.js"></script>
<link rel="icon" href="data:image/svg+xml,${ICON}">`,
  header,
  footer: `<p>Figures belong to the sources named beside them; tables of this site are
<a href="https://creativecommons.org/licenses/by/4.0/" rel="license">CC BY 4.0</a>.
<a href="/method">Sources and method</a> · <a href="/downloads">Downloads</a></p>`,
};

import { navigation } from "./src/text/en/navigation.js";

const { name, tagline, groups, labels, footer } = navigation;

/** Where a page belongs: its own entry, or that of the page that it is a part of. */
const PARTS: Readonly<Record<string, string>> = { "/check": "/audit", "/figure": "/figures" };

function header({ path }: { path: string }): string {
  const here = PARTS[path] ?? path;
  const link = (page: { path: string; name: string }) =>
    `<a href="${page.path}"${page.path === here ? ' aria-current="page"' : ""}>${page.name}</a>`;
  const list = groups.map(
    (group) => `<div class="group"><span>${group.name}</span>${group.pages.map(link).join("\n")}</div>`,
  );
  return `<div class="masthead"><a class="brand" href="/">${name}</a>
<span class="tagline">${tagline}</span></div>
<nav class="pages" aria-label="${labels.pages}">${list.join("\n")}</nav>`;
}

const DESCRIBED = /[&<>"]/g;

export default {
  title: name,
  root: "src",
  output: process.env["SITE_OUTPUT"] ?? "dist",
  pages: groups.flatMap((group) => group.pages),
  preserveExtension: true,
  // A heading holds numbers that are links; Framework would wrap it into a link of its own.
  markdownIt: (md: { core: { ruler: { disable: (rule: string) => void } } }) => {
    md.core.ruler.disable("anchor");
    return md;
  },
  style: null,
  globalStylesheets: [],
  sidebar: false,
  pager: false,
  toc: false,
  head: ({ data }: { data: { description?: string } }) =>
    `<meta name="description" content="${(data.description ?? tagline).replace(DESCRIBED, (sign) => `&#${sign.charCodeAt(0)};`)}">
<meta name="color-scheme" content="light dark">`,
  header,
  footer: `<p>${footer.rights}
<a href="https://creativecommons.org/licenses/by/4.0/" rel="license">CC BY 4.0</a>. <span data-place="dates"></span>
<a href="/downloads#cite">${footer.cite}</a> · <a href="/method">${footer.method}</a></p>`,
};

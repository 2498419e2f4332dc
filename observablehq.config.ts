import { readFileSync } from "node:fs";
import { parse } from "yaml";
import { navigation } from "./src/text/en/navigation.js";

const { name, groups, labels, find, theme, footer } = navigation;

/** Where a page belongs: its own entry, or that of the page that it is a part of. */
const PARTS: Readonly<Record<string, string>> = { "/check": "/audit", "/figure": "/figures" };

function header({ path }: { path: string }): string {
  const here = PARTS[path] ?? path;
  const link = (page: { path: string; name: string }) =>
    `<a href="${page.path}"${page.path === here ? ' aria-current="page"' : ""}>${page.name}</a>`;
  const option = ({ value, label }: { value: string; label: string }) => `<option value="${value}">${label}</option>`;
  const list = groups.map(
    (group) => `<div class="group"><span>${group.name}</span>${group.pages.map(link).join("\n")}</div>`,
  );
  return `<div class="masthead"><a class="brand" href="/">${name}</a>
<span class="tagline" data-place="tagline"></span>
<form class="find" role="search" action="./search.html" data-find><input type="search" name="q" id="find"
aria-label="${find.label}" placeholder="${find.hint}" autocomplete="off" spellcheck="false" enterkeyhint="search"></form>
<select class="theme" aria-label="${theme.label}" autocomplete="off">${theme.choices.map(option).join("")}</select></div>
<nav class="pages" aria-label="${labels.pages}">${list.join("\n")}</nav>`;
}

/** What a page says of itself for search engines and previews; Framework passes on no keys but its own. */
function descriptionOf(path: string): string {
  const [, frontMatter = ""] = /^---\n([\s\S]*?)\n---/.exec(readFileSync(`src${path}.md`, "utf8")) ?? [];
  const { description = "" } = (parse(frontMatter) ?? {}) as { description?: string };
  return description.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

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
  head: ({ path }: { path: string }) => `<meta name="description" content="${descriptionOf(path)}">
<meta name="color-scheme" content="light dark">`,
  header,
  footer: `<dl><dt>${footer.data}</dt>
<dd><span data-place="dates"></span>; <a href="/changes">${footer.changes}</a></dd>
<dt>${footer.licence}</dt>
<dd>${footer.rights} <a href="https://creativecommons.org/licenses/by/4.0/" rel="license">CC BY 4.0</a>;
<a href="/licences.txt">${footer.others}</a></dd>
<dt>${footer.use}</dt>
<dd><a href="/downloads#cite">${footer.cite}</a>, <a href="/method">${footer.method}</a></dd></dl>`,
};

import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { datasetOf } from "./dataset.js";
import { POLICY, THEME_SCRIPT } from "./headers.js";
import { jsonLd } from "./json-ld.js";

/** What all pages ask for, and where the site is found; an empty address where it is not published yet. */
export interface Dress {
  scripts: readonly string[];
  style: string;
  /** The fonts that every page needs. */
  fonts: readonly string[];
  address: string;
}

/** A hill, the sea and the sun. */
const ICON =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16">' +
  '<path d="M0 10 Q4 5 8 8 T16 6 V16 H0Z" fill="#0b6b84"/><circle cx="11" cy="4" r="2.5" fill="#c98a1b"/></svg>\n';

/**
 * Gives every page what Framework leaves out: its language, zooming, a way past the header, style, script, policy, and
 * what it is for search engines and previews; writes what such machines ask of a site as a whole.
 */
export function finishPages(site: string, dress: Dress): void {
  const files = readdirSync(site, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".html"));
  const pages = files.map((file) => file.replaceAll("\\", "/")).sort();
  for (const page of pages) {
    const html = readFileSync(join(site, page), "utf8");
    const head = [...loads(page, dress), ...says(page, html, dress)];
    if (page === "changes.html") head.push('<link rel="alternate" type="application/atom+xml" href="./changes.xml">');
    if (page === "downloads.html") head.push(jsonLd(datasetOf(site, dress.address)));
    const finished = html
      .replace("<html>", '<html lang="en">')
      .replace(", maximum-scale=1", "")
      .replace(/<meta name="generator"[^>]*>\n/, "")
      .replace("</head>", () => `${head.join("\n")}\n</head>`)
      .replace("<body>", '<body>\n<a class="skip-link" href="#observablehq-main">Skip to the content</a>');
    writeFileSync(join(site, page), page === "404.html" ? fromAnywhere(finished, dress.address) : finished);
  }
  writeFileSync(join(site, "icon.svg"), ICON);
  writeFileSync(
    join(site, "robots.txt"),
    `User-agent: *\nAllow: /\n${dress.address && `Sitemap: ${dress.address}sitemap.xml\n`}`,
  );
  if (dress.address) writeFileSync(join(site, "sitemap.xml"), sitemap(pages, dress.address));
}

/** The page that a host shows at any address it does not know: its links start at the top of the host. */
function fromAnywhere(html: string, address: string): string {
  const top = address ? new URL(address).pathname : "/";
  return html
    .replace(/<base [^>]*>/, "")
    .replace(/(href|src|action)="\.\//g, `$1="${top}`)
    .replace("<main ", `<main data-top="${top}" `);
}

/** What a page loads, from where it stands. */
function loads(page: string, { scripts, style, fonts, address }: Dress): string[] {
  const depth = dirname(page) === "." ? 0 : dirname(page).split("/").length;
  const top = depth === 0 ? "./" : "../".repeat(depth);
  return [
    `<meta http-equiv="Content-Security-Policy" content="${POLICY}">`,
    `<script>${THEME_SCRIPT}</script>`,
    `<link rel="stylesheet" href="${top}${style}">`,
    ...fonts.map((font) => `<link rel="preload" href="${top}${font}" as="font" type="font/woff2" crossorigin>`),
    `<link rel="icon" href="${top}icon.svg" type="image/svg+xml">`,
    ...(address ? [`<meta name="address" content="${address}">`] : []),
    ...scripts.map((script) => `<script type="module" src="${top}${script}"></script>`),
  ];
}

/** What a page says of itself to search engines and previews; its picture is its first chart. */
function says(page: string, html: string, { address }: Dress): string[] {
  const title = /<title>([^<]*)<\/title>/.exec(html)?.[1] ?? "";
  const description = /<meta name="description" content="([^"]*)"/.exec(html)?.[1] ?? "";
  const chart = /data-chart="([\w-]+)"/.exec(html)?.[1];
  const property = (name: string, content: string) => `<meta property="og:${name}" content="${content}">`;
  const common = [
    property("site_name", "Steppe to Sea"),
    property("type", "website"),
    property("title", title),
    property("description", description),
    `<meta name="twitter:card" content="${chart ? "summary_large_image" : "summary"}">`,
  ];
  if (!address) return common;
  const own = address + publicName(page);
  const picture = chart ? [property("image", `${address}chart/${chart}.png`)] : [];
  return [`<link rel="canonical" href="${own}">`, property("url", own), ...common, ...picture];
}

/** The address of a page without the ending of its file. */
function publicName(page: string): string {
  return page === "index.html"
    ? ""
    : page
        .replace(/\.html$/, "")
        .split("/")
        .map(encodeURIComponent)
        .join("/");
}

function sitemap(pages: readonly string[], address: string): string {
  const listed = pages.filter((page) => page !== "404.html");
  const urls = listed.map((page) => `<url><loc>${address}${publicName(page)}</loc></url>`);
  return `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${urls.join("\n")}
</urlset>
`;
}

import { textOf } from "../base/dom.js";
import { wordsOf } from "../base/search.js";
import { ALSO_CALLED } from "../text/en/frame/search.js";
import { SITE_NAME } from "../text/en/navigation.js";
import type { Entry } from "./search.js";

/** Gives headings that stand in the text of a page, and not in its view, an id, so that addresses can name them. */
export function withSections(html: string): string {
  return html.replace(/<(h[23])>([^<]+)<\/\1>/g, (_, tag: string, words: string) => {
    return `<${tag} id="${wordsOf(textIn(words)).join("-")}">${words}</${tag}>`;
  });
}

/** Returns a page as it can be found, and its sections that have addresses. */
export function pageEntries(name: string, html: string): Entry[] {
  const own = textIn(/<title>([^<]*)/.exec(html)?.[1] ?? "").replace(` | ${SITE_NAME}`, "");
  const heading = textIn(/<h1[^>]*>([\s\S]*?)<\/h1>/.exec(html)?.[1] ?? "");
  const words = textIn(/<meta name="description" content="([^"]*)"/.exec(html)?.[1] ?? "");
  const sections = [...html.matchAll(/<(h[23])[^>]* id="([\w-]+)"[^>]*>([\s\S]*?)<\/\1>/g)];
  return [
    { kind: "page", title: own, context: heading, to: name, words, ...alsoCalled(name) },
    ...sections.map(
      ([, , id, inner = ""]): Entry => ({
        kind: "page",
        title: textIn(inner),
        context: own,
        to: `${name}#${id}`,
        weight: 0.4,
        ...alsoCalled(`${name}#${id}`),
      }),
    ),
  ];
}

function alsoCalled(to: string): Pick<Entry, "names"> {
  const names = ALSO_CALLED[to];
  return names === undefined ? {} : { names };
}

/** The text of a piece of HTML, without the signs beside numbers that stand for remarks. */
function textIn(html: string): string {
  const holder = document.createElement("div");
  holder.innerHTML = html;
  for (const sign of holder.querySelectorAll("abbr")) sign.remove();
  return textOf(holder).replace(/\s+/g, " ").trim();
}

import type { Page } from "playwright-core";

/** A number that a page traces: how it is shown, and the formula its link names. */
export interface TracedNumber {
  text: string;
  formula: string;
  /** Whether the text is the number and nothing else: marks of charts have titles, and notes speak about a figure. */
  isText: boolean;
}

/** What a walk over a page found. */
export interface Walk {
  traced: TracedNumber[];
  /** Texts with a number that is neither traced nor of a kind that needs no trace, with where they stand. */
  untraced: string[];
  /** Marks of charts without a link. */
  unlinkedMarks: string[];
}

/** Opens everything that can be opened in place: folds and the rows of charts. */
export async function unfold(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const details of document.querySelectorAll("main details")) (details as HTMLDetailsElement).open = true;
    for (const button of document.querySelectorAll<HTMLButtonElement>(".chart-tools button[aria-expanded='false']")) {
      button.click();
    }
  });
}

const MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December";
const SHORT = "Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sept?|Oct|Nov|Dec";

/** What the page is given: the words on time, and the selectors of what needs no trace and of what traces. */
const KINDS = {
  time: [
    "\\b(19|20)\\d\\d-\\d\\d(-\\d\\d)?\\b",
    `\\b(\\d{1,2} to )?\\d{1,2} (${MONTHS}|${SHORT})\\b`,
    "\\b(19|20)\\d\\d([–-](19|20)?\\d\\d)?\\b",
    "’\\d\\d\\b",
    "\\b\\d+ months?\\b",
    "\\b(sections?|stage|phase) \\d( (and|to) \\d)?",
  ].join("|"),
  free: [
    ".axis, .count, .gone, .route-name, .rule, code, pre, cite, [rel=license], .file-facts, script, style",
    "svg.map title",
  ].join(", "),
  trace: "a[href*='figures#'], tr[data-figure], .figure-card",
};

/**
 * Reads all text and all chart marks of a page. Of a kind that needs no trace are: years, dates and lengths of spans;
 * names of sections of a line (.route-name); figures that are gone, told beside a link to their source (.gone); ticks
 * of axes; counts of rows of this site (.count); its own rules and scales (.rule); names of codes, files and licences
 * (code, pre, rel=license); titles and publishers of sources (cite); and facts about downloads (.file-facts).
 */
export async function walk(page: Page): Promise<Walk> {
  return page.evaluate((kinds) => {
    const time = new RegExp(kinds.time, "g");
    const address = (link: Element | null) =>
      link?.getAttribute("href") ?? link?.getAttributeNS("http://www.w3.org/1999/xlink", "href") ?? "";
    const linkOf = (element: Element | null): Element | null => {
      for (let at = element; at; at = at.parentElement) {
        if (at.matches(kinds.trace)) return at;
        if (at.localName === "a" && address(at).includes("figures#")) return at;
      }
      return null;
    };
    const formulaOf = (link: Element) => {
      const hash = decodeURIComponent(address(link).split("figures#")[1] ?? "");
      return hash.startsWith("=") ? hash.slice(1) : `[${hash}]`;
    };

    const untraced: string[] = [];
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = texts.nextNode(); node; node = texts.nextNode()) {
      const parent = node.parentElement;
      const text = node.textContent ?? "";
      if (!parent || !/\d/.test(text.replace(time, "")) || parent.closest(kinds.free) || linkOf(parent)) continue;
      const around = (parent.closest("p, li, td, dd, h1, h2, h3, figure, svg, summary, label") ?? parent).textContent;
      untraced.push(`“${text.trim().slice(0, 90)}” in “${(around ?? "").trim().replace(/\s+/g, " ").slice(0, 120)}”`);
    }

    const traced: TracedNumber[] = [];
    for (const link of document.querySelectorAll("a")) {
      if (!address(link).includes("figures#")) continue;
      const isMark = link.namespaceURI !== "http://www.w3.org/1999/xhtml";
      const hasOtherWords = (isMark && link.querySelector("title")) || link.querySelector("cite, .visually-hidden");
      const isText = !hasOtherWords && !link.classList.contains("about");
      traced.push({ text: link.textContent ?? "", formula: formulaOf(link), isText });
    }

    const unlinkedMarks: string[] = [];
    for (const mark of document.querySelectorAll("figure.chart svg :is(rect, circle)")) {
      if (mark.closest("defs, clipPath, pattern, .axis, svg.map, svg.lineage, .map-key") || linkOf(mark)) continue;
      unlinkedMarks.push(
        `${mark.closest("figure")?.querySelector(".chart-title")?.textContent}: ${mark.outerHTML.slice(0, 120)}`,
      );
    }
    return { traced, untraced, unlinkedMarks };
  }, KINDS);
}

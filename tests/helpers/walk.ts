import { formulaOfAddress } from "../../src/trace/address.js";

/** A number that a page traces: how it is shown, and the formula its link names. */
export interface TracedNumber {
  text: string;
  formula: string;
  /** Whether the text is the number and nothing else: marks of charts have titles, and notes speak about a figure. */
  isText: boolean;
}

/** What a walk over a drawn page found. */
export interface Walk {
  traced: TracedNumber[];
  /** Texts with a number that is neither traced nor of a kind that needs no trace, with where they stand. */
  untraced: string[];
  /** Marks of charts without a link. */
  unlinkedMarks: string[];
}

const MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December";
const SHORT = "Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sept?|Oct|Nov|Dec";

const TIME = new RegExp(
  [
    "\\b(19|20)\\d\\d-\\d\\d(-\\d\\d)?\\b",
    `\\b(\\d{1,2} to )?\\d{1,2} (${MONTHS}|${SHORT})\\b`,
    "\\b(19|20)\\d\\d([–-](19|20)?\\d\\d)?\\b",
    "’\\d\\d\\b",
    "\\b\\d+ months?\\b",
    "\\b(sections?|stage|phase) \\d( (and|to) \\d)?",
  ].join("|"),
  "g",
);

const FREE = [
  ".axis, .count, .gone, .route-name, .rule, code, pre, cite, [rel=license], .file-facts, script, style, select",
  "svg.map title, .goods-name",
].join(", ");

/**
 * Reads all text and all chart marks of a drawn page. Of a kind that needs no trace are: years, dates and lengths of
 * spans; names of sections of a line (.route-name) and of goods in a classification (.goods-name); figures that are
 * gone, told beside a link to their source (.gone); ticks of axes; counts of rows of this site (.count); its own rules
 * and scales (.rule); names of codes, files and licences (code, pre, rel=license); titles and publishers of sources
 * (cite); and facts about downloads (.file-facts).
 */
export function walk(page: Element): Walk {
  const root = withPlainBlanks(page);
  const untraced = textsOf(root).flatMap((node) => {
    const parent = node.parentElement;
    const text = node.textContent ?? "";
    if (!parent || !/\d/.test(text.replace(TIME, "")) || parent.closest(FREE) || linkOf(parent)) return [];
    const around = (parent.closest("p, li, td, dd, h1, h2, h3, figure, svg, summary, label") ?? parent).textContent;
    return [`“${text.trim().slice(0, 90)}” in “${(around ?? "").trim().replace(/\s+/g, " ").slice(0, 120)}”`];
  });
  const traced = [...root.querySelectorAll("a")].flatMap((link) => {
    const formula = formulaOfAddress(addressOf(link));
    if (formula === null) return [];
    const isMark = link.closest("svg") !== null;
    const hasOtherWords =
      (isMark && link.querySelector("title")) || link.querySelector("cite") || link.hasAttribute("aria-label");
    return [
      {
        text: (link.textContent ?? "").replace(/[°≠~]+$/, ""),
        formula,
        isText: !hasOtherWords && !link.classList.contains("about"),
      },
    ];
  });
  const marks = [...root.querySelectorAll("figure.chart svg rect, figure.chart svg circle")];
  const unlinkedMarks = marks
    .filter((mark) => !mark.closest("defs, clipPath, pattern, .axis, svg.map, svg.lineage, .map-key") && !linkOf(mark))
    .map(
      (mark) =>
        `${mark.closest("figure")?.querySelector(".chart-title")?.textContent}: ${mark.outerHTML.slice(0, 120)}`,
    );
  return { traced, untraced, unlinkedMarks };
}

/** The same with breaking blanks, each run of text one node; readers of HTML end one at an entity. */
function withPlainBlanks(page: Element): Element {
  const copy = page.cloneNode(true) as Element;
  copy.normalize();
  for (const text of textsOf(copy)) text.textContent = (text.textContent ?? "").replace(/\u00a0/g, " ");
  return copy;
}

function textsOf(root: Node): Node[] {
  return root.nodeType === 3 ? [root] : [...root.childNodes].flatMap(textsOf);
}

function addressOf(link: Element): string {
  return link.getAttribute("href") ?? link.getAttribute("xlink:href") ?? "";
}

/** The link to a number around an element, or the card that it stands on. */
function linkOf(element: Element): Element | null {
  const link = element.closest("a");
  if (link && formulaOfAddress(addressOf(link)) !== null) return link;
  return element.closest(".figure-card, tr[data-figure]");
}

const UNITS = "%|m|bn|tn|km|t|kB|MB|million|billion|trillion|tonnes?|times|points|partners?";
const MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December";
/** The blank between a number and its unit or month; one that begins a text follows a number that is a link. */
const BLANK = new RegExp(`(\\d|^) (?=(?:${UNITS}|${MONTHS})(?![\\w’]))`, "g");

/** The blank between a month and its year, if no other month is joined to it. */
const YEAR = new RegExp(`(^|[^–\\w])(${MONTHS}) (?=\\d{4}(?!\\d))`, "g");
/** The blank before a dash that joins names. */
const DASH = /(\S) (?=– )/g;

/** Elements whose lines do not break, or are not ours to set. */
const AS_IT_IS = new Set(["svg", "pre", "code", "textarea", "script", "style"]);

/** Keeps each number of a text on one line with its unit, each day with its month and that with its year. */
export function unbroken(text: string): string {
  return text.replace(BLANK, "$1\u00a0").replace(YEAR, "$1$2\u00a0").replace(DASH, "$1\u00a0");
}

/** A word that is longer than lines of small screens, and where it may break: marks stay with their letters. */
const LONG = /\S{40,}/gu;
const PART = /\S{20}(?:[\p{M}\u200d]|(?<=\u200d)\S)*/gu;
/** No text of a source has this character, which has no meaning. */
const BREAK = "\ue000";

/** Puts places where a line may break into the long words of a text. */
function breakLongWords(node: ChildNode, text: string): void {
  const parts = text.replace(LONG, (word) => word.replace(PART, `$&${BREAK}`)).split(BREAK);
  node.replaceWith(...parts.flatMap((part, i) => (i === 0 ? [part] : [document.createElement("wbr"), part])));
}

/** Does so to all texts within an element, and lets words break that are longer than a line. */
export function keepTogether(root: Node): void {
  for (const node of [...root.childNodes]) {
    if (node.nodeType === 3) {
      const text = node.nodeValue ?? "";
      const kept = unbroken(text);
      if (kept.search(LONG) >= 0) breakLongWords(node, kept);
      else if (kept !== text) node.nodeValue = kept;
    } else if (!AS_IT_IS.has(node.nodeName.toLowerCase())) keepTogether(node);
  }
}

import { textWidth } from "../../base/svg.js";

/** Words that lead somewhere, as part of a list of such; `joined` ones stay in the line of the word before them. */
export interface LinkedWords {
  text: string;
  href: string;
  joined?: true;
}

/** Breaks linked words into lines of at most `width` pixels, at blanks; words of one link stay together in a line. */
export function linkedLines(parts: readonly LinkedWords[], width: number, size: number): LinkedWords[][] {
  const lines: LinkedWords[][] = [[]];
  let used = 0;
  for (const group of unbroken(parts)) {
    const room = textWidth(group.map(({ text }) => ` ${text}`).join(""), size);
    if (used > 0 && used + room > width) {
      lines.push([]);
      used = 0;
    }
    used += room;
    for (const { text, href } of group) {
      const line = lines.at(-1);
      const last = line?.at(-1);
      if (last?.href === href) last.text += ` ${text}`;
      else line?.push({ text, href });
    }
  }
  return lines;
}

/** The words one by one, each with those that are joined to it. */
function unbroken(parts: readonly LinkedWords[]): LinkedWords[][] {
  const groups: LinkedWords[][] = [];
  for (const { text, href, joined } of parts) {
    for (const [i, word] of text.split(" ").entries()) {
      if (joined && i === 0) groups.at(-1)?.push({ text: word, href });
      else groups.push([{ text: word, href }]);
    }
  }
  return groups;
}

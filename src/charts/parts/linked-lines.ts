import { textWidth } from "../../base/svg.js";

/** Words that lead somewhere, as part of a list of such. */
export interface LinkedWords {
  text: string;
  href: string;
}

/** Breaks linked words into lines of at most `width` pixels, at blanks; words of one link stay together in a line. */
export function linkedLines(parts: readonly LinkedWords[], width: number, size: number): LinkedWords[][] {
  const lines: LinkedWords[][] = [[]];
  let used = 0;
  for (const { text, href } of parts) {
    for (const [i, word] of text.split(" ").entries()) {
      const room = textWidth(` ${word}`, size);
      if (used > 0 && used + room > width) {
        lines.push([]);
        used = 0;
      }
      const line = lines.at(-1);
      const last = line?.at(-1);
      if (i > 0 && last?.href === href) last.text += ` ${word}`;
      else line?.push({ text: word, href });
      used += room;
    }
  }
  return lines;
}

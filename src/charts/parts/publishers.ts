import { h, sentence } from "../../base/dom.js";
import { chartWords } from "../../text/en/chart.js";
import { counted } from "../../trace/number.js";

/** Returns a few publishers in words: "The Diplomat, Interfax and 4 more". */
export function publishers(rows: readonly { publisher: string }[]): HTMLElement {
  const names = [...new Set(rows.map((row) => row.publisher))];
  const shown = names.length <= 4 ? names : names.slice(0, 3);
  const cited = shown.map((name, i) => [i > 0 ? ", " : "", h("cite", {}, name)]);
  return sentence(cited, names.length > shown.length && chartWords.more(counted(names.length - shown.length)));
}

import { roving } from "../base/roving.js";
import type { Size } from "../base/sizes.js";
import { label, s, wrapped } from "../base/svg.js";
import { colour } from "../base/theme.js";
import type { LargestGood } from "../facts/largest-goods.js";
import { goodsAmounts, upper } from "../text/en/goods/amounts.js";
import { goodsWords } from "../text/en/goods/goods.js";
import { traceAddress } from "../trace/address.js";

/** Room beside bars for names, and the least behind them for amounts, in pixels. */
const NAMES = 200;
const AMOUNTS = 92;
const BAR = 20;

/** Where a row stands. */
interface Row {
  good: LargestGood;
  y: number;
  /** Lines of the name, none where it stands above the bar. */
  name: readonly string[];
}

/**
 * Returns a bar a good, the largest first, each in the last whole year that is known of it: its name and its year, and
 * its amount behind it.
 */
export function goodsBars(goods: readonly LargestGood[], { size }: { size: Size }): SVGSVGElement {
  const isNarrow = size.name === "narrow";
  const left = isNarrow ? 0 : NAMES;
  const most = Math.max(...goods.map(({ value }) => value));
  const room = size.width - left - AMOUNTS;
  let y = 2;
  const rows = goods.map((good): Row => {
    const name = isNarrow ? [] : wrapped(upper(good.name), NAMES - 16, 13);
    const row = { good, y, name };
    y += isNarrow ? 48 : Math.max(44, name.length * 16 + 28);
    return row;
  });
  const drawing = s(
    "svg",
    { viewBox: `0 0 ${size.width} ${y}`, width: size.width, height: y, "font-size": 12 },
    rows.map((row) =>
      s("g", {}, names(row, isNarrow), bar(row, { isNarrow, left, length: (row.good.value / most) * room })),
    ),
    s("path", { d: `M${left} 0V${y}`, stroke: colour.rule }),
  );
  return roving(drawing as SVGSVGElement);
}

function names({ good, y, name }: Row, isNarrow: boolean): SVGElement[] {
  const when = goodsWords.largest.when(good);
  if (isNarrow) {
    const words = [
      s("tspan", { "font-weight": 600, "font-size": 13 }, upper(good.name)),
      s("tspan", { dx: 7, fill: colour.soft }, when),
    ];
    return [label(words, 4, y + 15)];
  }
  return [
    ...name.map((line, i) => label(line, 0, y + 16 + i * 16, { "font-weight": 600, "font-size": 13 })),
    label(when, 0, y + 16 + name.length * 16, { fill: colour.soft }),
  ];
}

function bar({ good, y, name }: Row, { isNarrow, left, length }: { isNarrow: boolean; left: number; length: number }) {
  const top = isNarrow ? y + 22 : y + (Math.max(1, name.length) - 1) * 8 + 8;
  const amount = goodsAmounts.label(good.value, good.unit, good.qualifier);
  return s(
    "a",
    { href: traceAddress(good.formula) },
    s("title", {}, goodsWords.largest.tip(good)),
    s("rect", { x: left, y: top, width: Math.max(1, length), height: BAR, fill: colour.accent }),
    label(amount, left + Math.max(1, length) + 7, top + 14.5, { "font-weight": 600 }),
  );
}

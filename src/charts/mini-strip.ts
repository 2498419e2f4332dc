import { inUnit } from "../../pipelines/text/en/values.js";
import { roving } from "../base/roving.js";
import { label, s } from "../base/svg.js";
import { printedWords } from "../facts/disagreement-rows.js";
import type { DisagreementFigure } from "../rows/disagreement-figures.js";
import { traceAddress } from "../trace/number.js";

const WIDTH = 300;
const HEIGHT = 46;
const SIDE = 8;
const BASE = 15;

/**
 * Returns the figures of one thing, lowest first, on a scale of their own from the lowest to the highest that their
 * prints allow: filled where they agree with most others, hollow where they stand apart; the ends in words, each a
 * link.
 */
export function miniStrip(figures: readonly DisagreementFigure[], unit: string): SVGElement {
  const ends = figures.flatMap(({ value, low, high }) => [value, low ?? value, high ?? value]);
  const [from, to] = [Math.min(...ends), Math.max(...ends)];
  const x = (value: number) => SIDE + ((value - from) / (to - from || 1)) * (WIDTH - 2 * SIDE);
  const hue = ({ agrees }: DisagreementFigure) => (agrees ? "var(--accent)" : "var(--bad)");
  const [first, last] = [figures[0], figures.at(-1)];
  const end = (figure: DisagreementFigure | undefined, anchor: "start" | "end") =>
    figure &&
    label(
      s("a", { href: traceAddress(figure.formula) }, inUnit(figure.value, unit)),
      anchor === "start" ? 0 : WIDTH,
      HEIGHT - 6,
      { "text-anchor": anchor, "font-weight": 600 },
    );
  const strip = s(
    "svg",
    { class: "mini-strip", viewBox: `0 0 ${WIDTH} ${HEIGHT}`, width: WIDTH, height: HEIGHT, role: "group" },
    s("line", { x1: 0, x2: WIDTH, y1: BASE, y2: BASE, stroke: "var(--rule)" }),
    figures.map((figure) =>
      s("line", {
        x1: x(figure.low ?? from),
        x2: x(figure.high ?? to),
        y1: BASE,
        y2: BASE,
        stroke: hue(figure),
        "stroke-width": 8,
        "stroke-opacity": 0.22,
      }),
    ),
    figures.map((figure) =>
      s(
        "a",
        { href: traceAddress(figure.formula) },
        s("title", {}, `${printedWords(figure)}, ${figure.publisher}`),
        s("circle", {
          cx: x(figure.value),
          cy: BASE,
          r: 5,
          fill: figure.agrees ? hue(figure) : "var(--paper)",
          stroke: hue(figure),
          "stroke-width": 1.8,
        }),
      ),
    ),
    end(first, "start"),
    end(last, "end"),
  );
  return roving(strip);
}

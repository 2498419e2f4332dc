import { expect } from "vitest";
import { figuresOf } from "../../pipelines/formula/figures.js";
import { formulaOfAddress } from "../../src/trace/address.js";
import { tables } from "./views.js";

/** The marks of quality in their order, each with its sign. */
const SIGNS = [
  ["unofficial", "°"],
  ["disputed", "≠"],
  ["unsettled", "~"],
] as const;

const marksOf = new Map(tables.observations.map((row) => [row.observation_id, (row.marks ?? "").split(" ")]));

function addressOf(link: Element): string {
  return link.getAttribute("href") ?? link.getAttribute("xlink:href") ?? "";
}

/** What the tables say of the figures that a link leads to, as [mark, sign]; null where it leads to no number. */
function expected(link: Element): (readonly [string, string])[] | null {
  const formula = formulaOfAddress(addressOf(link));
  if (formula === null) return null;
  const found = new Set(figuresOf(formula).flatMap((id) => marksOf.get(id) ?? []));
  return SIGNS.filter(([mark]) => found.has(mark));
}

/** The signs that stand right behind a number of a headline. */
function signsBehind(link: Element): string {
  const next = link.nextElementSibling;
  return next?.localName === "abbr" && next.classList.contains("sign") ? next.textContent + signsBehind(next) : "";
}

/** What is wrong with the marks of a headline, a chart or its key. */
function troubles(root: Element): string[] {
  const heads = root.querySelectorAll("h1 a.number, h2 a.number, h3 a.number, #heading a.number, #comparison a.number");
  const headlines = [...heads].flatMap((link) => {
    const ends = [...(link.closest(".range")?.querySelectorAll("a.number") ?? [link])];
    const own = ends.flatMap((end) => expected(end) ?? []).map(([, sign]) => sign);
    const signs = SIGNS.flatMap(([, sign]) => (own.includes(sign) ? sign : [])).join("");
    const isSaid = expected(link) === null || signs === signsBehind(ends.at(-1) ?? link);
    return isSaid ? [] : [`“${link.textContent}” bears no ${signs}`];
  });
  const charts = [...root.querySelectorAll("figure.chart")].flatMap((chart) => {
    const name = chart.getAttribute("data-chart");
    const key = chart.querySelector(".chart-key")?.textContent ?? "";
    return [...chart.querySelectorAll(".drawing svg")].flatMap((svg) => {
      const drawn = [...svg.querySelectorAll(".sign")].map(({ textContent }) => textContent ?? "");
      return [...svg.querySelectorAll("a")].flatMap((link) => {
        const marks = expected(link);
        if (!marks) return [];
        const [names, signs] = [0, 1].map((i) => marks.map((mark) => mark[i]));
        const isSaid = link.getAttribute("data-marks") === names?.join(" ");
        const isDrawn = drawn.some((sign) => signs?.every((one) => sign.includes(one ?? "")));
        const isExplained = signs?.every((one) => key.includes(`${one}\u00a0`));
        // What shows that figures exist, not what they are, says their marks by name alone.
        if (svg.hasAttribute("data-presence")) return isSaid ? [] : [`${name}: ${addressOf(link)}`];
        return isSaid && (marks.length === 0 || (isDrawn && isExplained)) ? [] : [`${name}: ${addressOf(link)}`];
      });
    });
  });
  return [...headlines, ...charts];
}

/**
 * Expects that every number of a headline and every bar and point of a chart bears the marks that the tables give its
 * figures, and that the key of the chart explains them.
 */
export function expectMarked(root: Element, state = ""): void {
  expect(troubles(root), state).toEqual([]);
}

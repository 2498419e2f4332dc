import { sumOf } from "../../pipelines/formula/parse.js";
import { h } from "../base/dom.js";
import { byWords } from "../base/order.js";
import type { Coverage } from "../rows/coverage.js";
import { counted, traceAddress } from "../trace/number.js";

export type State = keyof typeof STATES;

/** Whether a figure is known for a cell. */
export function hasFigure({ input_ids }: Pick<Coverage, "input_ids">): boolean {
  return input_ids !== null;
}

/** The states of a cell: what stands in it, and what that means. */
export const STATES = {
  reported: { mark: "●", name: "reported", meaning: "a figure for the whole year is stated" },
  partial: { mark: "◐", name: "partial", meaning: "only some months of the year are stated" },
  estimated: { mark: "○", name: "estimated", meaning: "the source itself calls its figure an estimate" },
  not_reported: {
    mark: "×",
    name: "not reported",
    meaning: "statistics read here cover the year and the pair, and hold no figure",
  },
  not_collected: {
    mark: "·",
    name: "not collected",
    meaning: "no source read here covers it; it may well exist elsewhere",
  },
} as const;

/**
 * Returns the matrix of years and the other country, a sign a cell; `other` says which side of the pair the rows name.
 */
export function coverageMatrix(
  cells: readonly Coverage[],
  { other, caption }: { other: "partner" | "reporter"; caption: string },
): HTMLElement {
  const years = [...new Set(cells.map((cell) => cell.year))].sort((a, b) => b - a);
  const names = new Map(cells.map((cell) => [cell[other], cell[`${other}_name`]]));
  const known = (code: string) => cells.filter((cell) => cell[other] === code && hasFigure(cell)).length;
  const rows = [...names].sort((a, b) => known(b[0]) - known(a[0]) || byWords(a[1], b[1]));
  const byPlace = new Map(cells.map((cell) => [`${cell[other]} ${cell.year}`, cell]));
  return h(
    "div",
    { class: "table-scroll", tabindex: 0, role: "region", "aria-label": caption },
    h(
      "table",
      { class: "matrix" },
      h("caption", { class: "visually-hidden" }, caption),
      h(
        "thead",
        {},
        h(
          "tr",
          {},
          h("td", {}),
          years.map((year) => h("th", { scope: "col" }, h("span", {}, year))),
          h("th", { scope: "col", class: "sum" }, "known"),
        ),
      ),
      h(
        "tbody",
        {},
        rows.map(([code, name]) =>
          h(
            "tr",
            {},
            h("th", { scope: "row" }, name),
            years.map((year) => cellOf(byPlace.get(`${code} ${year}`), year)),
            h("td", { class: "sum" }, counted(known(code))),
          ),
        ),
      ),
    ),
  );
}

function cellOf(cell: Coverage | undefined, year: number): HTMLElement {
  if (!cell) return h("td", { class: "cell" });
  const { mark, name } = STATES[cell.state];
  const months = cell.months_covered !== null && cell.months_covered < 12 ? `, ${cell.months_covered} months` : "";
  const words = `${cell.reporter_name} on ${cell.partner_name}, ${year}: ${name}${months} (${cell.obs_status})`;
  const sign = [h("span", { "aria-hidden": "true" }, mark), h("span", { class: "visually-hidden" }, words)];
  return h(
    "td",
    { class: `cell ${cell.state}${cell.obs_status === "U" ? " doubtful" : ""}`, title: words },
    cell.input_ids ? h("a", { href: traceAddress(sumOf(cell.input_ids)) }, sign) : sign,
  );
}

/** Returns the key of the matrix with how many cells are in each state, and the SDMX codes they carry. */
export function coverageKey(cells: readonly Coverage[]): HTMLElement {
  return h(
    "ul",
    { class: "matrix-key" },
    (Object.keys(STATES) as State[]).map((state) => {
      const own = cells.filter((cell) => cell.state === state);
      const codes = [...new Set(own.map((cell) => cell.obs_status))].sort();
      const { mark, name, meaning } = STATES[state];
      return h(
        "li",
        {},
        h("span", { class: `cell ${state}`, "aria-hidden": "true" }, mark),
        h(
          "span",
          {},
          h("b", {}, name),
          " ",
          counted(own.length),
          `, ${meaning}`,
          codes.length > 0 && [" (", codes.flatMap((code, i) => [i > 0 ? ", " : "", h("code", {}, code)]), ")"],
        ),
      );
    }),
  );
}

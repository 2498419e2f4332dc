import { sumOf } from "../../pipelines/formula/figures.js";
import { h } from "../base/dom.js";
import { byWords } from "../base/order.js";
import { roving } from "../base/roving.js";
import { type Cell, WORLD } from "../facts/coverage-cells.js";
import { CELL_STATES, type CellState, missingWords } from "../text/en/missing.js";
import { traceAddress } from "../trace/address.js";
import { counted } from "../trace/number.js";

/**
 * Returns the matrix of partners and years, a sign a cell, the partner with most figures first; the world stands apart
 * below. It opens at its last years where it is wider than the page, which a line above it says then.
 */
export function coverageMatrix(cells: readonly Cell[], caption: string): HTMLElement[] {
  const years = [...new Set(cells.map((cell) => cell.year))].sort((a, b) => a - b);
  const names = new Map(cells.map((cell) => [cell.code, cell.name]));
  const known = (code: string) => cells.filter((cell) => cell.code === code && cell.input_ids !== null).length;
  const rows = [...names].sort((a, b) => known(b[0]) - known(a[0]) || byWords(a[1], b[1]));
  const byPlace = new Map(cells.map((cell) => [`${cell.code} ${cell.year}`, cell]));
  const row = ([code, name]: [string, string]) =>
    h(
      "tr",
      {},
      h("th", { scope: "row" }, name),
      years.map((year) => cellOf(byPlace.get(`${code} ${year}`))),
      h("td", { class: "sum" }, counted(known(code))),
    );
  const world = rows.filter(([code]) => code === WORLD);
  const scrolls = h("p", { class: "note scrolls" }, missingWords.scrolls(years[0] ?? 0));
  const table = h(
    "div",
    { class: "table-scroll from-end", tabindex: 0, role: "region", "aria-label": caption },
    roving(
      h(
        "table",
        { class: "matrix" },
        h("caption", { class: "visually-hidden" }, caption),
        head(years),
        h("tbody", {}, rows.filter(([code]) => code !== WORLD).map(row)),
        world.length > 0 && h("tbody", { class: "apart" }, world.map(row)),
      ),
    ),
  );
  return [scrolls, table];
}

function head(years: readonly number[]): HTMLElement {
  const year = (one: number) => h("th", { scope: "col" }, h("span", {}, one));
  const sum = h("th", { scope: "col", class: "sum" }, missingWords.known);
  return h("thead", {}, h("tr", {}, h("td", {}), years.map(year), sum));
}

function cellOf(cell: Cell | undefined): HTMLElement {
  if (!cell) return h("td", { class: "cell" });
  const words = missingWords.cell(cell);
  const { mark } = CELL_STATES[cell.state];
  const look = {
    class: `cell ${cell.state}${cell.obs_status === "U" ? " doubtful" : ""}`,
    title: `${cell.name}, ${cell.year}: ${words}`,
  };
  if (!cell.input_ids) return h("td", { ...look, "aria-label": words }, mark);
  return h("td", look, h("a", { href: traceAddress(sumOf(cell.input_ids)), "aria-label": words }, mark));
}

/** Returns the key of the matrix with how many cells are in each state, and the SDMX codes they carry. */
export function coverageKey(cells: readonly Cell[]): HTMLElement {
  const states = (Object.keys(CELL_STATES) as CellState[]).map((state) => ({
    state,
    own: cells.filter((cell) => cell.state === state),
  }));
  return h(
    "ul",
    { class: "matrix-key" },
    states
      .filter(({ own }) => own.length > 0)
      .map(({ state, own }) => {
        const codes = [...new Set(own.map((cell) => cell.obs_status))].sort();
        const { mark, name, meaning } = CELL_STATES[state];
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
            `, ${meaning}; `,
            missingWords.code,
            codes.map((code, i) => [i > 0 && missingWords.or, h("code", {}, code)]),
          ),
        );
      }),
  );
}

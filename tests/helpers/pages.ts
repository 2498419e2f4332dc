// Plot looks for a window when it is loaded: as in a build, before there is one.
import "@observablehq/plot";
import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { h } from "../../src/base/dom.js";
import { useDocument } from "../../src/draw/document.js";
import { cuts } from "../../src/slices/all.js";
import type { Tables } from "../../src/slices/tables.js";
import { usesOf } from "../../src/trace/figure-uses.js";
import { learnMarks, type MarkedFigures } from "../../src/trace/marks.js";
import { views } from "../../src/views/index.js";
import type { State } from "../../src/views/view.js";

useDocument();

/** Reads page data as the build wrote it. */
export function readPages(folder: string): Tables {
  const read = (name: string) => [basename(name, ".json"), JSON.parse(readFileSync(join(folder, name), "utf8"))];
  return Object.fromEntries(readdirSync(folder).map(read)) as Tables;
}

/** A page as its view draws it: the state it is in, and its parts by the names of their places. */
export interface DrawnPage {
  state: State;
  parts: Record<string, HTMLElement>;
  /** All parts together. */
  all: HTMLElement;
}

/** Returns what draws a page of some tables in a state as a browser does, from the slices that it would fetch. */
export function pagesOf(tables: Tables): (page: string, asked?: State) => Promise<DrawnPage> {
  const used = { uses: usesOf(tables, []), ...tables };
  const slices = new Map(Object.values(cuts).flatMap((cut) => [...cut(used)]));
  learnMarks(slices.get("marks") as MarkedFigures);
  return async (page, asked = {}) => {
    const { view } = (await views[page]?.()) ?? {};
    if (!view) throw new Error(`no view of ${page}`);
    const names = view.slices(asked);
    const found = names.every((name) => slices.has(name)) ? names : view.slices({});
    const { state, parts } = view.draw(
      asked,
      found.map((name) => slices.get(name)),
    );
    const named = Object.entries(parts).map(([name, part]) => [name, h("div", { id: name }, part)] as const);
    return {
      state,
      parts: Object.fromEntries(named),
      all: h(
        "main",
        {},
        named.map(([, part]) => part),
      ),
    };
  };
}

/** The states that one more choice leads to: each choice of each control, the others as they are. */
export function nextStates({ all, state }: DrawnPage): State[] {
  const states: State[] = [];
  for (const select of all.querySelectorAll("select[name]")) {
    const name = select.getAttribute("name") ?? "";
    for (const option of select.querySelectorAll("option")) {
      states.push({ ...state, [name]: option.getAttribute("value") ?? "" });
    }
  }
  for (const input of all.querySelectorAll("input[name]")) {
    const [name = "", type = "", value = ""] = ["name", "type", "value"].map((key) => input.getAttribute(key) ?? "");
    if (type === "radio") states.push({ ...state, [name]: value });
    if (type === "checkbox") states.push({ ...state, [name]: toggled(state[name] ?? "", value) });
    if (type === "range") {
      for (const end of ["min", "max"]) states.push({ ...state, [name]: input.getAttribute(end) ?? "" });
    }
  }
  return states.filter((next) => JSON.stringify(next) !== JSON.stringify(state));
}

function toggled(list: string, value: string): string {
  const values = list.split(".").filter(Boolean);
  return (values.includes(value) ? values.filter((other) => other !== value) : [...values, value]).join(".");
}

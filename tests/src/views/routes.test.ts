import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { textOf } from "../../../src/base/dom.js";
import { textWidth } from "../../../src/base/svg.js";
import { STATES, stateOf } from "../../../src/facts/route-rows.js";
import { STATE_COLOURS } from "../../../src/map/key.js";
import { cut } from "../../../src/slices/routes.js";
import type { Tables } from "../../../src/slices/tables.js";
import { view } from "../../../src/views/routes.js";
import { type DrawnPage, drawnPage, tables } from "../../helpers/views.js";

const lines = tables.routes.filter((route) => route.part_of === null);
const mapsOf = (page: DrawnPage) => [...(page.parts["map"]?.querySelectorAll("svg[data-map]") ?? [])];
const text = (page: DrawnPage, part: string) => page.parts[part]?.textContent ?? "";
const numberOf = (element: Element, name: string) => Number(element.getAttribute(name));

interface Box {
  text: string;
  x0: number;
  y0: number;
  x1: number;
  y1: number;
}

/** About where the texts of a drawing stand. */
function boxesOf(svg: Element): Box[] {
  return [...svg.querySelectorAll("text")].map((label) => {
    const words = label.textContent ?? "";
    const size = numberOf(label, "font-size");
    const width = textWidth(words, size) + words.length * numberOf(label, "letter-spacing");
    const anchor = label.getAttribute("text-anchor");
    const x0 = numberOf(label, "x") - (anchor === "middle" ? width / 2 : anchor === "end" ? width : 0);
    const y = numberOf(label, "y");
    return { text: words, x0, y0: y - size * 0.8, x1: x0 + width, y1: y + size * 0.2 };
  });
}

function clashes(boxes: readonly Box[]): string[] {
  return boxes.flatMap((a, i) =>
    boxes
      .slice(i + 1)
      .filter((b) => a.x0 < b.x1 && b.x0 < a.x1 && a.y0 < b.y1 && b.y0 < a.y1)
      .map((b) => `${a.text} / ${b.text}`),
  );
}

describe("the page on lines", () => {
  it("speaks of the line that is chosen, on the map and in words; a section leads to its line", async () => {
    for (const line of lines) {
      const page = await drawnPage("routes", { line: line.route_id });
      const name = line.short_name.replaceAll(" - ", " – ");
      expect(text(page, "heading")).toContain(name);
      expect(text(page, "lead")).toContain(`From ${line.from_name} to ${line.to_name}`);
      expect(mapsOf(page).map((map) => map.getAttribute("data-map"))).toEqual([line.route_id, line.route_id]);
      expect(page.parts["map"]?.querySelector("h2")?.textContent).toContain(name);
    }
    const section = tables.routes.find((route) => route.part_of === lines[0]?.route_id) ?? tables.routes[0];
    const page = await drawnPage("routes", { line: section?.route_id ?? "" });
    expect(lines.map(({ route_id }) => route_id)).toContain(page.state["line"]);
  });

  it("sets names on its maps that neither overlap nor leave them, whatever line and part they show", async () => {
    for (const { route_id: line } of lines) {
      for (const shows of ["line", "region"]) {
        for (const map of mapsOf(await drawnPage("routes", { line, shows }))) {
          const [, , width = 0, height = 0] = (map.getAttribute("viewBox") ?? "").split(" ").map(Number);
          const boxes = boxesOf(map);
          const outside = boxes.filter(({ x0, x1, y0, y1 }) => x0 < 0 || x1 > width || y0 < 0 || y1 > height);
          expect(outside, `${line}, ${shows}, ${width}`).toEqual([]);
          expect(clashes(boxes), `${line}, ${shows}, ${width}`).toEqual([]);
        }
      }
    }
  });

  it("says the state by colour and the sea by dashes, and nothing else by either", async () => {
    const colours = new Set(Object.values(STATE_COLOURS));
    expect(colours.size).toBe(STATES.length);
    const legs = [...(await Promise.all(lines.map(({ route_id }) => drawnPage("routes", { line: route_id }))))]
      .flatMap(mapsOf)
      .flatMap((map) => [...map.querySelectorAll("path:has(title)")]);
    expect(legs.length).toBeGreaterThan(lines.length);
    for (const leg of legs) {
      const title = leg.querySelector("title")?.textContent ?? "";
      expect(colours).toContain(leg.getAttribute("stroke"));
      expect(leg.hasAttribute("stroke-dasharray"), title).toBe(title.includes("by sea"));
    }
    const stops = tables.route_stops.filter((stop) => stop.goes_by_sea && stop.lat !== null);
    expect(stops.length).toBeGreaterThan(0);
    expect(legs.some((leg) => leg.hasAttribute("stroke-dasharray"))).toBe(true);
  });

  it("takes one length for a line, of those that can stand, and none where none can", () => {
    for (const route of tables.routes) {
      const own = tables.route_lengths.filter((row) => row.route_id === route.route_id);
      const used = own.find((row) => row.observation_id === route.length_id);
      expect(used?.is_credible ?? false, route.route_id).toBe(own.some((row) => row.is_credible));
      const rank = ({ authority }: { authority: string }) =>
        ["statistics", "ministry", "official", "press"].indexOf(authority);
      const better = own.filter((row) => used && row.is_credible && rank(row) < rank(used));
      expect(better).toEqual([]);
    }
  });

  it("opens on a line that reaches the partner of the lists, and stays small", async () => {
    const page = await drawnPage("routes");
    const line = tables.routes.find(({ route_id }) => route_id === page.state["line"]);
    expect(line?.countries.split(" ")).toContain(tables.focus[0]?.partner);
    expect(line && stateOf(line)).toBeDefined();
    expect(gzipSync(page.all.outerHTML).length).toBeLessThan(35_000);
  });

  it("sets every line that reaches the partner beside the others, with its state", async () => {
    const page = await drawnPage("routes");
    const words = text(page, "lines");
    for (const line of lines.filter(({ countries }) => countries.includes(tables.focus[0]?.partner ?? "?"))) {
      expect(words).toContain(line.short_name);
    }
    expect(page.parts["lines"]?.querySelectorAll("tbody tr").length).toBeGreaterThan(3);
    expect(tables.routes.filter(({ name }) => name.includes(" - "))).toEqual([]);
  });

  it("draws freight over years where several are known", async () => {
    const [first] = tables.route_figures.filter(({ indicator }) => indicator === "rail_freight");
    const earlier = { ...first, period: "2021" } as (typeof tables.route_figures)[number];
    const slice = cut({ ...tables, route_figures: [...tables.route_figures, earlier] }).get("routes");
    const { parts } = view.draw({}, slice ? [slice] : []);
    expect(textOf(parts["lines"])).toContain("in 2023, after 2.7");
    expect(textOf((await drawnPage("routes")).parts["lines"])).not.toContain("after 2.7");
  });

  it("reads without a line", () => {
    const slices = cut({
      routes: [],
      focus: [],
      codes: [],
      route_lengths: [],
      route_costs: [],
      route_figures: [],
    } as never as Tables);
    expect(slices.size).toBe(0);
    expect(textOf(view.draw({ line: "gone" }, []).parts["heading"])).toMatch(/^No line/);
  });
});

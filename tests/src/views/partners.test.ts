import { describe, expect, it } from "vitest";
import { cut } from "../../../src/slices/partners.js";
import { view } from "../../../src/views/partners.js";
import { type DrawnPage, drawnPage, tables } from "../../helpers/views.js";

const text = (page: DrawnPage, part: string) => page.parts[part]?.textContent ?? "";
const drawingsOf = (page: DrawnPage) => [...(page.parts["chart"]?.querySelectorAll("svg") ?? [])];
const all = [...new Set(tables.partner_years.map(({ partner }) => partner))];
const slice = cut(tables).get("partners");
const thin = all.filter(
  (one) => tables.partner_years.filter((row) => row.partner === one && row.flow === "total").length === 1,
);

/** The heights at which names of one drawing stand, per place from the left. */
function overlaps(svg: Element): number {
  const names = [...svg.querySelectorAll('text[font-weight="600"]:not(.sign)')].map((name) =>
    Number(name.getAttribute("y")),
  );
  const sorted = names.toSorted((a, b) => a - b);
  return sorted.filter((y, i) => i > 0 && y - (sorted[i - 1] ?? 0) < 14.9).length;
}

describe("partners side by side", () => {
  it("open with at most six, ten years and more, and what the south did up to a year since 2021", async () => {
    const page = await drawnPage("partners");
    const { partners = "", from, to } = page.state;
    expect(partners.split(".").length).toBeLessThanOrEqual(6);
    expect(Number(to) - Number(from)).toBeGreaterThanOrEqual(5);
    const years = [...text(page, "heading").matchAll(/\b(?:19|20)\d\d\b/g)].map(([year]) => Number(year));
    expect(Math.max(...years)).toBeGreaterThanOrEqual(2021);
    expect(text(page, "heading")).toMatch(/^Trade with the south(?:, without .*,)? (?:rose|fell)/);
    expect(page.parts["heading"]?.querySelectorAll("a.number")).toHaveLength(2);
  });

  it("are one drawing up to six, a panel each from seven on", async () => {
    for (const count of [1, 2, 6]) {
      const page = await drawnPage("partners", { partners: all.slice(0, count).join(".") });
      expect(drawingsOf(page).map(overlaps)).toEqual([0, 0]);
    }
    const page = await drawnPage("partners", { partners: all.join(".") });
    for (const svg of drawingsOf(page)) {
      for (const one of all) {
        const name = tables.partner_years.find((row) => row.partner === one)?.partner_name;
        expect([...svg.querySelectorAll("text")].filter((label) => label.textContent === name)).toHaveLength(1);
      }
    }
  });

  it("keep the heading when one of few years joins them, and say for how many it speaks", async () => {
    const { state } = await drawnPage("partners");
    for (const one of thin) {
      for (const measure of ["amount", "share", "rank", "gain", "growth", "index", "change"]) {
        const page = await drawnPage("partners", { ...state, measure, partners: `${state["partners"]}.${one}` });
        expect(page.state["measure"]).toBe(measure);
        const isOfSides = measure === "amount";
        expect(text(page, "heading")).toMatch(isOfSides ? /^Trade with the south/ : /^Of (?:the )?\d+ partners/);
      }
      const alone = await drawnPage("partners", { partners: one });
      expect(text(alone, "heading")).toContain(":");
    }
    expect(thin.length).toBeGreaterThan(0);
  });

  it("give each country one colour, whoever else is drawn", async () => {
    const colourOf = async (partners: readonly string[]) => {
      const [svg] = drawingsOf(await drawnPage("partners", { partners: partners.join(".") }));
      return svg?.querySelector("circle[fill^='var(--c']")?.getAttribute("fill");
    };
    for (const one of all.slice(0, 4)) expect(await colourOf([one])).toBe(await colourOf([one]));
    const alone = await Promise.all(all.map((one) => colourOf([one])));
    expect(new Set(alone).size).toBe(all.length);
  });

  it("keep the years asked for through a choice that has fewer", async () => {
    const page = await drawnPage("partners", { partners: thin[0] ?? "", from: "1994", to: "2024" });
    expect(page.state).toMatchObject({ from: "1994", to: "2024" });
    const turned = await drawnPage("partners", { from: "2023", to: "2015" });
    expect(turned.state).toMatchObject({ from: "2015", to: "2023" });
  });

  it("set a year against the one chosen, in dollars and per cent, and say where a series changes", async () => {
    for (const measure of ["gain", "growth"]) {
      const page = await drawnPage("partners", { measure, since: "2015", until: "2024" });
      expect(page.state).toMatchObject({ measure, since: "2015", until: "2024" });
      expect(text(page, "heading")).toContain(", though the sources differ");
      expect(text(page, "chart")).toContain("2015");
    }
    const within = await drawnPage("partners", { measure: "growth", since: "2015", to: "2020" });
    expect(text(within, "heading")).not.toContain("series");
  });

  it("name the rest of the world only where all trade of both years is known", async () => {
    const known = new Set(slice?.world.filter(({ flow }) => flow === "total").map(({ year }) => year));
    for (const until of ["2020", "2023", "2024"]) {
      const page = await drawnPage("partners", { since: "2015", until });
      const isKnown = known.has(2015) && known.has(Number(until));
      expect(page.state).toMatchObject({ since: "2015", until });
      expect(text(page, "contributions").includes("Rest of the world")).toBe(isKnown);
      expect(text(page, "pair-notes").includes("is not known")).toBe(!isKnown);
    }
  });

  it("stand at both ends of their slopes without one name on another", async () => {
    for (const partners of [undefined, all.join(".")]) {
      const page = await drawnPage("partners", partners ? { partners } : {});
      for (const svg of page.parts["slopes"]?.querySelectorAll("svg") ?? []) {
        for (const anchor of ["start", "end"]) {
          const places = [...svg.querySelectorAll(`text[text-anchor="${anchor}"]`)].map((at) =>
            Number(at.getAttribute("y")),
          );
          const sorted = places.toSorted((a, b) => a - b);
          expect(sorted.filter((y, i) => i > 0 && y - (sorted[i - 1] ?? 0) < 14.9)).toEqual([]);
        }
      }
    }
  });

  it("read without any figures", () => {
    const slices = cut({ ...tables, partner_years: [] });
    const { parts } = view.draw({}, [...slices.values()]);
    expect(parts["heading"]).toMatch(/^No source/);
  });
});

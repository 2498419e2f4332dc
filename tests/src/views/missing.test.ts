import { describe, expect, it } from "vitest";
import { h, textOf } from "../../../src/base/dom.js";
import { useDocument } from "../../../src/draw/document.js";
import type { Coverage } from "../../../src/rows/coverage.js";
import { cut } from "../../../src/slices/missing.js";
import type { Tables } from "../../../src/slices/tables.js";
import { view } from "../../../src/views/missing.js";
import { drawnPage, tables } from "../../helpers/views.js";

useDocument();

function row(partner: string, year: number, known: boolean): Coverage {
  return {
    reporter: "AAA",
    reporter_name: "Aland",
    partner,
    partner_name: partner === "WLD" ? "World" : `Land ${partner}`,
    year,
    flow: "total",
    state: known ? "reported" : "not_collected",
    obs_status: known ? "A" : "L",
    months_covered: known ? 12 : null,
    input_ids: known ? `x.${partner}-${year}` : null,
  };
}

const focus = { reporter: "AAA", reporter_name: "Aland", partner: "B", partner_name: "Land B", source_id: "x" };
const drawn = (coverage: readonly Coverage[]) => {
  const slices = cut({ coverage, focus: [focus], observations: [], sources: [] } as unknown as Tables);
  const slice = slices.get("missing");
  const { parts } = view.draw({}, slice ? [slice] : []);
  const text = (name: string) => textOf(parts[name]);
  return { heading: text("heading"), finding: findingIn(h("div", {}, parts["matrix"])) };
};

const findingIn = (part: Element) => part.querySelector(".chart-title")?.textContent;

describe("what is missing", () => {
  it("names all partners that miss equally many, and counts the world apart", () => {
    const rows = ["B", "C", "D", "WLD"].flatMap((one) => [row(one, 2020, one === "B"), row(one, 2021, one === "WLD")]);
    expect(drawn(rows)).toMatchObject({
      heading: "5 of 6 yearly figures of Aland’s trade are missing",
      finding: "Most are missing for Land C and Land D: 2 of 2 years each",
    });
  });

  it("counts the same cells in its heading and in its key", async () => {
    const { parts } = await drawnPage("missing");
    const counts = (part: Element | undefined) =>
      [...(part?.querySelectorAll(".count") ?? [])].map((one) => Number.parseInt(one.textContent ?? "", 10));
    const [missing = 0, all = 0] = counts(parts["heading"]);
    const key = parts["matrix"]?.querySelector(".chart-key");
    const signs = (key?.textContent ?? "").split("). ").filter((words) => words.includes(" ("));
    const states = signs.map((words, i) => ({
      isMissing: /^(Crossed|Empty)/.test(words),
      count: counts(key ?? undefined)[i] ?? 0,
    }));
    const sum = (some: typeof states) => some.reduce((total, { count }) => total + count, 0);
    expect(sum(states)).toBe(all);
    expect(sum(states.filter(({ isMissing }) => isMissing))).toBe(missing);
  });

  it("counts the partners that miss most where these are more than three", () => {
    const finding = (...most: string[]) => {
      const rows = [...most, "Y"].flatMap((one) => [row(one, 2020, false), row(one, 2021, one === "Y")]);
      return drawn(rows).finding;
    };
    expect(finding("B", "C", "D")).toBe("Most are missing for Land B, Land C and Land D: 2 of 2 years each");
    expect(finding("B", "C", "D", "E")).toBe("Most are missing for 4 partners: 2 of 2 years each");
  });

  it("names nobody where all miss equally many, and reads without a table", () => {
    expect(drawn([row("B", 2020, true), row("C", 2020, true)])).toMatchObject({
      heading: "0 of 2 yearly figures of Aland’s trade are missing",
      finding: "Of each of 2 partners, 0 of 1 year are missing",
    });
    expect(drawn([]).heading).toMatch(/^No table/);
  });

  it("takes a choice alone beside the first one of the other", async () => {
    for (const alone of [{ side: "partners" }, { flow: "import" }]) {
      const { state } = await drawnPage("missing", alone);
      expect(state).toEqual({ side: "reporter", flow: "total", ...alone });
    }
  });

  it("draws a cell for each partner and year, a link where there is a figure, and names its sources", async () => {
    const { parts } = await drawnPage("missing");
    const matrix = parts["matrix"];
    const slice = cut(tables).get("missing");
    const drawing = matrix?.querySelector(".drawing.wide");
    const tips = [...(drawing?.querySelectorAll("title") ?? [])].map((tip) => tip.textContent);
    expect(new Set(tips).size).toBe(slice?.cells.length);
    expect(drawing?.querySelectorAll("a")).toHaveLength(
      slice?.cells.filter(({ input_ids }) => input_ids !== null).length ?? 0,
    );
    expect(matrix?.querySelector(".chart-source")?.textContent).toContain(slice?.sources[0]);
    expect(matrix?.querySelectorAll(".chart-tools a")).toHaveLength(4);
  });
});

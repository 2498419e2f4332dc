import { describe, expect, it } from "vitest";
import { textOf } from "../../../src/base/dom.js";
import { useDocument } from "../../../src/draw/document.js";
import type { Coverage } from "../../../src/rows/coverage.js";
import { cut } from "../../../src/slices/missing.js";
import type { Tables } from "../../../src/slices/tables.js";
import { view } from "../../../src/views/missing.js";
import { drawnPage } from "../../helpers/views.js";

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
  const slices = cut({ coverage, focus: [focus] } as unknown as Tables);
  const slice = slices.get("missing");
  return view.draw({}, slice ? [slice] : []);
};

describe("what is missing", () => {
  it("names all partners that miss equally many, and counts the world apart", () => {
    const rows = ["B", "C", "D", "WLD"].flatMap((one) => [row(one, 2020, one === "B"), row(one, 2021, one === "WLD")]);
    const { parts } = drawn(rows);
    expect(textOf(parts["heading"])).toBe(
      "Aland’s trade with 3 partners, 2020 to 2021: 5 of 6 yearly figures are missing, " +
        "most for Land C and Land D (2 each)",
    );
  });

  it("counts the partners that miss most where these are more than three", () => {
    const missing = (...most: string[]) => {
      const rows = [...most, "Y"].flatMap((one) => [row(one, 2020, false), row(one, 2021, one === "Y")]);
      return textOf(drawn(rows).parts["heading"]);
    };
    expect(missing("B", "C", "D")).toMatch(/ most for Land B, Land C and Land D \(2 each\)$/);
    expect(missing("B", "C", "D", "E")).toMatch(/ most for 4 partners \(2 each\)$/);
  });

  it("names nobody where all miss equally many, and reads without a table", () => {
    const { parts } = drawn([row("B", 2020, true), row("C", 2020, true)]);
    expect(textOf(parts["heading"])).toBe(
      "Aland’s trade with 2 partners, 2020 to 2020: 0 of 2 yearly figures are missing",
    );
    expect(textOf(drawn([]).parts["heading"])).toMatch(/^No table/);
  });

  it("takes a choice alone beside the first one of the other", async () => {
    for (const alone of [{ side: "partners" }, { flow: "import" }]) {
      const { state } = await drawnPage("missing", alone);
      expect(state).toEqual({ side: "reporter", flow: "total", ...alone });
    }
  });

  it("runs from the first year to the last, the world in a part of its own", async () => {
    const page = await drawnPage("missing");
    const years = [...(page.parts["matrix"]?.querySelectorAll("thead th span") ?? [])].map((one) =>
      Number(one.textContent),
    );
    expect(years).toEqual(years.toSorted((a, b) => a - b));
    const bodies = [...(page.parts["matrix"]?.querySelectorAll("tbody") ?? [])];
    expect(bodies.map((body) => body.querySelectorAll("tr").length)[1]).toBe(1);
    const both = await drawnPage("missing", { side: "partners", flow: "import" });
    expect(both.state).toEqual({ side: "partners", flow: "import" });
    expect(both.parts["matrix"]?.querySelectorAll("tbody").length).toBe(1);
  });
});

import { describe, expect, test } from "vitest";
import { drawnPage, nextStates } from "../../helpers/views.js";

describe("Disagreement", () => {
  test("takes the nearest factor on its scale, and that of the first source where none is named", async () => {
    const factor = async (asked: string) => (await drawnPage("disagreement", { factor: asked })).state["factor"];
    expect(await factor("9")).toBe("1.20");
    expect(await factor("-1")).toBe("1.00");
    expect(await factor("1.1234")).toBe("1.12");
    expect(await factor("much")).toBe((await drawnPage("disagreement")).state["factor"]);
  });

  test("keeps the books that are chosen where the report that is asked for has no such flow", async () => {
    const books = { partner: "UZB", mirror: "import", line: "best", factor: "1.10" };
    const { state } = await drawnPage("disagreement", { of: "KAZ.RUS", flow: "export", ...books });
    expect(state).toEqual({ of: "KAZ.RUS", flow: "total", ...books });
  });

  test("names every source beside its mark", async () => {
    for (const asked of [{}, ...nextStates(await drawnPage("disagreement"))]) {
      const chart = (await drawnPage("disagreement", asked)).parts["chart"];
      const named = chart?.querySelector("svg")?.textContent?.replaceAll(/\s+/g, " ") ?? "";
      const cited = [...(chart?.querySelectorAll(".chart-rows cite") ?? [])].map((cite) => cite.textContent ?? "");
      expect(cited.length).toBeGreaterThan(1);
      for (const name of cited) for (const word of name.split(" ")) expect(named).toContain(word);
    }
  });

  test("says of no different amounts that they agree without saying what makes them", async () => {
    for (const asked of [{}, ...nextStates(await drawnPage("disagreement"))]) {
      const { all } = await drawnPage("disagreement", asked);
      expect(all.textContent).not.toMatch(/(?:both|all \d+) agree, /);
    }
  });

  test("has a group for each subject with its counts, which add up to those of the heading", async () => {
    const { parts } = await drawnPage("disagreement");
    const counts = [...(parts["subjects"]?.querySelectorAll("summary") ?? [])]
      .map((summary) => /: (\d+) of (\d+) disputed/.exec(summary.textContent ?? ""))
      .filter((found) => found !== null);
    const sum = (at: 1 | 2) => counts.reduce((total, found) => total + Number(found[at]), 0);
    expect(parts["heading"]?.textContent).toBe(
      `Of ${sum(2)} numbers that several sources give, ${sum(1)} are in dispute`,
    );
  });

  test("puts the reports of the country in the foreground first, all pairs with a chart", async () => {
    const { all, state } = await drawnPage("disagreement");
    const pairs = [...all.querySelectorAll("select[name=of] option")].map(
      (option) => option.getAttribute("value") ?? "",
    );
    expect(pairs).toContain(state["of"]);
    for (const of of pairs) {
      const { parts, state: now } = await drawnPage("disagreement", { of });
      expect(now["of"]).toBe(of);
      expect(parts["chart"]?.querySelector("[data-chart]")).not.toBeNull();
    }
  });
});

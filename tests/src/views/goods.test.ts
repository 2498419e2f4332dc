import { describe, expect, it } from "vitest";
import { textOf } from "../../../src/base/dom.js";
import { largestGoods } from "../../../src/facts/largest-goods.js";
import { cut, goodsOf } from "../../../src/slices/goods.js";
import type { Tables } from "../../../src/slices/tables.js";
import { view } from "../../../src/views/goods.js";
import { expectTraced } from "../../helpers/traced.js";
import { drawnPage, tables } from "../../helpers/views.js";

const [focus] = tables.focus;
const amounts = ["volume", "trade_value", "item_count"];
const own = tables.observations.filter(
  (row) =>
    row.reporter === focus?.reporter &&
    row.partner === focus?.partner &&
    row.flow === "export" &&
    row.product !== null &&
    row.product !== "TOTAL" &&
    row.period_end !== null &&
    amounts.includes(row.indicator) &&
    row.obs_status !== "F",
);

const millions = (value = 0) => `${Number((value / 1e6).toFixed(3))} million`;

function drawn(changed: Partial<Tables>) {
  return view.draw(
    {},
    [cut({ ...tables, ...changed }).get("goods")].flatMap((slice) => slice ?? []),
  );
}

describe("the page on goods", () => {
  it("opens with the partner in the foreground and the good with most figures", async () => {
    const { state } = await drawnPage("goods");
    const count = (product: string | null) => own.filter((row) => row.product === product).length;
    expect(state["partner"]).toBe(focus?.partner);
    expect(count(state["product"] ?? "")).toBe(Math.max(...own.map(({ product }) => count(product))));
  });

  it("traces every number of every good of every partner", async () => {
    for (const slice of cut(tables).values()) {
      for (const { product, unit } of slice.figures) {
        const asked = { partner: slice.partner, product, unit };
        const { all, state } = await drawnPage("goods", asked);
        expect(state["product"]).toBe(product);
        expectTraced(all, `goods?${new URLSearchParams(asked)}`);
      }
    }
  });

  it("shows every figure of the good once in the rows, and one to use a period", async () => {
    const { state, parts } = await drawnPage("goods");
    const rows = [...(parts["periods"]?.querySelectorAll("tbody tr") ?? [])];
    const expected = own.filter(({ product, unit }) => product === state["product"] && unit === "t");
    expect(rows).toHaveLength(expected.length);
    const usedOnes = rows.filter((row) => row.querySelectorAll("td")[7]?.textContent === "yes");
    expect(usedOnes).toHaveLength(new Set(expected.map(({ thing_id }) => thing_id)).size);
  });

  it("says how many figures of a disputed period can be true together, and both ends", async () => {
    const { parts } = await drawnPage("goods");
    const text = textOf(parts["uses"]);
    const disputed = tables.disagreements.find(({ is_contradicted, product }) => is_contradicted && product === "1101");
    expect(text).toContain(`Of ${disputed?.figure_count} figures, ${disputed?.agreeing_count} can be true together.`);
    const title = textOf(parts["periods"]?.querySelector(".chart-title")).replace(/[°≠~]/g, "");
    expect(title).toMatch(
      new RegExp(`sources say ${millions(disputed?.lowest)} to ${millions(disputed?.highest)} tonnes$`),
    );
  });

  it("draws no bar of a part of a year, and hatches it where it stands by itself", async () => {
    const { parts } = await drawnPage("goods");
    const { rows } = largestGoods(goodsOf(tables, focus?.partner ?? ""));
    const months = new Map(tables.observations.map((row) => [`[${row.observation_id}]`, row.months]));
    expect(rows.map(({ formula }) => months.get(formula))).toEqual(rows.map(() => 12));
    const hatched = parts["periods"]?.querySelectorAll(".drawing.wide path[fill^='url(']").length;
    expect(hatched).toBe(own.filter(({ product, months: all }) => product === "1101" && all !== 12).length);
  });

  it("divides by months where a reader asks for the average month, and keeps that in the address", async () => {
    const { parts, state } = await drawnPage("goods", { per: "month" });
    expect(state["per"]).toBe("month");
    const links = [...(parts["periods"]?.querySelectorAll(".drawing.wide a") ?? [])];
    const formulas = links.map((link) => decodeURIComponent(link.getAttribute("href") ?? ""));
    expect(formulas.some((formula) => /\] \/ 12$/.test(formula))).toBe(true);
  });

  it("sets seasons beside each other, counted from the month that a reader chooses", async () => {
    const { parts, state } = await drawnPage("goods", { product: "10" });
    expect(state["start"]).toBe("09-01");
    expect(textOf(parts["seasons"]?.querySelector(".chart-title"))).toMatch(/^Grain: .* after .* \([+−]/);
    const july = await drawnPage("goods", { product: "1101", start: "07-01" });
    expect(july.state["start"]).toBe("07-01");
    expect(textOf(july.parts["seasons"])).toContain("begins in July");
  });

  it("never takes targets and contracts for trade", () => {
    const observations = tables.observations.map((row) => (row.product === "1101" ? { ...row, obs_status: "F" } : row));
    const { state } = drawn({ observations });
    expect(state["product"]).not.toBe("1101");
    for (const slice of cut(tables).values()) {
      expect(slice.figures.filter(({ observation_id }) => /contract|target/.test(observation_id))).toEqual([]);
    }
  });

  it("counts what the partner reports to buy as sold", () => {
    const slice = cut(tables).get("goods/AZE");
    const mirrored = slice?.figures.filter(({ isOwn }) => !isOwn) ?? [];
    expect(mirrored.length).toBeGreaterThan(0);
    expect(new Set(mirrored.map(({ flow, reporter }) => `${reporter} ${flow}`))).toEqual(new Set(["AZE export"]));
  });

  it("offers both ways only where both are known, and turns the sentences", () => {
    const observations = tables.observations.flatMap((row) =>
      row.partner === focus?.partner && row.product === "1701" ? [row, { ...row, flow: "import" as const }] : [row],
    );
    const slice = cut({ ...tables, observations }).get("goods");
    if (!slice) throw new Error("no slice");
    const { state, parts } = view.draw({ flow: "import" }, [slice]);
    expect(state).toMatchObject({ flow: "import", product: "1701" });
    expect(textOf(parts["heading"])).toBe(`${focus?.reporter_name} is known to buy sugar from ${focus?.partner_name}`);
    expect(textOf(parts["controls"])).toContain("Bought from it");
  });

  it("reads without any good, and without a pair in the foreground", () => {
    const none = drawn({ observations: [] });
    expect(none.state).toEqual({});
    expect(textOf(none.parts["heading"])).toBe(
      `No source here says which goods ${focus?.partner_name} buys from ${focus?.reporter_name}`,
    );
    expect(textOf(drawn({ focus: [] }).parts["heading"])).toBe("No source here says which goods are traded");
  });
});

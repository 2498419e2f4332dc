import { describe, expect, it } from "vitest";
import { h } from "../../../src/base/dom.js";
import { buysOf, pricesOf } from "../../../src/facts/locomotive-prices.js";
import type { LocomotiveSale } from "../../../src/rows/locomotives.js";
import { cut } from "../../../src/slices/locomotives.js";
import type { Tables } from "../../../src/slices/tables.js";
import { unbroken } from "../../../src/text/en/base/unbroken.js";
import { view } from "../../../src/views/locomotives.js";
import { drawnPage, tables } from "../../helpers/views.js";

const SUM = { observation_id: "a.sum", value: 20_000_000, period: "May 2020", product_name: "locomotives" };

function sale(buyer: string, price: number | null, own: Partial<LocomotiveSale> = {}): LocomotiveSale {
  return {
    exporter: "XAA",
    exporter_name: "A",
    importer: buyer,
    importer_name: buyer,
    product: "86",
    product_name: "locomotives",
    period: "2019",
    value: price === null ? null : 2 * price,
    currency: "USD",
    items: price === null ? null : 2,
    price_per_item: price,
    price_high: price,
    source_id: buyer,
    publisher: buyer,
    value_observation_id: `${buyer}.value`,
    items_observation_id: `${buyer}.items`,
    price_observation_id: null,
    ...own,
  };
}

describe("prices of locomotives", () => {
  it("range over those known at both ends, the highest first", () => {
    const open = sale("d", 3e6, { price_high: null, price_observation_id: "d.price" });
    const prices = pricesOf([sale("b", 5e6), open, sale("c", 6e6), sale("e", null)]);
    expect(prices?.known.map(({ importer }) => importer)).toEqual(["c", "b"]);
    expect(prices?.open).toEqual([open]);
    expect(prices?.high).toEqual({ value: 6e6, formula: "max([c.value] / [c.items], [b.value] / [b.items])" });
    expect(pricesOf([open, sale("e", null)])).toBeNull();
  });

  it("tell how many a sum buys", () => {
    const open = sale("d", 3e6, { price_high: null, price_observation_id: "d.price" });
    const prices = pricesOf([sale("b", 5e6), open, sale("c", 6e6)]);
    const buys = prices && buysOf(SUM, prices);
    expect([buys?.fewest.value, buys?.most.value, buys?.limit?.value]).toEqual([3, 4, 6]);
    expect(buys?.limit?.formula).toBe("floor([a.sum] / min([d.price]))");
  });
});

describe("the page on locomotives", () => {
  const drawn = (own: Partial<Tables>) => {
    const slice = cut({ ...tables, ...own }).get("locomotives");
    return h("main", {}, Object.values(view.draw({}, slice ? [slice] : []).parts));
  };

  it("tells every check that rests on the sum once, those read in several ways with their readings", async () => {
    const { all, parts } = await drawnPage("locomotives");
    expect(all.querySelectorAll("[data-chart]")).toHaveLength(2);
    const [sum] = tables.locomotives.filter(({ source_id }) => source_id === tables.focus[0]?.source_id);
    const resting = tables.audit.filter(({ input_ids }) => input_ids.includes(sum?.value_observation_id ?? "?"));
    expect(resting.length).toBeGreaterThan(3);
    const isOpen = ({ check_id }: { check_id: string }) =>
      tables.audit_readings.some((row) => row.check_id === check_id);
    const open = resting.filter(isOpen);
    expect(open.length).toBeGreaterThan(1);
    expect(parts["checks"]?.querySelectorAll(".check")).toHaveLength(resting.length - open.length);
    const sections = [...(parts["readings"]?.querySelectorAll("section") ?? [])];
    const readings = open.map(({ check_id }) => tables.audit_readings.filter((row) => row.check_id === check_id));
    expect(sections.map((section) => section.querySelectorAll(".reading").length)).toEqual(
      readings.map((of) => of.length),
    );
  });

  it("draws the sum in both readings: as the price of one, and of as many as it buys at the lowest price", async () => {
    const { parts } = await drawnPage("locomotives");
    const [sum] = tables.locomotives.filter(({ source_id }) => source_id === tables.focus[0]?.source_id);
    const rows = [...(parts["prices"]?.querySelectorAll("tbody tr") ?? [])].map((row) => row.textContent ?? "");
    const own = rows.filter((text) => text.startsWith(`${unbroken(sum?.period ?? "")}, as the price of `));
    expect(own).toHaveLength(2);
    expect(own.filter((text) => text.includes("as the price of one"))).toHaveLength(1);
  });

  it("says no more than the prices where the article is gone, and no price where none is known", () => {
    const own = tables.focus[0]?.source_id;
    const others = tables.locomotives.filter(({ source_id }) => source_id !== own);
    const alone = drawn({ locomotives: others });
    expect(alone.textContent).toMatch(/^A locomotive from .* costs \$/);
    expect(alone.querySelectorAll("[data-chart]")).toHaveLength(1);
    const bare = drawn({ locomotives: [] });
    expect(bare.textContent).toMatch(/^No source here says what a locomotive from .* costs$/);
  });
});

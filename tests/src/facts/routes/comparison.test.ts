import { describe, expect, it } from "vitest";
import { compareLines, freightYears, type LineFigures } from "../../../../src/facts/routes/comparison.js";

const route = (route_id: string, state: string, countries: string, more = {}) => ({
  ...{ route_id, state, countries, short_name: route_id, name: route_id, part_of: null },
  ...{ length_id: null, shortest_id: null, longest_id: null },
  ...more,
});
const length = (route_id: string, km: number) => ({
  ...{ route_id, km, km_low: km, km_high: km, observation_id: `${route_id}.km` },
});
const cost = (route_id: string, value: number, id: string) => ({
  ...{ route_id, value, value_low: value, value_high: value, obs_status: "A", observation_id: id },
});
const figure = (indicator: string, route_id: string | null, period: string, more = {}) => ({
  ...{
    indicator,
    route_id,
    period,
    value: 1,
    obs_status: "A",
    is_credible: true,
    observation_id: `${route_id}.${period}`,
  },
  ...more,
});
const measured = (id: string) => ({ length_id: `${id}.km`, shortest_id: `${id}.km`, longest_id: `${id}.km` });

const data = {
  routes: [
    route("plan", "planned", "UZB AFG", measured("plan")),
    route("short", "operating", "AFG", measured("short")),
    route("long", "operating", "AFG", measured("long")),
    route("bare", "operating", "AFG"),
    route("elsewhere", "operating", "KAZ"),
    route("part", "planned", "AFG", { part_of: "plan" }),
  ],
  lengths: [length("plan", 500), length("short", 10), length("long", 80)],
  costs: [cost("plan", 1000, "c.low"), cost("plan", 4000, "c.high"), cost("part", 9, "c.part")],
  figures: [
    figure("route_freight", "long", "2024"),
    figure("route_freight", "long", "2022"),
    figure("route_freight", "long", "2030", { obs_status: "F" }),
    figure("route_freight", "long", "2023", { is_credible: false }),
    figure("rail_freight", null, "2023"),
    figure("route_days", "part", "2023"),
  ],
} as unknown as LineFigures;

describe("lines beside each other", () => {
  const rows = compareLines(data, "AFG");

  it("are whole lines that reach the country, those in operation first and of each state the longest", () => {
    expect(rows.map(({ route: { route_id } }) => route_id)).toEqual(["long", "short", "bare", "plan"]);
  });

  it("cost so much a kilometre where cost and length are of the whole line", () => {
    const plan = rows.find(({ route: { route_id } }) => route_id === "plan");
    expect(plan?.perKm?.least).toMatchObject({ value: 2, formula: "[c.low] / [plan.km]" });
    expect(plan?.perKm?.most).toMatchObject({ value: 8, formula: "[c.high] / [plan.km]" });
    expect(plan?.days?.route_id).toBe("part");
    expect(rows[0]?.perKm).toBeNull();
  });

  it("carry what is known of the last year, no forecast and nothing doubtful", () => {
    expect(rows[0]?.freight?.period).toBe("2024");
    expect(freightYears(data.figures, "long").map(({ period }) => period)).toEqual(["2022", "2024"]);
    expect(freightYears(data.figures, null).map(({ period }) => period)).toEqual(["2023"]);
  });
});

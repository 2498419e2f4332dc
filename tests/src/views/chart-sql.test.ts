import { expect, inject, it } from "vitest";
import { drawnCharts } from "../../../src/charts/chart.js";
import { views } from "../../../src/views/index.js";
import { givenBySql } from "../../helpers/chart-sql.js";
import { drawnPage } from "../../helpers/views.js";

it.each(Object.keys(views))("the lines behind the charts of %s give every figure in their rows", async (page) => {
  drawnCharts.clear();
  await drawnPage(page);
  for (const [name, chart] of drawnCharts) {
    const { given, figures } = await givenBySql(chart, inject("built").folder);
    expect(given, name).toBe(figures);
  }
});

import type { Page } from "playwright-core";
import { describe, inject, test } from "vitest";
import { pagesOf, settled } from "../helpers/browser.js";
import { expectTraced } from "../helpers/traced.js";
import { unfold } from "../helpers/walk.js";

const open = pagesOf(inject("site").address);

describe("no number is untraced on", () => {
  /** Chooses every option of a list, walking the page after each. */
  async function everyOption(page: Page, label: string): Promise<void> {
    const list = page.getByLabel(label, { exact: true });
    for (const option of await list.locator("option").allInnerTexts()) {
      await list.selectOption({ label: option });
      await settled(page);
      await unfold(page);
      await expectTraced(page, `${label}: ${option}`);
    }
  }

  const choose = async (page: Page, ...labels: string[]) => {
    for (const label of labels) {
      await page.getByLabel(label, { exact: true }).check();
      await settled(page);
    }
  };

  test("Years: every partner, every flow", async () => {
    const { page } = await open("years");
    for (const flow of ["Turnover", "Exports", "Imports"]) {
      await choose(page, flow);
      await everyOption(page, "Kazakhstan’s trade with");
    }
    await page.close();
  });

  test("Years: parts of years", async () => {
    const { page } = await open("years");
    await everyOption(page, "To");
    await page.close();
  });

  test("Partners: every measure, flow and scale, and few or many partners", async () => {
    const { page } = await open("partners");
    for (const flow of ["Turnover", "Exports", "Imports"]) {
      for (const measure of ["US dollars", "Share of Kazakhstan’s trade", "Index"]) {
        await choose(page, flow, measure);
        await unfold(page);
        await expectTraced(page, `${flow}, ${measure}`);
      }
    }
    for (const box of (await page.getByRole("checkbox").all()).slice(1)) await box.uncheck();
    await settled(page);
    await expectTraced(page, "one partner");
    await page.close();
  });

  test("Disagreement: every report, both books of every partner, any factor", async () => {
    const { page } = await open("disagreement");
    await everyOption(page, "Whose report of trade");
    await everyOption(page, "Kazakhstan and");
    await page.getByLabel("imports", { exact: true }).check();
    await page.getByLabel(/^best figure/).check();
    await page.getByLabel("CIF as a multiple of FOB").fill("1.17");
    await settled(page);
    await everyOption(page, "Kazakhstan and");
    await page.close();
  });

  test("Missing: both sides, every flow", async () => {
    const { page } = await open("missing");
    for (const label of ["Exports", "Imports", "each partner, on Kazakhstan"]) {
      await choose(page, label);
      await expectTraced(page, label);
    }
    await page.close();
  });

  test("Routes: every line, and its sections", async () => {
    const { page } = await open("routes");
    await everyOption(page, "Line");
    await everyOption(page, "Show");
    await page.close();
  });
});

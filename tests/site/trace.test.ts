import { describe, expect, inject, test } from "vitest";
import { pagesOf } from "../helpers/browser.js";
import { PAGES } from "../helpers/site.js";
import { expectTraced, troubleOf } from "../helpers/traced.js";
import { unfold, walk } from "../helpers/walk.js";

const open = pagesOf(inject("site").address);

describe.each(PAGES)("page /%s", (path) => {
  test("has no number that cannot be traced, and none that its trace does not come to", async () => {
    const { page } = await open(path);
    await unfold(page);
    await expectTraced(page);
    await page.close();
  });
});

describe("the walk itself", () => {
  test("finds a number without a trace, a wrong one, and a mark without a link", async () => {
    const { page } = await open("locomotives");
    await page.evaluate(() => {
      const lead = document.querySelector(".lead");
      lead?.append(" And 77.7 million more.");
      const number = document.querySelector<HTMLElement>("a.number[href*='figures#']");
      if (number) number.textContent = "$999.9 m";
      const svg = document.querySelector("figure.chart svg");
      svg?.append(document.createElementNS("http://www.w3.org/2000/svg", "circle"));
    });
    const { traced, untraced, unlinkedMarks } = await walk(page);
    expect(untraced.join()).toContain("77.7 million");
    expect(traced.map(troubleOf).filter((said) => said !== null)).toHaveLength(1);
    expect(unlinkedMarks).toHaveLength(1);
    await page.close();
  });
});

import { describe, expect, inject, test } from "vitest";
import { pagesOf } from "../helpers/browser.js";
import { cardsOf, lacking } from "../helpers/cards.js";
import { PAGES } from "../helpers/site.js";
import { unfold } from "../helpers/walk.js";

const open = pagesOf(inject("site").address);

describe.each(PAGES.filter((path) => path !== "figures"))("on page /%s", (path) => {
  test("every number opens its card: what is printed, what is stored, or the formula with all its inputs", async () => {
    const { page, troubles } = await open(path);
    await unfold(page);
    const cards = await cardsOf(page);
    if (path !== "downloads") expect(cards.length).toBeGreaterThan(0);
    expect(cards.flatMap(lacking)).toEqual([]);
    expect(troubles).toEqual([]);
    await page.close();
  });
});

import { describe, expect, inject, test } from "vitest";
import { pagesOf } from "../helpers/browser.js";

const open = pagesOf(inject("site").address);

/** What is asked most, the page that answers it, and where the number of the answer stands. */
const QUESTIONS = [
  { asked: "did trade double and then fall", path: "years", number: "h1 a.number" },
  { asked: "what share the south has", path: "partners", number: ".lead a.number" },
  { asked: "what the partner buys", path: "goods", number: "h1 a.number" },
] as const;

const SCREENS = [
  { width: 390, height: 844 },
  { width: 1280, height: 900 },
] as const;

describe.each(QUESTIONS)("$asked", ({ path, number }) => {
  test.each(SCREENS)("is answered on the first screen with its source, $width px wide", async ({ width, height }) => {
    const { page } = await open(path, { width });
    const onFirst = (selector: string) =>
      page
        .locator(`main :is(${selector}):visible`)
        .evaluateAll((found, end) => found.some((one) => one.getBoundingClientRect().bottom <= end), height);
    expect(await onFirst(number)).toBe(true);
    expect(await onFirst(".lead cite, .facts cite")).toBe(true);
    await page.close();
  });
});

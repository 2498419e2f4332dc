import { describe, expect, it } from "vitest";
import { views } from "../../../src/views/index.js";
import { drawnPage } from "../../helpers/views.js";

/** So many words explained on one page help; more would be in the way of reading. */
const MOST = 4;

describe.each(Object.keys(views))("the page %s", (name) => {
  it("explains a word once, and few of them", async () => {
    const { all } = await drawnPage(name);
    const explained = [...all.querySelectorAll("a.term")].map((link) => link.getAttribute("aria-description"));
    expect(explained).toEqual([...new Set(explained)]);
    expect(explained.length).toBeLessThanOrEqual(MOST);
  });
});

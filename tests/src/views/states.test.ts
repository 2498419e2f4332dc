import { describe, expect, it } from "vitest";
import { views } from "../../../src/views/index.js";
import { expectTraced } from "../../helpers/traced.js";
import { troublesIn } from "../../helpers/troubles.js";
import { drawnPage, nextStates } from "../../helpers/views.js";

describe.each(Object.keys(views))("the page %s", (page) => {
  it("has no hole and no empty chart, and traces every number, in every state that one choice leads to", async () => {
    const first = await drawnPage(page);
    for (const asked of [{}, ...nextStates(first)]) {
      const drawn = await drawnPage(page, asked);
      const name = `${page}?${new URLSearchParams(asked)}`;
      expect(troublesIn(drawn.all), name).toEqual([]);
      expectTraced(drawn.all, name);
    }
  });
});

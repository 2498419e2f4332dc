import { createWriteStream } from "node:fs";
import { afterAll, expect, inject, test } from "vitest";
import { pagesOf } from "../helpers/browser.js";
import { everyState, PLANS, type State } from "./states.js";

const site = inject("site");
const open = pagesOf(site.address);

/**
 * With STATES=<file>, every state is written there as a line of JSON, so that two versions of the site can be compared.
 */
const file = process.env["STATES"];
const log = file === undefined ? null : createWriteStream(file);

afterAll(() => {
  log?.end();
});

test.each(PLANS)(
  "every choice on /$path of $crossed and $alone shows something whole",
  { timeout: 0 },
  async (plan) => {
    const { page, troubles } = await open(plan.path);
    const states: State[] = [];
    await everyState(page, plan, (state) => {
      states.push(state);
      log?.write(`${JSON.stringify({ path: plan.path, ...state })}\n`);
    });
    expect(states.length).toBeGreaterThan(plan.crossed.length + plan.alone.length > 0 ? 1 : 0);
    expect(states.filter(({ trouble }) => trouble.length > 0).map(({ choice, trouble }) => [choice, trouble])).toEqual(
      [],
    );
    expect(troubles).toEqual([]);
    await page.close();
  },
);

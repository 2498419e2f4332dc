import type { Page } from "playwright-core";
import { describe, expect, inject, test } from "vitest";
import { pagesOf } from "../helpers/browser.js";
import { drawnPage, nextStates } from "../helpers/views.js";

const open = pagesOf(inject("site").address);

/** The pages with controls. */
const CHOICES = ["years", "partners", "goods", "routes", "disagreement", "missing", "figures"];

/** What a page shows: its headings and the rows of its tables. */
async function shown(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll("main :is(h1, h2, h3, td)")].map((cell) => (cell.textContent ?? "").trim()),
  );
}

async function threeChoices(name: string): Promise<[control: string, value: string][]> {
  const chosen: [string, string][] = [];
  let drawn = await drawnPage(name);
  for (let i = 0; i < 3; i++) {
    const { all } = drawn;
    const isSlider = (key: string) => all.querySelector(`input[type=range][name="${key}"]`) !== null;
    const steps = nextStates(drawn).filter(
      (next) => !Object.keys(next).some((key) => isSlider(key) && next[key] !== drawn.state[key]),
    );
    const fresh = steps.filter((next) =>
      Object.keys(next).every((key) => next[key] === drawn.state[key] || !chosen.some(([control]) => control === key)),
    );
    const next = fresh.at(-1) ?? steps[0];
    const control = Object.keys(next ?? {}).find((key) => next?.[key] !== drawn.state[key]);
    if (!next || !control) break;
    chosen.push([control, next[control] ?? ""]);
    drawn = await drawnPage(name, next);
  }
  return chosen;
}

/** Makes a choice as a person does. */
async function choose(page: Page, control: string, value: string): Promise<void> {
  const select = page.locator(`main select[name="${control}"]`);
  if ((await select.count()) > 0) await select.selectOption(value);
  else {
    const values = new Set(value.split("."));
    for (const box of await page.locator(`main input[name="${control}"]`).all()) {
      const isWanted = values.has((await box.getAttribute("value")) ?? "");
      const type = await box.getAttribute("type");
      if (type === "radio" ? isWanted : (await box.isChecked()) !== isWanted)
        await box.setChecked(isWanted || (type !== "radio" && isWanted));
    }
  }
}

describe.each(CHOICES)("page /%s", (name) => {
  test("keeps three choices in its address, opened afresh, and walked back and forward", async () => {
    const { page, troubles } = await open(name);
    const states: { address: string; cells: string[] }[] = [];
    for (const details of await page.locator("main form details").all()) await details.locator("summary").click();
    const remember = async () => {
      await page.waitForTimeout(400);
      states.push({ address: page.url(), cells: await shown(page) });
    };
    await remember();
    for (const [control, value] of await threeChoices(name)) {
      const before = page.url();
      await choose(page, control, value);
      await page.waitForURL((url) => url.href !== before);
      await remember();
    }
    expect(states.length).toBeGreaterThan(1);
    for (const { address, cells } of states.toReversed().slice(1)) {
      await page.goBack();
      await page.waitForURL(address);
      await expect.poll(() => shown(page)).toEqual(cells);
    }
    const last = states.at(-1);
    await page.goForward();
    await page.waitForURL(states[1]?.address ?? "");
    await expect.poll(() => shown(page)).toEqual(states[1]?.cells);
    await page.close();
    const { page: fresh, troubles: more } = await open((last?.address ?? "").replace(/^.*\/(?=[^/]*$)/, ""));
    await expect.poll(() => shown(fresh)).toEqual(last?.cells);
    expect([...troubles, ...more]).toEqual([]);
    await fresh.close();
  });

  test("is drawn by the browser as it was at build", async () => {
    const { state } = await drawnPage(name);
    const { page, troubles } = await open(`${name}?${new URLSearchParams(state)}`);
    await page.waitForTimeout(500);
    const different = await page.evaluate(async () => {
      // Who wrote an attribute decides its order and how its name is split, which nobody sees. Stops are the script's.
      const isDrawn = ({ name: key, value }: Attr) => key !== "tabindex" && value !== "keys";
      const shapes = (node: Node): string[] => {
        if (!(node instanceof Element)) return [node.textContent ?? ""];
        const attributes = [...node.attributes]
          .filter(isDrawn)
          .map(({ name: key, value }) => `${key}=${value}`)
          .sort();
        return [
          `<${node.localName} ${attributes.join(" ")}>`,
          ...[...node.childNodes].flatMap((child) => shapes(child)),
        ];
      };
      const within = (place: Element) => [...place.childNodes].flatMap((child) => shapes(child)).join("\n");
      const built = new DOMParser().parseFromString(await (await fetch(location.pathname)).text(), "text/html");
      for (const unseen of built.querySelectorAll("main .drawing.narrow")) unseen.remove();
      return [...document.querySelectorAll("main [data-place]")].flatMap((place) => {
        const other = built.querySelector(`main [data-place="${place.getAttribute("data-place")}"]`);
        other?.normalize();
        place.normalize();
        return other && within(other) === within(place) ? [] : [place.getAttribute("data-place")];
      });
    });
    expect(different).toEqual([]);
    expect(troubles).toEqual([]);
    await page.close();
  });
});

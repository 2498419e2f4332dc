import type { Page } from "playwright-core";

/** How long a page takes to answer, in milliseconds; null where it has no controls, or no numbers. */
export interface Answers {
  control: number | null;
  card: number | null;
}

const TURNS = 3;

/**
 * Uses every control of a page once, then each again, there and back, and returns the slowest of the medians: what a
 * choice takes whose data are there.
 */
export async function useControls(page: Page): Promise<number | null> {
  const names = await page.evaluate(() => [
    ...new Set([...document.querySelectorAll("main form[data-controls] [name]")].map((e) => e.getAttribute("name"))),
  ]);
  const medians: number[] = [];
  for (const name of names) {
    const times = await page.evaluate(turn, { name: name ?? "", turns: TURNS });
    await page.waitForLoadState("networkidle");
    if (times.length > 0) medians.push(times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0);
  }
  return medians.length === 0 ? null : Math.max(...medians);
}

/** Runs in the page: makes a choice of a control and takes it back, some times, after a first time that loads. */
async function turn({ name, turns }: { name: string; turns: number }): Promise<number[]> {
  const quiet = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
  type Control = HTMLInputElement | HTMLSelectElement;
  const control = () => [...document.querySelectorAll<Control>(`main [name="${CSS.escape(name)}"]`)];
  const other = (element: Control) => {
    if (element instanceof HTMLSelectElement) element.selectedIndex = element.selectedIndex === 0 ? 1 : 0;
    else if (element.type === "checkbox") element.checked = !element.checked;
    else if (element.type === "range") element.stepUp(element.value === element.max ? -1 : 1);
    else if (element.type === "search") element.value = element.value === "" ? "flour" : "";
    else element.checked = true;
    element.dispatchEvent(new Event("input", { bubbles: true }));
  };
  const pick = () => {
    const all = control();
    const isFree = (e: Control) => e instanceof HTMLInputElement && e.type === "radio" && !e.checked && !e.disabled;
    return all.find(isFree) ?? all[0];
  };
  const changed = () =>
    new Promise<boolean>((resolve) => {
      const main = document.querySelector("main") as HTMLElement;
      const end = (isChanged: boolean) => {
        observer.disconnect();
        resolve(isChanged);
      };
      const observer = new MutationObserver(() => requestAnimationFrame(() => end(true)));
      observer.observe(main, { subtree: true, childList: true, characterData: true, attributes: true });
      setTimeout(() => end(false), 4000);
    });
  const times: number[] = [];
  for (let i = 0; i < turns + 2; i += 1) {
    const element = pick();
    if (!element || (element instanceof HTMLSelectElement && element.length < 2)) return [];
    element.dispatchEvent(new Event("pointerover", { bubbles: true }));
    await quiet(50);
    const started = performance.now();
    const done = changed();
    other(element);
    const isChanged = await done;
    if (!isChanged) break;
    if (i >= 2) times.push(performance.now() - started);
    await quiet(i < 2 ? 500 : 100);
  }
  return times;
}

/** Opens the card of the first number, as a pointer does that comes near, rests for a moment and presses. */
export async function openCard(page: Page): Promise<number | null> {
  const number = page.locator("main a.number").first();
  if ((await number.count()) === 0) return null;
  await number.scrollIntoViewIfNeeded();
  return page.evaluate(async () => {
    const link = document.querySelector("main a.number") as HTMLElement;
    link.dispatchEvent(new Event("pointerover", { bubbles: true }));
    await new Promise((resolve) => setTimeout(resolve, 250));
    const started = performance.now();
    link.click();
    while (!document.querySelector("dialog[open]")) await new Promise(requestAnimationFrame);
    return performance.now() - started;
  });
}

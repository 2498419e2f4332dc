import type { Locator, Page } from "playwright-core";

/**
 * Which choices of a page are tried: those crossed with each other, and those varied alone in each combination of
 * these.
 */
export interface Plan {
  path: string;
  crossed: string[];
  alone: string[];
}

/** The controls of all pages, by their labels. Pages without controls have one state. */
export const PLANS: readonly Plan[] = [
  { path: "", crossed: [], alone: [] },
  { path: "years", crossed: ["Flow", "Kazakhstan’s trade with"], alone: ["From", "To"] },
  { path: "partners", crossed: ["Flow", "Measure"], alone: ["From", "To", "Scale", "Partners"] },
  { path: "disagreement", crossed: ["Whose report of trade"], alone: ["Flow"] },
  {
    path: "disagreement",
    crossed: ["Kazakhstan and", "Kazakhstan’s", "Each line"],
    alone: ["CIF as a multiple of FOB"],
  },
  { path: "audit", crossed: [], alone: [] },
  { path: "locomotives", crossed: [], alone: [] },
  { path: "routes", crossed: ["Line"], alone: ["Map shows"] },
  { path: "routes", crossed: ["Show"], alone: [] },
  { path: "missing", crossed: ["Who reports", "Flow"], alone: [] },
  {
    path: "figures",
    crossed: [],
    alone: ["What", "Country", "Partner", "Kind of source", "Year", "Status"],
  },
  { path: "changes", crossed: [], alone: [] },
  { path: "downloads", crossed: [], alone: [] },
  { path: "method", crossed: [], alone: [] },
];

/** A page in a state: what was chosen, all its text, where its numbers lead, and what went wrong. */
export interface State {
  choice: string;
  text: string;
  links: string;
  trouble: string[];
}

/** One of the settings of a control: what it is called, its value, and the value the control has before. */
interface Setting {
  name: string;
  value: string;
  before: string;
}

/** Puts an opened page into every state of a plan, calling back with each. */
export async function everyState(page: Page, plan: Plan, take: (state: State) => void): Promise<void> {
  await page.evaluate(quiet);
  await cross(page, plan, [], take);
}

/** Goes through all settings of the controls that are crossed, those in `chosen` being set already. */
async function cross(page: Page, plan: Plan, chosen: readonly string[], take: (state: State) => void): Promise<void> {
  const label = plan.crossed[chosen.length];
  if (label === undefined) return vary(page, plan, chosen, take);
  for (let i = 0; ; i++) {
    const setting = (await settings(page, label))[i];
    if (!setting) return;
    await choose(page, label, setting.value);
    await cross(page, plan, [...chosen, `${label}: ${setting.name}`], take);
  }
}

/** Takes the state as it is, and with each control that is varied alone in each of its settings. */
async function vary(page: Page, { alone }: Plan, chosen: readonly string[], take: (state: State) => void) {
  take(await stateOf(page, chosen));
  for (const label of alone) {
    for (const { name, value, before } of await settings(page, label)) {
      await choose(page, label, value);
      take(await stateOf(page, [...chosen, `${label}: ${name}`]));
      await choose(page, label, before);
    }
  }
}

/** The settings of a control, and what takes it back from each; boxes are each ticked or unticked alone. */
async function settings(page: Page, label: string): Promise<Setting[]> {
  const found = await (await control(page, label)).evaluate(settingsOf);
  return found.map((setting) => ({ ...setting, name: words(setting.name) }));
}

/** Puts a control into a setting and waits until the page stands. */
async function choose(page: Page, label: string, value: string): Promise<void> {
  await (await control(page, label)).evaluate(set, value);
  await page.evaluate(quiet);
}

async function control(page: Page, label: string): Promise<Locator> {
  const controls = page.locator("main .control");
  const labels = await controls.evaluateAll((elements) =>
    elements.map((element) => element.querySelector(":scope > legend, :scope > label, :scope > span")?.textContent),
  );
  const index = labels.findIndex((text) => words(text) === label);
  if (index < 0) throw new Error(`no control “${label}”`);
  return controls.nth(index);
}

async function stateOf(page: Page, chosen: readonly string[]): Promise<State> {
  const { text, links, errors, untitled } = await page.evaluate(unfolded);
  const odd = /undefined|\bNaN\b|\bnull\b|\[object|Infinity/.exec(text);
  const trouble = [...errors.map(words), ...untitled.map((name) => `an empty ${name}`)];
  if (odd) trouble.push(`“${odd[0]}” in the text`);
  return { choice: chosen.join(" · "), text, links, trouble };
}

function words(text: string | null | undefined): string {
  return (text ?? "").replace(/\s+/g, " ").trim();
}

// What follows runs in the page.

/** Waits until the page has not changed for a moment and nothing is loading. */
function quiet(): Promise<void> {
  return new Promise<void>((resolve) => {
    let timer = setTimeout(done, 140);
    const observer = new MutationObserver(() => {
      clearTimeout(timer);
      timer = setTimeout(done, 140);
    });
    function done() {
      if (document.querySelector(".observablehq--loading, observablehq-loading")) timer = setTimeout(done, 60);
      else {
        observer.disconnect();
        resolve();
      }
    }
    observer.observe(document.body, { subtree: true, childList: true, attributes: true, characterData: true });
  });
}

function settingsOf(element: Element): Setting[] {
  const list = element.querySelector("select");
  if (list) {
    const before = String(list.selectedIndex);
    return [...list.options].map((option, i) => ({ name: option.textContent, value: String(i), before }));
  }
  const range = element.querySelector<HTMLInputElement>("input[type=range]");
  if (range) {
    const marks = [...element.querySelectorAll<HTMLOptionElement>("datalist option")].map(({ value }) => value);
    return [...new Set([...marks, "1.2"])].map((value) => ({ name: value, value, before: range.value }));
  }
  const inputs = [...element.querySelectorAll("input")];
  const start = inputs.findIndex((input) => input.checked);
  return inputs.map((input, i) => ({
    name: input.parentElement?.textContent ?? "",
    value: String(i),
    before: String(input.type === "radio" ? start : i),
  }));
}

/** Goes the way of a person's choice: the control changes and sends "input". */
function set(element: Element, value: string): void {
  const list = element.querySelector("select");
  const range = element.querySelector<HTMLInputElement>("input[type=range]");
  const input = element.querySelectorAll("input")[Number(value)];
  if (list) list.selectedIndex = Number(value);
  else if (range) range.value = value;
  else if (input) input.checked = input.type === "radio" || !input.checked;
  (list ?? range ?? input)?.dispatchEvent(new Event("input", { bubbles: true }));
}

/** Unfolds everything; returns the text of the page by blocks, its links, errors, and headings without words. */
function unfolded() {
  for (const details of document.querySelectorAll<HTMLDetailsElement>("main details")) details.open = true;
  for (const button of document.querySelectorAll<HTMLElement>(".chart-tools button[aria-expanded='false']"))
    button.click();
  const main = document.querySelector("main") as HTMLElement;
  const blocks =
    "h1, h2, h3, h4, p, li, dt, dd, td, th, figcaption, summary, label, legend, option, title, text, tspan";
  const texts: string[] = [];
  const walker = document.createTreeWalker(main, NodeFilter.SHOW_TEXT);
  let last: Element | null = null;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const parent = node.parentElement as Element;
    if (parent.closest("style, script")) continue;
    const block = parent.closest(blocks);
    const part = node.textContent ?? "";
    if (block !== last || texts.length === 0) texts.push(part);
    else texts[texts.length - 1] += part;
    last = block;
  }
  const links = [...main.querySelectorAll("a")].map(
    (a) => a.getAttribute("href") ?? a.getAttributeNS("http://www.w3.org/1999/xlink", "href") ?? "",
  );
  const headings = [...main.querySelectorAll("h1, h2, h3, .chart-title")];
  const errors = [...main.querySelectorAll(".observablehq--error, .observablehq--inspect")];
  return {
    text: texts
      .map((text) => text.replace(/\s+/g, " ").trim())
      .filter(Boolean)
      .join("\n"),
    links: links.join("\n"),
    errors: errors.map(({ textContent }) => textContent),
    untitled: headings.filter(({ textContent }) => !textContent?.trim()).map(({ localName }) => localName),
  };
}

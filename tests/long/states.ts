import type { Page } from "playwright-core";

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

/** Puts an opened page into every state of a plan, calling back with each. */
export async function everyState(page: Page, plan: Plan, take: (state: State) => void): Promise<void> {
  await page.exposeFunction("takeState", take);
  await page.evaluate(walkStates, plan);
}

/** Runs in the page. Every choice goes the way of a person's: the control changes and sends "input". */
async function walkStates({ crossed, alone }: Plan): Promise<void> {
  const take = (window as unknown as { takeState: (state: State) => Promise<void> }).takeState;
  const words = (element: Element | null | undefined) => (element?.textContent ?? "").replace(/\s+/g, " ").trim();

  const labelOf = (control: Element) => words(control.querySelector(":scope > legend, :scope > label, :scope > span"));
  const control = (label: string): Element => {
    const found = [...document.querySelectorAll("main .control")].find((element) => labelOf(element) === label);
    if (!found) throw new Error(`no control “${label}”`);
    return found;
  };

  const quiet = () =>
    new Promise<void>((resolve) => {
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

  const sent = (element: Element) => element.dispatchEvent(new Event("input", { bubbles: true }));

  /** How many settings a control has, and what puts it into one of them; boxes are each ticked or unticked alone. */
  const settings = (label: string): { name: string; apply: () => void; revert: () => void }[] => {
    const element = control(label);
    const list = element.querySelector("select");
    if (list) {
      const start = list.selectedIndex;
      const set = (index: number) => {
        const own = control(label).querySelector("select") as HTMLSelectElement;
        own.selectedIndex = index;
        sent(own);
      };
      return [...list.options].map((option, i) => ({
        name: words(option),
        apply: () => set(i),
        revert: () => set(start),
      }));
    }
    const range = element.querySelector<HTMLInputElement>("input[type=range]");
    if (range) {
      const start = range.value;
      const set = (value: string) => {
        const own = control(label).querySelector<HTMLInputElement>("input[type=range]") as HTMLInputElement;
        own.value = value;
        sent(own);
      };
      const values = [...element.querySelectorAll("datalist option")].map(
        (option) => (option as HTMLOptionElement).value,
      );
      return [...new Set([...values, "1.2"])].map((value) => ({
        name: value,
        apply: () => set(value),
        revert: () => set(start),
      }));
    }
    const inputs = [...element.querySelectorAll<HTMLInputElement>("input")];
    const at = (i: number) => control(label).querySelectorAll<HTMLInputElement>("input")[i] as HTMLInputElement;
    const start = inputs.findIndex((input) => input.checked);
    return inputs.map((input, i) => {
      const isRadio = input.type === "radio";
      const flip = (index: number) => {
        const own = at(index);
        own.checked = isRadio ? true : !own.checked;
        sent(own);
      };
      return { name: words(input.parentElement), apply: () => flip(i), revert: () => flip(isRadio ? start : i) };
    });
  };

  const note = async (choice: string[]) => {
    for (const details of document.querySelectorAll<HTMLDetailsElement>("main details")) details.open = true;
    for (const button of document.querySelectorAll<HTMLElement>(".chart-tools button[aria-expanded='false']"))
      button.click();
    const main = document.querySelector("main") as HTMLElement;
    const text: string[] = [];
    const blocks =
      "h1, h2, h3, h4, p, li, dt, dd, td, th, figcaption, summary, label, legend, option, title, text, tspan";
    const walker = document.createTreeWalker(main, NodeFilter.SHOW_TEXT);
    let last: Element | null = null;
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const parent = node.parentElement as Element;
      if (parent.closest("style, script")) continue;
      const block = parent.closest(blocks);
      const part = node.textContent ?? "";
      if (block !== last || text.length === 0) text.push(part);
      else text[text.length - 1] += part;
      last = block;
    }
    const links = [...main.querySelectorAll("a")].map(
      (a) => a.getAttribute("href") ?? a.getAttributeNS("http://www.w3.org/1999/xlink", "href") ?? "",
    );
    const trouble = [...main.querySelectorAll(".observablehq--error, .observablehq--inspect")].map(words);
    for (const heading of main.querySelectorAll("h1, h2, h3, .chart-title")) {
      if (words(heading) === "") trouble.push(`an empty ${heading.localName}`);
    }
    const all = text
      .map((line) => line.replace(/\s+/g, " ").trim())
      .filter(Boolean)
      .join("\n");
    const odd = /undefined|\bNaN\b|\bnull\b|\[object|Infinity/.exec(all);
    if (odd) trouble.push(`“${odd[0]}” in the text`);
    await take({ choice: choice.join(" · "), text: all, links: links.join("\n"), trouble });
  };

  const cross = async (labels: string[], chosen: string[]): Promise<void> => {
    const [first, ...rest] = labels;
    if (first !== undefined) {
      for (let i = 0; i < settings(first).length; i++) {
        const setting = settings(first)[i];
        setting?.apply();
        await quiet();
        await cross(rest, [...chosen, `${first}: ${setting?.name}`]);
      }
      return;
    }
    await note(chosen);
    for (const label of alone) {
      for (const setting of settings(label)) {
        setting.apply();
        await quiet();
        await note([...chosen, `${label}: ${setting.name}`]);
        setting.revert();
        await quiet();
      }
    }
  };

  await quiet();
  await cross(crossed, []);
}

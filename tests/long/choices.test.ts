import type { Page } from "playwright-core";
import { expect, inject, test } from "vitest";
import { pagesOf } from "../helpers/browser.js";
import { PAGES } from "../helpers/site.js";
import { troublesIn } from "../helpers/troubles.js";

const open = pagesOf(inject("site").address);

/** A choice that a control offers: of which control, which one, and what it leads to. */
interface Choice {
  name: string;
  value: string;
}

/** Returns every choice of every control that a page shows. */
function choicesOn(page: Page): Promise<Choice[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLInputElement | HTMLSelectElement>("main form[data-controls] [name]")].flatMap(
      (control) => {
        const { name } = control;
        if (control instanceof HTMLSelectElement) return [...control.options].map(({ value }) => ({ name, value }));
        if (control.type === "range") return [control.min, control.max].map((value) => ({ name, value }));
        if (control.type === "search") return ["flour", "zzz"].map((value) => ({ name, value }));
        return control.disabled ? [] : [{ name, value: control.value }];
      },
    ),
  );
}

/** Runs in the page: makes a choice and waits until it is drawn. */
async function choose({ name, value }: Choice): Promise<void> {
  const controls = document.querySelectorAll<HTMLInputElement | HTMLSelectElement>(`main [name="${CSS.escape(name)}"]`);
  const isOneOf = (one: Element) => one instanceof HTMLInputElement && /^(radio|checkbox)$/.test(one.type);
  const control = [...controls].find((one) => !isOneOf(one) || one.value === value);
  if (!control) return;
  if (isOneOf(control)) (control as HTMLInputElement).checked = !(control as HTMLInputElement).checked;
  else control.value = value;
  control.dispatchEvent(new Event("input", { bubbles: true }));
  await new Promise<void>((resolve) => {
    let quiet = setTimeout(resolve, 300);
    new MutationObserver(() => {
      clearTimeout(quiet);
      quiet = setTimeout(resolve, 30);
    }).observe(document.querySelector("main") as HTMLElement, { subtree: true, childList: true });
  });
}

/** Runs in the page: what only a browser sees of what is wrong with it. */
function seen(): string[] {
  const invisible = [...document.querySelectorAll("main [data-chart]")].filter((figure) => {
    const isShown = (element: Element) => element.getBoundingClientRect().width > 0;
    return isShown(figure) && ![...figure.querySelectorAll("svg")].some(isShown);
  });
  const sideways = document.documentElement.scrollWidth > innerWidth ? ["it scrolls sideways"] : [];
  const { reports } = window as unknown as { reports: string[] };
  return [
    ...invisible.map((figure) => `nothing to see of ${figure.getAttribute("data-chart")}`),
    ...sideways,
    ...reports.splice(0),
  ];
}

test.each([390, 1280])("every choice of every control is drawn whole at %i pixels", async (width) => {
  const found: string[] = [];
  let count = 0;
  for (const path of PAGES) {
    const { page, troubles: heard } = await open(path, { width });
    await page.evaluate(() => {
      const reports: string[] = [];
      (window as unknown as { reports: string[] }).reports = reports;
      document.addEventListener("securitypolicyviolation", (report) => {
        reports.push(`against the policy: ${report.violatedDirective} ${report.blockedURI}`);
      });
    });
    for (const choice of await choicesOn(page)) {
      await page.evaluate(choose, choice);
      const troubles = await page.evaluate<string[]>(`(${troublesIn})(document.querySelector("main"))`);
      const wrong = [...troubles, ...(await page.evaluate(seen))];
      found.push(...wrong.map((words) => `/${path} ${choice.name}=${choice.value}: ${words}`));
      count += 1;
    }
    found.push(...heard.map((words) => `/${path}: ${words}`));
    await page.close();
  }
  expect(found).toEqual([]);
  expect(count).toBeGreaterThan(100);
});

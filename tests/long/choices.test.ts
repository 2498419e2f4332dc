import type { Page } from "playwright-core";
import { expect, inject, test } from "vitest";
import { pagesOf } from "../helpers/browser.js";
import { PAGES } from "../helpers/site.js";

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

/** Runs in the page: makes a choice, waits until it is drawn, and returns what is wrong with what is drawn. */
async function choose({ name, value }: Choice): Promise<string[]> {
  const controls = document.querySelectorAll<HTMLInputElement | HTMLSelectElement>(`main [name="${CSS.escape(name)}"]`);
  const control = [...controls].find(
    (one) => !(one instanceof HTMLInputElement) || !/^(radio|checkbox)$/.test(one.type) || one.value === value,
  );
  if (!control) return [];
  if (control instanceof HTMLInputElement && /^(radio|checkbox)$/.test(control.type))
    control.checked = !control.checked;
  else control.value = value;
  control.dispatchEvent(new Event("input", { bubbles: true }));
  await new Promise<void>((resolve) => {
    const main = document.querySelector("main") as HTMLElement;
    let quiet = setTimeout(resolve, 300);
    new MutationObserver(() => {
      clearTimeout(quiet);
      quiet = setTimeout(resolve, 30);
    }).observe(main, { subtree: true, childList: true });
  });
  const main = document.querySelector("main")?.cloneNode(true) as HTMLElement;
  for (const code of main.querySelectorAll("code, pre, style, script")) code.replaceWith("code");
  const text = main.textContent ?? "";
  const hole = /\bundefined\b|\bNaN\b|\bnull\b|\[object|Infinity| [.,;:](?= |$)|\(\)/.exec(text);
  const empty = [...document.querySelectorAll("main h1, main h2, main h3, main .chart-title")]
    .filter((title) => (title.textContent ?? "").trim() === "")
    .map((title) => `an empty ${title.localName}`);
  const charts = [...document.querySelectorAll("main [data-chart]")].flatMap((figure) => {
    const drawings = [...figure.querySelectorAll("svg")].filter((svg) => svg.getBoundingClientRect().width > 0);
    const isEmpty = drawings.some((svg) => svg.querySelectorAll("rect, circle, path, line, text").length < 3);
    const isHidden = figure.getBoundingClientRect().width === 0;
    return !isHidden && (drawings.length === 0 || isEmpty)
      ? [`an empty chart ${figure.getAttribute("data-chart")}`]
      : [];
  });
  const sideways = document.documentElement.scrollWidth > innerWidth ? ["it scrolls sideways"] : [];
  const { reports } = window as unknown as { reports: string[] };
  const holes = hole ? [`“${text.slice(Math.max(0, hole.index - 60), hole.index + 30)}”`] : [];
  return [...holes, ...empty, ...charts, ...sideways, ...reports.splice(0)];
}

test.each([390, 1280])("every choice of every control is drawn whole at %i pixels", async (width) => {
  const found: string[] = [];
  let count = 0;
  for (const path of PAGES) {
    const { page, troubles } = await open(path, { width });
    await page.evaluate(() => {
      const reports: string[] = [];
      (window as unknown as { reports: string[] }).reports = reports;
      document.addEventListener("securitypolicyviolation", (report) => {
        reports.push(`against the policy: ${report.violatedDirective} ${report.blockedURI}`);
      });
    });
    for (const choice of await choicesOn(page)) {
      const wrong = await page.evaluate(choose, choice);
      found.push(...wrong.map((words) => `/${path} ${choice.name}=${choice.value}: ${words}`));
      count += 1;
    }
    found.push(...troubles.map((words) => `/${path}: ${words}`));
    await page.close();
  }
  expect(found).toEqual([]);
  expect(count).toBeGreaterThan(100);
});

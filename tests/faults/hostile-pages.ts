import type { Browser, Page } from "playwright-core";

/** What no page may have, however it came there: elements and attributes of the hostile texts, and links that run. */
const EVIL = [
  "x-evil, [y-evil], [autofocus], iframe, object, embed, foreignObject, img[src=x]",
  '[href^="javascript:" i], [href^="data:" i], [src^="javascript:" i], [action^="javascript:" i]',
  '[href^="https://evil.example"], [href^="//"]',
].join(", ");

/** Names in an address that are more than names where they are taken for keys, ids, HTML or escapes. */
export const HOSTILE_ENDS = [
  "#=%",
  "#%E0%A4%A",
  "#%3Cimg%20src=x%20onerror=alert()%3E",
  '#"]><x-evil>',
  "#__proto__",
  "#constructor",
  `#${"a".repeat(5000)}`,
  "?x=<script>alert()</script>",
  "?q=%3Cscript%3Ealert()%3C/script%3E&partner=__proto__&flow=constructor&from=%E0%A4%A&to=toString",
  "?__proto__=x&constructor=y&partner=__proto__.constructor.toString&measure=hasOwnProperty&route=__proto__",
  `?q=${"%F0%9F%9A%82".repeat(300)}`,
  "?from=-1&to=1e999&rows=NaN&order=-__proto__&partners=a.b.c&goods='&topic=\"",
];

/** What a browser says of pages that are opened in it: reports of the policy, dialogs, errors, requests elsewhere. */
export interface Visit {
  page: Page;
  troubles: string[];
}

/** Opens a tab that records all that should not happen. */
export async function openTab(browser: Browser, address: string, width: number): Promise<Visit> {
  const page = await browser.newPage({ viewport: { width, height: 900 }, acceptDownloads: true });
  const troubles: string[] = [];
  const say = (what: string) => troubles.push(`${page.url().replace(address, "")}: ${what}`);
  page.setDefaultTimeout(120_000);
  await page.addInitScript(() => {
    addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI, sample }) =>
      console.error(`policy: ${violatedDirective} ${blockedURI} ${sample}`),
    );
  });
  page.on("dialog", (dialog) => {
    say(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on("console", (message) => message.type() === "error" && say(message.text()));
  page.on("pageerror", (error) => say(`exception: ${error.message}`));
  page.on("popup", (popup) => say(`popup: ${popup.url()}`));
  page.on("request", (request) => {
    if (/^http/.test(request.url()) && !request.url().startsWith(`${address}/`)) say(`elsewhere: ${request.url()}`);
  });
  return { page, troubles };
}

/** Opens all folds, the cards of some numbers, and the list of a search, as readers do. */
export async function useAll(page: Page, cards: number): Promise<void> {
  await page.evaluate(() => {
    for (const fold of document.querySelectorAll("details")) fold.open = true;
  });
  const numbers = page.locator("main a.number:visible");
  for (let i = 0; i < Math.min(cards, await numbers.count()); i++) {
    await numbers.nth(i).click();
    await page.locator("dialog.trace .figure-card").first().waitFor();
    await page.keyboard.press("Escape");
  }
  await page.locator("#find").click();
  await page.keyboard.type('qz x-evil " < {');
  await page.locator("#found-all").waitFor();
}

/** Returns what of the hostile texts has become a part of the page: elements, attributes, and links that run. */
export function injectedIn(page: Page): Promise<string[]> {
  return page.evaluate((evil) => {
    const found = [...document.querySelectorAll(evil)].map((element) => element.outerHTML.slice(0, 200));
    for (const element of document.querySelectorAll("*")) {
      const handler = [...element.attributes].find(({ name }) => name.startsWith("on"));
      if (handler) found.push(`${handler.name} of ${element.localName}`);
    }
    const scripts = [...document.body.querySelectorAll("script")].filter(({ type }) => type !== "application/ld+json");
    return [...found, ...scripts.map((script) => `script: ${script.textContent?.slice(0, 80)}`)];
  }, EVIL);
}

/** Returns by how many pixels the page is wider than its window, and what reaches beyond it. */
export function widerBy(page: Page): Promise<string | null> {
  return page.evaluate(() => {
    const over = document.documentElement.scrollWidth - innerWidth;
    if (over <= 0) return null;
    const isCut = (element: Element | null): boolean =>
      element !== null && (getComputedStyle(element).overflowX !== "visible" || isCut(element.parentElement));
    const beyond = [...document.body.querySelectorAll("*")].filter(
      (element) => element.getBoundingClientRect().right > innerWidth && !isCut(element.parentElement),
    );
    const names = beyond.slice(-4).map((element) => {
      const [outer, inner] = [element.parentElement, element].map(
        (one) => `${one?.localName}.${one?.getAttribute("class")}`,
      );
      return `${outer} > ${inner}`;
    });
    return `${over} px wider: ${names.join("; ")}`;
  });
}

/** What holds words as a whole. */
const PARTS = "p, li, dt, dd, td, th, h1, h2, h3, pre, summary, label, option, title, figcaption, entry summary";

/**
 * Reads every file of a kind as the browser reads it: HTML, XML or SVG. Returns what is injected into it, what cannot
 * be read, and its texts.
 */
export async function filesAs(
  page: Page,
  paths: readonly string[],
  type: DOMParserSupportedType,
): Promise<{ troubles: string[]; texts: string[] }> {
  return page.evaluate(
    async ({ paths, type, evil, parts }) => {
      const troubles: string[] = [];
      const texts: string[] = [];
      for (const path of paths) {
        const text = await (await fetch(path)).text();
        const found = new DOMParser().parseFromString(text, type);
        if (type !== "text/html" && found.querySelector("parsererror")) {
          troubles.push(`${path}: ${found.querySelector("parsererror")?.textContent?.slice(0, 200)}`);
          continue;
        }
        for (const element of found.querySelectorAll(evil))
          troubles.push(`${path}: ${element.outerHTML.slice(0, 200)}`);
        for (const element of found.querySelectorAll("*")) {
          if ([...element.attributes].some(({ name }) => name.startsWith("on"))) troubles.push(`${path}: a handler`);
          texts.push(...[...element.attributes].map(({ value }) => value));
        }
        for (const script of found.querySelectorAll('script[type="application/ld+json"]')) {
          const leaves = (value: unknown): string[] =>
            typeof value === "string" ? [value] : Object.values(value ?? {}).flatMap(leaves);
          texts.push(...leaves(JSON.parse(script.textContent ?? "")));
        }
        // Words may be parts of links and lines: what they are parts of is read as one.
        for (const part of found.querySelectorAll(parts)) texts.push(part.textContent ?? "");
      }
      return { troubles, texts: texts.filter((text) => /Qz[a-z]{3}qZ/.test(text)) };
    },
    { paths, type, evil: EVIL, parts: PARTS },
  );
}

import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll } from "vitest";
import { openBrowser } from "./chromium.js";

/** Keeps a browser open for the tests of a file. Returns what opens a page of it. */
export function pagesOf(address: string): (path: string, look?: Look) => Promise<Watched> {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(async () => {
    await browser?.close();
  });
  return (path, look) => openPage(browser, `${address}/${path}`, look);
}

/** The width of the window in pixels, the reader's theme, whether scripts run, and whether a finger points. */
interface Look {
  width?: number;
  scheme?: "light" | "dark";
  scripts?: boolean;
  /** What the reader chose before for the colours of this site. */
  theme?: string;
  forcedColours?: boolean;
  touch?: boolean;
}

/** A page and what went wrong on it so far: console errors, exceptions, failed requests, requests to other hosts. */
export interface Watched {
  page: Page;
  troubles: string[];
}

/** Opens an address in a new tab and waits until nothing is loading any more. */
export async function openPage(
  browser: Browser,
  address: string,
  { width = 1280, scheme = "light", scripts = true, theme, forcedColours = false, touch = false }: Look = {},
): Promise<Watched> {
  const viewport = { width, height: 900 };
  const page = await browser.newPage({
    viewport,
    colorScheme: scheme,
    javaScriptEnabled: scripts,
    forcedColors: forcedColours ? "active" : "none",
    hasTouch: touch,
    isMobile: touch,
  });
  if (theme) await page.addInitScript((chosen) => localStorage.setItem("theme", chosen), theme);
  page.setDefaultTimeout(600_000);
  const troubles: string[] = [];
  const { host } = new URL(address);
  page.on("console", (message) => {
    if (message.type() === "error") troubles.push(`console: ${message.text()}`);
  });
  page.on("pageerror", (error) => troubles.push(`exception: ${error.message}`));
  page.on("requestfailed", (request) => troubles.push(`failed: ${request.url()}`));
  page.on("request", (request) => {
    const url = new URL(request.url());
    if (url.protocol.startsWith("http") && url.host !== host) troubles.push(`other host: ${request.url()}`);
  });
  page.on("response", (response) => {
    if (response.status() >= 400) troubles.push(`${response.status()}: ${response.url()}`);
  });
  await page.goto(address, { waitUntil: "networkidle" });
  return { page, troubles };
}

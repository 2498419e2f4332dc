import type { Browser, CDPSession, Page } from "playwright-core";

/** The slow machine and line: a telephone of some years ago on a mobile network. */
const SLOW = { cpu: 4, bitsPerSecond: 1_600_000, latency: 150 };

/** What came over the line. */
export interface Traffic {
  bytes: number;
  requests: number;
}

/** A page as it arrives; times in milliseconds after it was asked for. */
export interface Arrival extends Traffic {
  html: number;
  firstPaint: number;
  firstChart: number;
  shift: number;
  longestTask: number;
}

/** What a page tells of itself, kept up by a script that runs in it from the beginning. */
interface Seen {
  firstChart: number;
  shift: number;
  longestTask: number;
}

/** Opens an address as a reader who was never there does, on a slow machine and line. Closes over to what goes on. */
export async function visit(
  browser: Browser,
  address: string,
): Promise<{ page: Page; arrival: Arrival; traffic: () => Traffic; close: () => Promise<void> }> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, bypassCSP: true });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  const traffic = await slowed(session);
  // What turns TypeScript into JavaScript names functions by one of its own, which the page does not have.
  await page.addInitScript("globalThis.__name = (target) => target");
  await page.addInitScript(watch);
  await page.goto(address, { waitUntil: "networkidle" });
  const seen = await page.evaluate(() => ({
    ...(window as unknown as { seen: Seen }).seen,
    firstPaint: performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? 0,
    html: (performance.getEntriesByType("navigation")[0] as PerformanceNavigationTiming).transferSize,
  }));
  return { page, arrival: { ...seen, ...traffic() }, traffic, close: () => context.close() };
}

async function slowed(session: CDPSession): Promise<() => Traffic> {
  const total = { bytes: 0, requests: 0 };
  session.on("Network.loadingFinished", ({ encodedDataLength }) => {
    total.bytes += encodedDataLength;
    total.requests += 1;
  });
  await session.send("Network.enable");
  await session.send("Network.emulateNetworkConditions", {
    offline: false,
    latency: SLOW.latency,
    downloadThroughput: SLOW.bitsPerSecond / 8,
    uploadThroughput: SLOW.bitsPerSecond / 8,
  });
  await session.send("Emulation.setCPUThrottlingRate", { rate: SLOW.cpu });
  return () => ({ ...total });
}

/** Runs in the page: when a chart first stands on it, how far things moved, and how long it was busy at a stretch. */
function watch(): void {
  const seen: Seen = { firstChart: 0, shift: 0, longestTask: 0 };
  (window as unknown as { seen: Seen }).seen = seen;
  const hasChart = () =>
    [...document.querySelectorAll("svg")].some((svg) => {
      const { width, height } = svg.getBoundingClientRect();
      return width > 200 && height > 80;
    });
  const look = () => {
    if (hasChart()) seen.firstChart = performance.now();
    else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
  const observe = (type: string, tell: (entry: PerformanceEntry) => void) =>
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) tell(entry);
    }).observe({ type, buffered: true });
  observe("layout-shift", (entry) => {
    const { value, hadRecentInput } = entry as PerformanceEntry & { value: number; hadRecentInput: boolean };
    if (!hadRecentInput) seen.shift += value;
  });
  observe("longtask", ({ duration }) => {
    seen.longestTask = Math.max(seen.longestTask, duration);
  });
}

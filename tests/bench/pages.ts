import { join } from "node:path";
import type { Browser } from "playwright-core";
import { siteOf } from "../../pipelines/site/build.js";
import { addressOf, serve } from "../../pipelines/site/serve.js";
import { navigation } from "../../src/text/en/navigation.js";
import { buildData, buildSite } from "../helpers/build.js";
import { openBrowser } from "../helpers/chromium.js";
import { median, printTable, root } from "./numbers.js";
import { buildRivals } from "./rivals.js";
import { openCard, useControls } from "./use.js";
import { type Arrival, type Traffic, visit } from "./visit.js";

const RUNS = Number(process.env["RUNS"] ?? 5);
const PAGES = ["", ...navigation.groups.flatMap(({ pages }) => pages.map(({ path }) => path.slice(1))), "search"];
/** Pages that are read or searched rather than looked at. */
const LONG = ["method", "downloads"];
const ANSWERING = ["partners", "years"];
const STOCK = "stock Framework";

/** What a page may weigh (bytes as sent), ask for and take (milliseconds). */
const LIMITS = {
  bytes: 160_000,
  requests: 15,
  html: 40_000,
  longHtml: 80_000,
  used: { bytes: 320_000, requests: 25 },
  chartToPaint: 1.1,
  chartToStock: 0.45,
  shift: 0.02,
  longestTask: 200,
  control: 150,
  card: 400,
} as const;

/** What was seen of a page: medians of its arrivals, and of one reader who used it. */
interface Measured extends Arrival {
  name: string;
  used?: Traffic & { control: number | null; card: number | null };
}

/**
 * Opens each page as a reader with a slow machine and line does, in turns with the same chart made with other tools;
 * then uses its controls. Prints what was seen, and returns whether all limits hold. `imports` is where files were
 * brought in.
 */
export async function bench(scratch: string, imports = join(root, "imports")): Promise<boolean> {
  console.log("bench    building the site, and a chart of it with other tools ...");
  const [dist, others] = [join(scratch, "dist"), join(scratch, "others")];
  const folders = { loaders: join(root, "data-loaders"), pipelines: join(root, "pipelines") };
  const data = join(scratch, "data");
  await buildData({ ...folders, imports, output: data });
  await buildSite({ ...siteOf(root), data, dist });
  const rivals = await buildRivals(dist, scratch, others);
  const servers = await Promise.all([serve(dist, 0), serve(others, 0)]);
  const [ours = "", theirs = ""] = servers.map(addressOf);
  const browser = await openBrowser();
  try {
    const own = PAGES.map((path) => [path, `${ours}/${path}`] as const);
    const compared = Object.entries(rivals).map(([name, path]) => [name, `${theirs}/${path}`] as const);
    const arrived = await arrivals(browser, [...own, ...compared]);
    for (const page of arrived.slice(0, own.length)) page.used = await used(browser, `${ours}/${page.name}`);
    const stock = arrived.find(({ name }) => name === STOCK)?.firstChart ?? 0;
    print(arrived, stock);
    const over = arrived.slice(0, own.length).flatMap((page) => excesses(page, stock));
    for (const words of over) console.log(`over     ${words}`);
    if (over.length === 0) console.log("limits   all hold");
    return over.length === 0;
  } finally {
    await browser.close();
    for (const server of servers) {
      server.closeAllConnections();
      server.close();
    }
  }
}

/** The medians of some visits to each of some addresses, in turns. */
async function arrivals(browser: Browser, targets: readonly (readonly [string, string])[]): Promise<Measured[]> {
  const seen = new Map<string, Arrival[]>();
  for (let run = 1; run <= RUNS; run += 1) {
    console.log(`run      ${run} of ${RUNS}`);
    for (const [name, address] of targets) {
      const { arrival, close } = await visit(browser, address);
      await close();
      seen.set(name, [...(seen.get(name) ?? []), arrival]);
    }
  }
  return [...seen].map(([name, all]) => {
    const middle = (key: keyof Arrival) => median(all.map((arrival) => arrival[key]));
    const [bytes, requests, html] = [middle("bytes"), middle("requests"), middle("html")];
    const [firstPaint, firstChart] = [middle("firstPaint"), middle("firstChart")];
    return {
      name,
      bytes,
      requests,
      html,
      firstPaint,
      firstChart,
      shift: middle("shift"),
      longestTask: middle("longestTask"),
    };
  });
}

/** What a reader gets who uses every control of a page, and one who opens a card. */
async function used(browser: Browser, address: string): Promise<NonNullable<Measured["used"]>> {
  const { page, traffic, close } = await visit(browser, address);
  const control = await useControls(page);
  const all = traffic();
  await close();
  const fresh = await visit(browser, address);
  const card = await openCard(fresh.page);
  await fresh.close();
  return { ...all, control, card };
}

function print(measured: readonly Measured[], stock: number): void {
  const whole = (value: number | null | undefined) => (value == null ? "" : String(Math.round(value)));
  const kB = (bytes: number | undefined) => (bytes === undefined ? "" : (bytes / 1000).toFixed(1));
  const headings = ["page", "kB", "requests", "HTML kB", "paint ms", "chart ms", "of stock", "shift", "task ms"];
  printTable(
    [...headings, "used kB", "requests", "control ms", "card ms"],
    measured.map(({ name, used: by, ...page }) => [
      name === "" ? "overview" : name,
      kB(page.bytes),
      whole(page.requests),
      kB(page.html),
      whole(page.firstPaint),
      page.firstChart === 0 ? "" : whole(page.firstChart),
      page.firstChart === 0 ? "" : (page.firstChart / stock).toFixed(2),
      page.shift.toFixed(3),
      whole(page.longestTask),
      kB(by?.bytes),
      whole(by?.requests),
      whole(by?.control),
      whole(by?.card),
    ]),
  );
}

/** What of a page is over a limit, in words. */
function excesses({ name, used: by, ...page }: Measured, stock: number): string[] {
  const limits: [what: string, value: number | null | undefined, limit: number][] = [
    ["bytes", page.bytes, LIMITS.bytes],
    ["requests", page.requests, LIMITS.requests],
    ["bytes of HTML", page.html, LONG.includes(name) ? LIMITS.longHtml : LIMITS.html],
    ["first chart, of its first paint", page.firstChart / page.firstPaint, LIMITS.chartToPaint],
    ["first chart, of the stock page's", page.firstChart / stock, LIMITS.chartToStock],
    ["layout shift", page.shift, LIMITS.shift],
    ["longest task in ms", page.longestTask, LIMITS.longestTask],
    ["bytes with every control used", by?.bytes, LIMITS.used.bytes],
    ["requests with every control used", by?.requests, LIMITS.used.requests],
    ["a control in ms", ANSWERING.includes(name) ? by?.control : null, LIMITS.control],
    ["the first card in ms", by?.card, LIMITS.card],
  ];
  return limits
    .filter(([, value, limit]) => value != null && value > limit)
    .map(([what, value, limit]) => `${name || "overview"}: ${what} ${Number(value).toPrecision(4)}, at most ${limit}`);
}

import { createWriteStream } from "node:fs";
import { openBrowser, openPage } from "/work/main/tests/helpers/browser.js";
import { everyState, PLANS } from "/work/main/tests/long/states.js";
import { createServer } from "node:http";
import sirv from "/work/main/node_modules/sirv/build.mjs";
const [dist, out, ...only] = process.argv.slice(2);
const files = sirv(dist!, { extensions: ["html"] });
const server = createServer((a, b) => files(a, b, () => { b.statusCode = 404; b.end(); }));
await new Promise<void>((r) => server.listen(0, "127.0.0.1", () => r()));
const address = `http://127.0.0.1:${(server.address() as any).port}`;
const browser = await openBrowser();
const log = createWriteStream(out!);
let n = 0;
const t0 = Date.now();
const plans = PLANS.filter((p) => only.length === 0 || only.includes(p.path || "index"));
const queue = [...plans];
async function worker() {
  for (let plan = queue.shift(); plan; plan = queue.shift()) {
    const { page, troubles } = await openPage(browser, `${address}/${plan.path}`);
    const t = Date.now(); let k = 0;
    try { await page.evaluate("globalThis.__name ??= (f) => f"); await everyState(page, plan, (s) => { n++; k++; log.write(JSON.stringify({ path: plan!.path, ...s }) + "\n"); }); }
    catch (e) { console.log("ERROR", plan.path, String(e).slice(0, 400)); }
    console.log(plan.path, plan.crossed.join("x"), k, "states", ((Date.now() - t) / 1000).toFixed(0) + "s", troubles.slice(0, 3));
    await page.close();
  }
}
await Promise.all([worker(), worker()]);
await browser.close(); server.close(); log.end();
console.log(n, "states", ((Date.now() - t0) / 1000).toFixed(0), "s");

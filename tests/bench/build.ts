import { spawn, spawnSync } from "node:child_process";
import { cpSync, existsSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { root, seconds } from "./numbers.js";

const TIMES = 10;

/** What commands may take (milliseconds), and ten times the claims: so much longer, and pages of so many bytes. */
const LIMITS = { start: 90_000, rebuild: 20_000, tenfold: 12, html: 60_000, longHtml: 120_000 } as const;
/** Pages that are read or searched rather than looked at. */
const LONG = /^(method|downloads)\./;

/**
 * Times what a person waits for: a first start on a fresh clone, a build after one changed claim, and one with ten
 * times as many claims. Prints them, and returns whether all limits hold.
 */
export async function bench(scratch: string): Promise<boolean> {
  const clone = join(scratch, "clone");
  run(root, ["git", "clone", "--quiet", ".", clone]);
  const started = performance.now();
  run(clone, ["npm", "install", "--no-save", "--silent"]);
  const installed = performance.now() - started;
  await firstStart(clone);
  const start = performance.now() - started;
  console.log(`start    ${seconds(start)} on a fresh clone, of which ${seconds(installed)} to install`);

  changeOneClaim(join(clone, "data-loaders"));
  const rebuild = timed(clone);
  console.log(`rebuild  ${seconds(rebuild)} after one changed claim`);

  const [once, tenfold] = [1, TIMES].map((times) => {
    const copy = join(scratch, `times-${times}`);
    run(clone, ["git", "clone", "--quiet", ".", copy]);
    symlinkSync(join(clone, "node_modules"), join(copy, "node_modules"), "junction");
    multiply(join(copy, "data-loaders"), times);
    return { ms: timed(copy), heaviest: heaviestPages(join(copy, "dist")) };
  });
  if (!once || !tenfold) throw new Error("nothing was built");
  const ratio = tenfold.ms / once.ms;
  console.log(
    `tenfold  ${seconds(tenfold.ms)} with ${TIMES} times the claims: ${ratio.toFixed(1)} times ${seconds(once.ms)}`,
  );
  for (const { name, bytes } of tenfold.heaviest.slice(0, 4)) console.log(`         ${name} ${bytes} bytes as sent`);

  const heavy = tenfold.heaviest.filter(({ name, bytes }) => bytes > (LONG.test(name) ? LIMITS.longHtml : LIMITS.html));
  const over = [
    ...(start > LIMITS.start ? ["the first start"] : []),
    ...(rebuild > LIMITS.rebuild ? ["a rebuild"] : []),
    ...(ratio > LIMITS.tenfold ? ["ten times the claims"] : []),
    ...heavy.map(({ name, bytes }) => `${name} with ten times the claims (${bytes} bytes)`),
  ];
  for (const words of over) console.log(`over     ${words}`);
  if (over.length === 0) console.log("limits   all hold");
  return over.length === 0;
}

function run(cwd: string, [program = "", ...args]: readonly string[]): void {
  const { status, stderr } = spawnSync(program, args, { cwd, encoding: "utf8", shell: process.platform === "win32" });
  if (status !== 0) throw new Error(`${program} ${args.join(" ")} ended with ${status}:\n${stderr}`);
}

/** Runs `npm start` until it serves. */
function firstStart(clone: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn("npm", ["start"], { cwd: clone, env: { ...process.env, PORT: "0" }, detached: true });
    let said = "";
    child.stdout.on("data", (piece: Buffer) => {
      said += piece.toString();
      if (!said.includes("serving")) return;
      process.kill(-(child.pid ?? 0), "SIGTERM");
      resolve();
    });
    child.once("error", reject);
    child.once("exit", () => reject(new Error(`npm start ended before it served:\n${said}`)));
  });
}

/** Times `npm run build`, the start of npm included. */
function timed(folder: string): number {
  const started = performance.now();
  run(folder, ["npm", "run", "--silent", "build"]);
  return performance.now() - started;
}

/** Changes the first figure in dollars of the press that is there. */
function changeOneClaim(loaders: string): void {
  for (const source of readdirSync(join(loaders, "press"))) {
    // What is corrected is guarded: the build stops where its print changes.
    if (existsSync(join(loaders, "press", source, "corrections.yaml"))) continue;
    const file = join(loaders, "press", source, "claims.yaml");
    const text = readFileSync(file, "utf8");
    const changed = text.replace(
      /(printed: "\$)(\d)/,
      (_, start: string, digit: string) => start + ((Number(digit) % 9) + 1),
    );
    if (changed === text) continue;
    writeFileSync(file, changed);
    return;
  }
  throw new Error("no figure to change");
}

/** Copies each source of the press under other names until there are so many times as many. */
function multiply(loaders: string, times: number): void {
  const press = join(loaders, "press");
  for (const source of readdirSync(press)) {
    for (let copy = 2; copy <= times; copy += 1) {
      cpSync(join(press, source), join(press, `${source}-copy-${copy}`), { recursive: true });
    }
  }
}

/** The pages at the top of a site by what is sent of them, the heaviest first. */
function heaviestPages(dist: string): { name: string; bytes: number }[] {
  const pages = readdirSync(dist).filter((name) => name.endsWith(".html.br"));
  return pages
    .map((name) => ({ name: name.slice(0, -3), bytes: statSync(join(dist, name)).size }))
    .sort((a, b) => b.bytes - a.bytes);
}
